import type { Span } from './find-in-text.ts';
import { foldText, type FoldedText } from './fold-text.ts';
import { joinedText, pageJoint } from '../text/page-joint.ts';

/** The end of a page and the beginning of the next one as one text, folded, and where both stand on their pages. */
export type PageBreak = {
  readonly folded: FoldedText;
  /** Where the page's end begins in the page, and how long it is; where the next one's beginning begins in it. */
  readonly from: number;
  readonly length: number;
  readonly nextFrom: number;
};

/** A place that begins on a page and ends on the next one: where it stands on both. */
export type PlaceOver = Span & { readonly goesOn: Span };

/** UTF-16 units on either side of a page break: longer than what is looked for. */
const REACH = 400;

/** @returns undefined where either page has no words */
export function foldPageBreak(page: string, next: string): PageBreak | undefined {
  if (page.trim() === '' || next.trim() === '') return undefined;
  const { end, start } = pageJoint(page, next);
  const from = Math.max(0, end - REACH);
  const [tail, head] = [page.slice(from, end), next.slice(start, start + REACH)];
  const folded = foldText(joinedText(tail, head, { end: tail.length, start: 0 }));
  return { folded, from, length: tail.length, nextFrom: start };
}

/** The places that go over a page break, of those that are found in the text around it. */
export function placesOver(
  { folded, from, length, nextFrom }: PageBreak,
  placesIn: (folded: FoldedText) => readonly Span[],
): readonly PlaceOver[] {
  return placesIn(folded).flatMap(({ start, end }) => {
    if (start >= length || end <= length + 1) return [];
    const goesOn = { start: nextFrom, end: nextFrom + end - length - 1 };
    return [{ start: from + start, end: from + length, goesOn }];
  });
}
