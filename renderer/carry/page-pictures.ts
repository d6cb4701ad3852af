import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRawStream,
  decodePDFRawStream,
  type PDFDocument,
} from '@cantoo/pdf-lib';
import { contentBytes } from '../export/pdf/page-parts.ts';
import { drawnThings, matrixOf, placeOf, UNMOVED, type Matrix } from './drawn-things.ts';

/** Forms that may stand in each other until the rest is left alone. */
const DEEPEST = 4;
/** Things that a page may draw to be compared: forms that draw forms come to more than any file holds. */
const MOST_DRAWN = 10_000;

/** What makes up the picture of a page: bytes of pictures, each with how it is laid on the page, and what is drawn by lines. */
type Parts = {
  readonly pictures: readonly { readonly bytes: Uint8Array; readonly at: Matrix }[];
  readonly lines: string;
};

/**
 * A key of what a page shows beside words: pages with equal keys bear the same scans in the same places, and the same
 * lines, whatever is stamped on them. A page without pictures goes by all instructions that draw it; undefined for one
 * that draws nothing.
 *
 * @throws Error when its instructions cannot be read, or have no end
 */
export async function pictureKey(pdf: PDFDocument, pageIndex: number): Promise<string | undefined> {
  const content = contentBytes(pdf, pdf.getPage(pageIndex).node);
  const parts = partsOfPage(pdf, pageIndex, content);
  if (parts.pictures.length > 0) return keyOf(parts);
  return content.length > 0 ? hashOf(content) : undefined;
}

/**
 * A key of what a page without words of its own shows: {@link pictureKey}, but one without pictures goes by its lines alone,
 * whatever is stamped on it. Empty for one that shows nothing.
 *
 * @throws Error as {@link pictureKey} does
 */
export async function shownKey(pdf: PDFDocument, pageIndex: number): Promise<string> {
  const parts = partsOfPage(pdf, pageIndex, contentBytes(pdf, pdf.getPage(pageIndex).node));
  return parts.pictures.length > 0 || parts.lines.trim() !== '' ? keyOf(parts) : '';
}

function partsOfPage(pdf: PDFDocument, pageIndex: number, content: Uint8Array): Parts {
  const limits = { deepest: DEEPEST, left: { count: MOST_DRAWN } };
  return partsOf(content, pdf.getPage(pageIndex).node.Resources(), UNMOVED, limits);
}

async function keyOf({ pictures, lines }: Parts): Promise<string> {
  const hashes = pictures.map(async ({ bytes, at }) => `${await hashOf(bytes)} ${placeOf(at)}`);
  return [...(await Promise.all(hashes)), await hashOf(new TextEncoder().encode(lines))].join('\n');
}

/** How far forms are followed: into each other, and in all. */
type Limits = { readonly deepest: number; readonly left: { count: number } };

/** What instructions draw, those of the forms that they draw included. */
function partsOf(content: Uint8Array, resources: PDFDict | undefined, under: Matrix, limits: Limits): Parts {
  const { named, lines } = drawnThings(new TextDecoder('latin1').decode(content), under);
  const objects = resources?.lookup(PDFName.of('XObject'));
  if (!(objects instanceof PDFDict) || limits.deepest === 0) return { pictures: [], lines };
  limits.left.count -= named.length;
  if (limits.left.count < 0) throw new Error('A page draws too much to be compared');
  const parts = named.map(({ name, at }): Parts => {
    const object = objects.lookup(PDFName.of(name));
    if (!(object instanceof PDFRawStream)) return { pictures: [], lines: '' };
    if (object.dict.lookup(PDFName.of('Subtype')) === PDFName.of('Image')) {
      return { pictures: [{ bytes: object.contents, at }], lines: '' };
    }
    const own = object.dict.lookup(PDFName.of('Resources'));
    const inner = own instanceof PDFDict ? own : resources;
    return partsOf(decodePDFRawStream(object).decode(), inner, matrixOfForm(object.dict, at), {
      ...limits,
      deepest: limits.deepest - 1,
    });
  });
  return {
    pictures: parts.flatMap(part => part.pictures),
    lines: [lines, ...parts.map(part => part.lines)].join('\n'),
  };
}

function matrixOfForm(form: PDFDict, under: Matrix): Matrix {
  const matrix = form.lookup(PDFName.of('Matrix'));
  const numbers = matrix instanceof PDFArray ? matrix.asArray() : [];
  return matrixOf(
    numbers.flatMap(number => (number instanceof PDFNumber ? [number.asNumber()] : [])),
    under,
  );
}

async function hashOf(bytes: Uint8Array): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes));
  return Array.from(new Uint8Array(hash), byte => byte.toString(16).padStart(2, '0')).join('');
}
