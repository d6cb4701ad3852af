import type { DeviceId, MemberId } from '../../shared/ids.ts';
import { planSync } from '../../shared/journal/plan-sync.ts';
import type { SegmentName } from '../../shared/journal/segment.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { SyncProblem } from '../../shared/sync/status.ts';
import type { Journal } from '../journal/journal.ts';
import type { SyncTarget } from '../targets/sync-target.ts';
import { memberFile, memberFolder, segmentAt } from './layout.ts';
import { proveOwn } from './prove-own.ts';
import { getSegment, problemOf, putSegment } from './segment-exchange.ts';
import type { SentRecord } from './sent-record.ts';

export type Exchange = {
  readonly target: SyncTarget;
  readonly member: MemberId;
  readonly journal: Journal;
  readonly sent: SentRecord;
  readonly identity: NewIdentity;
  /** Stops the exchange between two files. */
  readonly signal: AbortSignal;
  /** Called when there is something to carry. */
  readonly onCarrying: () => void;
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
  /** The worst that was met; undefined when all went well. */
  readonly problem: SyncProblem | undefined;
  /** Segments that went out. */
  readonly sent: number;
  /** Segments that came in. */
  readonly received: number;
  /** Something happened that a further exchange has to look into at once. */
  readonly again: boolean;
};

/** The outcome of an exchange that did not come to carry anything. */
export function stoppedBy(problem: SyncProblem): Outcome {
  return { problem, sent: 0, received: 0, again: false };
}

/**
 * Brings this device and the target to the same segments, as far as each can be reached, read and written. One file that
 * cannot be carried holds up no other.
 */
export async function exchange(context: Exchange): Promise<Outcome> {
  const { journal, sent, signal } = context;
  await journal.closeCurrent();
  const listed = await listSegmentsOf(context);
  if (!listed.ok) return stoppedBy(listed.error);
  const onTarget = listed.value;
  const problems: SyncProblem[] = [];

  const own = onTarget.filter(segment => segment.device === journal.device);
  sent.keepOnly(new Set(own.map(segment => segment.number)));
  const here = new Set(journal.ownSegments().map(segment => segment.number));
  const unproven = own.filter(segment => !sent.has(segment.number) || !here.has(segment.number));
  const merged = signal.aborted ? 0 : await proveOwn(context, unproven, problems);

  const plan = planSync(await journal.localSegments(), onTarget);
  const toGet = plan.get.filter(segment => segment.device !== journal.device);
  if (plan.put.length + toGet.length > 0) context.onCarrying();
  const put = await putAll(context, plan.put, problems);
  const received = await getAll(context, toGet, problems);
  return { problem: worst(problems), sent: put.sent, received: received + merged, again: put.isTaken };
}

async function listSegmentsOf({ target, member }: Exchange): Promise<Result<readonly SegmentName[], SyncProblem>> {
  const listed = await target.list(memberFolder(member));
  if (!listed.ok) return err(problemOf(listed.error));
  // A folder without the member's own file is not the one that was joined: most likely the share is not mounted.
  if (!listed.value.some(file => file.path === memberFile(member))) return err('unreachable');
  return ok(listed.value.flatMap(file => segmentAt(member, file.path) ?? []));
}

type Put = {
  readonly sent: number;
  /** A name was taken that was not listed: only a new list can tell by whom. */
  readonly isTaken: boolean;
};

async function putAll(context: Exchange, names: readonly SegmentName[], problems: SyncProblem[]): Promise<Put> {
  const { target, member, journal, sent, signal } = context;
  let count = 0;
  let isTaken = false;
  for (const name of names) {
    if (signal.aborted) break;
    const put = await putSegment(target, member, name, await journal.readLines(name));
    if (put.ok) {
      if (name.device === journal.device) sent.add(name.number);
      count += 1;
    } else if (put.error === 'exists') {
      isTaken = true;
    } else {
      problems.push(put.error);
      // What keeps one segment out keeps out the next one too; those that come in may still come.
      break;
    }
  }
  return { sent: count, isTaken };
}

/** @returns how many came in */
async function getAll(context: Exchange, names: readonly SegmentName[], problems: SyncProblem[]): Promise<number> {
  const { target, member, journal, signal } = context;
  let received = 0;
  for (const name of names) {
    if (signal.aborted || problems.includes('unreachable')) break;
    const segment = await getSegment(target, member, name);
    if (!segment.ok) {
      problems.push(segment.error);
      continue;
    }
    const added = await journal.addForeign(name, segment.value);
    if (added.ok) received += 1;
    else if (added.error !== 'exists') problems.push('failed');
  }
  return received;
}

const WORST_FIRST: readonly SyncProblem[] = [
  'unreachable',
  'not-writable',
  'target-full',
  'failed',
  'damaged',
  'not-whole',
];

function worst(problems: readonly SyncProblem[]): SyncProblem | undefined {
  return WORST_FIRST.find(problem => problems.includes(problem));
}
