import { pageJoint } from './page-joint.ts';
import { sentenceAt, type TextSpan } from './sentences.ts';

/** The texts of a page and of those beside it, as far as they are at hand. */
export type PagesAround = {
  readonly before: string | undefined;
  readonly page: string;
  readonly after: string | undefined;
};

/** A place on a page or on one beside it: how many pages on, and an offset into that page's text, in UTF-16 units. */
export type PlaceAround = { readonly pagesOn: -1 | 0 | 1; readonly offset: number };

/** A sentence from where it begins to where it ends, and the stretch of it on the page that it was asked for on. */
export type SentenceAround = { readonly from: PlaceAround; readonly to: PlaceAround; readonly onPage: TextSpan };

/**
 * The sentence at an offset of a page, from the page before on, or on to the next page, where it goes over a page break,
 * past page numbers and running heads; undefined where there are no words. Where a page beside is not at hand, what is no
 * more than a page number is still no part of it.
 */
export function sentenceOverPages({ before, page, after }: PagesAround, offset: number): SentenceAround | undefined {
  const [above, below] = [pageJoint(before ?? '', page), pageJoint(page, after ?? '')];
  const [{ start }, { end }] = [above, below];
  // What is stamped at an edge of the page goes on nowhere.
  if (offset < start || offset > end) return onPageAlone(sentenceAt(page, offset));
  const head = before === undefined ? '' : `${before.slice(0, above.end)}\n`;
  const body = page.slice(start, end);
  const tail = after === undefined ? '' : `\n${after.slice(below.start)}`;
  const found = sentenceAt(head + body + tail, head.length + offset - start);
  const placeOf = (at: number): PlaceAround => {
    if (at < head.length) return { pagesOn: -1, offset: at };
    const within = at - head.length;
    if (within <= body.length) return { pagesOn: 0, offset: start + within };
    return { pagesOn: 1, offset: below.start + within - body.length - 1 };
  };
  if (!found) return undefined;
  const [from, to] = [placeOf(found.start), placeOf(found.end)];
  const onPage = { start: from.pagesOn === 0 ? from.offset : start, end: to.pagesOn === 0 ? to.offset : end };
  return { from, to, onPage };
}

function onPageAlone(span: TextSpan | undefined): SentenceAround | undefined {
  return span && { from: { pagesOn: 0, offset: span.start }, to: { pagesOn: 0, offset: span.end }, onPage: span };
}
