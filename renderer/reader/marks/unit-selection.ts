import { sentenceOverPages, type PlaceAround } from '../../../shared/text/sentence-over-pages.ts';
import { wordAt } from '../../../shared/text/words.ts';
import { comparePlaces, layerText, wordsLayer, type TextPlace } from './text-place.ts';

/** What a selection snaps to. */
export type Unit = 'word' | 'sentence';

/** A word or a sentence of a page. */
export type PlacedUnit = { readonly from: TextPlace; readonly to: TextPlace };

/**
 * The word or the sentence at a place of the pages. A sentence goes over a page break where the words of the page beside
 * it are there.
 */
export function unitAt(area: Element, place: TextPlace, unit: Unit): PlacedUnit | undefined {
  const { pageIndex, offset } = place;
  const textOf = (index: number): string | undefined => {
    const layer = wordsLayer(area, index);
    return layer && layerText(layer);
  };
  const page = textOf(pageIndex);
  if (page === undefined) return undefined;
  if (unit === 'word') {
    const { start, end } = wordAt(page, offset);
    return { from: { pageIndex, offset: start }, to: { pageIndex, offset: end } };
  }
  const found = sentenceOverPages({ before: textOf(pageIndex - 1), page, after: textOf(pageIndex + 1) }, offset);
  return found && { from: placed(found.from, pageIndex), to: placed(found.to, pageIndex) };
}

function placed({ pagesOn, offset }: PlaceAround, pageIndex: number): TextPlace {
  return { pageIndex: pageIndex + pagesOn, offset };
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
