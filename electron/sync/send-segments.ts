import type { DeviceId } from '../../shared/ids.ts';
import { planSync } from '../../shared/journal/plan-sync.ts';
import type { SegmentName } from '../../shared/journal/segment.ts';
import type { SyncProblem } from '../../shared/sync/status.ts';
import type { Exchange } from './exchange.ts';
import { segmentPath } from './layout.ts';
import type { Found } from './look.ts';
import { noteProblem } from './problems.ts';
import { putSegment } from './segment-exchange.ts';

export type Sent = {
  readonly sent: number;
  /** Names that were taken, though not by this device, as far as it knows. */
  readonly taken: readonly SegmentName[];
};
export const NOTHING_SENT: Sent = { sent: 0, taken: [] };

/** A server that fails may do so with one file alone, or with all. */
const MOST_REFUSED = 3;

/** Puts what waits of this device's on the target. */
export async function sendOwn(context: Exchange, problems: SyncProblem[]): Promise<Sent> {
  const { journal, sent } = context;
  const waiting = journal.ownSegments().filter(segment => segment.closed && !sent.has(segment.number));
  return send(
    context,
    waiting.map(({ number }) => ({ device: journal.device, number })),
    problems,
  );
}

async function send(context: Exchange, names: readonly SegmentName[], problems: SyncProblem[]): Promise<Sent> {
  const { journal, sent, left, member, signal, now, isAsked, onProgress } = context;
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
      noteProblem(put.error, problems);
      // What else keeps one segment out keeps out the next one too; those that come in may still come.
      if (put.error !== 'too-large') break;
      left.refuse(path, 'too-large', now());
    }
  }
  // They rest, so that what is behind them has its turn. As long as nothing is taken, it may be the server that ails.
  const isOfFiles = done > 0 || refused.every(path => left.isRefused(path));
  if (isOfFiles || refused.length >= MOST_REFUSED) refused.forEach(path => left.refuse(path, 'held-back', now()));
  if (refused.length > 0) problems.push(isOfFiles ? 'held-back' : 'failed');
  return { sent: done, taken };
}

/**
 * Brings the target what it lacks of other devices: one that is gone, or a target that was changed for another, must not
 * keep work from the rest. A segment has one name and one content, so it does not matter who brings it.
 *
 * @param listed the devices that have a folder there; of one whose folder could not be looked into nothing is known
 */
export async function sendOthers(
  context: Exchange,
  listed: readonly DeviceId[],
  found: Found,
  problems: SyncProblem[],
): Promise<void> {
  const { journal } = context;
  const there = [...found].flatMap(([device, numbers]) => [...numbers].map(number => ({ device, number })));
  const { put } = planSync(await journal.localSegments(), there);
  const isUnknown = (device: DeviceId): boolean => listed.includes(device) && !found.has(device);
  const ofOthers = put.filter(({ device }) => device !== journal.device && !isUnknown(device));
  if (ofOthers.length > 0) await send(context, ofOthers, problems);
}
