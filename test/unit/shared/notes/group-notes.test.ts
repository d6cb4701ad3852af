import { describe, expect, it } from 'vitest';
import { groupNotes, type Grouping, type GroupNaming } from '../../../../shared/notes/group-notes.ts';
import { pageOfNote } from '../../../../shared/notes/listed-note.ts';
import { embedded, highlight, listed, noteAt } from './made-up-notes.ts';

const FIRST = highlight(1, { pageIndex: 0, tags: ['b', 'a'] });
const SECOND = noteAt(2, { pageIndex: 4, colour: 'pink' });
const THIRD = highlight(3, { pageIndex: 5, colour: 'pink', tags: ['a'] });
const CLERK = embedded('x');
const NOTES = listed(FIRST, SECOND, CLERK, THIRD);

const NAMING: GroupNaming = {
  // The agenda has the later pages first.
  itemOf: note =>
    pageOfNote(note) > 3 ? { key: '1', title: 'Item 1', order: 0 } : { key: '2', title: 'Item 2', order: 1 },
  colourNames: { yellow: '', green: '', blue: '', pink: 'question' },
};

function grouped(by: Grouping): readonly (readonly [string | null, readonly string[]])[] {
  return groupNotes(NOTES, by, NAMING).map(({ title, notes }) => [title, notes.map(({ key }) => key)]);
}

const IN_PDF = ['In the PDF', ['pdf:x']];

describe('groupNotes', () => {
  it('lists by place under no heading, with those of the PDF last', () => {
    expect(grouped('place')).toEqual([[null, [FIRST.id, SECOND.id, THIRD.id]], IN_PDF]);
  });

  it('lists by item in the order of the agenda', () => {
    expect(grouped('item')).toEqual([['Item 1', [SECOND.id, THIRD.id]], ['Item 2', [FIRST.id]], IN_PDF]);
  });

  it('lists by kind, and by colour with the member’s name for it', () => {
    expect(grouped('kind')).toEqual([['Highlights', [FIRST.id, THIRD.id]], ['Notes', [SECOND.id]], IN_PDF]);
    expect(grouped('colour')).toEqual([['Yellow', [FIRST.id]], ['Pink: question', [SECOND.id, THIRD.id]], IN_PDF]);
  });

  it('lists a note under each of its tags, and those without one last', () => {
    expect(grouped('tag')).toEqual([['a', [FIRST.id, THIRD.id]], ['b', [FIRST.id]], ['No tag', [SECOND.id]], IN_PDF]);
  });

  it('is empty for no notes', () => {
    for (const by of ['place', 'item', 'tag'] as const) expect(groupNotes([], by, NAMING)).toEqual([]);
  });
});
