import { describe, expect, it } from 'vitest';
import { matchItems, titleLikeness } from '../../../../../shared/pack/meeting/match-items.ts';

const items = (...named: readonly (readonly [string, string])[]) => named.map(([number, title]) => ({ number, title }));

const matched = (from: ReturnType<typeof items>, to: ReturnType<typeof items>, trusts = false) =>
  [...matchItems(from, to, trusts)].toSorted((a, b) => a[0] - b[0]);

describe('matchItems', () => {
  it('follows titles where an item was put in and the later numbers moved', () => {
    const before = items(['1', 'Apologies'], ['2', 'The sea wall'], ['3', 'Adjournment']);
    const after = items(['1', 'Apologies'], ['2', 'Closed session'], ['3', 'The sea wall'], ['4', 'Adjournment']);
    expect(matched(before, after)).toEqual([
      [0, 0],
      [1, 2],
      [2, 3],
    ]);
  });

  it('follows titles where two items changed places', () => {
    const before = items(['8', 'Moorings working group report'], ['9', 'Harbour lights final report']);
    const after = items(['8', 'Harbour lights final report'], ['9', 'Moorings working group report']);
    expect(matched(before, after)).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  it('lets the number decide between equal titles', () => {
    const twice = items(['4', 'Minutes'], ['9', 'Minutes']);
    expect(matched(items(['9', 'Minutes'], ['4', 'Minutes']), twice)).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  it('takes an equal number for enough only where it is told to', () => {
    const [agenda, late] = [items(['7', 'The sea wall']), items(['7', 'Repair of eastern defences'])];
    expect(matched(late, agenda)).toEqual([]);
    expect(matched(late, agenda, true)).toEqual([[0, 0]]);
  });

  it('trusts a title more than a number even so', () => {
    const agenda = items(['7', 'Harbour lights'], ['8', 'The sea wall repairs']);
    expect(matched(items(['7', 'The sea wall repairs']), agenda, true)).toEqual([[0, 1]]);
  });

  it('takes each item once, and none for what has neither number nor title', () => {
    expect(matched(items(['1', 'Minutes'], ['1', 'Minutes']), items(['1', 'Minutes']))).toHaveLength(1);
    expect(matched(items(['', '']), items(['', '']), true)).toEqual([]);
  });

  it('takes long lists in good time', () => {
    const many = items(
      ...Array.from({ length: 10_000 }, (_, index) => [String(index), `Item ${index} ${'x '.repeat(40)}`] as const),
    );
    expect(matchItems(many, many).size).toBe(10_000);
  });
});

describe('titleLikeness', () => {
  it.each([
    ['The sea wall', 'THE SEA WALL', 1],
    ['Draft revenue budget and capital programme', 'Draft Revenue Budget and Capital Programme 2026/27', 0.9],
    ['Apologies', 'Declarations', 0],
    ['', '', 0],
  ])('of “%s” and “%s”', (a, b, like) => {
    expect(titleLikeness(a, b)).toBeCloseTo(like, 1);
  });
});
