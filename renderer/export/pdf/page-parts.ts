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

/** An annotation as it stands on a page of a file. */
type FileAnnotation = {
  /** What `EmbeddedMark.key` has behind the page: `12R`, or `at 0` for one that is no object of its own. */
  readonly name: string;
  readonly dict: PDFDict;
  /** How it stands in the page's list. */
  readonly entry: PDFDict | PDFRef;
};

/** The annotations of a page, in the order of the file. */
export function annotationsOf(page: PDFPageLeaf): readonly FileAnnotation[] {
  const annots = page.lookup(PDFName.of('Annots'));
  if (!(annots instanceof PDFArray)) return [];
  let direct = 0;
  return annots.asArray().flatMap((entry): readonly FileAnnotation[] => {
    const dict = page.context.lookup(entry);
    if (!(dict instanceof PDFDict)) return [];
    if (entry instanceof PDFRef) return [{ name: objectName(entry), dict, entry }];
    direct += 1;
    return [{ name: `at ${direct - 1}`, dict, entry: dict }];
  });
}

/** An object's name as pdf.js gives it: `12R`, or `12R3` where its number was given out again. */
export function objectName({ objectNumber, generationNumber }: PDFRef): string {
  return generationNumber === 0 ? `${objectNumber}R` : `${objectNumber}R${generationNumber}`;
}

/** `Highlight`, `Link`; empty where an annotation does not say. */
export function subtypeOf(dict: PDFDict): string {
  const subtype = dict.lookup(PDFName.of('Subtype'));
  return subtype instanceof PDFName ? subtype.decodeText() : '';
}
