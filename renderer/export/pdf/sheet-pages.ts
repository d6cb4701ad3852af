import {
  PDFName,
  PDFObjectCopier,
  type PDFDocument,
  type PDFPageLeaf,
  type PDFRawStream,
  type PDFRef,
} from '@cantoo/pdf-lib';
import type { Rect } from '../../../shared/annotations/geometry.ts';
import type { PdfAnnotation } from '../../../shared/export/pdf-annotation.ts';
import type { Sheet } from '../../../shared/export/sheets.ts';
import type { PageGeometry } from '../../../shared/pack/page-geometry.ts';
import { AS_IT_IS, drawingOf, drawingsInFile, type Drawing } from './mark-drawings.ts';
import { copyLayers } from './own-pages.ts';
import { contentBytes } from './page-parts.ts';
import { WORDS_FONT } from './plain-annotation.ts';
import type { Typeface } from './typeface.ts';

/** What is drawn of a page. */
export type PageToDraw = {
  readonly geometry: PageGeometry;
  /** The member's marks on it; none where they are left out. */
  readonly annotations: readonly PdfAnnotation[];
  /** Names of annotations of the file that are not drawn: see `FileAnnotation.name`. */
  readonly leftOut: ReadonlySet<string>;
};

/**
 * Draws pages of one PDF onto sheets of another, as vectors, with all that is seen on them: their content, the marks of
 * the file, the member's own.
 */
export function addSheets(
  from: PDFDocument,
  to: PDFDocument,
  sheets: readonly Sheet[],
  pageOf: (pageIndex: number) => PageToDraw | undefined,
  face: Typeface,
  onPage: () => void,
): void {
  const copier = PDFObjectCopier.for(from.context, to.context);
  const tools = { to, copier, face, fonts: to.context.obj({}) };
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
        { form: to.context.register(pageForm(from, to, source, view, copier)), matrix: AS_IT_IS },
        ...drawingsInFile(source, page.leftOut, tools),
        ...page.annotations.map(annotation => drawingOf(annotation, page.geometry, to)),
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
  if (face.isUsed) tools.fonts.set(PDFName.of(WORDS_FONT), face.embed(to.context, 'LiberationSans'));
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

function box([left, bottom, right, top]: Rect): readonly number[] {
  return [left, bottom, right - left, top - bottom];
}

/** Numbers as a content stream takes them: no exponent. */
function numbers(values: readonly number[]): string {
  return values.map(value => String(Number(value.toFixed(5)))).join(' ');
}
