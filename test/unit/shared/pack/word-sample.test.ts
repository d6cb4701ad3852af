import { describe, expect, it } from 'vitest';
import { sharedWords, wordSample } from '../../../../shared/pack/word-sample.ts';

const NOUNS = ['wall', 'harbour', 'lights', 'levy', 'budget', 'ferry', 'pier', 'dredger', 'mooring', 'tide', 'quay'];
const sentence = (seed: number): string =>
  Array.from(
    { length: 9 },
    (_, at) => `${NOUNS[(seed * 7 + at * (seed % 5) + at) % NOUNS.length]}${(seed + at) % 97}`,
  ).join(' ');
const pageOf = (from: number): string => Array.from({ length: 20 }, (_, at) => sentence(from * 100 + at)).join('.\n');
const PAGES = [1, 2, 3, 4, 5, 6, 7, 8].map(pageOf);

const sampleOf = (pages: readonly (string | undefined)[]): readonly number[] | undefined =>
  wordSample({
    pageCount: pages.length,
    isRead: pageIndex => pages[pageIndex] !== undefined,
    text: pageIndex => pages[pageIndex] ?? '',
  });

describe('the sample of a paper’s words', () => {
  it('is the same however lines are broken, and whatever is stamped on the pages', () => {
    const broken = PAGES.map(
      (page, at) => `Agenda item 7\n${page.replaceAll('.\n', '. ').replaceAll(' ', '\n')}\nPage ${at + 3}`,
    );
    expect(sharedWords(sampleOf(PAGES), sampleOf(broken))).toBe(1);
  });

  it('says of a paper with a page put in between that it is mostly the same', () => {
    const longer = [...PAGES.slice(0, 3), pageOf(30), ...PAGES.slice(3)];
    expect(sharedWords(sampleOf(PAGES), sampleOf(longer))).toBeGreaterThan(0.75);
  });

  it('says of papers on other things that they are not', () => {
    expect(sharedWords(sampleOf(PAGES), sampleOf([31, 32, 33, 34].map(pageOf)))).toBeLessThan(0.2);
  });

  it('is empty without words, and tells nothing then', () => {
    expect(sampleOf(['', ' '])).toEqual([]);
    expect(sharedWords(sampleOf(['']), sampleOf(['']))).toBeUndefined();
  });

  it('waits until all pages are read', () => {
    expect(sampleOf([PAGES[0], undefined])).toBeUndefined();
  });

  it('serves a paper of three words', () => {
    expect(sharedWords(sampleOf(['No urgent business']), sampleOf(['No  urgent\nbusiness']))).toBe(1);
  });
});
