import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useState } from 'react';
import type { EmbeddedMark } from '../../shared/annotations/embedded.ts';
import { nothingAwaited } from '../state/awaited.ts';
import { readEmbeddedMarks } from './embedded-marks.ts';

/** The marks that a PDF itself holds, as far as they are read. */
export type EmbeddedMarks = {
  /** In the order of the pages. */
  readonly marks: readonly EmbeddedMark[];
  /** Whether all pages have been read. */
  readonly isWhole: boolean;
};

const NONE: EmbeddedMarks = { marks: [], isWhole: false };

/** More than a paper of 500 pages marked by a team has; beyond, marks are drawn on their pages but not listed. */
const MOST_MARKS = 5000;

/** Between two pages, so that drawing, which asks the same worker, always goes first. */
const REST_MS = 15;

/** Found marks are told this often at most while pages are being read. */
const TELL_MS = 250;

/**
 * Reads the marks that a PDF itself holds, page by page behind the drawing, from the page on that the member has before
 * them when it opens, and then from the first.
 */
export function useEmbeddedMarks(pdf: PDFDocumentProxy | undefined, startPage: number): EmbeddedMarks {
  const [found, setFound] = useState<{ readonly of: PDFDocumentProxy; readonly are: EmbeddedMarks }>();
  const [firstPage] = useState(startPage);

  useEffect(
    function readPages() {
      if (!pdf) return;
      const leaving = new AbortController();
      void readAll(pdf, firstPage, leaving.signal, are => setFound({ of: pdf, are }));
      return () => leaving.abort();
    },
    [pdf, firstPage],
  );
  return found && found.of === pdf ? found.are : NONE;
}

async function readAll(
  pdf: PDFDocumentProxy,
  first: number,
  signal: AbortSignal,
  tell: (found: EmbeddedMarks) => void,
): Promise<void> {
  const byPage = new Map<number, readonly EmbeddedMark[]>();
  let count = 0;
  let toldAt = 0;
  const told = (isWhole: boolean): EmbeddedMarks => ({
    marks: [...byPage].toSorted(([a], [b]) => a - b).flatMap(([, marks]) => marks),
    isWhole,
  });
  for (let turn = 0; turn < pdf.numPages && count < MOST_MARKS; turn += 1) {
    await nothingAwaited();
    if (signal.aborted) return;
    const pageIndex = (first + turn) % pdf.numPages;
    const marks = await readPage(pdf, pageIndex);
    if (signal.aborted) return;
    if (marks.length > 0) byPage.set(pageIndex, marks);
    count += marks.length;
    if (marks.length > 0 && performance.now() - toldAt > TELL_MS) {
      toldAt = performance.now();
      tell(told(false));
    }
    await new Promise(resolve => setTimeout(resolve, REST_MS));
    if (signal.aborted) return;
  }
  tell(told(true));
}

/** A page that cannot be read, or of a paper that was left meanwhile, has none. */
async function readPage(pdf: PDFDocumentProxy, pageIndex: number): Promise<readonly EmbeddedMark[]> {
  try {
    return await readEmbeddedMarks(await pdf.getPage(pageIndex + 1));
  } catch {
    return [];
  }
}

/**
 * Tells pdf.js which marks of the file not to draw, because those of the member's stand in their place. Only drawing with
 * `annotationMode: AnnotationMode.ENABLE_STORAGE` heeds it.
 *
 * @param replaced their keys
 * @returns the pages to draw anew
 */
export function hideReplaced(
  pdf: PDFDocumentProxy,
  marks: readonly EmbeddedMark[],
  replaced: ReadonlySet<string>,
): ReadonlySet<number> {
  const changed = new Set<number>();
  for (const { key, drawnAs, shape } of marks) {
    const known: unknown = pdf.annotationStorage.getRawValue(drawnAs);
    const isHidden = typeof known === 'object' && known !== null && 'noView' in known && known.noView === true;
    if (isHidden === replaced.has(key)) continue;
    if (isHidden) pdf.annotationStorage.remove(drawnAs);
    else pdf.annotationStorage.setValue(drawnAs, { noView: true });
    changed.add(shape.pageIndex);
  }
  return changed;
}
