import { useMemo, useRef } from 'react';
import type { Annotation, AnnotationOf, Colour, TextMark } from '../../../shared/annotations/model.ts';
import { isTextMark } from '../../../shared/annotations/shape.ts';
import { pointInPage, shownSize } from '../../../shared/pack/page-geometry.ts';
import { deleteAll, recolourAll } from '../../notes/note-actions.ts';
import { changeMarking, useLooks } from '../../state/looks.ts';
import { annotationsOf } from '../../work/use-marks.ts';
import { chooseNothing, usePaneStore } from '../pane/pane-store.ts';
import type { Reading } from '../pane/reading.ts';
import { useReader, type Tool } from '../reader-state.ts';
import { caretLine, upperEnd } from './caret-line.ts';
import { chosenMarks, openMark } from './choosing.ts';
import { markWords, retypeAll } from './mark-actions.ts';
import { sayPagesOnly } from './pages-only.ts';
import { isSelectedFor, placeOnWords } from './place-carried.ts';
import { pointOn } from './page-point.ts';
import { placeFreeMark } from './place-free-mark.ts';
import { readSelection, type PageSelection } from './selection.ts';
import { pointBefore } from './sign-place.ts';
import { turnOf } from './stretch-words.ts';

/** What the member can do with what is selected, or with the marks they chose. */
export type Marking = {
  /** Marks what is selected; with a note, its comment takes the focus. */
  readonly mark: (type: TextMark, colour: Colour, withNote: boolean) => Promise<void>;
  /** A colour was chosen: for what is selected, for the marks that are chosen, else for what is marked next. */
  readonly chooseColour: (colour: Colour) => void;
  /** A kind was chosen: for what is selected, or for the marks on words that are chosen. */
  readonly chooseType: (type: TextMark) => void;
  /** Takes up a tool, or puts it down again. */
  readonly chooseTool: (tool: Tool) => void;
  /** Writes a note: on what is selected, on the mark that is chosen; where there is neither, takes up the tool for it. */
  readonly writeNote: () => void;
  /** Puts a note where the caret is, or in the middle of what is seen. */
  readonly addNoteHere: () => Promise<void>;
  /** Puts an area in the middle of what is seen, to be moved and resized by keys. */
  readonly addAreaHere: () => Promise<void>;
  /** Puts a bookmark at the top of the page the member is on, or takes it away. */
  readonly toggleBookmark: () => Promise<void>;
  readonly removeChosen: () => void;
};

/** Points from the right edge of a page to the middle of a bookmark. */
const BOOKMARK_IN = 30;
/** Points an area is wide and high that is made by keys. */
const AREA_BY_KEYS = [200, 120] as const;

type Place = Pick<Reading, 'detail' | 'pages' | 'viewer' | 'area'>;

export function useMarking({ detail, pages, viewer, area }: Place): Marking {
  const pane = usePaneStore();
  /** Whether the words that are selected are being marked: a second press means the same mark. */
  const isMarking = useRef(false);
  return useMemo((): Marking => {
    /** What is selected at this moment: a key may be pressed before the pane has heard of it. */
    const selected = (): PageSelection | undefined =>
      (area.current ? readSelection(area.current, pages) : undefined) ?? pane.getState().selection;

    const isInText = (): boolean => pane.getState().mode === 'reflow';
    const isSelecting = (): boolean =>
      selected() !== undefined || (isInText() && getSelection()?.isCollapsed === false);
    /** What is meant where nothing is selected. */
    const chosen = (): readonly Annotation[] => (isSelecting() ? [] : chosenMarks(pane, detail.sha256));

    const mark: Marking['mark'] = async (type, colour, withNote) => {
      if (isInText()) {
        sayPagesOnly();
        return;
      }
      const selection = selected();
      const isPlacing = isSelectedFor(detail.sha256);
      if (!isPlacing) changeMarking({ colour });
      if (!selection || isMarking.current) return;
      isMarking.current = true;
      if (isPlacing) {
        await placeOnWords(detail, selection.parts).finally(() => {
          isMarking.current = false;
        });
        // What could not be saved is waited for again, by the same words.
        if (isSelectedFor(detail.sha256)) return;
        getSelection()?.removeAllRanges();
        pane.setState({ selection: undefined });
        return;
      }
      if (withNote) {
        useReader.setState({ notesOpen: true });
        pane.setState({ writing: 'soon' });
      }
      let id;
      try {
        id = await markWords(detail, selection.parts, type, colour);
        if (!id) return;
        getSelection()?.removeAllRanges();
        pane.setState({ selection: undefined, activeMark: id, toolsOf: undefined, picked: new Set() });
      } finally {
        isMarking.current = false;
        if (withNote) pane.setState({ writing: id });
      }
    };

    /** The middle of what is seen of the page the member is on. */
    const middle = (): { readonly pageIndex: number; readonly point: readonly [number, number] } | undefined => {
      const { currentPage: pageIndex, scale } = pane.getState();
      const page = viewer.current?.pageElement(pageIndex);
      const [geometry, view] = [pages[pageIndex], page?.closest('.viewer')?.getBoundingClientRect()];
      if (!page || !geometry || !view) return undefined;
      const box = page.getBoundingClientRect();
      const x = (Math.max(box.left, view.left) + Math.min(box.right, view.right)) / 2;
      const y = (Math.max(box.top, view.top) + Math.min(box.bottom, view.bottom)) / 2;
      return { pageIndex, point: pointOn(page, geometry, scale, x, y).inPage };
    };

    /** Before the words that the caret is at, or the end of what is selected. */
    const atCaret = (): ReturnType<typeof middle> => {
      const { focusNode, focusOffset = 0 } = getSelection() ?? {};
      const page = focusNode?.parentElement?.closest('.textLayer')?.closest<HTMLElement>('[data-page-index]');
      const caret = focusNode && caretLine(focusNode, focusOffset);
      const pageIndex = Number(page?.dataset['pageIndex']);
      const geometry = pages[pageIndex];
      if (!page || !geometry || !caret) return undefined;
      const scale = Number(page.dataset['scale']);
      const turn = turnOf(detail.pages[pageIndex], geometry);
      const [x, y] = upperEnd(caret);
      const { shown } = pointOn(page, geometry, scale, x, y);
      return { pageIndex, point: pointBefore(geometry, shown, turn, scale) };
    };

    const chooseTool = (tool: Tool): void => {
      if (isInText() && tool !== 'read') {
        sayPagesOnly();
        return;
      }
      useReader.setState(state => ({ tool: state.tool === tool ? 'read' : tool }));
      // A caret in the words stays: Enter puts a note there.
      if (getSelection()?.isCollapsed === false) getSelection()?.removeAllRanges();
      chooseNothing(pane);
    };

    return {
      mark,
      chooseTool,
      chooseColour: colour => {
        const marks = chosen();
        if (marks.length > 0) void recolourAll(marks, colour);
        else void mark('highlight', colour, false);
      },
      chooseType: type => {
        const words = chosen().filter((one): one is AnnotationOf<TextMark> => isTextMark(one));
        if (words.length > 0) void retypeAll(words, type);
        else void mark(type, useLooks.getState().marking.colour, false);
      },
      writeNote: () => {
        const { activeMark } = pane.getState();
        if (isSelecting()) void mark('highlight', useLooks.getState().marking.colour, true);
        else if (activeMark) openMark(pane, activeMark);
        else chooseTool('note');
      },
      addNoteHere: async () => {
        if (isSelecting() || isInText()) {
          await mark('highlight', useLooks.getState().marking.colour, true);
          return;
        }
        const place = atCaret() ?? middle();
        if (place) await placeFreeMark(pane, detail, place.pageIndex, { type: 'note', point: place.point });
      },
      addAreaHere: async () => {
        const place = middle();
        if (!place) return;
        const [x, y] = place.point;
        const [wide, high] = AREA_BY_KEYS;
        const [left, bottom, right, top] = detail.pages[place.pageIndex]?.view ?? [0, 0, wide, high];
        const rect = [
          Math.max(left, x - wide / 2),
          Math.max(bottom, y - high / 2),
          Math.min(right, x + wide / 2),
          Math.min(top, y + high / 2),
        ] as const;
        await placeFreeMark(pane, detail, place.pageIndex, { type: 'area', rect });
        // Made by keys it is moved and resized by keys.
        const { activeMark } = pane.getState();
        requestAnimationFrame(() => {
          const handles = viewer.current?.pageElement(place.pageIndex)?.querySelectorAll<HTMLElement>('[data-mark]');
          [...(handles ?? [])].find(handle => handle.dataset['mark'] === activeMark)?.focus({ preventScroll: true });
        });
      },
      toggleBookmark: async () => {
        const { currentPage: pageIndex } = pane.getState();
        const known = annotationsOf(detail.sha256).marks().byPage.get(pageIndex) ?? [];
        const bookmarks = known.filter(({ type }) => type === 'bookmark');
        const geometry = detail.pages[pageIndex];
        if (bookmarks.length > 0) await deleteAll(bookmarks);
        else if (geometry) {
          const point = pointInPage(geometry, shownSize(geometry).width - BOOKMARK_IN, 0);
          await placeFreeMark(pane, detail, pageIndex, { type: 'bookmark', point });
        }
      },
      removeChosen: () => {
        const chosen = chosenMarks(pane, detail.sha256);
        if (chosen.length === 0) return;
        const hadFocus = document.activeElement?.closest('.mark-handles') !== null;
        chooseNothing(pane);
        if (hadFocus) viewer.current?.focus();
        void deleteAll(chosen);
      },
    };
  }, [pane, detail, pages, viewer, area]);
}
