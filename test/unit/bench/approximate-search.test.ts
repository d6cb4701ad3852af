import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { approximateMatches, similarity } from '../../bench/baselines/quote-matcher/approximate-search.ts';

/** The plain table of distances of a pattern from all stretches that end at each letter of a text. */
function fewestErrors(text: string, pattern: string): readonly number[] {
  let column = Array.from({ length: pattern.length + 1 }, (_, row) => row);
  return text.split('').map(letter => {
    const next = [0];
    for (let row = 1; row <= pattern.length; row += 1) {
      const change = (column[row - 1] ?? 0) + (pattern[row - 1] === letter ? 0 : 1);
      next.push(Math.min(change, (column[row] ?? 0) + 1, (next[row - 1] ?? 0) + 1));
    }
    column = next;
    return next[pattern.length] ?? 0;
  });
}

describe('the approximate search of the baseline', () => {
  it('finds the places with the fewest errors, as a plain table of distances does', () => {
    const letters = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 120 }).map(all => all.join(''));
    const pattern = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 100 }).map(all => all.join(''));
    fc.assert(
      fc.property(letters, pattern, fc.nat(100), (text, wanted, errors) => {
        const distances = fewestErrors(text, wanted);
        const allowed = Math.min(errors, wanted.length);
        const fewest = Math.min(...distances, Number.POSITIVE_INFINITY);
        const ends = fewest > allowed ? [] : distances.flatMap((distance, at) => (distance === fewest ? [at + 1] : []));
        const found = approximateMatches(text, wanted, errors);
        expect(found.map(({ end }) => end)).toEqual(ends);
        for (const { start, end, errors: count } of found) {
          expect(count).toBe(fewest);
          expect(fewestErrors(text.slice(start, end), wanted).at(-1) ?? wanted.length).toBeLessThanOrEqual(count);
        }
      }),
    );
  });

  it('tells how much of a pattern stands in a text', () => {
    expect(similarity('abcdef', 'cde')).toBe(1);
    expect(similarity('abXdef', 'abcd')).toBe(0.75);
    expect(similarity('', 'abc')).toBe(0);
  });
});
