import { describe, expect, it } from 'vitest';
import { nearbyWords, standingOf } from '../../../../shared/annotations/nearby-words.ts';
import { packRuns } from '../../../../shared/pack/page-runs.ts';
import { A4, pageOfLines } from '../../../support/marks.ts';

// Baselines at 100, 120 and 140 points from the top.
const PAGE = pageOfLines(['The levy rises.', 'It is due in May.', 'The chair signs.']);

describe('nearbyWords', () => {
  it('gives the words under a rectangle', () => {
    expect(nearbyWords(PAGE, A4, [70, 842 - 122, 150, 842 - 108])?.exact).toBe('It is due in');
  });

  it('gives the line nearest to a point, in the margin too', () => {
    expect(nearbyWords(PAGE, A4, [560, 842 - 116, 560, 842 - 116])?.exact).toBe('It is due in May.');
    expect(nearbyWords(PAGE, A4, [20, 842, 20, 842])?.exact).toBe('The levy rises.');
  });

  it('gives none on a page without words', () => {
    expect(nearbyWords({ text: '', places: packRuns([]) }, A4, [1, 1, 2, 2])).toBeNull();
  });
});

describe('standingOf', () => {
  it('comes in reading order with the words it stands by', () => {
    const [first, second] = [700, 500].map(y => standingOf(PAGE, A4, 4, [100, y, 100, y]));
    expect(first?.sortIndex).toBe('00004|000034|000142');
    expect(second?.sortIndex).toBe('00004|000034|000342');
  });

  it('goes by the place alone while the words are not known', () => {
    expect(standingOf(undefined, A4, 4, [100, 700, 100, 700])).toEqual({
      quote: null,
      sortIndex: '00004|000000|000142',
    });
  });
});
