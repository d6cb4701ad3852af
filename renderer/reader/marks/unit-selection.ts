import { sentenceAt, type TextSpan } from '../../../shared/text/sentences.ts';
import { wordAt } from '../../../shared/text/words.ts';
import { comparePlaces, layerText, wordsLayer, type TextPlace } from './text-place.ts';

/** What a selection snaps to. */
export type Unit = 'word' | 'sentence';

/** A word or a sentence of a page. */
export type PlacedUnit = { readonly from: TextPlace; readonly to: TextPlace };

/** The word or the sentence at a place of the pages. */
export function unitAt(area: Element, { pageIndex, offset }: TextPlace, unit: Unit): PlacedUnit | undefined {
  const layer = wordsLayer(area, pageIndex);
  const span = layer && spanAt(layerText(layer), offset, unit);
  return span && { from: { pageIndex, offset: span.start }, to: { pageIndex, offset: span.end } };
}

function spanAt(text: string, offset: number, unit: Unit): TextSpan | undefined {
  return unit === 'word' ? wordAt(text, offset) : sentenceAt(text, offset);
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
