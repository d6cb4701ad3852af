import { describe, expect, it } from 'vitest';
import { endsRange, rangeInColumn, takeRange } from '../../../../../shared/pack/agenda/page-range.ts';

describe('A range of pages', () => {
  it.each([
    ['Roads (Pages 11 - 84)', '11', '84'],
    ['Roads (Page 5)', '5', '5'],
    ['Roads (pp. 5-10)', '5', '10'],
    ['Roads Page 5', '5', '5'],
    ['Roads Pages 5 to 10', '5', '10'],
    ['Ffyrdd (Tudalennau 5 - 10)', '5', '10'],
    ['Ffyrdd Tud. 7', '7', '7'],
    ['Roads (5 - 10)', '5', '10'],
    ['Roads (Pages 5 - 10, 15)', '5', '15'],
    ['Roads (Pages A5 - A10)', 'A5', 'A10'],
    ['Roads (Pages 87 -', '87', null],
    ['Roads (Pages 90 - 12)', '90', null],
  ])('is read from «%s»', (line, from, last) => {
    expect(takeRange([line])).toMatchObject({ range: { first: from, last }, at: 0 });
  });

  it.each([
    [
      ['Roads (Pages', '461 - 610)'],
      ['Roads ', ''],
    ],
    [
      ['Roads (Pages 87 -', '98)'],
      ['Roads ', ''],
    ],
    [
      ['Roads (Pages 1 - 26) and', 'bridges'],
      ['Roads  and', 'bridges'],
    ],
  ])('is taken out of %j, wherever it is broken', (lines, left) => {
    const taken = takeRange(lines);
    expect(taken.range?.last).toMatch(/610|98|26/);
    expect(taken.lines).toEqual(left);
  });

  it('does not take the first figure of the next line for its end', () => {
    expect(takeRange(['Roads (Pages 75 -', '14 March 2031']).range).toEqual({ first: '75', last: null });
  });

  it.each(['Roads', 'See page 5 of the plan', 'The plan (2031 - 35)', 'Map 5 - 10'])('is not seen in «%s»', line => {
    expect(takeRange([line])).toEqual({ range: null, lines: [line], at: -1 });
  });

  it('is read in a column of its own, with and without words', () => {
    expect(['5 - 10', '5', '5 -', '(13)', 'Pages 5-10'].map(rangeInColumn)).toEqual([
      { first: '5', last: '10' },
      { first: '5', last: '5' },
      { first: '5', last: null },
      { first: '13', last: '13' },
      { first: '5', last: '10' },
    ]);
    expect(rangeInColumn('Verbal')).toBeNull();
  });

  it('may end on a line of its own', () => {
    expect(['98)', '461 - 610)', '- 98)', '98', 'Roads)'].map(endsRange)).toEqual([true, true, true, false, false]);
  });
});
