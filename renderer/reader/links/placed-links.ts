import type { Rect } from '../../../shared/annotations/geometry.ts';
import type { Reference } from '../../../shared/pack/references/reference.ts';
import type { LinkTarget } from './read-links.ts';

/** Where a link leads: to a place that words of the paper name, or to what the PDF itself says. */
export type Goal =
  { readonly of: 'words'; readonly reference: Reference } | { readonly of: 'pdf'; readonly target: LinkTarget };

/** A link in its place: boxes in points of the page as shown, from its top left corner, one a line. */
export type PlacedLink = {
  readonly key: string;
  /** What it is called. */
  readonly name: string;
  readonly rects: readonly Rect[];
  readonly goal: Goal;
};

/** The link under a point of a page, in points as shown from its top left corner; of several the smallest. */
export function linkAt(links: readonly PlacedLink[], x: number, y: number): PlacedLink | undefined {
  const under = links.flatMap(link => link.rects.filter(rect => isIn(rect, x, y)).map(rect => ({ link, rect })));
  return under.toSorted((a, b) => areaOf(a.rect) - areaOf(b.rect))[0]?.link;
}

/** The links of the words that no link of the PDF covers: where the council made one, it leads where they meant. */
export function notCovered(ofWords: readonly PlacedLink[], ofPdf: readonly PlacedLink[]): readonly PlacedLink[] {
  if (ofPdf.length === 0) return ofWords;
  return ofWords.filter(
    ({ rects }) =>
      !rects.every(([left, top, right, bottom]) => linkAt(ofPdf, (left + right) / 2, (top + bottom) / 2) !== undefined),
  );
}

function isIn([left, top, right, bottom]: Rect, x: number, y: number): boolean {
  return left <= x && x <= right && top <= y && y <= bottom;
}

function areaOf([left, top, right, bottom]: Rect): number {
  return (right - left) * (bottom - top);
}
