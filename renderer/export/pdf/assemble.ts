import { PDFDocument, PDFName, PDFString, type PDFRef } from '@cantoo/pdf-lib';
import { outlineOfPages } from '../../../shared/export/outline-of-pages.ts';
import type { PdfAnnotation } from '../../../shared/export/pdf-annotation.ts';
import type { NotesSection } from '../../../shared/export/notes-document.ts';
import { isOwnPages, sheetsOf, type SheetLayout } from '../../../shared/export/sheets.ts';
import type { OutlineEntry } from '../../../shared/pack/outline.ts';
import type { PageGeometry } from '../../../shared/pack/page-geometry.ts';
import { ExportFailure } from '../export-failure.ts';
import { addAnnotations, namesLeftOut, type MarksToWrite } from './annotate.ts';
import { addCommentPages, type NoteFaces } from './comment-pages.ts';
import { openOriginal } from './original.ts';
import { addToOutline, bookmarkEntries, type OutlineToWrite } from './outline-entries.ts';
import { copyPages } from './own-pages.ts';
import { addSheets } from './sheet-pages.ts';

/** What a new PDF is put together from. */
export type PagesToAssemble = {
  readonly title: string;
  /** Indexes into the file, in the order in which they are taken out. */
  readonly pages: readonly number[];
  readonly geometries: readonly PageGeometry[];
  readonly labels: readonly (string | null)[];
  readonly outline: readonly OutlineEntry[];
  readonly layout: SheetLayout;
  readonly marks: MarksToWrite;
  /** Notes listed behind the pages; null where they are not asked for. */
  readonly comments: {
    readonly title: string;
    readonly sections: readonly NotesSection[];
    readonly faces: NoteFaces;
  } | null;
  readonly madeAtMs: number;
};

const UPDATE = { updateMetadata: false } as const;

/**
 * A PDF of some pages of a paper: as they are, with marks as real annotations and the printed numbers as labels; or drawn
 * on sheets, one or several to each, with marks drawn in.
 *
 * @param onPage told after each page
 * @throws ExportFailure
 */
export async function assemble(
  bytes: Uint8Array<ArrayBuffer>,
  job: PagesToAssemble,
  onPage: () => void,
): Promise<Uint8Array<ArrayBuffer>> {
  if (job.pages.length === 0) throw new ExportFailure('no-pages');
  const { pdf: from } = await openOriginal(bytes, job.geometries.length);
  const to = await PDFDocument.create(UPDATE);
  if (isOwnPages(job.layout)) addOwnPages(from, to, job, onPage);
  else drawOnSheets(from, to, job, onPage);
  if (job.comments) addCommentPages(to, job.comments.title, job.comments.sections, job.comments.faces);
  to.setTitle(job.title, { showInWindowTitleBar: true });
  to.setProducer('Lectern');
  to.setCreationDate(new Date(job.madeAtMs));
  return to.save({ addDefaultPage: false, updateFieldAppearances: false, useObjectStreams: true });
}

function addOwnPages(from: PDFDocument, to: PDFDocument, job: PagesToAssemble, onPage: () => void): void {
  const { pages, marks, outline, labels } = job;
  const places = new Map(pages.map((pageIndex, at) => [pageIndex, at]));
  const byPage = annotationsByPage(marks.annotations);
  const leftOut = (pageIndex: number): ReadonlySet<string> => namesLeftOut(byPage.get(pageIndex) ?? []);
  const refs = copyPages(from, to, pages, leftOut, onPage);
  addAnnotations(
    to,
    marks.annotations.flatMap(annotation => {
      const place = places.get(annotation.pageIndex);
      // The marks of the file that they took over are left behind already.
      return place === undefined ? [] : [{ ...annotation, pageIndex: place, insteadOf: null }];
    }),
  );
  const refOf = (pageIndex: number): PDFRef | undefined => refs[places.get(pageIndex) ?? -1];
  addToOutline(to, [
    ...outlineOfPages(outline, pages).map(entry => entryToWrite(entry, refs)),
    ...bookmarkEntries(marks.bookmarksHeading, marks.bookmarks, refOf),
  ]);
  addLabels(to, pages, labels);
}

function drawOnSheets(from: PDFDocument, to: PDFDocument, job: PagesToAssemble, onPage: () => void): void {
  const byPage = annotationsByPage(job.marks.annotations);
  addSheets(
    from,
    to,
    sheetsOf(job.pages, job.geometries, job.layout),
    pageIndex => {
      const geometry = job.geometries[pageIndex];
      const annotations = byPage.get(pageIndex) ?? [];
      return geometry && { geometry, annotations, leftOut: namesLeftOut(annotations) };
    },
    onPage,
  );
}

function annotationsByPage(annotations: readonly PdfAnnotation[]): ReadonlyMap<number, readonly PdfAnnotation[]> {
  const byPage = new Map<number, PdfAnnotation[]>();
  for (const annotation of annotations) {
    const known = byPage.get(annotation.pageIndex);
    if (known) known.push(annotation);
    else byPage.set(annotation.pageIndex, [annotation]);
  }
  return byPage;
}

function entryToWrite({ title, pageIndex, children }: OutlineEntry, refs: readonly PDFRef[]): OutlineToWrite {
  const page = pageIndex === null ? undefined : refs[pageIndex];
  return {
    title,
    target: page ? { page, x: null, y: null } : null,
    children: children.map(child => entryToWrite(child, refs)),
  };
}

/** Viewers show the printed numbers (ISO 32000-1, 12.4.2): each page has a label of its own, as words. */
function addLabels(to: PDFDocument, pages: readonly number[], labels: readonly (string | null)[]): void {
  if (pages.every(pageIndex => (labels[pageIndex] ?? null) === null)) return;
  const numbers = pages.flatMap((pageIndex, at) => [
    at,
    to.context.obj({ P: PDFString.of(asciiOf(labels[pageIndex] ?? `PDF ${pageIndex + 1}`)) }),
  ]);
  to.catalog.set(PDFName.of('PageLabels'), to.context.obj({ Nums: numbers }));
}

/** What a literal string of a PDF holds without escapes. */
function asciiOf(label: string): string {
  return label.replaceAll(/[^ -~]|[\\()]/g, '');
}
