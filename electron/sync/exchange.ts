import type { DeviceId } from '../../shared/ids.ts';
import { segmentKey, type SegmentName } from '../../shared/journal/segment.ts';
import { ok } from '../../shared/result.ts';
import type { LookDepth } from '../../shared/sync/plan-look.ts';
import type { SyncProblem, SyncProgress } from '../../shared/sync/status.ts';
import type { Journal } from '../journal/journal.ts';
import { isLook, type Depth } from './depth.ts';
import { segmentPath } from './layout.ts';
import type { LeftAlone } from './left-alone.ts';
import { allOf, lookAtMember, lookForSegments, unknownIn } from './look.ts';
import { hasLaterKey, isBegunAnew } from './member-standing.ts';
import { peeking } from './peek.ts';
import { isWayClosed, noteProblem, problemOf, worst } from './problems.ts';
import { receiveSegments } from './receive.ts';
import type { MemberPlace } from './segment-exchange.ts';
import { NOTHING_SENT, sendOthers, sendOwn } from './send-segments.ts';
import type { SentRecord } from './sent-record.ts';
import { settleOwn, settleTaken } from './settle-own.ts';

export type Exchange = MemberPlace & {
  readonly journal: Journal;
  readonly sent: SentRecord;
  readonly left: LeftAlone;
  readonly identity: NewIdentity;
  /** Milliseconds since 1970 */
  readonly now: () => number;
  /** Ends the exchange, in the middle of a file too. */
  readonly signal: AbortSignal;
  readonly depth: Depth;
  /** The member wants it, or the way may be open again: what the target did not take is tried once more. */
  readonly isAsked: boolean;
  readonly lively: ReadonlySet<DeviceId>;
  readonly turn: number;
  /** Whether each question costs, a long answer more. */
  readonly sparesQuestions: boolean;
  readonly onProgress: (progress: SyncProgress) => void;
  /** Some segments have come in. */
  readonly onReceived: () => void;
  /** One of them may say that this device was removed, which who can read it is not any more. */
  readonly onToldRemoved: () => void;
};

/** How this device becomes another one, when somebody else writes under its id. */
export type NewIdentity = {
  readonly draw: () => DeviceId;
  /** Makes the new id last. @throws the system's error */
  readonly commit: (device: DeviceId) => Promise<void>;
  /** Tells the member's other devices of it. */
  readonly announce: () => Promise<void>;
};

export type Outcome = {
  /** The worst that was met; undefined when all went well, or when the exchange was ended from here. */
  readonly problem: SyncProblem | undefined;
  /** Segments that went out. */
  readonly sent: number;
  /** Devices that brought something. */
  readonly lively: ReadonlySet<DeviceId>;
  /** Something happened that a further exchange has to look into at once. */
  readonly again: boolean;
  /** How far it looked in the end. */
  readonly depth: Depth;
};

/** The outcome of an exchange that did not come to carry anything. */
export function stoppedBy(problem: SyncProblem | undefined): Outcome {
  return { problem, sent: 0, lively: new Set(), again: false, depth: 'send-only' };
}

/** A listing that lacks a folder again and again is not taken each time for a folder that was emptied. */
const EMPTIED_EVERY_MS = 60 * 60_000;

/**
 * Brings this device and the target to the same segments, as far as each can be reached, read and written. One file that
 * cannot be carried holds up no other, and absence is never read as deletion.
 */
export async function exchange(context: Exchange): Promise<Outcome> {
  const { journal, sent, left, signal } = context;
  await journal.closeCurrent();
  const problems: SyncProblem[] = [];
  let devices: readonly DeviceId[] = [];
  let depth = context.depth;
  if (isLook(depth)) {
    const member = await lookAtMember(context);
    if (!member.ok) return stoppedBy(problemOf(member.error));
    // A folder without the member's key is not the one that was joined: most likely the share is not mounted.
    if (member.value.epochs.length === 0) return stoppedBy('unreachable');
    const ended = member.value.isEnded ? await isBegunAnew(context) : ok(false);
    if (!ended.ok) return stoppedBy(problemOf(ended.error));
    if (ended.value) return stoppedBy('ended');
    const isLocked = await hasLaterKey(context, member.value.epochs);
    if (!isLocked.ok) return stoppedBy(problemOf(isLocked.error));
    if (isLocked.value) problems.push('locked');
    devices = member.value.devices;
    // Somebody has emptied the folder: all that is known is brought again.
    const mayLookThrough = depth !== 'glance' || sent.isDue(context.now(), EMPTIED_EVERY_MS);
    if (sent.hasAny() && !devices.includes(journal.device) && mayLookThrough) depth = 'everything';
  }

  let again = false;
  if (depth === 'everything') {
    const own = await allOf(context, journal.device);
    if (!own.ok) return stoppedBy(problemOf(own.error));
    sent.keepOnly(own.value);
    again = await settleOwn(context, own.value, problems);
  }
  // What is written under a key that a removed device has could be read by it.
  const out = problems.includes('locked') ? NOTHING_SENT : await sendOwn(context, problems);
  again ||= out.taken.length > 0 && (await settleTaken(context, out.taken, problems));
  // A server that is busy or slow when it is to take something may still give something.
  const problemsIn: SyncProblem[] = problems.includes('locked') ? ['locked'] : [];
  const { lively, isChanged } =
    !isLook(depth) || problems.some(isWayClosed) || signal.aborted
      ? { lively: context.lively, isChanged: false }
      : await carryOthers(context, depth, devices, problemsIn);
  problems.push(...problemsIn);
  const leftAlone = left.problem();
  if (leftAlone) problems.push(leftAlone);
  if (signal.aborted) return { ...stoppedBy(undefined), sent: out.sent, lively };
  return { problem: worst(problems), sent: out.sent, lively, again: again || isChanged, depth };
}

type Carried = {
  /** Devices that brought something. */
  readonly lively: ReadonlySet<DeviceId>;
  /** This device goes on under a new id. */
  readonly isChanged: boolean;
};

async function carryOthers(
  context: Exchange,
  depth: LookDepth,
  there: readonly DeviceId[],
  problems: SyncProblem[],
): Promise<Carried> {
  const { journal, left, member, lively, turn, now, sparesQuestions } = context;
  const local = await journal.localSegments();
  const here = new Set(local.map(segmentKey));
  const isAsked = depth !== 'glance';
  const isKnown = (name: SegmentName): boolean =>
    here.has(segmentKey(name)) || left.isResting(segmentPath(member, name), now(), isAsked);
  const knownOf = (device: DeviceId): ReadonlySet<number> =>
    new Set(local.filter(segment => segment.device === device).map(segment => segment.number));
  // This device has its turn too: it may have been put back from a backup.
  const devices = depth === 'glance' ? there : there.filter(device => device !== journal.device);
  const { peek, target } = peeking(context.target);
  const look = { devices, depth, lively, turn, known: knownOf, isKnown, peek: sparesQuestions ? peek : undefined };
  const found = await lookForSegments(context, look, problem => noteProblem(problem, problems));
  const own = found.get(journal.device);
  const isChanged = own !== undefined && (await settleOwn({ ...context, target }, own, problems));
  const unknown = unknownIn(found, isKnown).filter(name => name.device !== journal.device);
  const brought = await receiveSegments({ ...context, target }, unknown, problems);
  if (depth === 'everything' && !problems.includes('locked')) await sendOthers(context, there, found, problems);
  return { lively: brought, isChanged };
}
