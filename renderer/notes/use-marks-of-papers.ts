import { useCallback, useRef, useSyncExternalStore } from 'react';
import type { Annotation } from '../../shared/annotations/model.ts';
import type { Sha256 } from '../../shared/ids.ts';
import { annotationsOf, followMarks } from '../work/use-marks.ts';
import type { PaperMarks } from '../work/annotations-of-paper.ts';

/** The annotations of several papers at a moment. */
export type MarksOfPapers = {
  /** Paper by paper, each in reading order. */
  readonly all: readonly Annotation[];
  /** Whether all are there. */
  readonly isWhole: boolean;
};

/** Follows the annotations of several papers. The same is given until one of them changes. */
export function useMarksOfPapers(papers: readonly Sha256[]): MarksOfPapers {
  const key = papers.join();
  const known = useRef<{ readonly parts: readonly PaperMarks[]; readonly marks: MarksOfPapers }>(undefined);
  const ids = (): readonly Sha256[] => (key === '' ? [] : (key.split(',') as Sha256[]));
  const subscribe = useCallback(
    (listener: () => void) => {
      const ends = ids().map(paper => followMarks(paper, listener));
      return () => {
        for (const end of ends) end();
      };
    },
    // The key says which papers they are.
    // oxlint-disable-next-line react/exhaustive-deps
    [key],
  );
  return useSyncExternalStore(subscribe, () => {
    const parts = ids().map(paper => annotationsOf(paper).marks());
    const before = known.current;
    const isSame = before?.parts.length === parts.length && parts.every((part, at) => part === before.parts[at]);
    if (before && isSame) return before.marks;
    const marks = { all: parts.flatMap(({ all }) => all), isWhole: parts.every(({ isWhole }) => isWhole) };
    known.current = { parts, marks };
    return marks;
  });
}
