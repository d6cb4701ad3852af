import type { Rect } from '../../../shared/annotations/geometry.ts';

/** A page of which pictures cover this share is one picture: a scan, most likely. */
const WHOLE_PAGE = 0.85;
/** Of a page's width or height. What is smaller is a rule, a bullet, or a letter that was drawn as a picture. */
const SMALLEST = 0.015;
/** Pictures on a page that are told apart, at most; a page of more is pieced together of them. */
const MOST = 500;
/** A page is looked at in so many rows and columns. */
const GRID = 40;

/**
 * The pictures of a page that keep their colours while its words change theirs.
 *
 * A page that is one picture is a scan as a rule: words on white paper. Left as it is it would blind the member who
 * reads in the dark, so it is painted like words; so are bits that are too small to be looked at as pictures.
 *
 * @param page where the whole page lies, in the same pixels
 */
export function picturesToSpare(pictures: readonly Rect[], page: Rect): readonly Rect[] {
  const [width, height] = [page[2] - page[0], page[3] - page[1]];
  if (shareCovered(pictures, page) >= WHOLE_PAGE) return [];
  const large = pictures.filter(
    ([left, top, right, bottom]) => right - left >= SMALLEST * width && bottom - top >= SMALLEST * height,
  );
  return large.length > MOST ? [] : large;
}

/** How much of the page lies under pictures, from 0 to 1: those that a scan was cut into count together. */
function shareCovered(pictures: readonly Rect[], [left, top, right, bottom]: Rect): number {
  const covered = new Uint8Array(GRID * GRID);
  const cell = (value: number, from: number, to: number): number =>
    Math.min(Math.max(Math.round(((value - from) / (to - from)) * GRID), 0), GRID);
  let count = 0;
  for (const picture of pictures) {
    const [firstRow, lastRow] = [cell(picture[1], top, bottom), cell(picture[3], top, bottom)];
    const [firstColumn, lastColumn] = [cell(picture[0], left, right), cell(picture[2], left, right)];
    for (let row = firstRow; row < lastRow; row += 1) {
      for (let column = firstColumn; column < lastColumn; column += 1) {
        if (covered[row * GRID + column] === 1) continue;
        covered[row * GRID + column] = 1;
        count += 1;
      }
    }
    if (count === covered.length) break;
  }
  return count / covered.length;
}
