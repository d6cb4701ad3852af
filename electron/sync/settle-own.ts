import type { SegmentName } from '../../shared/journal/segment.ts';
import type { SyncProblem } from '../../shared/sync/status.ts';
import type { Exchange } from './exchange.ts';
import { allOf } from './look.ts';
import { noteProblem } from './problems.ts';
import { proveOwn } from './prove-own.ts';

/** Looks who has taken names of this device's. @returns whether something waits that can go out now */
export async function settleTaken(
  context: Exchange,
  taken: readonly SegmentName[],
  problems: SyncProblem[],
): Promise<boolean> {
  const { journal } = context;
  const there = await allOf(context, journal.device);
  if (!there.ok) {
    noteProblem(there.error, problems);
    return false;
  }
  // The listing may miss the very file that is in the way.
  return settleOwn(context, new Set([...there.value, ...taken.map(({ number }) => number)]), problems);
}

/**
 * Finds out of segments that lie under this device's id whether it put them there.
 *
 * @param there numbers that were found on the target
 * @returns whether it goes on under a new id
 */
export async function settleOwn(
  context: Exchange,
  there: ReadonlySet<number>,
  problems: SyncProblem[],
): Promise<boolean> {
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
