import { describe, expect, it } from 'vitest';
import type { ListedNote } from '../../../../shared/notes/listed-note.ts';
import { choicesIn, facetsOf, filterNotes, NO_FILTER, showsAll } from '../../../../shared/notes/filter-notes.ts';
import { embedded, highlight, listed, noteAt } from './made-up-notes.ts';

const LEVY = highlight(1, { words: 'The Café levy\nrises', comment: 'Ask the Treasurer', tags: ['budget'] });
const POINT = noteAt(2, { comment: 'Naïve?', colour: 'blue', tags: ['budget', 'Question'] });
const CLERK = embedded('a', { comment: 'See the levy', type: 'underline' });
const NOTES = listed(LEVY, POINT, CLERK);

const keys = (notes: readonly ListedNote[]): readonly string[] => notes.map(({ key }) => key);
const found = (words: string): readonly string[] => keys(filterNotes(NOTES, { ...NO_FILTER, words }));

describe('filterNotes', () => {
  it('shows all for no filter, in their order', () => {
    expect(filterNotes(NOTES, NO_FILTER)).toBe(NOTES);
    expect(found('  ')).toEqual(keys(NOTES));
  });

  it('finds words in quotes, comments and tags, whatever their case and accents', () => {
    expect(found('CAFE')).toEqual([LEVY.id]);
    expect(found('levy')).toEqual([LEVY.id, 'pdf:a']);
    expect(found('naive')).toEqual([POINT.id]);
    expect(found('question')).toEqual([POINT.id]);
  });

  it('wants all words, in any order and over line ends', () => {
    expect(found('treasurer levy')).toEqual([LEVY.id]);
    expect(found('levy rises')).toEqual([LEVY.id]);
    expect(found('levy naive')).toEqual([]);
  });

  it('wants the kind, the colour and one of the tags', () => {
    expect(keys(filterNotes(NOTES, { ...NO_FILTER, types: new Set(['note', 'underline']) }))).toEqual([
      POINT.id,
      'pdf:a',
    ]);
    expect(keys(filterNotes(NOTES, { ...NO_FILTER, colours: new Set(['yellow']) }))).toEqual([LEVY.id, 'pdf:a']);
    expect(keys(filterNotes(NOTES, { ...NO_FILTER, tags: new Set(['Question', 'none']) }))).toEqual([POINT.id]);
    const both = { ...NO_FILTER, tags: new Set(['budget']), colours: new Set(['blue'] as const) };
    expect(keys(filterNotes(NOTES, both))).toEqual([POINT.id]);
  });

  it('sees a comment that was changed', () => {
    const changed = listed({ ...LEVY, comment: 'Ask nobody' });
    expect(filterNotes(changed, { ...NO_FILTER, words: 'nobody' })).toHaveLength(1);
    expect(filterNotes(changed, { ...NO_FILTER, words: 'treasurer' })).toHaveLength(0);
  });
});

describe('what a filter asks for', () => {
  it('is counted', () => {
    const filter = { ...NO_FILTER, types: new Set(['note'] as const), tags: new Set(['a', 'b']) };
    expect(choicesIn(filter)).toBe(3);
    expect(showsAll(filter)).toBe(false);
    expect(showsAll({ ...NO_FILTER, words: 'x' })).toBe(false);
    expect(showsAll(NO_FILTER)).toBe(true);
  });

  it('is offered by what there is', () => {
    const { types, colours, tags } = facetsOf(NOTES);
    expect([...types]).toEqual([
      ['highlight', 1],
      ['note', 1],
      ['underline', 1],
    ]);
    expect(colours.get('yellow')).toBe(2);
    expect([...tags]).toEqual([
      ['budget', 2],
      ['Question', 1],
    ]);
  });
});
