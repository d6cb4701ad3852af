import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFObjectCopier,
  type PDFRawStream,
  PDFStream,
  type PDFDocument,
  type PDFObject,
  type PDFPageLeaf,
  type PDFRef,
} from '@cantoo/pdf-lib';
import type { Rect } from '../../../shared/annotations/geometry.ts';
import type { PdfAnnotation } from '../../../shared/export/pdf-annotation.ts';
import type { Matrix, Sheet } from '../../../shared/export/sheets.ts';
import type { PageGeometry } from '../../../shared/pack/page-geometry.ts';
import { lookStream, objectName } from './annotation-objects.ts';
import { copyLayers } from './own-pages.ts';
import { annotationsOf, contentBytes, subtypeOf } from './page-parts.ts';

/** Flags of annotations that are not seen (ISO 32000-1, 12.5.3): hidden, not shown. */
const UNSEEN = 2 + 32;

/** What is drawn of a page. */
export type PageToDraw = {
  readonly geometry: PageGeometry;
  /** The member's marks on it; none where they are left out. */
  readonly annotations: readonly PdfAnnotation[];
  /** Names of objects of annotations that are not drawn. */
  readonly leftOut: ReadonlySet<string>;
};

/** A look to be drawn, and where. */
type Drawing = { readonly form: PDFRef; readonly matrix: Matrix };

/**
 * Draws pages of one PDF onto sheets of another, as vectors, with all that is seen on them: their content, the marks of
 * the file, the member's own.
 */
export function addSheets(
  from: PDFDocument,
  to: PDFDocument,
  sheets: readonly Sheet[],
  pageOf: (pageIndex: number) => PageToDraw | undefined,
  onPage: () => void,
): void {
  const copier = PDFObjectCopier.for(from.context, to.context);
  const sources = from.getPages();
  for (const { width, height, pages } of sheets) {
    const forms: PDFRef[] = [];
    const operators: string[] = [];
    for (const { pageIndex, matrix } of pages) {
      const source = sources[pageIndex]?.node;
      const page = pageOf(pageIndex);
      if (!source || !page) continue;
      const { view } = page.geometry;
      const drawings: readonly Drawing[] = [
        { form: to.context.register(pageForm(from, to, source, view, copier)), matrix: [1, 0, 0, 1, 0, 0] },
        ...seenIn(source, page.leftOut, copier),
        ...page.annotations.map(annotation => ownDrawing(to, annotation)),
      ];
      operators.push('q', `${numbers(matrix)} cm`, `${numbers(box(view))} re W n`);
      for (const drawing of drawings) {
        operators.push('q', `${numbers(drawing.matrix)} cm`, `/F${forms.length} Do`, 'Q');
        forms.push(drawing.form);
      }
      operators.push('Q');
      onPage();
    }
    const sheet = to.addPage([width, height]).node;
    const xObjects = Object.fromEntries(forms.map((form, at) => [`F${at}`, form]));
    sheet.set(PDFName.of('Resources'), to.context.obj({ XObject: xObjects }));
    sheet.set(PDFName.of('Contents'), to.context.register(to.context.flateStream(operators.join('\n'))));
  }
  copyLayers(from, to, copier);
}

/** A page as a form that can be drawn anywhere. */
function pageForm(
  from: PDFDocument,
  to: PDFDocument,
  page: PDFPageLeaf,
  view: Rect,
  copier: PDFObjectCopier,
): PDFRawStream {
  const resources = page.getInheritableAttribute(PDFName.of('Resources'));
  const group = page.get(PDFName.of('Group'));
  const form = to.context.flateStream(contentBytes(from, page), {
    Type: 'XObject',
    Subtype: 'Form',
    FormType: 1,
    BBox: [...view],
  });
  form.dict.set(PDFName.of('Resources'), resources ? copier.copy(resources) : to.context.obj({}));
  if (group) form.dict.set(PDFName.of('Group'), copier.copy(group));
  return form;
}

/** The looks of the annotations that a page holds itself. Those without a look are not drawn. */
function seenIn(page: PDFPageLeaf, leftOut: ReadonlySet<string>, copier: PDFObjectCopier): readonly Drawing[] {
  return annotationsOf(page).flatMap(({ dict, ref }) => {
    if ((ref && leftOut.has(objectName(ref))) || subtypeOf(dict) === 'Popup') return [];
    const flags = dict.lookup(PDFName.of('F'));
    if (flags instanceof PDFNumber && (flags.asNumber() & UNSEEN) !== 0) return [];
    const look = lookOf(dict);
    const rect = rectOf(dict.lookup(PDFName.of('Rect')));
    if (!look || !rect) return [];
    const bounds = rectOf(look.stream.dict.lookup(PDFName.of('BBox'))) ?? [0, 0, 0, 0];
    const matrix = matrixOf(look.stream.dict.lookup(PDFName.of('Matrix')));
    const copy = copier.copy(look.entry);
    return 'objectNumber' in copy ? [{ form: copy as PDFRef, matrix: ontoRect(bounds, matrix, rect) }] : [];
  });
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

function ownDrawing(to: PDFDocument, annotation: PdfAnnotation): Drawing {
  const { rect, look, type } = annotation;
  const form = to.context.register(lookStream(to.context, annotation));
  const bounds = type === 'Text' ? look.bounds : rect;
  return { form, matrix: ontoRect(bounds, [1, 0, 0, 1, 0, 0], rect) };
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

function rectOf(object: PDFObject | undefined): Rect | undefined {
  const [x1, y1, x2, y2] = numbersIn(object);
  if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined) return undefined;
  return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)];
}

function matrixOf(object: PDFObject | undefined): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersIn(object);
  return [a, b, c, d, e, f];
}

function numbersIn(object: PDFObject | undefined): readonly number[] {
  if (!(object instanceof PDFArray)) return [];
  return object.asArray().flatMap((_entry, at) => {
    const value = object.lookup(at);
    return value instanceof PDFNumber ? [value.asNumber()] : [];
  });
}

function box([left, bottom, right, top]: Rect): readonly number[] {
  return [left, bottom, right - left, top - bottom];
}

/** Numbers as a content stream takes them: no exponent. */
function numbers(values: readonly number[]): string {
  return values.map(value => String(Number(value.toFixed(5)))).join(' ');
}
