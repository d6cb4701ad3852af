import {
  PDFHexString,
  PDFName,
  PDFRef,
  PDFString,
  type PDFContext,
  type PDFPageLeaf,
  type PDFRawStream,
} from '@cantoo/pdf-lib';
import type { PdfAnnotation } from '../../../shared/export/pdf-annotation.ts';
import { pdfDate } from '../../../shared/export/pdf-date.ts';
import { rounded } from '../../../shared/rounded.ts';

/** What is special about an annotation (ISO 32000-1, 12.5.3): it is printed; a sign keeps its size and stays upright. */
const PRINTED = 4;
const SIGN = PRINTED + 8 + 16;

/** Puts an annotation, with its look, among the objects of a PDF. */
export function addAnnotation(context: PDFContext, annotation: PdfAnnotation, page: PDFRef): PDFRef {
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
    AP: { N: context.register(lookStream(context, annotation)) },
    ...(quadPoints && { QuadPoints: quadPoints.map(value => rounded(value, 3)) }),
    ...(inkList && { InkList: inkList.map(line => line.map(value => rounded(value, 3))) }),
    ...(lineWidth !== null && { BS: { Type: 'Border', W: lineWidth, S: 'S' } }),
    ...(type === 'Text' && { Name: 'Note', Open: false }),
  };
  return context.register(context.obj(entries));
}

/** The look of an annotation as a form: that of a sign in a square of its own, any other in the page's user space. */
export function lookStream(context: PDFContext, { look, rect, type }: PdfAnnotation): PDFRawStream {
  const content = look.multiplies ? `/Multiply gs\n${look.content}` : look.content;
  return context.flateStream(content, {
    Type: 'XObject',
    Subtype: 'Form',
    FormType: 1,
    // A look drawn in user space covers the annotation's rectangle exactly, so that viewers do not stretch it.
    BBox: type === 'Text' ? [...look.bounds] : [...rect],
    Resources: look.multiplies ? { ExtGState: { Multiply: { Type: 'ExtGState', BM: 'Multiply' } } } : {},
    ...(look.multiplies && { Group: { Type: 'Group', S: 'Transparency' } }),
  });
}

/** Puts annotations behind those that a page has, and leaves out some of these by the names of their objects (`12R`). */
export function changeAnnotations(page: PDFPageLeaf, leftOut: ReadonlySet<string>, added: readonly PDFRef[]): void {
  const known = page.Annots()?.asArray() ?? [];
  const kept = known.filter(entry => !(entry instanceof PDFRef) || !leftOut.has(objectName(entry)));
  page.set(PDFName.of('Annots'), page.context.obj([...kept, ...added]));
}

/** An object's name as pdf.js gives it: `12R`, or `12R3` where its number was given out again. */
export function objectName({ objectNumber, generationNumber }: PDFRef): string {
  return generationNumber === 0 ? `${objectNumber}R` : `${objectNumber}R${generationNumber}`;
}

/** Words in any script (ISO 32000-1, 7.9.2.2: UTF-16 with a mark of its order). */
export function text(words: string): PDFHexString {
  return PDFHexString.fromText(words);
}
