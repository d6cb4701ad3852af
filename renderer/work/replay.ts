import type { DeviceId } from '../../shared/ids.ts';
import { segmentKey } from '../../shared/journal/segment.ts';
import type { ResultOf } from '../../shared/ipc.ts';
import type { Store } from '../db/store.ts';

/** The part of the contract that a replay needs. */
export type JournalReader = {
  readonly manifest: () => Promise<ResultOf<'journal.manifest'>>;
  readonly read: (device: DeviceId, number: number, fromByte: number) => Promise<ResultOf<'journal.read'>>;
};

export type ReplayOutcome = { readonly entries: number; readonly unreadable: number };

/**
 * Brings the store level with the journal: everything, when the store is new or was lost; the tail, when the program
 * was ended between the journal and the store, or other devices' segments came in.
 *
 * @param onProgress called with the bytes read so far and the bytes to read in all
 */
export async function replayJournal(
  store: Store,
  journal: JournalReader,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<ReplayOutcome> {
  const cursors = await store.cursors();
  const behind = (await journal.manifest()).flatMap(segment => {
    const read = cursors.get(segmentKey(segment)) ?? 0;
    if (read === segment.bytes) return [];
    // A segment shorter than what was read of it was put back from a backup: it is read anew.
    return [{ ...segment, from: read < segment.bytes ? read : 0 }];
  });
  const total = behind.reduce((sum, segment) => sum + segment.bytes - segment.from, 0);
  let done = 0;
  let entries = 0;
  let unreadable = 0;
  for (const segment of behind) {
    let from = segment.from;
    let more = true;
    while (more) {
      const part = await journal.read(segment.device, segment.number, from);
      await store.applyEntries(part.entries, { segment: segmentKey(segment), bytes: part.nextByte });
      done += part.nextByte - from;
      entries += part.entries.length;
      unreadable += part.unreadable;
      more = part.more && part.nextByte > from;
      from = part.nextByte;
      onProgress(done, total);
    }
  }
  return { entries, unreadable };
}
