import type { Movable } from '../../annotations/move.ts';
import { placementSchema, type Placement } from '../../annotations/placement.ts';
import { boundsOf } from '../../annotations/shape.ts';
import { sortIndexOfRect } from '../../annotations/sort-index.ts';
import type { Annotation } from '../../annotations/model.ts';
import type { Rect } from '../../annotations/geometry.ts';
import { rectAsShown, type PageGeometry } from '../../pack/page-geometry.ts';
import { lyingOn, type Lying } from './lying-on.ts';
import type { WordSpan } from '../outcome.ts';
import { describeQuote, type Quote } from '../quote.ts';
import { rectsOfSpan, type PageOfVersion } from './span-rects.ts';

/** Words of a page. */
type WordsOnPage = { readonly page: PageOfVersion; readonly span: WordSpan };

/**
 * The place of a mark that lies on no words: as far from the words it stands by as it lies now, on the page.
 *
 * @param from the words it stands by; undefined where its own page is not here: it then comes level with the words
 * @returns undefined where the words stand nowhere on their page
 */
export function placeByWords(
  annotation: Movable,
  from: WordsOnPage | undefined,
  to: WordsOnPage,
): Placement | undefined {
  const quote = describeQuote(to.page.content.text, to.span.start, to.span.end);
  const target = firstLine(to);
  if (!quote || !target) return undefined;
  const source = from && firstLine(from);
  const own = from && source ? from.page.geometry : to.page.geometry;
  const [across, down] = source
    ? [target[0] - source[0], target[1] - source[1]]
    : [0, middle(target) - middle(rectAsShown(own, boundsOf(annotation)))];
  const lying = lyingOn(annotation, own, to.page.geometry, across, down);
  return asPlacement(annotation, lying, to.span.pageIndex, to.page.geometry, quote);
}

/** The place of a mark on a page that looks the same and has no words to go by. */
export function placeByPicture(
  annotation: Annotation,
  own: PageGeometry,
  other: PageGeometry,
  pageIndex: number,
): Placement | undefined {
  const quote = 'quote' in annotation ? annotation.quote : null;
  return asPlacement(annotation, lyingOn(annotation, own, other, 0, 0), pageIndex, other, quote);
}

function asPlacement(
  annotation: Annotation,
  lying: Lying,
  pageIndex: number,
  geometry: PageGeometry,
  quote: Quote | null,
): Placement | undefined {
  const box = boundsOf({ ...annotation, ...lying } as Annotation);
  const place = sortIndexOfRect(geometry, pageIndex, quote?.start ?? 0, box);
  return placementSchema.safeParse({ ...lying, pageIndex, sortIndex: place, quote }).data;
}

/** The first line of words, as shown. */
function firstLine({ page, span }: WordsOnPage): Rect | undefined {
  const [first] = rectsOfSpan(page, span.start, span.end);
  return first && rectAsShown(page.geometry, first);
}

function middle([, top, , bottom]: Rect): number {
  return (top + bottom) / 2;
}
