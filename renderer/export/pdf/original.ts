import { ParseSpeeds, PDFDocument, PDFNumber } from '@cantoo/pdf-lib';
import { ExportFailure } from '../export-failure.ts';

/** A paper's PDF, parsed so that a copy of it, or of some of its pages, can be written. */
export type Original = {
  readonly pdf: PDFDocument;
  /** How changes are appended behind the bytes as they are; null where all of it must be written anew. */
  readonly append: { readonly table: 'classic' | 'stream' } | null;
};

/** How far behind a place that the file names its table of objects may begin. */
const NEAR = 32; // bytes

const OPTIONS = { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest } as const;

/**
 * Parses the bytes of a paper. One that is encrypted for anybody to read (with an empty password) is decrypted.
 *
 * @param pageCount how many pages it has for pdf.js: where the two do not agree, marks would land on wrong pages
 * @throws ExportFailure
 */
export async function openOriginal(bytes: Uint8Array, pageCount: number): Promise<Original> {
  try {
    const pdf = await PDFDocument.load(bytes, { ...OPTIONS, ignoreEncryption: true });
    if (pdf.isEncrypted) return { pdf: checked(await decrypted(bytes), pageCount), append: null };
    const table = tableKind(bytes, pdf.context.pdfFileDetails.prevStartXRef);
    coverAllNumbers(pdf);
    return { pdf: checked(pdf, pageCount), append: table && { table } };
  } catch (error) {
    throw error instanceof ExportFailure ? error : new ExportFailure('unreadable', error);
  }
}

async function decrypted(bytes: Uint8Array): Promise<PDFDocument> {
  try {
    return await PDFDocument.load(bytes, { ...OPTIONS, password: '' });
  } catch (error) {
    throw new ExportFailure('password', error);
  }
}

function checked(pdf: PDFDocument, pageCount: number): PDFDocument {
  if (pdf.getPageCount() !== pageCount) throw new ExportFailure('unreadable');
  return pdf;
}

/** Numbers that the file has given out, and perhaps taken back, are not given again. */
function coverAllNumbers({ context }: PDFDocument): void {
  const size = context.trailerInfo.Size;
  if (size instanceof PDFNumber) {
    context.largestObjectNumber = Math.max(context.largestObjectNumber, size.asNumber() - 1);
  }
}

/**
 * What kind of table of objects stands where the file says: an update names it, and must be of the same kind. Null where
 * there is none, as in files that viewers open by putting them right.
 */
function tableKind(bytes: Uint8Array, offset: number): 'classic' | 'stream' | null {
  if (!(offset > 0 && offset < bytes.length)) return null;
  // Offsets count from the header; where something stands before it, they are not those of the bytes.
  const begins = new TextDecoder('latin1').decode(bytes.subarray(0, 5));
  const words = new TextDecoder('latin1').decode(bytes.subarray(offset, offset + NEAR)).trimStart();
  if (begins !== '%PDF-') return null;
  if (words.startsWith('xref')) return 'classic';
  return /^\d+\s+\d+\s+obj/.test(words) ? 'stream' : null;
}
