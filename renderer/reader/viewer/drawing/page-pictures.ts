import type { PDFPageProxy } from 'pdfjs-dist';
import type { Rect } from '../../../../shared/annotations/geometry.ts';
import type { CanvasSize, PagePart } from './canvas-size.ts';
import type { DrawSpec } from './draw-spec.ts';

const WHOLE: PagePart = [0, 0, 1, 1];

/** Pictures as fractions of the page as the file has it shown. pdf.js tells of them once for each page. */
const known = new WeakMap<PDFPageProxy, readonly Rect[]>();

/**
 * Where pictures lie on a page that pdf.js has just drawn, in pixels of its canvas. Known only once the page was drawn
 * with `recordImages`.
 */
export function picturesOn(page: PDFPageProxy, spec: DrawSpec, canvas: CanvasSize): readonly Rect[] {
  const turn = spec.rotation - page.rotate;
  const part = spec.part ?? WHOLE;
  const found = known.get(page) ?? recordedPictures(page).map(rect => turnBack(outOfPart(rect, part), turn));
  known.set(page, found);
  return found.map(rect => inPixels(intoPart(turnBack(rect, -turn), part), canvas));
}

/** Where the whole page lies, in pixels of the canvas that a part of it is drawn on. */
export function pageOn({ part = WHOLE }: DrawSpec, canvas: CanvasSize): Rect {
  return inPixels(intoPart(WHOLE, part), canvas);
}

/** As pdf.js keeps them: three corners of each picture, of which the first lies between the others. */
function recordedPictures(page: PDFPageProxy): readonly Rect[] {
  const recorded: unknown = page.imageCoordinates;
  const numbers = isNumbers(recorded) ? Array.from(recorded) : [];
  const rects: Rect[] = [];
  for (let at = 0; at + 5 < numbers.length; at += 6) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = numbers.slice(at, at + 6);
    const xs = [x1, x2, x3, x2 + x3 - x1];
    const ys = [y1, y2, y3, y2 + y3 - y1];
    rects.push([Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]);
  }
  return rects;
}

function isNumbers(value: unknown): value is ArrayLike<number> & Iterable<number> {
  return ArrayBuffer.isView(value) && !(value instanceof DataView) && 'length' in value;
}

function outOfPart([x1, y1, x2, y2]: Rect, [left, top, right, bottom]: PagePart): Rect {
  const [width, height] = [right - left, bottom - top];
  return [left + x1 * width, top + y1 * height, left + x2 * width, top + y2 * height];
}

function intoPart([x1, y1, x2, y2]: Rect, [left, top, right, bottom]: PagePart): Rect {
  const [width, height] = [right - left, bottom - top];
  return [(x1 - left) / width, (y1 - top) / height, (x2 - left) / width, (y2 - top) / height];
}

/** A box on a page that was turned clockwise by so many degrees, as it lies on the page before. */
function turnBack([x1, y1, x2, y2]: Rect, degrees: number): Rect {
  switch (((degrees % 360) + 360) % 360) {
    case 90:
      return [y1, 1 - x2, y2, 1 - x1];
    case 180:
      return [1 - x2, 1 - y2, 1 - x1, 1 - y1];
    case 270:
      return [1 - y2, x1, 1 - y1, x2];
    default:
      return [x1, y1, x2, y2];
  }
}

function inPixels([x1, y1, x2, y2]: Rect, { width, height }: CanvasSize): Rect {
  return [x1 * width, y1 * height, x2 * width, y2 * height];
}
