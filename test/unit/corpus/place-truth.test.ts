import { describe, expect, it } from 'vitest';
import { findWords } from '../../corpus/passages/find-words.ts';
import { placeTruth } from '../../corpus/passages/place-truth.ts';
import { placesInReadingOrder } from '../../corpus/passages/reading-order.ts';
import type { TruthPassage } from '../../corpus/passages/truth.ts';

const kept = (id: string, quote: string, v1Pages: number[], v2Pages: number[]): TruthPassage => ({
  id,
  quote,
  fate: 'kept',
  v1Pages,
  v2Pages,
});

describe('the places of passages in reading order', () => {
  it('lie between those of their neighbours', () => {
    expect(placesInReadingOrder([[10], [1, 12, 40], [30], [12, 31]])).toEqual([[10], [12], [30], [31]]);
  });

  it('are all that lie there, where nothing tells them apart', () => {
    expect(placesInReadingOrder([[10], [12, 20], [30]])).toEqual([[10], [12, 20], [30]]);
  });

  it('pass over what stands nowhere', () => {
    expect(placesInReadingOrder([[10], [], [2, 11], []])).toEqual([[10], [], [11], []]);
    expect(placesInReadingOrder([])).toEqual([]);
  });
});

describe('which occurrence of its words a passage means', () => {
  const before = ['Head Alpha one', 'Head Beta two', 'Head Gamma three'];
  const after = ['New page', 'Head Alpha one', 'Gamma three', 'Head Beta two'];

  it('is told by its neighbours in the list', () => {
    const passages = [
      kept('1', 'Alpha one', [1], [2]),
      kept('2', 'Head', [1, 2, 3], [2, 4]),
      kept('3', 'Beta two', [2], [4]),
    ];
    const [, head] = placeTruth(passages, before, after);
    expect(head).toMatchObject({ stood: { pageIndex: 1, start: 0, end: 4 }, rightPages: [4] });
  });

  it('is what the truth says, where it names the page', () => {
    const passages = [
      { ...kept('1', 'Head', [1, 2], [2, 4]), page: 2, expectedPage: 4 },
      { ...kept('2', 'Head', [1, 2], [2, 4]), page: 1, expectedPage: null },
    ];
    const placed = placeTruth(passages, before, after);
    expect(placed.map(({ stood, rightPages }) => [stood?.pageIndex, rightPages])).toEqual([
      [1, [4]],
      [0, [2, 4]],
    ]);
  });

  it('is looked for under the new words of a changed passage', () => {
    const changed: TruthPassage = { ...kept('1', 'Alpha two', [1], [2, 3]), fate: 'changed', now: 'Alpha one' };
    expect(placeTruth([changed], before, after)).toMatchObject([{ stood: undefined, rightPages: [2] }]);
  });
});

describe('words of a page', () => {
  it('are found behind their prefix, whatever the spacing', () => {
    expect(findWords(['Yes\nCost: Y es'], 1, 'Yes')).toEqual({ pageIndex: 0, start: 0, end: 3 });
    expect(findWords(['Yes\nCost: Y es'], 1, 'Yes', 'cost Cost:')).toEqual({ pageIndex: 0, start: 0, end: 3 });
    expect(findWords(['Yes\nCost: Y es'], 1, 'Yes', 'Cost: ')).toEqual({ pageIndex: 0, start: 10, end: 14 });
  });

  it('are not found where they are not', () => {
    expect(findWords(['Yes'], 1, 'No')).toBeUndefined();
    expect(findWords(['Yes'], 2, 'Yes')).toBeUndefined();
    expect(findWords(['Yes'], 1, '…')).toBeUndefined();
  });
});
