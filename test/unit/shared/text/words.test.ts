import { describe, expect, it } from 'vitest';
import { wordAt, wordsOf } from '../../../../shared/text/words.ts';

const words = (text: string): readonly string[] => wordsOf(text).map(({ start, end }) => text.slice(start, end));

describe('wordsOf', () => {
  it('keeps hyphens, apostrophes and figures whole', () => {
    expect(words('The council’s one-off cost of £4.2m, or 1,250 a year, is 3.5%. So be it.')).toEqual([
      'The',
      'council’s',
      'one-off',
      'cost',
      'of',
      '£4.2m',
      'or',
      '1,250',
      'a',
      'year',
      'is',
      '3.5%',
      'So',
      'be',
      'it',
    ]);
  });

  it('joins a word that is broken at a line end', () => {
    expect(words('a full dredg-\ning campaign\nis put')).toEqual(['a', 'full', 'dredg-\ning', 'campaign', 'is', 'put']);
  });
});

describe('wordAt', () => {
  it('gives the word at an offset or before it, else the character', () => {
    expect(wordAt('one two', 1)).toEqual({ start: 0, end: 3 });
    expect(wordAt('one two', 3)).toEqual({ start: 0, end: 3 });
    expect(wordAt('one two', 4)).toEqual({ start: 4, end: 7 });
    expect(wordAt('one – two', 4)).toEqual({ start: 4, end: 5 });
  });

  it('finds it in a long text', () => {
    expect(wordAt(`${'word '.repeat(1000)}last`, 5002)).toEqual({ start: 5000, end: 5004 });
  });
});
