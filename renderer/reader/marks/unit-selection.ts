import { sentenceOverPages, type PlaceAround } from '../../../shared/text/sentence-over-pages.ts';
import { wordAt } from '../../../shared/text/words.ts';
import { comparePlaces, type TextPlace } from './text-place.ts';

/** What a selection snaps to. */
export type Unit = 'word' | 'sentence';

/** A word or a sentence of a page. */
export type PlacedUnit = { readonly from: TextPlace; readonly to: TextPlace };

/** The words of pages, as far as they are at hand. */
export type PagesAtHand = {
  readonly textOf: (pageIndex: number) => string | undefined;
  /** Whether words of a page can be selected now. */
  readonly isSelectable: (pageIndex: number) => boolean;
};

/**
 * The word or the sentence at a place of the pages. A sentence goes over a page break where the words beyond can be
 * selected; else it is what stands of it on the page.
 */
export function unitAt({ pageIndex, offset }: TextPlace, unit: Unit, pages: PagesAtHand): PlacedUnit | undefined {
  const { textOf, isSelectable } = pages;
  const page = textOf(pageIndex);
  if (page === undefined) return undefined;
  if (unit === 'word') {
    const { start, end } = wordAt(page, offset);
    return { from: { pageIndex, offset: start }, to: { pageIndex, offset: end } };
  }
  const found = sentenceOverPages({ before: textOf(pageIndex - 1), page, after: textOf(pageIndex + 1) }, offset);
  if (!found) return undefined;
  const placed = ({ pagesOn, offset: at }: PlaceAround, onPage: number): TextPlace =>
    isSelectable(pageIndex + pagesOn) ? { pageIndex: pageIndex + pagesOn, offset: at } : { pageIndex, offset: onPage };
  return { from: placed(found.from, found.onPage.start), to: placed(found.to, found.onPage.end) };
}

/**
 * What is selected by dragging from one unit to another: both, and all between.
 *
 * @returns the end that stays and the one that moves
 */
export function spread(first: PlacedUnit, now: PlacedUnit): { readonly anchor: TextPlace; readonly focus: TextPlace } {
  return comparePlaces(now.from, first.from) < 0
    ? { anchor: first.to, focus: now.from }
    : { anchor: first.from, focus: comparePlaces(now.to, first.to) < 0 ? first.to : now.to };
}
