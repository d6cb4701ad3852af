import { expect, test } from 'vitest';
import { sameWords } from '../../../../../shared/anchoring/alignment/same-words.ts';
import { lettersOf } from '../../../../../shared/anchoring/text/letters.ts';

/** The stretches that two texts have in common, as the first has them. */
function common(one: string, other: string): readonly string[] {
  const [source, target] = [lettersOf(one), lettersOf(other)];
  const window = { sourceFrom: 0, sourceTo: source.codes.length, targetFrom: 0, targetTo: target.codes.length };
  return sameWords(source, target, window).map(({ source: at, length }) =>
    String.fromCharCode(...source.codes.subarray(at, at + length)),
  );
}

test('of signs and words that stand several times, those are meant which follow what is the same', () => {
  expect(common('The lease ends in 2030.\nIt may be renewed. It may not.', 'The lease ends in 2030.')).toEqual([
    'Theleaseendsin2030.',
  ]);
});
