import { seededRandom, type SeededRandom } from '../../fixtures/papers/seeded-random.ts';
import { NO_FAULT, REFUSALS, type Fault } from './fault.ts';

/** How bad the way to a server is for one device. The same seed makes the same decision for the same request. */
export type Weather = {
  readonly seed: string;
  /** Of all requests, those that something happens to; between 0 and 1. */
  readonly share: number;
};

/** Requests that follow each other share the fate of a folder that vanishes or a disk that fills. */
const SPELL = 6;
const SHARE_VANISHED = 0.05;
const SHARE_FULL = 0.05;

/** What becomes of a device's n-th request. */
export function faultFor({ seed, share }: Weather, number: number, method: string): Fault {
  if (share === 0) return NO_FAULT;
  const spell = seededRandom(`${seed}/spell/${Math.floor(number / SPELL)}`).next();
  if (spell < SHARE_VANISHED) return { kind: 'refused', status: 404 };
  if (spell < SHARE_VANISHED + SHARE_FULL) {
    return isWriting(method) ? { kind: 'refused', status: 507 } : NO_FAULT;
  }
  const random = seededRandom(`${seed}/request/${number}`);
  if (random.next() >= share) return NO_FAULT;
  return anyFault(random, isWriting(method) ? OF_WRITING : OF_READING, `${seed}/listing/${number}`);
}

function isWriting(method: string): boolean {
  return method === 'PUT' || method === 'MKCOL' || method === 'MOVE';
}

type Kind = Exclude<Fault['kind'], 'none'>;

/** What happens to requests that change something, the more often the more often it is in here. */
const OF_WRITING: readonly Kind[] = [
  'cut-before',
  'cut-after',
  'cut-after',
  'cut-within',
  'cut-within',
  'late',
  'silent',
  'twice',
  'twice',
  'refused',
  'refused',
  'denied',
  'denied',
];
const OF_READING: readonly Kind[] = [
  'cut-before',
  'late',
  'late',
  'silent',
  'short-answer',
  'short-answer',
  'twice',
  'refused',
  'refused',
  'listing-misses',
  'listing-misses',
];

function anyFault(random: SeededRandom, kinds: readonly Kind[], seed: string): Fault {
  const kind = random.pick(kinds);
  switch (kind) {
    case 'late':
      return { kind, ms: random.whole(1, 60) };
    case 'cut-within':
      return { kind, share: random.next() };
    case 'short-answer':
      return { kind, share: random.next(), isTold: random.next() < 0.5 };
    case 'twice':
      return { kind, answer: random.pick([0, 1]) };
    case 'refused':
      return refusal(random);
    case 'denied':
      return { kind, status: random.pick(REFUSALS) };
    case 'listing-misses':
      return { kind, isMissed: index => seededRandom(`${seed}/${index}`).next() < 0.4 };
    case 'silent':
      // Silence lasts: only a few are kept waiting.
      return random.next() < 0.1 ? { kind } : { kind: 'late', ms: random.whole(60, 200) };
    default:
      return { kind };
  }
}

function refusal(random: SeededRandom): Fault {
  const status = random.pick(REFUSALS);
  if (status !== 429) return { kind: 'refused', status };
  const retryAfter = random.pick(['0', '1', 'Thu, 01 Jan 2015 00:00:00 GMT', 'soon']);
  return { kind: 'refused', status, retryAfter };
}
