import { describe, expect, it } from 'vitest';
import { isHeld, type Score } from '../../corpus/score.ts';
import { tableOf } from '../../corpus/table.ts';

const ITEMS = {
  expected: 2,
  found: 2,
  extra: 0,
  right: { number: 2, title: 2, start: 2, end: 2, printed: 2, flags: 2 },
  faults: [],
  lineOnly: 0,
};
const GOOD: Score = { file: 'a.pdf', items: ITEMS, stamps: { stamped: 3, right: 3, faults: [] }, hasText: true };
const right = (changes: Partial<typeof ITEMS.right>): Score => ({
  ...GOOD,
  items: { ...ITEMS, right: { ...ITEMS.right, ...changes } },
});

describe('a paper', () => {
  it('is held to finding every item with its number, first page and flags, and nothing else', () => {
    expect(isHeld(GOOD)).toBe(true);
    expect(isHeld({ ...GOOD, items: { ...ITEMS, found: 1 } })).toBe(false);
    expect(isHeld({ ...GOOD, items: { ...ITEMS, extra: 1 } })).toBe(false);
    expect([right({ number: 1 }), right({ start: 1 }), right({ flags: 1 })].map(isHeld)).toEqual([false, false, false]);
    expect([right({ title: 1 }), right({ end: 1 }), right({ printed: 1 })].map(isHeld)).toEqual([true, true, true]);
  });

  it('is held to its labels too, and to nothing where it has no text', () => {
    const mislabelled = { ...GOOD, stamps: { stamped: 3, right: 2, faults: ['PDF page 2: label is 7, stamped 8'] } };
    expect(isHeld(mislabelled)).toBe(false);
    expect(isHeld({ ...mislabelled, items: null })).toBe(false);
    expect(isHeld({ ...mislabelled, hasText: false })).toBe(true);
  });
});

describe('the table', () => {
  it('has a row for each paper and one for all, and tells below what is wrong', () => {
    const bad: Score = {
      file: 'long.pdf',
      items: { ...ITEMS, found: 1, faults: ['not found: 5 “Wall”'], lineOnly: 1 },
      stamps: { stamped: 1, right: 1, faults: [] },
      hasText: true,
    };
    const scan: Score = { file: 'scan.pdf', items: null, stamps: { stamped: 0, right: 0, faults: [] }, hasText: false };
    expect(tableOf('no-outline', [GOOD, bad, scan]).split('\n')).toEqual([
      'Without the outline',
      'file      items  found  numbers  titles  starts  ends  printed  flags  false  labels',
      'a.pdf         2      2        2       2       2     2        2      2      0     3/3      held',
      'long.pdf      2      1        2       2       2     2        2      2      0     1/1  NOT HELD',
      'scan.pdf      –      –        –       –       –     –        –      –      –     0/0   no text',
      'all           4      3        4       4       4     4        4      4      0     4/4  NOT HELD',
      expect.stringContaining('Of 1 items the truth names the page of the agenda that their line stands on'),
      '  long.pdf: not found: 5 “Wall”',
    ]);
  });
});
