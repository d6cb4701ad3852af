import type { DeviceId } from '../../shared/ids.ts';
import { planSync } from '../../shared/journal/plan-sync.ts';
import { segmentKey, type SegmentName } from '../../shared/journal/segment.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { LookDepth } from '../../shared/sync/plan-look.ts';
import type { SyncProblem, SyncProgress } from '../../shared/sync/status.ts';
import type { Journal } from '../journal/journal.ts';
import type { TargetProblem } from '../targets/sync-target.ts';
import type { LeftAlone } from './left-alone.ts';
import { readEnded } from './ended.ts';
import { isWholeKeyFile } from './keys/whole-key-file.ts';
import { endedFile, keyFile, segmentPath } from './layout.ts';
import { allOf, lookAtMember, lookForSegments, unknownIn, type Found } from './look.ts';
import { peeking } from './peek.ts';
import { isWayClosed, problemOf, worst } from './problems.ts';
import { proveOwn } from './prove-own.ts';
import { receiveSegments } from './receive.ts';
import { putSegment, type MemberPlace } from './segment-exchange.ts';
import type { SentRecord } from './sent-record.ts';

export type Exchange = MemberPlace & {
  readonly journal: Journal;
  readonly sent: SentRecord;
  readonly left: LeftAlone;
  readonly identity: NewIdentity;
  /** Milliseconds since 1970 */
  readonly now: () => number;
  /** Ends the exchange, in the middle of a file too. */
  readonly signal: AbortSignal;
  /** `send-only`: what waits goes out, and nothing is looked at. */
  readonly depth: LookDepth | 'send-only';
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
  readonly depth: Exchange['depth'];
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
  if (context.depth !== 'send-only') {
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
    depth === 'send-only' || problems.some(isWayClosed) || signal.aborted
      ? { lively: context.lively, isChanged: false }
      : await carryOthers(context, depth, devices, problemsIn);
  problems.push(...problemsIn);
  const leftAlone = left.problem();
  if (leftAlone) problems.push(leftAlone);
  if (signal.aborted) return { ...stoppedBy(undefined), sent: out.sent, lively };
  return { problem: worst(problems), sent: out.sent, lively, again: again || isChanged, depth };
}

/** Whether the member has begun anew elsewhere. What is named as if it said so and does not is left alone. */
async function isBegunAnew({ target, member, left, now, signal }: Exchange): Promise<Result<boolean, TargetProblem>> {
  const path = endedFile(member);
  if (left.isResting(path, now(), false)) return ok(false);
  const read = await readEnded(target, member, signal);
  if (!read.ok && isWayClosed(problemOf(read.error) ?? 'failed')) return read;
  if (read.ok && read.value.isEnded) return ok(true);
  left.add(path, 'foreign', read.ok ? read.value.bytes : NO_BYTES, now());
  return ok(false);
}

const NO_BYTES = new Uint8Array();

/** Whether there is a later key than this device has. What is named like one and is none is left alone. */
async function hasLaterKey(
  { target, member, ring, left, now, signal }: Exchange,
  epochs: readonly number[],
): Promise<Result<boolean, TargetProblem>> {
  for (const epoch of epochs.filter(one => one > ring.epoch)) {
    const path = keyFile(member, epoch);
    if (left.isResting(path, now(), false)) continue;
    const file = await target.get(path, signal);
    if (!file.ok) {
      if (file.error === 'missing') continue;
      if (isWayClosed(problemOf(file.error) ?? 'failed')) return err(file.error);
      left.add(path, 'altered', NO_BYTES, now());
      continue;
    }
    if (isWholeKeyFile(file.value)) {
      left.remove(path);
      return ok(true);
    }
    left.add(path, 'altered', file.value, now());
  }
  return ok(false);
}

type Sent = {
  readonly sent: number;
  /** Names that were taken, though not by this device, as far as it knows. */
  readonly taken: readonly SegmentName[];
};
const NOTHING_SENT: Sent = { sent: 0, taken: [] };

/** A server that fails may do so with one file alone, or with all. */
const MOST_REFUSED = 3;

async function sendOwn(context: Exchange, problems: SyncProblem[]): Promise<Sent> {
  const { journal, sent } = context;
  const waiting = journal.ownSegments().filter(segment => segment.closed && !sent.has(segment.number));
  return send(
    context,
    waiting.map(({ number }) => ({ device: journal.device, number })),
    problems,
  );
}

async function send(context: Exchange, names: readonly SegmentName[], problems: SyncProblem[]): Promise<Sent> {
  const { journal, sent, signal, onProgress } = context;
  const { left, member, now, isAsked } = context;
  let done = 0;
  const refused: string[] = [];
  const taken: SegmentName[] = [];
  for (const name of names) {
    if (signal.aborted || refused.length >= MOST_REFUSED) break;
    const path = segmentPath(member, name);
    const before = left.refusedNow(path, now(), isAsked);
    if (before) {
      problems.push(before);
      continue;
    }
    onProgress({ doing: 'sending', done, total: names.length });
    const put = await putSegment(context, name, await journal.readLines(name), signal);
    if (put.ok) {
      if (name.device === journal.device) sent.add(name.number);
      left.taken(path);
      done += 1;
    } else if (put.error === 'exists') {
      taken.push(name);
    } else if (put.error === 'failed') {
      refused.push(path);
    } else {
      note(put.error, problems);
      // What else keeps one segment out keeps out the next one too; those that come in may still come.
      if (put.error !== 'too-large') break;
      left.refuse(path, 'too-large', now());
    }
  }
  // They rest, so that what is behind them has its turn. As long as nothing is taken, it may be the server that ails.
  if (done > 0 || refused.length >= MOST_REFUSED) refused.forEach(path => left.refuse(path, 'held-back', now()));
  if (refused.length > 0) problems.push(done > 0 ? 'held-back' : 'failed');
  return { sent: done, taken };
}

/** Looks who has taken names of this device's. @returns whether something waits that can go out now */
async function settleTaken(
  context: Exchange,
  taken: readonly SegmentName[],
  problems: SyncProblem[],
): Promise<boolean> {
  const { journal } = context;
  const there = await allOf(context, journal.device);
  if (!there.ok) {
    note(there.error, problems);
    return false;
  }
  // The listing may miss the very file that is in the way.
  return settleOwn(context, new Set([...there.value, ...taken.map(({ number }) => number)]), problems);
}

async function settleOwn(context: Exchange, there: ReadonlySet<number>, problems: SyncProblem[]): Promise<boolean> {
  const { journal, sent, signal } = context;
  const here = new Set(journal.ownSegments().map(segment => segment.number));
  const unproven = [...there].filter(number => !sent.has(number) || !here.has(number)).toSorted((a, b) => a - b);
  if (unproven.length === 0 || signal.aborted) return false;
  const merged = await proveOwn(
    context,
    unproven.map(number => ({ device: journal.device, number })),
    problems,
  );
  if (merged > 0) context.onReceived();
  return merged > 0;
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
  const found = await lookForSegments(context, look, problem => note(problem, problems));
  const own = found.get(journal.device);
  const isChanged = own !== undefined && (await settleOwn({ ...context, target }, own, problems));
  const unknown = unknownIn(found, isKnown).filter(name => name.device !== journal.device);
  const brought = await receiveSegments({ ...context, target }, unknown, problems);
  if (depth === 'everything' && !problems.includes('locked')) await sendOthers(context, found, problems);
  return { lively: brought, isChanged };
}

/**
 * Brings the target what it lacks of other devices: one that is gone, or a target that was changed for another, must not
 * keep work from the rest. A segment has one name and one content, so it does not matter who brings it.
 */
async function sendOthers(context: Exchange, found: Found, problems: SyncProblem[]): Promise<void> {
  const { journal } = context;
  const there = [...found].flatMap(([device, numbers]) => [...numbers].map(number => ({ device, number })));
  const { put } = planSync(await journal.localSegments(), there);
  const ofOthers = put.filter(name => name.device !== journal.device);
  if (ofOthers.length > 0) await send(context, ofOthers, problems);
}

function note(problem: TargetProblem, problems: SyncProblem[]): void {
  const known = problemOf(problem);
  if (known) problems.push(known);
}
