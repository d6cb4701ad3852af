import { describe, expect, it } from 'vitest';
import { choosePages, pageProblemWords, type PageChoice } from '../../../../shared/export/page-choice.ts';

/** A cover without a number, pages 57 to 66, then A1 to A-3. */
const LABELS = [null, ...Array.from({ length: 10 }, (_, at) => `${57 + at}`), 'A1', 'A2', 'A-3'];
const PAGES = { pageCount: LABELS.length, labels: LABELS, marked: new Set([3, 8]) };

function typed(words: string) {
  return choosePages({ is: 'typed', typed: words }, PAGES);
}

function chosen(choice: PageChoice): readonly number[] {
  const pages = choosePages(choice, PAGES);
  if (!pages.ok) throw new Error(pageProblemWords(pages.error));
  return pages.value;
}

describe('choosing pages', () => {
  it('takes all pages, those of an item, or those with notes', () => {
    expect(chosen({ is: 'whole' })).toHaveLength(14);
    expect(chosen({ is: 'item', pages: { first: 2, last: 4 } })).toEqual([2, 3, 4]);
    expect(chosen({ is: 'item', pages: { first: 12, last: 90 } })).toEqual([12, 13]);
    expect(chosen({ is: 'marked' })).toEqual([3, 8]);
  });

  it('reads printed numbers, ranges and lists of them, each page once', () => {
    expect(chosen({ is: 'typed', typed: '59-61, A1' })).toEqual([3, 4, 5, 11]);
    expect(chosen({ is: 'typed', typed: '59 – 61; 60, 57' })).toEqual([3, 4, 5, 1]);
    expect(chosen({ is: 'typed', typed: '65 to A2' })).toEqual([9, 10, 11, 12]);
    expect(chosen({ is: 'typed', typed: 'page 59' })).toEqual([3]);
    expect(chosen({ is: 'typed', typed: '59-59' })).toEqual([3]);
  });

  it('knows a dash that is part of a printed number', () => {
    expect(chosen({ is: 'typed', typed: 'A-3' })).toEqual([13]);
    expect(chosen({ is: 'typed', typed: 'A2-A-3' })).toEqual([12, 13]);
  });

  it('takes a page without a number by its place in the file, but never one that bears another number', () => {
    expect(chosen({ is: 'typed', typed: '1' })).toEqual([0]);
    expect(chosen({ is: 'typed', typed: 'PDF 2' })).toEqual([1]);
    expect(typed('5')).toEqual({ ok: false, error: { code: 'no-such-page', typed: ['5'] } });
  });

  it('says which pages are unknown, and what to do', () => {
    const pages = typed('59, 99, B7-B9, 60');
    expect(pages).toEqual({ ok: false, error: { code: 'no-such-page', typed: ['99', 'B7-B9'] } });
    if (!pages.ok) expect(pageProblemWords(pages.error)).toMatch(/^“99” and “B7-B9” are not pages of this paper/);
  });

  it('refuses a range that runs backwards, an empty choice, and notes where there are none', () => {
    expect(typed('64-59')).toEqual({ ok: false, error: { code: 'backwards', typed: '64-59' } });
    expect(typed(' , ')).toEqual({ ok: false, error: { code: 'nothing-typed' } });
    expect(choosePages({ is: 'marked' }, { ...PAGES, marked: new Set() })).toEqual({
      ok: false,
      error: { code: 'nothing-marked' },
    });
  });

  it('goes on within the count that it began in where numbers begin anew', () => {
    const labels = ['1', '2', '3', '1', '2', '3', '4'];
    const pages = choosePages({ is: 'typed', typed: '1-4' }, { pageCount: 7, labels, marked: new Set() });
    expect(pages.ok && pages.value).toEqual([3, 4, 5, 6]);
  });
});
