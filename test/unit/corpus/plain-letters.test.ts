import { describe, expect, it } from 'vitest';
import { isSameWords, plainLetters } from '../../corpus/passages/plain-letters.ts';

describe('whether words are the same', () => {
  it.each([
    ['of other spacing', 'the total rose', 'the\n total  rose'],
    ['of other hyphens', 'well-being of co-\noperation', 'wellbeing of coop\u00aderation'],
    ['with ligatures', 'of\ufb01ce \ufb02ow', 'office flow'],
    ['with other quotation marks and bullets', '• “it’s”', '"it\'s"'],
  ])('is so for those %s', (_, one, other) => expect(isSameWords(one, other)).toBe(true));

  it.each([
    ['another figure', '31 weeks', '34 weeks'],
    ['another point', '4.2', '42'],
    ['another sum', '£5', '$5'],
    ['a minus', 'by -5 points', 'by 5 points'],
    ['another case', 'us', 'US'],
    ['a word more', 'the total', 'the total rose'],
  ])('is not so for %s', (_, one, other) => expect(isSameWords(one, other)).toBe(false));

  it('is told by letters that know where they stand', () => {
    const { letters, offsets } = plainLetters('a 4.2\n-\ufb01x.');
    expect(letters).toBe('a4.2fix');
    expect(offsets).toEqual([0, 2, 3, 4, 7, 7, 8]);
  });
});
