import { PDFDict, PDFName, PDFNumber, PDFRef, type PDFDocument } from '@cantoo/pdf-lib';
import type { PdfBookmark } from '../../../shared/export/pdf-annotation.ts';
import { text } from './annotation-objects.ts';

/** Levels of an outline at most: a file's own may lead round in a circle. */
const DEEPEST = 20;

/** An entry of an outline to be written. */
export type OutlineToWrite = {
  readonly title: string;
  readonly target: { readonly page: PDFRef; readonly x: number | null; readonly y: number | null } | null;
  readonly children: readonly OutlineToWrite[];
};

/**
 * Adds entries behind those of the outline that a PDF has, or gives it one.
 *
 * @returns the objects of the file that were changed
 */
export function addToOutline(pdf: PDFDocument, entries: readonly OutlineToWrite[]): readonly PDFRef[] {
  if (entries.length === 0) return [];
  const { context, catalog } = pdf;
  const key = PDFName.of('Outlines');
  const known = catalog.get(key);
  const root = context.lookup(known);
  if (root instanceof PDFDict && known instanceof PDFRef) {
    const last = lastOf(root);
    const added = writeLevel(pdf, known, entries, 0);
    const changed: PDFRef[] = [known];
    const lastEntry = context.lookup(last);
    if (last && lastEntry instanceof PDFDict) {
      lastEntry.set(PDFName.of('Next'), added.first);
      dictOf(pdf, added.first).set(PDFName.of('Prev'), last);
      changed.push(last);
    } else {
      root.set(PDFName.of('First'), added.first);
    }
    root.set(PDFName.of('Last'), added.last);
    root.set(PDFName.of('Count'), PDFNumber.of(countOf(root) + entries.length));
    return changed;
  }
  const outlines = context.register(context.obj({ Type: 'Outlines' }));
  const { first, last } = writeLevel(pdf, outlines, entries, 0);
  const dict = dictOf(pdf, outlines);
  dict.set(PDFName.of('First'), first);
  dict.set(PDFName.of('Last'), last);
  dict.set(PDFName.of('Count'), PDFNumber.of(entries.length));
  catalog.set(key, outlines);
  return context.trailerInfo.Root instanceof PDFRef ? [context.trailerInfo.Root] : [];
}

/** A member's bookmarks under a heading of their own. */
export function bookmarkEntries(
  heading: string,
  bookmarks: readonly PdfBookmark[],
  pageRef: (pageIndex: number) => PDFRef | undefined,
): readonly OutlineToWrite[] {
  const children = bookmarks.flatMap(({ title, pageIndex, x, y }) => {
    const page = pageRef(pageIndex);
    return page ? [{ title, target: { page, x, y }, children: [] }] : [];
  });
  return children.length > 0 ? [{ title: heading, target: children[0]?.target ?? null, children }] : [];
}

/** Writes entries of one level and all below them, closed. */
function writeLevel(
  pdf: PDFDocument,
  parent: PDFRef,
  entries: readonly OutlineToWrite[],
  depth: number,
): { readonly first: PDFRef; readonly last: PDFRef } {
  const { context } = pdf;
  const refs = entries.map(() => context.nextRef());
  entries.forEach(({ title, target, children }, at) => {
    const [own, before, after] = [refs[at], refs[at - 1], refs[at + 1]];
    if (!own) return;
    const dict = context.obj({
      Title: text(title),
      Parent: parent,
      ...(before && { Prev: before }),
      ...(after && { Next: after }),
      ...(target && { Dest: [target.page, 'XYZ', target.x, target.y, null] }),
    });
    context.assign(own, dict);
    if (children.length === 0 || depth >= DEEPEST) return;
    const { first, last } = writeLevel(pdf, own, children, depth + 1);
    dict.set(PDFName.of('First'), first);
    dict.set(PDFName.of('Last'), last);
    dict.set(PDFName.of('Count'), PDFNumber.of(-children.length));
  });
  const [first = parent] = refs;
  return { first, last: refs.at(-1) ?? parent };
}

function lastOf(root: PDFDict): PDFRef | undefined {
  const last = root.get(PDFName.of('Last'));
  return last instanceof PDFRef ? last : undefined;
}

/** How many entries are in sight when the outline is opened. */
function countOf(root: PDFDict): number {
  const count = root.lookup(PDFName.of('Count'));
  return count instanceof PDFNumber ? Math.max(count.asNumber(), 0) : 0;
}

function dictOf(pdf: PDFDocument, ref: PDFRef): PDFDict {
  return pdf.context.lookup(ref, PDFDict);
}
