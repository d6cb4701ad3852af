import { useCallback, useEffect, useMemo, useRef } from 'react';
import { keysAdopted, keysReplaced } from '../../shared/annotations/adopt.ts';
import type { EmbeddedMark } from '../../shared/annotations/embedded.ts';
import type { Annotation } from '../../shared/annotations/model.ts';
import { boundsOf } from '../../shared/annotations/shape.ts';
import { rectAsShown, turnedGeometry } from '../../shared/pack/page-geometry.ts';
import { READING_RULES } from '../../shared/pack/understand.ts';
import { contentsAt } from '../../shared/reading/contents.ts';
import { pairFor } from '../changes/compared-papers.ts';
import { hideReplaced, useEmbeddedMarks } from '../pdf/use-embedded-marks.ts';
import { useCommand } from '../state/commands.ts';
import { openChanges, openNotes, useNavigation } from '../state/navigation.ts';
import { usePaper, usePaperDetail } from '../state/queries.ts';
import { useAnnotations } from '../work/use-marks.ts';
import type { PaneProps } from './pane/Pane.tsx';
import { useCurrentPage, usePane, usePaneStore } from './pane/pane-store.ts';
import type { Reading } from './pane/reading.ts';
import type { Opening } from './opening.ts';
import { useWordsOfEmbedded } from './panels/use-words-of-embedded.ts';
import { partAt } from './part-here.ts';
import { useJumps } from './use-jumps.ts';
import { useMeeting } from './use-meeting.ts';
import type { PdfState } from './use-opening.ts';
import type { ViewerHandle } from './viewer/Viewer.tsx';

/** Gathers what is known of the paper in a pane, and follows it. */
export function useReadingOf({ spot, isActive }: PaneProps, opening: Opening, { pdf }: PdfState): Reading {
  // Once all its text is read, and by the rules of this release, what is known of a paper changes no more.
  const isRead = opening.paper.stage === 'indexed' && opening.paper.rules >= READING_RULES;
  const followed = isRead ? undefined : opening.paper.sha256;
  const paper = usePaper(followed) ?? opening.paper;
  const detail = usePaperDetail(followed) ?? opening.detail;
  const annotations = useAnnotations(paper.sha256, spot.target?.pageIndex ?? opening.place.pageIndex) ?? NO_ANNOTATIONS;
  const meeting = useMeeting(paper, detail);
  const pane = usePaneStore();
  const turn = usePane(state => state.look.turn);
  const currentPage = useCurrentPage();
  const pages = useMemo(() => detail.pages.map(page => turnedGeometry(page, turn)), [detail.pages, turn]);
  const viewer = useRef<ViewerHandle>(null);
  const area = useRef<HTMLDivElement>(null);
  const isShown = useNavigation(state => state.view === 'reader') && isActive;
  const jumps = useJumps(spot.id, paper.sha256, viewer, meeting.contents);
  const showMark = useCallback(
    (annotation: Annotation) => {
      pane.setState({ activeMark: annotation.id });
      const geometry = pages[annotation.pageIndex];
      if (!geometry) return;
      const [, fromTop] = rectAsShown(geometry, boundsOf(annotation));
      viewer.current?.goTo({ pageIndex: annotation.pageIndex, fromTop });
    },
    [pane, pages],
  );
  const marksOfFile = useEmbeddedMarks(pdf, opening.place.pageIndex);
  const found = useWordsOfEmbedded(marksOfFile, detail, paper.stage === 'indexed');
  const adopted = keysAdopted(annotations).join('\n');
  const replaced = keysReplaced(annotations).join('\n');
  const embedded = useMemo(() => {
    const own = new Set(adopted.split('\n'));
    return found.filter(({ key }) => !own.has(key));
  }, [found, adopted]);
  useEffect(
    function hideOriginals() {
      const changed = pdf && hideReplaced(pdf, found, new Set(replaced.split('\n')));
      if (changed && changed.size > 0) viewer.current?.drawAnew(changed);
    },
    [pdf, found, replaced],
  );
  const showEmbedded = useCallback(
    ({ shape: { pageIndex, rects } }: EmbeddedMark) => {
      const geometry = pages[pageIndex];
      const [first] = rects;
      if (geometry && first) viewer.current?.goTo({ pageIndex, fromTop: rectAsShown(geometry, first)[1] });
    },
    [pages],
  );
  useCommand('show-notes', () => openNotes(meeting.key), isShown);
  useCommand('show-changes', () => openChanges(meeting.key, pairFor(meeting.living, paper.sha256)), isShown);
  const current = contentsAt(meeting.contents, paper.sha256, currentPage);
  const here = partAt(current, paper.sha256, currentPage);
  return {
    ...jumps,
    paneId: spot.id,
    opening,
    paper,
    detail,
    pdf,
    meeting,
    annotations,
    embedded,
    pages,
    viewer,
    area,
    current,
    here,
    showMark,
    showEmbedded,
    isShown,
  };
}

const NO_ANNOTATIONS: readonly Annotation[] = [];
