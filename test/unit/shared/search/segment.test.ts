import { describe, expect, it } from 'vitest';
import { buildSegment } from '../../../../shared/search/build-segment.ts';
import { SEGMENT_VERSION } from '../../../../shared/search/segment-format.ts';
import { openSegment, wordKey } from '../../../../shared/search/segment.ts';

const PAGES = ['A plan, the plans and the planning.', 'The café of the one-off', ''].map(text => ({
  text,
  headings: [],
}));

describe('a segment', () => {
  it('is the same for the same pages', () => {
    expect(buildSegment(PAGES)).toEqual(buildSegment(PAGES));
  });

  it('finds a word, and the words that begin so, side by side', () => {
    const segment = openSegment(buildSegment(PAGES));
    const found = (word: string, isPrefix: boolean): number => {
      const { first = 0, end = 0 } = segment?.find(wordKey(word), isPrefix) ?? {};
      return end - first;
    };
    expect([found('plan', false), found('plan', true), found('planned', true)]).toEqual([1, 3, 0]);
    expect([found('cafe', false), found('one', false), found('off', false), found('oneoff', false)]).toEqual([
      1, 1, 1, 1,
    ]);
    expect([found('zebra', false), found('', true)]).toEqual([0, 11]);
  });

  it('finds a figure that the mark of a note touches, by its end and by the whole', () => {
    const text = 'It cost £12,4003 in all';
    const segment = openSegment(buildSegment([{ text, headings: [], breaks: [text.indexOf('3')] }]));
    const pages = (word: string): number => segment?.pagesWith(segment.find(wordKey(word), false)) ?? 0;
    expect(['400', '3', '4003', '40'].map(pages)).toEqual([1, 1, 1, 0]);
  });

  it('knows how many words there are on each page', () => {
    const segment = openSegment(buildSegment(PAGES));
    expect([...(segment?.wordsOnPage ?? [])]).toEqual([7, 6, 0]);
    expect([segment?.wordCount, segment?.longestPage]).toEqual([13, 7]);
  });

  it('is opened where it does not begin at the beginning of what holds it', () => {
    const bytes = buildSegment(PAGES);
    const holding = new Uint8Array(bytes.length + 1);
    holding.set(bytes, 1);
    expect(openSegment(holding.subarray(1))?.pageCount).toBe(3);
  });

  it('of another version is none', () => {
    const bytes = buildSegment(PAGES);
    new Uint32Array(bytes.buffer)[1] = SEGMENT_VERSION + 1;
    expect(openSegment(bytes)).toBeUndefined();
  });

  it('is made of anything, also of words that are none', () => {
    const pages = ['x'.repeat(1_000_000), '\ud800 \udfff', '1 '.repeat(100_000)].map(text => ({ text, headings: [] }));
    expect(openSegment(buildSegment(pages))?.pageCount).toBe(3);
  });
});
