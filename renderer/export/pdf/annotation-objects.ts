import {
  PDFHexString,
  PDFString,
  type PDFContext,
  type PDFDict,
  type PDFRawStream,
  type PDFRef,
} from '@cantoo/pdf-lib';
import type { Rect } from '../../../shared/annotations/geometry.ts';
import type { Appearance } from '../../../shared/export/appearance.ts';
import type { PdfAnnotation } from '../../../shared/export/pdf-annotation.ts';
import { pdfDate } from '../../../shared/export/pdf-date.ts';
import { rounded } from '../../../shared/rounded.ts';

/** What is special about an annotation (ISO 32000-1, 12.5.3): it is printed; a sign keeps its size and stays upright. */
const PRINTED = 4;
const SIGN = PRINTED + 8 + 16;

/** Makes the object of an annotation, and puts its look among the objects of a PDF. */
export function annotationObject(context: PDFContext, annotation: PdfAnnotation, page: PDFRef): PDFDict {
  const { type, rect, quadPoints, inkList, lineWidth, colour } = annotation;
  const entries = {
    Type: 'Annot',
    Subtype: type,
    Rect: [...rect],
    P: page,
    F: type === 'Text' ? SIGN : PRINTED,
    NM: PDFString.of(annotation.name),
    C: colour.map(part => rounded(part / 255, 3)),
    ...(annotation.author !== '' && { T: text(annotation.author) }),
    Subj: text(annotation.subject),
    Contents: text(annotation.contents),
    CreationDate: PDFString.of(pdfDate(annotation.createdAtMs)),
    M: PDFString.of(pdfDate(annotation.changedAtMs)),
    AP: { N: context.register(lookForm(context, annotation.look, boxOfLook(annotation))) },
    ...(quadPoints && { QuadPoints: quadPoints.map(value => rounded(value, 3)) }),
    ...(inkList && { InkList: inkList.map(line => line.map(value => rounded(value, 3))) }),
    ...(lineWidth !== null && { BS: { Type: 'Border', W: lineWidth, S: 'S' } }),
    ...(type === 'Text' && { Name: 'Note', Open: false }),
  };
  return context.obj(entries);
}

/**
 * What the look of an annotation covers: one drawn in user space covers its rectangle exactly, so that viewers do not
 * stretch it; that of a sign has a square of its own.
 */
export function boxOfLook({ look, rect, type }: PdfAnnotation): Rect {
  return type === 'Text' ? look.bounds : rect;
}

/**
 * A look as a form.
 *
 * @param opacity from 0 to 1
 * @param fonts what words in it are set in
 */
export function lookForm(
  context: PDFContext,
  { content, multiplies }: Appearance,
  box: Rect,
  opacity = 1,
  fonts?: PDFDict,
): PDFRawStream {
  const isPlain = !multiplies && opacity === 1;
  const state = { Type: 'ExtGState', ...(multiplies && { BM: 'Multiply' }), CA: opacity, ca: opacity };
  return context.flateStream(isPlain ? content : `/Look gs\n${content}`, {
    Type: 'XObject',
    Subtype: 'Form',
    FormType: 1,
    BBox: [...box],
    Resources: { ...(!isPlain && { ExtGState: { Look: state } }), ...(fonts && { Font: fonts }) },
    ...(!isPlain && { Group: { Type: 'Group', S: 'Transparency' } }),
  });
}

/** Words in any script (ISO 32000-1, 7.9.2.2: UTF-16 with a mark of its order). */
export function text(words: string): PDFHexString {
  return PDFHexString.fromText(words);
}
