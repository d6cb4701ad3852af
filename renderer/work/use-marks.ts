import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { Annotation } from '../../shared/annotations/model.ts';
import type { Sha256 } from '../../shared/ids.ts';
import { store } from '../db/the-store.ts';
import { notify } from '../state/notices.ts';
import { nothingAwaited } from '../state/awaited.ts';
import { AnnotationsOfPaper, type PaperMarks } from './annotations-of-paper.ts';
import { SharedWhileUsed } from './shared-while-used.ts';

const shared = new SharedWhileUsed<Sha256, AnnotationsOfPaper>();

/**
 * The live annotations of a paper, one for all who follow them.
 *
 * @param nearPage the page whose annotations are wanted first
 */
export function annotationsOf(paper: Sha256, nearPage = 0): AnnotationsOfPaper {
  return shared.of(paper, makerOf(paper, nearPage));
}

function makerOf(paper: Sha256, nearPage: number): () => AnnotationsOfPaper {
  return () => new AnnotationsOfPaper(store, paper, nearPage, nothingAwaited, tellUnread);
}

export function tellUnread(reason: unknown): void {
  notify({
    tone: 'look',
    text: 'Your marks on this paper cannot be read from this computer’s disk just now. They are safe in the journal, and Lectern goes on trying. If they do not come back, start Lectern again.',
  });
  reportError(reason);
}

/** Keeps the annotations of a paper live. @returns a function that ends it */
function holdMarks(paper: Sha256, nearPage: number): () => void {
  return shared.hold(paper, makerOf(paper, nearPage));
}

/** Keeps the annotations of a paper live, and tells of every change. @returns a function that ends it */
export function followMarks(paper: Sha256, listener: () => void): () => void {
  const letGo = holdMarks(paper, 0);
  const end = annotationsOf(paper).subscribe(listener);
  return () => {
    end();
    letGo();
  };
}

/** All annotations of a paper; they follow every change. */
function useMarks(paper: Sha256, nearPage = 0): PaperMarks {
  const [firstPage] = useState(nearPage);
  const subscribe = useSubscription(paper, firstPage);
  return useSyncExternalStore(subscribe, () => annotationsOf(paper, firstPage).marks());
}

/** The annotations on one page, in reading order: the same list until one of them changes. */
export function useMarksOnPage(paper: Sha256, pageIndex: number): readonly Annotation[] {
  const subscribe = useSubscription(paper, pageIndex);
  return useSyncExternalStore(
    subscribe,
    () => annotationsOf(paper, pageIndex).marks().byPage.get(pageIndex) ?? NO_ANNOTATIONS,
  );
}

/** The annotations of a paper in reading order; undefined until any are known. */
export function useAnnotations(paper: Sha256, nearPage = 0): readonly Annotation[] | undefined {
  const { all, isWhole } = useMarks(paper, nearPage);
  return isWhole || all.length > 0 ? all : undefined;
}

function useSubscription(paper: Sha256, nearPage: number): (listener: () => void) => () => void {
  useEffect(() => holdMarks(paper, nearPage), [paper, nearPage]);
  return useCallback(listener => annotationsOf(paper, nearPage).subscribe(listener), [paper, nearPage]);
}

const NO_ANNOTATIONS: readonly Annotation[] = [];
