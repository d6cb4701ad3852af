import type { Annotation } from '../../annotations/model.ts';
import { nearbyWords } from '../../annotations/nearby-words.ts';
import { boundsOf, isTextMark } from '../../annotations/shape.ts';
import { locatePassage } from '../matching/locate.ts';
import type { WordSpan } from '../outcome.ts';
import type { PagesOfVersion } from './place-on-words.ts';
import type { Quote } from '../quote.ts';
import { lettersIn, versionText, type VersionText } from '../text/version-text.ts';

/** The words that an annotation goes by in a version it stands in: those it marks, or those it stands by. */
export type WordsOfMark = {
  readonly version: VersionText;
  /** None where its page has no words, or they cannot be found any more. */
  readonly spans: readonly WordSpan[];
};

type QuoteOnPage = { readonly pageIndex: number; readonly quote: Quote };

/**
 * Where the words of an annotation stand in its own paper. A quote that was taken from another reading of the page is
 * looked for. A mark that lies on no words goes by the page's own, not by what is stamped or repeated at its edge.
 */
export function wordsOfMark(annotation: Annotation, version: VersionText, pages: PagesOfVersion): WordsOfMark {
  const { pageIndex, quote } = annotation;
  if (isTextMark(annotation)) {
    return { version, spans: quotesOf(annotation).flatMap(passage => spansOfQuote(version, passage)) };
  }
  const spans = quote ? spansOfQuote(version, { pageIndex, quote }) : [];
  if (spans.some(span => isInBody(version, span))) return { version, spans };
  const page = pages(pageIndex);
  const own = page && { text: withoutEdges(version, pageIndex), places: page.content.places };
  const nearby = own && nearbyWords(own, page.geometry, boundsOf(annotation));
  return { version, spans: nearby ? [{ pageIndex, start: nearby.start, end: nearby.end }] : [] };
}

/** The words of an annotation whose paper is not here: its quotes, with what stood around them, a page each. */
export function quotedWords(annotation: Annotation): WordsOfMark {
  const quotes = quotesOf(annotation);
  return {
    version: versionText(quotes.map(({ quote: { prefix, exact, suffix } }) => prefix + exact + suffix)),
    spans: quotes.map(({ quote: { prefix, exact } }, pageIndex) => ({
      pageIndex,
      start: prefix.length,
      end: prefix.length + exact.length,
    })),
  };
}

function quotesOf(annotation: Annotation): readonly QuoteOnPage[] {
  const { pageIndex, quote } = annotation;
  const rest = isTextMark(annotation) ? (annotation.continued ?? []) : [];
  return [...(quote ? [{ pageIndex, quote }] : []), ...rest].filter(({ quote: { exact } }) => exact !== '');
}

function spansOfQuote(version: VersionText, { pageIndex, quote }: QuoteOnPage): readonly WordSpan[] {
  const { exact, prefix, suffix, start, end } = quote;
  if (version.pages[pageIndex]?.slice(start, end) === exact) return [{ pageIndex, start, end }];
  return locatePassage(version, { quote: exact, prefix, suffix, page: pageIndex + 1 }) ?? [];
}

function isInBody(version: VersionText, span: WordSpan): boolean {
  const [from, to] = lettersIn(version, span);
  return version.isEdge.subarray(from, to).includes(0);
}

/** The text of a page with spaces for the lines that are stamped or repeated at its edges. */
function withoutEdges(version: VersionText, pageIndex: number): string {
  let start = 0;
  const lines = (version.pages[pageIndex] ?? '').split('\n').map(line => {
    const span = { pageIndex, start, end: start + line.length };
    start = span.end + 1;
    return isInBody(version, span) ? line : ' '.repeat(line.length);
  });
  return lines.join('\n');
}
