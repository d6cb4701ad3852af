import { describe, expect, it } from 'vitest';
import { citedNote } from '../../../../shared/notes/cited-note.ts';
import { highlight, noteAt } from './made-up-notes.ts';

const PAPER = {
  kind: 'pack',
  supplement: null,
  body: 'Cabinet',
  committee: '',
  title: 'Pack',
  date: '2026-01-29',
} as const;
const FROM = { paper: PAPER, labels: [null, '22', '23', '24'], item: '5' };

describe('citedNote', () => {
  it('quotes the words with item, printed page and meeting, and the comment below', () => {
    const note = highlight(1, { pageIndex: 2, words: 'the levy\nrises', comment: 'Ask why' });
    const cited = '“the levy rises” (Item 5, page 23, Cabinet 29 January 2026)\nAsk why';
    expect(citedNote(note, FROM)).toBe(cited);
    expect(citedNote({ ...note, comment: 'Ask why\n- ' }, FROM)).toBe(cited);
  });

  it('names all pages of a mark that goes on over a page break', () => {
    const rest = {
      pageIndex: 3,
      rects: [[72, 700, 300, 712]],
      quote: { exact: 'again', prefix: '', suffix: '', start: 0, end: 5 },
    };
    const note = highlight(1, { pageIndex: 2, words: 'the levy rises', continued: [rest as never] });
    expect(citedNote(note, FROM)).toBe('“the levy rises again” (Item 5, pages 23–24, Cabinet 29 January 2026)');
  });

  it('names the place alone of a mark on no words', () => {
    expect(citedNote(noteAt(1, { pageIndex: 1 }), { ...FROM, item: '' })).toBe('page 22, Cabinet 29 January 2026');
  });
});
