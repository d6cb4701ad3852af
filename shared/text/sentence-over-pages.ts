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

/**
 * The sentence at an offset of a page, from the page before on, or on to the next page, where it goes over a page break,
 * past page numbers and running heads; undefined where there are no words.
 */
export function sentenceOverPages(
  { before, page, after }: PagesAround,
  offset: number,
): { readonly from: PlaceAround; readonly to: PlaceAround } | undefined {
  const above = before === undefined ? undefined : pageJoint(before, page);
  const below = after === undefined ? undefined : pageJoint(page, after);
  const [start, end] = [above?.start ?? 0, below?.end ?? page.length];
  // What is stamped at an edge of the page goes on nowhere.
  if (offset < start || offset > end) return onPage(sentenceAt(page, offset));
  const head = above ? `${before?.slice(0, above.end) ?? ''}\n` : '';
  const body = page.slice(start, end);
  const tail = below ? `\n${after?.slice(below.start) ?? ''}` : '';
  const found = sentenceAt(head + body + tail, head.length + offset - start);
  const placeOf = (at: number): PlaceAround => {
    if (at < head.length) return { pagesOn: -1, offset: at };
    const within = at - head.length;
    if (within <= body.length) return { pagesOn: 0, offset: start + within };
    return { pagesOn: 1, offset: (below?.start ?? 0) + within - body.length - 1 };
  };
  return found && { from: placeOf(found.start), to: placeOf(found.end) };
}

function onPage(span: TextSpan | undefined) {
  return span && ({ from: { pagesOn: 0, offset: span.start }, to: { pagesOn: 0, offset: span.end } } as const);
}
