import { describe, expect, it } from 'vitest';
import { matchItems, titleLikeness } from '../../../../../shared/pack/meeting/match-items.ts';

const items = (...named: readonly (readonly [string, string])[]) => named.map(([number, title]) => ({ number, title }));

const matched = (from: ReturnType<typeof items>, to: ReturnType<typeof items>, trustsNumbers = false) =>
  [...matchItems(from, to, { trustsNumbers })].toSorted((a, b) => a[0] - b[0]);

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

  it('trusts an equal title more than a number, however alike the titles are', () => {
    const [first, second] = [
      'Planning application 24/0012: 14 Quay Road',
      'Planning application 24/0013: 18 Quay Road',
    ];
    const before = items(['4', first], ['5', second]);
    expect(matched(before, items(['4', second], ['5', first]))).toEqual([
      [0, 1],
      [1, 0],
    ]);
    expect(matched(before, items(['4', second]))).toEqual([[1, 0]]);
    expect(matched(items(['4', first]), items(['4', second]))).toEqual([]);
  });

  it.each([
    ['references', 'Planning application 24/0012', 'Planning application 24/0021'],
    ['days', 'Minutes of the meeting held on 9 March', 'Minutes of the meeting held on 16 March'],
    ['amounts', 'Loan of £1.2m for the harbour wall', 'Loan of £1.4m for the harbour wall'],
    ['decimals', 'Harbour: grant 22 of the trust', 'Harbour: grant of £22.5m'],
    ['letters', 'Sale of land, plot A', 'Sale of land, plot I'],
    ['names', 'Tree order: land at Mill Lane', 'Tree order: land at Abbey Street'],
  ])('takes titles with other %s for other items, unless their papers have the same words', (_, a, b) => {
    const [was, now] = [items(['3', a]), items(['3', b])];
    expect(matched(was, now)).toEqual([]);
    expect([...matchItems(was, now, { haveSamePapers: () => true })]).toEqual([[0, 0]]);
    const keyed = (list: typeof was) => list.map(item => ({ ...item, textKey: 'words' }));
    expect([...matchItems(keyed(was), keyed(now))]).toEqual([[0, 0]]);
  });

  it('takes what several titles have in common for no likeness', () => {
    const before = items(['5', 'Budget monitoring report: adult care'], ['6', 'Budget monitoring report: highways']);
    const after = items(['5', 'Budget monitoring report: libraries'], ['6', 'Budget monitoring report: highways']);
    expect(matched(before, after)).toEqual([[1, 1]]);
  });

  it('knows an item whose title was amended, lengthened or cut', () => {
    const before = items(['5', 'Harbour dues 2026'], ['6', 'Review of parking charges in the old town']);
    const after = items(['5', 'Harbour dues 2026/27'], ['6', 'Review of parking fees in the old town']);
    expect(matched(before, after)).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });

  it('lets the papers decide between equal titles, before the number', () => {
    const [before, after] = [items(['4', 'Minutes'], ['9', 'Minutes']), items(['4', 'Minutes'], ['9', 'Minutes'])];
    expect([...matchItems(before, after, { haveSamePapers: (a, b) => a !== b })]).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  it('does not put the supplement for a withdrawn application to the one that has its number now', () => {
    const late = items(['2', 'Planning application 24/0012']);
    expect(matched(late, items(['2', 'Planning application 24/0013']), true)).toEqual([]);
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
