import { describe, expect, it } from 'vitest';
import { choosePages, pageProblemWords, type PageChoice } from '../../../../shared/export/page-choice.ts';

/** A cover without a number, pages 57 to 66, then A1 to A-3. */
const LABELS = [null, ...Array.from({ length: 10 }, (_, at) => `${57 + at}`), 'A1', 'A2', 'A-3'];
const PAGES = { pageCount: LABELS.length, labels: LABELS, marked: new Set([3, 8]) };

function typed(words: string) {
  return choosePages({ is: 'typed', typed: words }, PAGES);
}

/** What the member is told of what they typed. */
function said(words: string, labels: readonly (string | null)[] = LABELS): string {
  const pages = choosePages({ is: 'typed', typed: words }, { pageCount: labels.length, labels, marked: new Set() });
  return pages.ok ? `pages ${pages.value.map(page => page + 1).join(' ')}` : pageProblemWords(pages.error);
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
    expect(typed('5')).toEqual({ ok: false, error: { code: 'no-such-page', typed: ['5'], pageCount: 14 } });
  });

  it('says which pages are unknown, and what to do', () => {
    const pages = typed('59, 99, B7-B9, 60');
    expect(pages).toEqual({ ok: false, error: { code: 'no-such-page', typed: ['99', 'B7-B9'], pageCount: 14 } });
    expect(said('59, 99, B7-B9, 60')).toMatch(
      /^“99” and “B7-B9” are not pages of this paper\. Type the numbers .* to PDF 14\.$/,
    );
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

  const TWICE = ['1', '2', '3', '4', '1', '2', '3'];

  it('asks which is meant where a number is printed more than once, and takes the answer', () => {
    expect(said('2', TWICE)).toBe(
      '“2” is printed more than once in this paper. Type which you mean by its place in the file: PDF 2 or PDF 6.',
    );
    expect(said('1-3', TWICE)).toMatch(/: PDF 1-3 or PDF 5-7\.$/);
    expect(said('PDF 5-7', TWICE)).toBe('pages 5 6 7');
    expect(said('2-2', TWICE)).toMatch(/: PDF 2 or PDF 6\.$/);
    expect(said('4', TWICE)).toBe('pages 4');
    expect(
      said(
        '9',
        Array.from({ length: 5 }, () => '9'),
      ),
    ).toMatch(/: PDF 1, PDF 2, PDF 3 or others\.$/);
  });

  it('counts in the file to the end of a range that it began there', () => {
    expect(said('pdf 1-3')).toBe('pages 1 2 3');
    expect(said('PDF page 2 – PDF 4')).toBe('pages 2 3 4');
    expect(said('PDF 3-1')).toMatch(/runs backwards/);
  });

  it.each(['59-', '-59', '– 59', '59 –', '-A-3'])('does not guess where %j ends or begins', words => {
    expect(said(words)).toMatch(/^“.*” has only one end\. Type the first page and the last: 59-64\.$/);
  });

  it.each(['0', 'PDF 0', 'PDF 15', 'PDF', '5 9', '59 60', '59.5', '1e3', '-', 'to', '𝟝', '59-60-61', 'A', '٥٩'])(
    'says what %j is not, and what to type',
    words => {
      expect(said(words)).toMatch(/^“.*” is not a page of this paper\. Type the numbers that are printed/);
    },
  );

  it('knows Roman numbers, and that they come before others', () => {
    const labels = ['i', 'ii', 'iii', '1', '2', '3'];
    expect(said('ii-2', labels)).toBe('pages 2 3 4 5');
    expect(said('II', labels)).toBe('pages 2');
    expect(said('2-ii', labels)).toMatch(/runs backwards/);
    expect(said('iv', labels)).toMatch(/is not a page/);
  });

  it('takes no range that counts down, though the lower number stands behind too', () => {
    expect(said('3-2', TWICE)).toMatch(/runs backwards/);
  });

  it('names a few of many unknown pages, and not all of a long one', () => {
    expect(said('q1, q2, q3, q4, q5')).toMatch(/^“q1”, “q2”, “q3” and 2 more are not pages/);
    expect(said('x'.repeat(500)).length).toBeLessThan(250);
  });
});
