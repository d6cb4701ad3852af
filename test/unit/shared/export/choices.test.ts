import { describe, expect, it } from 'vitest';
import { outlineOfPages } from '../../../../shared/export/outline-of-pages.ts';
import { paperIri } from '../../../../shared/export/paper-iri.ts';
import { placeWords } from '../../../../shared/notes/place-words.ts';
import { extentWords, firstTakeOut, isWholeCopy, layoutOf, pageChoiceOf } from '../../../../shared/export/take-out.ts';
import { sha256Schema } from '../../../../shared/ids.ts';
import { sha256 } from '../../../support/made-up.ts';
import { markOf } from '../../../support/marks.ts';

describe('what is taken out', () => {
  it('is a copy of the paper, with its notes where there are any', () => {
    expect(isWholeCopy(firstTakeOut('pdf', true))).toBe(true);
    expect(firstTakeOut('pdf', false).withMarks).toBe(false);
  });

  it('is put together anew when pages are chosen, set out otherwise, or notes are listed', () => {
    const whole = firstTakeOut('pdf', true);
    for (const change of [{ pages: 'marked' }, { withComments: true }, { perSheet: 2 }, { size: 'A3' }] as const) {
      expect(isWholeCopy({ ...whole, ...change })).toBe(false);
    }
    expect(isWholeCopy(firstTakeOut('print', true))).toBe(false);
  });

  it('stands on sheets of a printer, and several pages never on one of their own size', () => {
    expect(layoutOf({ output: 'print', perSheet: 1, size: 'own' })).toEqual({ perSheet: 1, size: 'A4' });
    expect(layoutOf({ output: 'pdf', perSheet: 2, size: 'own' })).toEqual({ perSheet: 2, size: 'A4' });
    expect(layoutOf({ output: 'pdf', perSheet: 4, size: 'A3' })).toEqual({ perSheet: 4, size: 'A3' });
  });

  it('is said in pages and sheets', () => {
    expect(extentWords(1, { perSheet: 1, size: 'own' })).toBe('1 page');
    expect(extentWords(1201, { perSheet: 2, size: 'A4' })).toBe('1,201 pages on 601 sheets');
    expect(extentWords(4, { perSheet: 4, size: 'A4' })).toBe('4 pages on 1 sheet');
  });

  it('is the whole paper where an item is asked for between items', () => {
    expect(pageChoiceOf({ pages: 'item', typed: '' }, null)).toEqual({ is: 'whole' });
    expect(pageChoiceOf({ pages: 'item', typed: '' }, { first: 1, last: 2 })).toEqual({
      is: 'item',
      pages: { first: 1, last: 2 },
    });
  });
});

describe('the outline of chosen pages', () => {
  it('keeps what leads to them, and what that stands under', () => {
    const outline = [
      { title: 'Front', pageIndex: 0, children: [] },
      { title: 'Item 5', pageIndex: 4, children: [{ title: 'Appendix', pageIndex: 7, children: [] }] },
      { title: 'Nowhere', pageIndex: null, children: [] },
    ];
    expect(outlineOfPages(outline, [6, 7])).toEqual([
      { title: 'Item 5', pageIndex: 1, children: [{ title: 'Appendix', pageIndex: 1, children: [] }] },
    ]);
  });
});

describe('the address of a paper by its content', () => {
  it('is that of RFC 6920', () => {
    // The example of the standard: the words "Hello World!".
    const hello = sha256Schema.parse('7f83b1657ff1fc53b92dc18148a1d65dfc2d4b1fa3d677284addd200126d9069');
    expect(paperIri(hello)).toBe('ni:///sha-256;f4OxZX_x_FO5LcGBSKHWXfwtSx-j1ncoSt3SABJtkGk');
  });
});

describe('the place of a note', () => {
  const entry = {
    paper: { sha256: sha256(1), kind: 'pack', supplement: null },
    name: 'Agenda pack, version 1',
    version: 1,
    after: null,
    replacedBy: null,
  } as const;

  it('is the printed page, or the pages it goes on over', () => {
    const quote = { exact: 'on', prefix: '', suffix: '', start: 0, end: 2 };
    const over = markOf('highlight', { continued: [{ pageIndex: 1, rects: [[1, 2, 3, 4]], quote }] });
    expect(placeWords(markOf('note'), entry, ['59', '60'])).toBe('page 59');
    expect(placeWords(over, entry, ['59', '60'])).toBe('pages 59–60');
  });

  it('names the paper where another took its place', () => {
    expect(placeWords(markOf('note'), { ...entry, replacedBy: sha256(2) }, ['59'])).toBe(
      'page 59 of agenda pack, version 1',
    );
  });
});
