import { describe, expect, it } from 'vitest';
import type { ItemDetail } from '../../../shared/pack/agenda/item.ts';
import { compareItems } from '../../corpus/compare-items.ts';
import type { TruthItem } from '../../corpus/truth.ts';

function found(number: string, title: string, rest: Partial<ItemDetail> = {}): ItemDetail {
  return {
    number,
    title,
    printed: null,
    pages: null,
    line: null,
    section: null,
    toFollow: false,
    exempt: false,
    textKey: null,
    note: '',
    subItems: [],
    documents: [],
    report: null,
    ...rest,
  };
}

function truth(number: string, title: string, rest: Partial<TruthItem> = {}): TruthItem {
  return {
    number,
    title,
    startPdfPage: null,
    endPdfPage: null,
    printedPages: null,
    toFollow: false,
    exempt: false,
    ...rest,
  };
}

const compare = (truths: readonly TruthItem[], agenda: readonly ItemDetail[], agendaPages: readonly number[] = [0]) =>
  compareItems(truths, { agenda, agendaPages });

const WALL = truth('5', 'Sea wall', { startPdfPage: 15, endPdfPage: 58, printedPages: ['11', '54'] });
const WALL_FOUND = { pages: { first: 14, last: 57 }, printed: { first: '11', last: '54' } };

describe('comparing items', () => {
  it('finds nothing wrong where all agrees, whatever the dashes and the letter case', () => {
    const score = compare(
      [WALL, truth('6', 'Harbour – plan.')],
      [found('5', 'SEA  WALL', WALL_FOUND), found('6', 'Harbour - plan')],
    );
    expect(score).toEqual({
      expected: 2,
      found: 2,
      extra: 0,
      right: { number: 2, title: 2, start: 2, end: 2, printed: 2, flags: 2 },
      faults: [],
      lineOnly: 0,
    });
  });

  it('tells each thing that is wrong with an item, in pages counted from 1', () => {
    const wrong = { pages: { first: 15, last: 56 }, printed: { first: '11', last: '53' }, exempt: true };
    const { right, faults } = compare([WALL], [found('5', 'Sea wall at the harbour', wrong)]);
    expect(right).toEqual({ number: 1, title: 0, start: 0, end: 0, printed: 0, flags: 0 });
    expect(faults).toEqual([
      '5 “Sea wall at the harbour”: title is sea wall at the harbour, not sea wall',
      '5 “Sea wall at the harbour”: start is 16, not 15',
      '5 “Sea wall at the harbour”: end is 57, not 58',
      '5 “Sea wall at the harbour”: printed is 11-53, not 11-54',
      '5 “Sea wall at the harbour”: flags is exempt, not no flag',
    ]);
  });

  it('tells items that are missing, and what is none', () => {
    const {
      found: count,
      extra,
      faults,
    } = compare([WALL, truth('6', 'Levy')], [found('6', 'Levy'), found('1', 'Bins')]);
    expect([count, extra]).toEqual([1, 1]);
    expect(faults).toEqual(['not found: 5 “Sea wall”', 'no item: 1 “Bins”']);
  });

  it('does not take another item of the same number for the one that is missing', () => {
    const { found: count, extra } = compare([truth('1', 'Apologies for absence')], [found('1', 'Oak Street, a fence')]);
    expect([count, extra]).toEqual([0, 1]);
  });

  it('finds an item by its title where the number is wrong, and only once', () => {
    const score = compare([truth('7', 'Levy')], [found('1', 'Levy'), found('2', 'Levy')]);
    expect([score.found, score.extra, score.right.number]).toEqual([1, 1, 0]);
  });

  it('counts an item as without papers whose only page is that of its line on the agenda', () => {
    const onLine = truth('1', 'Apologies', { startPdfPage: 1, endPdfPage: 1 });
    const { right, lineOnly } = compare([onLine], [found('1', 'Apologies')]);
    expect([right.start, right.end, lineOnly]).toEqual([1, 1, 1]);
    expect(compare([onLine], [found('1', 'Apologies')], [1]).right.start).toBe(0);
    const printed = { ...onLine, printedPages: ['1', '1'] as [string, string] };
    expect(compare([printed], [found('1', 'Apologies')]).right.start).toBe(0);
  });

  it('compares nothing that the truth does not tell', () => {
    const { right } = compare([{ title: 'Levy' }], [found('9', 'Levy', { ...WALL_FOUND, toFollow: true })]);
    expect(right).toEqual({ number: 1, title: 1, start: 1, end: 1, printed: 1, flags: 1 });
  });
});
