import { describe, expect, it } from 'vitest';
import type { PagesOfVersion } from '../../../../../shared/anchoring/carrying/place-on-words.ts';
import { describeQuote } from '../../../../../shared/anchoring/quote.ts';
import { versionText } from '../../../../../shared/anchoring/text/version-text.ts';
import { quotedWords, wordsOfMark } from '../../../../../shared/anchoring/carrying/words-of-mark.ts';
import { nearbyWords } from '../../../../../shared/annotations/nearby-words.ts';
import { A4, markOf, pageOfLines } from '../../../../support/marks.ts';

const BODY = ['The pier was closed for a week in March.', 'It was opened again with a new handrail.'];
const PAGES = Array.from({ length: 6 }, (_, at) =>
  pageOfLines([...BODY.map(line => `${line} ${'abcdef'.charAt(at)}`), `Page ${at + 11}`]),
);
const version = versionText(PAGES.map(({ text }) => text));
const pages: PagesOfVersion = pageIndex => {
  const content = PAGES[pageIndex];
  return content && { content, geometry: A4 };
};

function quoteOf(pageIndex: number, words: string) {
  const text = PAGES[pageIndex]?.text ?? '';
  return describeQuote(text, text.indexOf(words), text.indexOf(words) + words.length);
}

describe('the words of a mark', () => {
  it('are where its quote says', () => {
    const quote = quoteOf(2, 'closed for a week');
    const { spans } = wordsOfMark(markOf('highlight', { pageIndex: 2, quote }), version, pages);
    expect(spans).toEqual([{ pageIndex: 2, start: quote?.start, end: quote?.end }]);
  });

  it('are looked for where the page was read in another way since', () => {
    const quote = quoteOf(2, 'closed for a week');
    const shifted = { ...quote, start: 0, end: 17 };
    const { spans } = wordsOfMark(markOf('highlight', { pageIndex: 2, quote: shifted }), version, pages);
    expect(spans).toEqual([{ pageIndex: 2, start: quote?.start, end: quote?.end }]);
  });

  it('are those of all its pages', () => {
    const [first, second] = [quoteOf(1, 'new handrail'), quoteOf(2, 'The pier')];
    const continued = [{ pageIndex: 2, rects: [[0, 0, 9, 9]], quote: second }];
    const { spans } = wordsOfMark(markOf('underline', { pageIndex: 1, quote: first, continued }), version, pages);
    expect(spans.map(({ pageIndex }) => pageIndex)).toEqual([1, 2]);
  });

  it('are none where they stand nowhere, and where there are none', () => {
    const lost = { exact: 'a lighthouse', prefix: '', suffix: '', start: 0, end: 12 };
    const none = { exact: '', prefix: '', suffix: '', start: 0, end: 0 };
    for (const quote of [lost, none])
      expect(wordsOfMark(markOf('highlight', { quote }), version, pages).spans).toEqual([]);
  });
});

describe('the words that a mark on none stands by', () => {
  const content = PAGES[3];
  const bookmark = (quote: unknown) => markOf('bookmark', { pageIndex: 3, point: [72, 842 - 141], quote });

  it('are the page’s own, not the number stamped next to it', () => {
    const stamped = content ? nearbyWords(content, A4, [72, 701, 72, 701]) : undefined;
    expect(stamped?.exact).toBe('Page 14');
    for (const quote of [stamped, null]) {
      const { spans } = wordsOfMark(bookmark(quote), version, pages);
      expect(spans.map(({ start, end }) => content?.text.slice(start, end))).toEqual([`${BODY[1]} d`]);
    }
  });
});

describe('the words of a mark whose paper is not here', () => {
  it('are its quotes with what stood around them', () => {
    const quote = quoteOf(2, 'closed for a week');
    const { version: own, spans } = quotedWords(markOf('highlight', { pageIndex: 2, quote }));
    expect(own.pages).toHaveLength(1);
    expect(spans.map(({ pageIndex, start, end }) => own.pages[pageIndex]?.slice(start, end))).toEqual([
      'closed for a week',
    ]);
    expect(quotedWords(markOf('note', { quote: null })).spans).toEqual([]);
  });
});
