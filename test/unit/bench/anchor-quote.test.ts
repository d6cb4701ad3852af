import { describe, expect, it } from 'vitest';
import { anchorQuote, selectorsOf } from '../../bench/baselines/quote-matcher/anchor-quote.ts';
import { matchQuote } from '../../bench/baselines/quote-matcher/match-quote.ts';

const strip = (text: string): string => text.replace(/\s+/g, '');

/** The best match in a text, with the words it takes, white space stripped from all. */
function match(text: string, words: string, prefix?: string, suffix?: string) {
  const quote = {
    words: strip(words),
    prefix: prefix === undefined ? undefined : strip(prefix),
    suffix: suffix === undefined ? undefined : strip(suffix),
  };
  const found = matchQuote(strip(text), quote, undefined);
  return found && { words: strip(text).slice(found.start, found.end), score: Number(found.score.toFixed(3)) };
}

// The cases that were measured with the client's own code: facts/model-codebases.md §1.
describe('the matcher of the baseline does as the client was measured to do: it', () => {
  it('takes another figure for the passage, at 0.936', () => {
    const text = 'The overspend has risen to 7.9 million in the year, mostly on placements.';
    expect(match(text, 'risen to 4.2 million', 'The overspend has ', ' in the year, mostly')).toEqual({
      words: 'risento7.9million',
      score: 0.936,
    });
  });

  it('takes the opposite recommendation for the passage, at 0.855', () => {
    const text = 'Members agree the recommendation to refuse the allocation of 12 plots';
    const found = match(text, 'recommendation to approve the allocation', 'agree the', 'of 12 plan');
    expect(found?.words).toBe('recommendationtorefusetheallocation');
    expect(found?.score).toBeCloseTo(0.855, 2);
  });

  it('takes a short figure without context for the nearest thing like it, at 0.819', () => {
    expect(match('4.1 Background\nThe scheme began in May.', '4.2')).toEqual({ words: '4.', score: 0.819 });
  });

  it('does so with context too, only with a poorer score', () => {
    const found = match('4.1 Background\nThe cost rose again in May.', '4.2', 'cost rose to £', ' million in the year');
    expect(found?.words).toBe('4.');
    expect(found?.score).toBeLessThan(0.6);
  });

  it('finds nothing for a passage that was deleted', () => {
    expect(match('4.1 Background\nWorks begin in May.', 'A further subsidy is not recommended at present')).toBeNull();
  });
});

describe('the anchoring of the baseline', () => {
  const pages = ['Alpha one. Total £000', 'Beta two. Total £000', 'Gamma three. Total £000'];

  it('looks at the old position first', () => {
    const selectors = selectorsOf(pages, 1, 10, 20);
    expect(selectors).toEqual({ exact: 'Total £000', prefix: 'Beta two. ', suffix: '', position: 31 });
    expect(anchorQuote(pages, selectors)).toEqual({ pageIndex: 1, start: 10, end: 20, words: 'Total £000' });
  });

  it('goes through pages by distance, and stops at the quote behind its prefix', () => {
    const later = ['New page', 'Another', ...pages];
    expect(anchorQuote(later, selectorsOf(pages, 1, 10, 20))).toMatchObject({ pageIndex: 3, start: 10 });
  });

  it('stops at the first exact quote where no context is known', () => {
    expect(anchorQuote(['-', ...pages], { exact: 'Total  £000', position: 60 })).toMatchObject({ pageIndex: 3 });
    expect(anchorQuote(['-', ...pages], { exact: 'Total  £000' })).toMatchObject({ pageIndex: 1 });
  });

  it('gives the words as the page has them, with their spacing', () => {
    expect(anchorQuote(['Zeta', 'The   total\nrose in May'], { exact: 'total rose' })?.words).toBe('total\nrose');
  });

  it('gives nothing where no page has half of the letters', () => {
    expect(anchorQuote(pages, { exact: 'Quixotic whirlwinds jump' })).toBeNull();
    expect(anchorQuote([], { exact: 'a' })).toBeNull();
    expect(anchorQuote(pages, { exact: ' ' })).toBeNull();
  });
});
