import type { DeviceId } from '../../shared/ids.ts';
import { segmentKey } from '../../shared/journal/segment.ts';
import type { ResultOf } from '../../shared/ipc.ts';
import type { CursorRow } from '../db/database.ts';
import { FOLDED_TOGETHER, type Store } from '../db/store.ts';
import type { Entry } from '../../shared/journal/entry.ts';

/** Segments asked for at once: each answer has a way to go, and most are small. */
const AHEAD = 8;

/** The answer to a question for each item, in their order, with some asked ahead. */
async function* readAhead<Item, Answer>(
  items: readonly Item[],
  ask: (item: Item) => Promise<Answer>,
): AsyncGenerator<readonly [Item, Answer]> {
  const asked: Promise<Answer>[] = [];
  for (const [index, item] of items.entries()) {
    for (const next of items.slice(asked.length, index + AHEAD)) {
      const answer = ask(next);
      // Whoever stops at an earlier one never hears of this one.
      answer.catch(() => undefined);
      asked.push(answer);
    }
    const answer = asked[index];
    if (answer) yield [item, await answer];
  }
}

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
 * @param together how many entries are folded in at a time; see {@link Store.applyEntries}
 */
export async function replayJournal(
  store: Store,
  journal: JournalReader,
  onProgress: (done: number, total: number) => void = () => undefined,
  together = FOLDED_TOGETHER,
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
  let gathered: Entry[] = [];
  let reached = new Map<string, CursorRow>();
  const apply = async (): Promise<void> => {
    await store.applyEntries(gathered, [...reached.values()], together);
    gathered = [];
    reached = new Map();
  };
  try {
    const beginnings = readAhead(behind, ({ device, number, from }) => journal.read(device, number, from));
    for await (const [segment, beginning] of beginnings) {
      let from = segment.from;
      let more = true;
      while (more) {
        const part = from === segment.from ? beginning : await journal.read(segment.device, segment.number, from);
        gathered.push(...part.entries);
        reached.set(segmentKey(segment), { segment: segmentKey(segment), bytes: part.nextByte });
        done += part.nextByte - from;
        entries += part.entries.length;
        unreadable += part.unreadable;
        more = part.more && part.nextByte > from;
        from = part.nextByte;
        if (gathered.length >= together) await apply();
        onProgress(done, total);
      }
    }
  } finally {
    // What was read before it broke off need not be read again.
    if (reached.size > 0) await apply();
  }
  return { entries, unreadable };
}
