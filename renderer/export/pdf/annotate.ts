import type { PDFDocument, PDFRef } from '@cantoo/pdf-lib';
import type { PdfAnnotation, PdfBookmark } from '../../../shared/export/pdf-annotation.ts';
import { addAnnotation, changeAnnotations } from './annotation-objects.ts';
import { openOriginal } from './original.ts';
import { addToOutline, bookmarkEntries } from './outline-entries.ts';

/** What of a member's goes into a copy of a paper. */
export type MarksToWrite = {
  readonly annotations: readonly PdfAnnotation[];
  readonly bookmarks: readonly PdfBookmark[];
  /** What the bookmarks stand under in the outline: `Bookmarks of Anna Berg`. */
  readonly bookmarksHeading: string;
};

/**
 * A copy of a whole paper with marks as real annotations. The bytes of the paper stay as they are and what is new stands
 * behind them (ISO 32000-1, 7.5.6), so that a signature of the paper still holds; only a paper that is encrypted, or that
 * viewers have to put right, is written anew.
 *
 * @param pageCount how many pages the paper has for pdf.js
 * @throws ExportFailure
 */
export async function annotatedCopy(
  bytes: Uint8Array<ArrayBuffer>,
  pageCount: number,
  marks: MarksToWrite,
): Promise<Uint8Array<ArrayBuffer>> {
  if (marks.annotations.length === 0 && marks.bookmarks.length === 0) return bytes;
  const { pdf, append } = await openOriginal(bytes, pageCount);
  // Taken before anything is added: what comes after it is what an update holds.
  const snapshot = pdf.takeSnapshot();
  const changed = [...addAnnotations(pdf, marks.annotations), ...addBookmarks(pdf, marks)];
  if (!append) return pdf.save({ rewrite: true, addDefaultPage: false, updateFieldAppearances: false });
  snapshot.markRefsForSave(changed);
  const update = await pdf.saveIncremental(snapshot, { useObjectStreams: append.table === 'stream' });
  const copy = new Uint8Array(bytes.length + update.length);
  copy.set(bytes);
  copy.set(update, bytes.length);
  return copy;
}

/**
 * Puts annotations on their pages.
 *
 * @returns the pages that were changed
 */
export function addAnnotations(pdf: PDFDocument, annotations: readonly PdfAnnotation[]): readonly PDFRef[] {
  const pages = pdf.getPages();
  return pages.flatMap((page, at) => {
    const onPage = annotations.filter(({ pageIndex }) => pageIndex === at);
    if (onPage.length === 0) return [];
    const added = onPage.map(annotation => addAnnotation(pdf.context, annotation, page.ref));
    changeAnnotations(page.node, namesLeftOut(onPage), added);
    return [page.ref];
  });
}

/** The marks of the file that the member made their own: the objects that `EmbeddedMark.key` names behind the page. */
export function namesLeftOut(annotations: readonly PdfAnnotation[]): ReadonlySet<string> {
  return new Set(annotations.flatMap(({ insteadOf }) => (insteadOf === null ? [] : insteadOf.replace(/^\d+:/, ''))));
}

function addBookmarks(pdf: PDFDocument, { bookmarks, bookmarksHeading }: MarksToWrite): readonly PDFRef[] {
  const pages = pdf.getPages();
  return addToOutline(
    pdf,
    bookmarkEntries(bookmarksHeading, bookmarks, pageIndex => pages[pageIndex]?.ref),
  );
}
