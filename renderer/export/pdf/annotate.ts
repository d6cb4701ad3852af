import { PDFName, PDFRef, type PDFDocument, type PDFObject, type PDFPageLeaf } from '@cantoo/pdf-lib';
import type { PdfAnnotation, PdfBookmark } from '../../../shared/export/pdf-annotation.ts';
import { annotationObject } from './annotation-objects.ts';
import { openOriginal } from './original.ts';
import { addToOutline, bookmarkEntries } from './outline-entries.ts';
import { annotationsOf } from './page-parts.ts';

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
 * Puts annotations on their pages, behind those that are there. One that was made of a mark of the file takes its place
 * and its object, so that answers to that mark are answers to it.
 *
 * @returns the objects that were changed
 */
export function addAnnotations(pdf: PDFDocument, annotations: readonly PdfAnnotation[]): readonly PDFRef[] {
  const byPage = annotationsByPage(annotations);
  return pdf.getPages().flatMap(({ node, ref: page }, at) => {
    const onPage = byPage.get(at);
    return onPage ? [page, ...addToPage(node, page, onPage)] : [];
  });
}

/** @returns the objects of the file that were replaced */
function addToPage(page: PDFPageLeaf, pageRef: PDFRef, annotations: readonly PdfAnnotation[]): readonly PDFRef[] {
  const { context } = page;
  const inFile = new Map(annotationsOf(page).map(annotation => [annotation.name, annotation]));
  const successors = new Map<PDFObject, PDFRef>();
  const added: PDFRef[] = [];
  for (const annotation of annotations) {
    const object = annotationObject(context, annotation, pageRef);
    const before = inFile.get(annotation.insteadOf ?? '');
    // Two devices may have made the same mark the member's own.
    if (!before || successors.has(before.entry)) {
      added.push(context.register(object));
      continue;
    }
    const popup = before.dict.get(PDFName.of('Popup'));
    if (popup) object.set(PDFName.of('Popup'), popup);
    const ref = before.entry instanceof PDFRef ? before.entry : context.nextRef();
    context.assign(ref, object);
    successors.set(before.entry, ref);
  }
  const entries = page.Annots()?.asArray() ?? [];
  const kept = entries.map(entry => successors.get(entry) ?? entry);
  page.set(PDFName.of('Annots'), context.obj([...kept, ...added]));
  return [...successors.values()];
}

/** Annotations by the page that they are on. */
export function annotationsByPage(
  annotations: readonly PdfAnnotation[],
): ReadonlyMap<number, readonly PdfAnnotation[]> {
  const byPage = new Map<number, PdfAnnotation[]>();
  for (const annotation of annotations) {
    const known = byPage.get(annotation.pageIndex);
    if (known) known.push(annotation);
    else byPage.set(annotation.pageIndex, [annotation]);
  }
  return byPage;
}

/** The marks of the file that others stand in the place of, by their names on the page. */
export function namesReplaced(annotations: readonly PdfAnnotation[]): ReadonlySet<string> {
  return new Set(annotations.flatMap(({ insteadOf }) => insteadOf ?? []));
}

function addBookmarks(pdf: PDFDocument, { bookmarks, bookmarksHeading }: MarksToWrite): readonly PDFRef[] {
  const pages = pdf.getPages();
  return addToOutline(
    pdf,
    bookmarkEntries(bookmarksHeading, bookmarks, pageIndex => pages[pageIndex]?.ref),
  );
}
