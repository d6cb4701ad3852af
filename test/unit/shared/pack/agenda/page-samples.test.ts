import { describe, expect, it } from 'vitest';
import { alikeInWords } from '../../../../../shared/pack/agenda/alike-in-words.ts';
import { pageSamples } from '../../../../../shared/pack/agenda/page-samples.ts';

const page = (about: string): string =>
  Array.from({ length: 80 }, (_, at) => `${about}${(at * at) % 53} of ${about}${at}`).join(' ');

function samplesOf(texts: readonly (string | undefined)[], blank: readonly number[] = []) {
  const content = { isRead: (at: number) => texts[at] !== undefined, text: (at: number) => texts[at] ?? '' };
  return pageSamples(content, { first: 0, last: texts.length - 1 }, new Set(blank));
}

describe('the sample of the words of pages', () => {
  it('is the same for the same words in other lines and other letters', () => {
    expect(samplesOf([page('wall').toUpperCase().replaceAll(' ', '\n')])).toEqual(samplesOf([page('wall')]));
  });

  it('is of few letters for a page, however long, none of them one that a text format could spoil', () => {
    const long = Array.from({ length: 50 }, (_, at) => page(`wall${at}`)).join(' ');
    const sample = samplesOf([long])?.[0] ?? '';
    expect(sample).toHaveLength(16);
    expect(JSON.parse(JSON.stringify(sample))).toBe(sample);
    expect(new TextDecoder().decode(new TextEncoder().encode(sample))).toBe(sample);
  });

  it('tells blank pages from those without words', () => {
    expect(samplesOf(['This page is intentionally left blank', ''], [0])).toEqual([null, '']);
  });

  it('is not made of pages that were not all read, or of none', () => {
    expect(samplesOf([page('wall'), undefined])).toBeUndefined();
    expect(pageSamples({ isRead: () => true, text: () => '' }, null, new Set())).toBeUndefined();
  });
});

describe('papers', () => {
  const papers = (...texts: readonly string[]) => [{ pageSamples: samplesOf(texts) }];
  const report = ['wall', 'tide', 'quay', 'pier'].map(page);

  it('are alike where a few words or a blank page are others', () => {
    const edited = report.map(text => text.replace(/^\S+ \S+/, 'another word'));
    expect(alikeInWords(papers(...report), papers(...edited, ''))).toBe(true);
  });

  it('are where a page was put in', () => {
    expect(alikeInWords(papers(...report), papers(...report, page('crane')))).toBe(true);
  });

  it('are not where several pages are in one of them alone, or most words are others', () => {
    const [edge] = report;
    expect(alikeInWords(papers(edge ?? ''), papers(page('crane')))).toBe(false);
    const more = [...report, ...['crane', 'lock', 'dock'].map(page)];
    expect(alikeInWords(papers(...report), papers(...more))).toBe(false);
    expect(alikeInWords(papers(...more), papers(...report))).toBe(false);
  });

  it('are not compared where they have no words, or were not read', () => {
    expect(alikeInWords(papers(''), papers(...report))).toBeUndefined();
    expect(alikeInWords([{}], papers(...report))).toBeUndefined();
  });
});
