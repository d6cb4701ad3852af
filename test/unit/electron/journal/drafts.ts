import type { Draft, Entry } from '../../../../shared/journal/entry.ts';
import type { SegmentName } from '../../../../shared/journal/segment.ts';
import type { Journal } from '../../../../electron/journal/journal.ts';
import { deviceId, recordId } from '../../../support/made-up.ts';

export const DEVICE = deviceId(0);
export const OTHER = deviceId(1);

export function draft(comment: string): Draft {
  return { record: recordId('note'), kind: 'annotation', fields: { comment }, base: [] };
}

/** All entries of a segment, read in as many pieces as it takes. */
export async function entriesOf(
  journal: Journal,
  name: SegmentName,
): Promise<{ entries: Entry[]; unreadable: number }> {
  const entries: Entry[] = [];
  let unreadable = 0;
  for (let byte = 0, more = true; more;) {
    const piece = await journal.readFrom(name, byte);
    entries.push(...piece.entries);
    unreadable += piece.unreadable;
    ({ nextByte: byte, more } = piece);
  }
  return { entries, unreadable };
}

/** The comments of all entries of all segments, sorted. */
export async function allComments(journal: Journal): Promise<readonly string[]> {
  const comments: string[] = [];
  for (const name of await journal.manifest()) {
    const { entries } = await entriesOf(journal, name);
    comments.push(...entries.map(entry => entry.fields['comment']).filter(comment => typeof comment === 'string'));
  }
  return comments.toSorted();
}
