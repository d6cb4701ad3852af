import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFName,
  PDFRawStream,
  PDFRef,
  type PDFDocument,
  type PDFPageLeaf,
} from '@cantoo/pdf-lib';

/**
 * The bytes that draw a page, its streams joined (ISO 32000-1, 7.8.2).
 *
 * @throws Error when one of them cannot be read
 */
export function contentBytes(pdf: PDFDocument, page: PDFPageLeaf): Uint8Array {
  const contents = page.lookup(PDFName.of('Contents'));
  const entries =
    contents instanceof PDFArray ? contents.asArray().map(entry => pdf.context.lookup(entry)) : [contents];
  const parts: Uint8Array[] = [];
  for (const stream of entries) {
    // A stream may end within a word of the language: a line feed stands between two.
    if (stream instanceof PDFRawStream) parts.push(decodePDFRawStream(stream).decode(), LINE_FEED);
  }
  return joined(parts);
}

const LINE_FEED = Uint8Array.of(10);

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The dictionaries of a page's annotations, each with its object where it is one. */
export function annotationsOf(
  page: PDFPageLeaf,
): readonly { readonly dict: PDFDict; readonly ref: PDFRef | undefined }[] {
  const annots = page.lookup(PDFName.of('Annots'));
  if (!(annots instanceof PDFArray)) return [];
  return annots.asArray().flatMap(entry => {
    const dict = page.context.lookup(entry);
    return dict instanceof PDFDict ? [{ dict, ref: entry instanceof PDFRef ? entry : undefined }] : [];
  });
}

/** `Highlight`, `Link`; empty where an annotation does not say. */
export function subtypeOf(dict: PDFDict): string {
  const subtype = dict.lookup(PDFName.of('Subtype'));
  return subtype instanceof PDFName ? subtype.decodeText() : '';
}
