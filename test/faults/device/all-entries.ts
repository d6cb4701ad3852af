import type { Journal } from '../../../electron/journal/journal.ts';
import type { Entry } from '../../../shared/journal/entry.ts';

/** All entries of all segments of a journal, each once, in the order of their ids. */
export async function allEntries(journal: Journal): Promise<readonly Entry[]> {
  const entries = new Map<string, Entry>();
  for (const name of await journal.manifest()) {
    for (let byte = 0, more = true; more;) {
      const piece = await journal.readFrom(name, byte);
      for (const entry of piece.entries) entries.set(entry.id, entry);
      ({ nextByte: byte, more } = piece);
    }
  }
  return [...entries.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
