import {
  PDFDict,
  PDFName,
  PDFStream,
  type PDFDocument,
  type PDFObject,
  type PDFObjectCopier,
  type PDFPageLeaf,
  type PDFRef,
} from '@cantoo/pdf-lib';
import { UNSEEN } from '../../../shared/annotations/embedded.ts';
import type { Rect } from '../../../shared/annotations/geometry.ts';
import { NOTE_SIDE } from '../../../shared/annotations/shape.ts';
import type { PdfAnnotation } from '../../../shared/export/pdf-annotation.ts';
import type { Matrix } from '../../../shared/export/sheets.ts';
import { pointAsShown, rectInPage, type PageGeometry } from '../../../shared/pack/page-geometry.ts';
import { boxOfLook, lookForm } from './annotation-objects.ts';
import { annotationsOf, subtypeOf } from './page-parts.ts';
import { numberAt, numbersIn, rectIn } from './pdf-numbers.ts';
import { lookWithoutOne } from './plain-annotation.ts';
import type { Typeface } from './typeface.ts';

/** A look to be drawn, and where. */
export type Drawing = { readonly form: PDFRef; readonly matrix: Matrix };

export const AS_IT_IS: Matrix = [1, 0, 0, 1, 0, 0];

/** What drawings are made with. */
type Tools = {
  readonly to: PDFDocument;
  readonly copier: PDFObjectCopier;
  /** For words that bring no look: named in `fonts` once all of them are set. */
  readonly face: Typeface;
  readonly fonts: PDFDict;
};

/** What is seen of the annotations that a page holds itself, but those that are left out by their names. */
export function drawingsInFile(page: PDFPageLeaf, leftOut: ReadonlySet<string>, tools: Tools): readonly Drawing[] {
  return annotationsOf(page).flatMap(({ dict, name }) => {
    if (leftOut.has(name) || subtypeOf(dict) === 'Popup') return [];
    if (((numberAt(dict, 'F') ?? 0) & UNSEEN) !== 0) return [];
    return ownLook(dict, tools) ?? plainDrawing(dict, tools);
  });
}

/** As the look that it brings says; undefined where it brings none. */
function ownLook(dict: PDFDict, { copier }: Tools): readonly Drawing[] | undefined {
  const look = lookOf(dict);
  if (!look) return undefined;
  const rect = rectIn(dict.lookup(PDFName.of('Rect')));
  if (!rect) return [];
  const bounds = rectIn(look.stream.dict.lookup(PDFName.of('BBox'))) ?? [0, 0, 0, 0];
  const matrix = matrixOf(look.stream.dict.lookup(PDFName.of('Matrix')));
  const copy = copier.copy(look.entry);
  return 'objectNumber' in copy ? [{ form: copy as PDFRef, matrix: ontoRect(bounds, matrix, rect) }] : [];
}

/** As its kind is drawn, where it brings no look. */
function plainDrawing(dict: PDFDict, { to, face, fonts }: Tools): readonly Drawing[] {
  const look = lookWithoutOne(dict, face);
  if (!look) return [];
  const opacity = Math.min(Math.max(numberAt(dict, 'CA') ?? 1, 0), 1);
  return [{ form: to.context.register(lookForm(to.context, look, look.bounds, opacity, fonts)), matrix: AS_IT_IS }];
}

/** The look that an annotation has in its present state. */
function lookOf(dict: PDFDict): { readonly entry: PDFObject; readonly stream: PDFStream } | undefined {
  const looks = dict.lookup(PDFName.of('AP'));
  if (!(looks instanceof PDFDict)) return undefined;
  const key = PDFName.of('N');
  const normal = looks.lookup(key);
  const [holder, name] = normal instanceof PDFDict ? [normal, dict.lookup(PDFName.of('AS'))] : [looks, key];
  const entry = name instanceof PDFName ? holder.get(name) : undefined;
  const stream = entry && dict.context.lookup(entry);
  return entry && stream instanceof PDFStream ? { entry, stream } : undefined;
}

/** What is seen of a mark of the member's. */
export function drawingOf(annotation: PdfAnnotation, geometry: PageGeometry, to: PDFDocument): Drawing {
  const box = boxOfLook(annotation);
  const form = to.context.register(lookForm(to.context, annotation.look, box));
  return { form, matrix: ontoRect(box, AS_IT_IS, placeOf(annotation, geometry)) };
}

/** The rectangle of an annotation; the sign of a note hangs from its upper left corner, however its page is turned. */
function placeOf({ type, rect }: PdfAnnotation, geometry: PageGeometry): Rect {
  if (type !== 'Text') return rect;
  const [x, y] = pointAsShown(geometry, rect[0], rect[3]);
  return rectInPage(geometry, [x, y, x + NOTE_SIDE, y + NOTE_SIDE]);
}

/** Takes the box of a look, turned as the look says, onto the rectangle of its annotation (ISO 32000-1, 12.5.5). */
function ontoRect(bounds: Rect, [a, b, c, d, e, f]: Matrix, rect: Rect): Matrix {
  const corners = [
    [bounds[0], bounds[1]],
    [bounds[2], bounds[1]],
    [bounds[0], bounds[3]],
    [bounds[2], bounds[3]],
  ].map(([x = 0, y = 0]) => [a * x + c * y + e, b * x + d * y + f] as const);
  const across = corners.map(([x]) => x);
  const up = corners.map(([, y]) => y);
  const [left, right] = [Math.min(...across), Math.max(...across)];
  const [bottom, top] = [Math.min(...up), Math.max(...up)];
  const wide = right > left ? (rect[2] - rect[0]) / (right - left) : 1;
  const high = top > bottom ? (rect[3] - rect[1]) / (top - bottom) : 1;
  return [wide, 0, 0, high, rect[0] - left * wide, rect[1] - bottom * high];
}

function matrixOf(object: PDFObject | undefined): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersIn(object);
  return [a, b, c, d, e, f];
}
