import { useEffect, useState, type CSSProperties, type RefObject } from 'react';
import type { Sha256 } from '../../../shared/ids.ts';
import { isTextMark } from '../../../shared/annotations/shape.ts';
import { store } from '../../db/the-store.ts';
import { annotationsOf } from '../../work/use-marks.ts';
import { usePaneStore, type PaneStore } from '../pane/pane-store.ts';
import type { ViewerHandle } from '../viewer/Viewer.tsx';
import { caretMove, selectsByKey, type CaretMove } from './caret-keys.ts';
import { caretInView, type CaretLine } from './caret-line.ts';
import { openMark } from './choosing.ts';
import './keyboard-caret.css';
import { endsOf } from './stretch-words.ts';
import { firstPlaceBelow, TextCaret } from './text-caret.ts';
import { comparePlaces, selectedPlaces, type TextPlace } from './text-place.ts';

type KeyboardCaretProps = {
  readonly paper: Sha256;
  readonly pageCount: number;
  readonly area: RefObject<HTMLElement | null>;
  readonly viewer: RefObject<ViewerHandle | null>;
  readonly onClose: () => void;
};

/** Moves that wait for a page at most. */
const MOST_WAITING = 10;

/**
 * Selecting words by keyboard: the arrow keys move a caret through the words of the paper, from page to page, with Shift
 * they select; Enter opens the mark it stands in, Escape ends it. It starts where the member has clicked or selected, else
 * at the top of what is in view.
 */
export function KeyboardCaret({ paper, pageCount, area, viewer, onClose }: KeyboardCaretProps) {
  const pane = usePaneStore();
  const [line, setLine] = useState<CaretLine>();

  useEffect(
    function moveThroughWords() {
      const element = area.current;
      const { currentPage } = pane.getState();
      viewer.current?.focus();
      const start = element && startIn(element, currentPage);
      if (!start) {
        onClose();
        return undefined;
      }
      const mayHaveWords = async (pageIndex: number): Promise<boolean> =>
        (await store.page(paper, pageIndex))?.text.trim() !== '';
      const goTo = (pageIndex: number): void => viewer.current?.goTo({ pageIndex });
      const keep = (pageIndex: number | undefined): void => viewer.current?.keep(pageIndex);
      const pages = { area: element, count: pageCount, goTo, keep, mayHaveWords };
      const caret = new TextCaret(pages, start.anchor, start.focus);
      const show = (): void => setLine(caretInView(element, caret.place));
      void caret.show().then(show);
      // Pages that are zoomed, turned or drawn anew take the caret with them.
      const changes = new MutationObserver(show);
      changes.observe(element, { subtree: true, childList: true, attributes: true, attributeFilter: ['style'] });

      // Keys wait for the page that the ones before have led to; those of a key that is held down too long are let go.
      let turn: Promise<void> = Promise.resolve();
      let waiting = 0;
      const moveOn = async (move: CaretMove, selects: boolean): Promise<void> => {
        if (waiting >= MOST_WAITING) return;
        waiting += 1;
        turn = turn
          .then(() => caret.move(move, selects))
          .finally(() => {
            waiting -= 1;
            show();
          });
        await turn;
      };
      const handleKey = (event: KeyboardEvent): void => {
        if (event.target instanceof Element && event.target.closest('button, input, textarea') !== null) return;
        const move = caretMove(event);
        if (event.key === 'Escape') onClose();
        else if (event.key === 'Enter' && openMarkAt(pane, paper, caret.place)) event.preventDefault();
        else if (move) {
          event.preventDefault();
          void moveOn(move, selectsByKey(event));
        }
      };
      const followMouse = (): void => {
        caret.follow();
        show();
      };
      element.addEventListener('keydown', handleKey);
      element.addEventListener('mouseup', followMouse);
      element.addEventListener('scroll', show, true);
      return () => {
        keep(undefined);
        changes.disconnect();
        element.removeEventListener('keydown', handleKey);
        element.removeEventListener('mouseup', followMouse);
        element.removeEventListener('scroll', show, true);
      };
    },
    [pane, paper, pageCount, area, viewer, onClose],
  );

  return (
    <>
      <p className="unseen" role="status">
        Selecting by keyboard. Arrow keys move, with Control by words and paragraphs, square brackets by sentences. With
        Shift they select. 1 to 4 highlight, U underlines, S strikes out, N adds a note, Enter opens a mark, Escape
        ends.
      </p>
      {line && <div className="caret" style={styleOf(line)} aria-hidden />}
    </>
  );
}

function styleOf({ x, y, length, angle }: CaretLine): CSSProperties {
  return { left: x, top: y - length / 2, height: length, rotate: `${angle}deg` };
}

/** Where the member has clicked or selected words, as far as that is in view; else the first words in view. */
function startIn(area: Element, currentPage: number): ReturnType<typeof selectedPlaces> {
  const selected = selectedPlaces(area);
  if (selected && [selected.focus, selected.anchor].some(place => caretInView(area, place))) return selected;
  const first = firstPlaceBelow(area, currentPage, area.getBoundingClientRect().top);
  return first && { anchor: first, focus: first };
}

/** Opens the mark that a place lies in. @returns whether there is one */
function openMarkAt(pane: PaneStore, paper: Sha256, place: TextPlace): boolean {
  const marks = annotationsOf(paper).marks().byPage.get(place.pageIndex) ?? [];
  const mark = marks.findLast(one => {
    if (!isTextMark(one)) return false;
    const { start, end } = endsOf(one);
    return comparePlaces(start, place) <= 0 && comparePlaces(place, end) <= 0;
  });
  if (mark) openMark(pane, mark.id);
  return mark !== undefined;
}
