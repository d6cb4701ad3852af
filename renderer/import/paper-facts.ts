import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { PaperInput } from '../../shared/pack/paper-content.ts';
import { readMetadata } from './metadata-reading.ts';
import { readOutline } from './outline-reading.ts';

/** Pages of a paper at most: twenty times the longest pack seen. A page tree can claim any number in a few bytes. */
export const MOST_PAGES = 10_000;

/** Pages whose text is read as a paper is opened: the agenda of a long meeting has no more. */
export const FRONT_PAGES = 8;

/** Letters of a page label at most: a file can put a prefix of any length before each of its numbers. */
const LONGEST_LABEL = 40;

/** What a paper that pdf.js has opened says beside the words on its pages. */
export async function readFacts(pdf: PDFDocumentProxy): Promise<Omit<PaperInput, 'fileName' | 'pages'>> {
  const [outline, fileLabels, metadata] = await Promise.all([readOutline(pdf), readFileLabels(pdf), readMetadata(pdf)]);
  return { pageCount: pdf.numPages, outline, fileLabels, metadata };
}

/** The page labels in the file, one a page; null where it has none or they cannot be read. */
async function readFileLabels(pdf: PDFDocumentProxy): Promise<readonly string[] | null> {
  try {
    const labels = await pdf.getPageLabels();
    return labels?.length === pdf.numPages ? labels.map(label => label.slice(0, LONGEST_LABEL)) : null;
  } catch {
    return null;
  }
}
