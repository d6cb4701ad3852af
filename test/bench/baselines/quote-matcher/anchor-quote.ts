import { matchQuote, type StrippedQuote } from './match-quote.ts';

/** What is kept of a passage: its words, up to 32 letters around them on its page, and where it stood in the document. */
type QuoteSelectors = {
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
  /** UTF-16 offset into the texts of all pages, one behind the other. */
  readonly position?: number;
};

/** Where a passage is found: UTF-16 offsets into the text of a page. */
type Anchored = {
  readonly pageIndex: number;
  readonly start: number;
  readonly end: number;
  readonly words: string;
};

/** Letters of context that are kept on either side of a quote. */
const CONTEXT = 32;

/** What the client would keep of a passage of a page. */
export function selectorsOf(pages: readonly string[], pageIndex: number, start: number, end: number): QuoteSelectors {
  const page = pages[pageIndex] ?? '';
  return {
    exact: page.slice(start, end),
    prefix: page.slice(Math.max(0, start - CONTEXT), start),
    suffix: page.slice(end, end + CONTEXT),
    position: (pageStarts(pages)[pageIndex] ?? 0) + start,
  };
}

/**
 * Finds a passage again in a document: the baseline for `shared/anchoring`. It does as the PDF anchoring of
 * hypothesis/client is described to do: it takes what stands at the old position if that is the quote; else it goes
 * through the pages, the nearest to the old position first, and takes the best fit of all, or the first that is the quote
 * behind its prefix. (An exact suffix alone never ends its search, though that was meant.)
 *
 * @returns null where no page has a place with half of the letters right
 */
export function anchorQuote(pages: readonly string[], selectors: QuoteSelectors): Anchored | null {
  const { exact, position } = selectors;
  const starts = pageStarts(pages);
  const home =
    position === undefined
      ? 0
      : Math.max(
          0,
          starts.findLastIndex(start => start <= position),
        );
  const offset = position === undefined ? undefined : position - (starts[home] ?? 0);
  if (offset !== undefined && pages[home]?.slice(offset, offset + exact.length) === exact) {
    return { pageIndex: home, start: offset, end: offset + exact.length, words: exact };
  }
  const quote: StrippedQuote = {
    words: stripped(exact),
    prefix: selectors.prefix === undefined ? undefined : stripped(selectors.prefix),
    suffix: selectors.suffix === undefined ? undefined : stripped(selectors.suffix),
  };
  let best:
    { readonly pageIndex: number; readonly start: number; readonly end: number; readonly score: number } | undefined;
  for (const pageIndex of byDistance(pages.length, home)) {
    const page = pages[pageIndex] ?? '';
    const text = stripped(page);
    const match = matchQuote(text, quote, hintFor(page, text, pageIndex - home, offset));
    if (!match) continue;
    if (!best || match.score > best.score) best = { ...match, pageIndex };
    if (endsSearch(text, match, quote)) break;
  }
  if (!best) return null;
  const page = pages[best.pageIndex] ?? '';
  const [start, end] = [unstripped(page, best.start), unstripped(page, best.end - 1) + 1];
  return { pageIndex: best.pageIndex, start, end, words: page.slice(start, end) };
}

/** The offset expected on a page: its end on an earlier one, its beginning on a later one. */
function hintFor(page: string, text: string, distance: number, offset: number | undefined): number | undefined {
  if (offset === undefined) return undefined;
  if (distance !== 0) return distance < 0 ? text.length : 0;
  return stripped(page.slice(0, offset)).length;
}

function endsSearch(
  text: string,
  match: { readonly start: number; readonly end: number },
  quote: StrippedQuote,
): boolean {
  const { words, prefix, suffix } = quote;
  if (text.slice(match.start, match.end) !== words) return false;
  if (prefix === undefined) return suffix === undefined;
  return text.slice(Math.max(0, match.start - prefix.length), match.start) === prefix;
}

function pageStarts(pages: readonly string[]): readonly number[] {
  let start = 0;
  return pages.map(page => {
    const at = start;
    start += page.length;
    return at;
  });
}

function byDistance(count: number, home: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index).toSorted(
    (a, b) => Math.abs(a - home) - Math.abs(b - home) || a - b,
  );
}

function stripped(text: string): string {
  return text.replace(/\s+/g, '');
}

/** Where the letter with this index among those that are not white space stands in a text. */
function unstripped(text: string, index: number): number {
  let seen = -1;
  for (let at = 0; at < text.length; at += 1) {
    if (text.charAt(at).trim() !== '') seen += 1;
    if (seen === index) return at;
  }
  return text.length;
}
