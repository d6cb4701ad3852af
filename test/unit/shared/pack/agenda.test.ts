import { describe, expect, it } from 'vitest';
import { countItems, itemAt, readAgenda } from '../../../../shared/pack/agenda.ts';
import type { OutlineEntry } from '../../../../shared/pack/outline.ts';

const entry = (title: string, pageIndex: number | null, ...children: readonly OutlineEntry[]): OutlineEntry => ({
  title,
  pageIndex,
  children,
});
const read = (outline: readonly OutlineEntry[], pageCount = 100) => readAgenda(outline, pageCount, 'Agenda pack');
const numbered = (title: string) => {
  const [item] = read([entry(title, 0)]);
  return [item?.number, item?.title];
};

describe('the number of an agenda item', () => {
  it.each([
    ['5 Harbour wall', '5', 'Harbour wall'],
    ['5. Harbour wall', '5', 'Harbour wall'],
    ['5: Harbour wall', '5', 'Harbour wall'],
    ['(none) Harbour wall', '', '(none) Harbour wall'],
    ['5a Harbour wall', '5a', 'Harbour wall'],
    ['5a) Harbour wall', '5a', 'Harbour wall'],
    ['10.1 Harbour wall', '10.1', 'Harbour wall'],
    ['10.1. Harbour wall', '10.1', 'Harbour wall'],
    ['A. Minutes', 'A', 'Minutes'],
    ['b) Minutes', 'b', 'Minutes'],
    ['Agenda Item 5 Harbour wall', '5', 'Harbour wall'],
    ['AGENDA ITEM 5: Harbour wall', '5', 'Harbour wall'],
    ['Agenda Item 5', '5', 'Agenda Item 5'],
    ['5 - Harbour wall', '5', 'Harbour wall'],
    ['5.  \n Harbour\twall ', '5', 'Harbour wall'],
    ['7 26/00015 - Harbour wall', '7', '26/00015 - Harbour wall'],
  ])('in “%s” is “%s”', (raw, number, title) => {
    expect(numbered(raw)).toEqual([number, title]);
  });

  it.each([
    'Minutes',
    'A report on the harbour wall',
    'I declare an interest',
    '2026 budget',
    '3rd quarter figures',
    '5',
    'Appendix 5 Drawings',
  ])('is none in “%s”', raw => {
    expect(numbered(raw)).toEqual(['', raw]);
  });

  it('leaves an entry without words a name', () => {
    expect(numbered('  \n ')).toEqual(['', 'Untitled part']);
  });
});

describe('readAgenda', () => {
  it('ends each item where the next begins, and the last with the file', () => {
    const items = read([entry('1 Apologies', 0), entry('2 Minutes', 3), entry('3 Levy', 40)], 50);
    expect(items.map(item => [item.firstPageIndex, item.lastPageIndex])).toEqual([
      [0, 2],
      [3, 39],
      [40, 49],
    ]);
  });

  it('gives items that begin on one page the same pages', () => {
    const items = read([entry('1 Apologies', 0), entry('2 Interests', 0), entry('3 Minutes', 4)], 10);
    expect(items.map(item => [item.firstPageIndex, item.lastPageIndex])).toEqual([
      [0, 3],
      [0, 3],
      [4, 9],
    ]);
  });

  it('ends an item where the next one in the file begins, wherever that stands in the outline', () => {
    const items = read([entry('2 Levy', 10), entry('1 Minutes', 5), entry('3 Wall', 20)], 30);
    expect(items.map(item => [item.firstPageIndex, item.lastPageIndex])).toEqual([
      [10, 19],
      [5, 9],
      [20, 29],
    ]);
  });

  it('takes the page of an entry without one from what lies below it', () => {
    const items = read([entry('1 Reports', null, entry('a', null, entry('b', 7))), entry('2 Levy', 9)], 20);
    expect(items[0]).toMatchObject({ firstPageIndex: 7, lastPageIndex: 8 });
  });

  it('leaves out entries that point at no page of the file', () => {
    expect(read([entry('1 Gone', null), entry('2 Beyond', 100), entry('3 Levy', 99)]).map(item => item.number)).toEqual(
      ['3'],
    );
  });

  it.each([
    ['no outline', []],
    ['an outline that points nowhere', [entry('1 Gone', null)]],
  ])('makes one item of a file with %s', (_, outline) => {
    expect(read(outline, 12)).toEqual([{ number: '', title: 'Agenda pack', firstPageIndex: 0, lastPageIndex: 11 }]);
  });
});

describe('itemAt', () => {
  const items = read([entry('1 Minutes', 2), entry('2 Levy', 5), entry('3 Wall', 5)], 10);

  it('is the last item that has begun on a page', () => {
    expect(itemAt(items, 4)?.number).toBe('1');
    expect(itemAt(items, 5)?.number).toBe('3');
    expect(itemAt(items, 9)?.number).toBe('3');
  });

  it('is none before the first item and behind the file', () => {
    expect(itemAt(items, 1)).toBeUndefined();
    expect(itemAt(items, 10)).toBeUndefined();
  });
});

describe('countItems', () => {
  it('counts what is numbered, and leaves out the agenda itself and notices', () => {
    const items = read([
      entry('Agenda', 0),
      entry('1 Apologies', 1),
      entry('2 Minutes', 3),
      entry('Notice of filming', 9),
      entry('A. Exempt report', 10),
    ]);
    expect(countItems(items)).toBe(3);
  });

  it('counts every item where none is numbered', () => {
    expect(countItems(read([entry('Apologies', 0), entry('Minutes', 3)]))).toBe(2);
  });

  it('counts items that share a number, or begin on one page, each by itself', () => {
    expect(countItems(read([entry('5 Harbour wall', 0), entry('5 Harbour wall, appendix', 0)]))).toBe(2);
  });

  it('is nothing for an agenda of nothing', () => {
    expect(countItems([])).toBe(0);
  });
});
