import { PDFDocument, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import { outlineOfPages } from '../../../shared/export/outline-of-pages.ts';
import type { NotesSection } from '../../../shared/export/notes-document.ts';
import { isOwnPages, sheetsOf, type SheetLayout } from '../../../shared/export/sheets.ts';
import type { OutlineEntry } from '../../../shared/pack/outline.ts';
import type { PageGeometry } from '../../../shared/pack/page-geometry.ts';
import { ExportFailure } from '../export-failure.ts';
import { addAnnotations, annotationsByPage, namesReplaced, type MarksToWrite } from './annotate.ts';
import { text } from './annotation-objects.ts';
import { addCommentPages, type NoteFaces } from './comment-pages.ts';
import { openOriginal } from './original.ts';
import { addToOutline, bookmarkEntries, type OutlineToWrite } from './outline-entries.ts';
import { copyPages } from './own-pages.ts';
import { addSheets } from './sheet-pages.ts';
import { Typeface } from './typeface.ts';

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
  } | null;
  /** What words are set in that are not in the file. */
  readonly faces: NoteFaces;
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
  const hasOwnPages = isOwnPages(job.layout);
  if (hasOwnPages) addOwnPages(from, to, job, onPage);
  else drawOnSheets(from, to, job, onPage);
  if (job.comments) await addCommentPages(to, job.comments.title, job.comments.sections, job.faces);
  if (hasOwnPages) addLabels(to, job);
  to.setTitle(job.title, { showInWindowTitleBar: true });
  to.setProducer('Lectern');
  to.setCreationDate(new Date(job.madeAtMs));
  return to.save({ addDefaultPage: false, updateFieldAppearances: false, useObjectStreams: true });
}

function addOwnPages(from: PDFDocument, to: PDFDocument, job: PagesToAssemble, onPage: () => void): void {
  const { pages, marks, outline } = job;
  const places = new Map(pages.map((pageIndex, at) => [pageIndex, at]));
  const byPage = annotationsByPage(marks.annotations);
  const replaced = (pageIndex: number): ReadonlySet<string> => namesReplaced(byPage.get(pageIndex) ?? []);
  const copies = copyPages(from, to, pages, replaced, onPage);
  const refs = copies.map(({ ref }) => ref);
  addAnnotations(
    to,
    marks.annotations.flatMap(annotation => {
      const place = places.get(annotation.pageIndex);
      if (place === undefined) return [];
      const insteadOf = copies[place]?.names.get(annotation.insteadOf ?? '') ?? null;
      return [{ ...annotation, pageIndex: place, insteadOf }];
    }),
  );
  const refOf = (pageIndex: number): PDFRef | undefined => refs[places.get(pageIndex) ?? -1];
  addToOutline(to, [
    ...outlineOfPages(outline, pages).map(entry => entryToWrite(entry, refs)),
    ...bookmarkEntries(marks.bookmarksHeading, marks.bookmarks, refOf),
  ]);
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
      return geometry && { geometry, annotations, leftOut: namesReplaced(annotations) };
    },
    new Typeface(job.faces.regular),
    onPage,
  );
}

function entryToWrite({ title, pageIndex, children }: OutlineEntry, refs: readonly PDFRef[]): OutlineToWrite {
  const page = pageIndex === null ? undefined : refs[pageIndex];
  return {
    title,
    target: page ? { page, x: null, y: null } : null,
    children: children.map(child => entryToWrite(child, refs)),
  };
}

/**
 * Viewers show the printed numbers (ISO 32000-1, 12.4.2): each page of the paper has a label of its own, as words; the
 * notes behind them are counted by themselves.
 */
function addLabels(to: PDFDocument, { pages, labels }: PagesToAssemble): void {
  if (pages.every(pageIndex => (labels[pageIndex] ?? null) === null)) return;
  const numbers = pages.flatMap((pageIndex, at) => [
    at,
    to.context.obj({ P: text(labels[pageIndex] ?? `PDF ${pageIndex + 1}`) }),
  ]);
  const ofNotes = to.context.obj({ S: 'D', P: text('Notes ') });
  const hasNotes = to.getPageCount() > pages.length;
  to.catalog.set(
    PDFName.of('PageLabels'),
    to.context.obj({ Nums: [...numbers, ...(hasNotes ? [pages.length, ofNotes] : [])] }),
  );
}
