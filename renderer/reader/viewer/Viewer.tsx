import './viewer.css';
import {
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
  type Ref,
} from 'react';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { pageWords } from '../../../shared/pack/labels/page-words.ts';
import type { PageGeometry } from '../../../shared/pack/page-geometry.ts';
import type { PageLook } from '../../../shared/reading/page-look.ts';
import type { Place, Zoom } from '../../../shared/reading/place.ts';
import { drawQueue } from './drawing/the-draw-queue.ts';
import { ViewerDrawings } from './drawing/viewer-drawings.ts';
import { layoutPages, stretchOf } from './layout/page-layout.ts';
import { pageRange, pagesInView } from './layout/pages-round.ts';
import { nearby, NOWHERE, pagesToKeep, sameNear, type Near } from './near.ts';
import { PageBoxView, type PageOnScreen } from './PageBoxView.tsx';
import type { PageTheme } from './page-painter.ts';
import { Stand, type Spot } from './stand.ts';
import { useCalm, type Calm } from './use-calm.ts';
import { useSteadyDrag } from './use-steady-drag.ts';
import { useViewerInput } from './use-viewer-input.ts';
import { useViewSize } from './use-view-size.ts';
import { wheelScale } from './wheel-zoom.ts';
import { steppedScale } from './zoom-steps.ts';

/** The member has stayed for so long that they mean to be there. */
const REST_MS = 1000;

export type { Spot };

export type ViewerHandle = {
  readonly goTo: (spot: Spot) => void;
  /** Stands at a place again, at the size that is shown now. */
  readonly show: (place: Place) => void;
  /** Goes on by what is seen at once, or back. */
  readonly scrollByPage: (direction: 1 | -1) => void;
  /** Goes to the next row of pages, or the one before. */
  readonly turnRow: (direction: 1 | -1) => void;
  /** Zooms to the next usual size; what is in the middle stays there. */
  readonly zoomStep: (direction: 1 | -1) => void;
  readonly focus: () => void;
  /** Keeps a page in the document until another or none is to be kept, and with it those between it and the member's place. */
  readonly keep: (pageIndex: number | undefined) => void;
  /** The place at the top left corner now. */
  readonly place: () => Place;
  readonly pagesInView: () => readonly number[];
  /** Where a page lies on the screen, if it is mounted. */
  readonly pageElement: (pageIndex: number) => HTMLElement | undefined;
  /** Draws pages anew on which something else is to be seen now. */
  readonly drawAnew: (pages: ReadonlySet<number>) => void;
};

type ViewerProps = {
  /** As they are to be shown, turned by the member too. */
  readonly pages: readonly PageGeometry[];
  readonly labels: readonly (string | null)[];
  readonly pdf: PDFDocumentProxy | undefined;
  readonly zoom: Zoom;
  readonly look: PageLook;
  /** How pages look other than as printed. */
  readonly theme: PageTheme | undefined;
  readonly startAt: Place;
  readonly pictures: ReadonlyMap<number, HTMLImageElement>;
  readonly ref: Ref<ViewerHandle>;
  readonly onCurrent: (pageIndex: number, scale: number) => void;
  /** Called with the place and the pages before the member once they have rested there. */
  readonly onRest: (place: Place, seen: readonly number[]) => void;
  /** Called when the member zooms by the wheel, by fingers or by {@link ViewerHandle.zoomStep}. */
  readonly onZoom: (zoom: number) => void;
  /** What lies over a page. */
  readonly overPage: (page: PageOnScreen) => ReactNode;
};

/** The pages of a paper, of which only those near the member's place exist. */
export function Viewer(props: ViewerProps) {
  const { pages, labels, pdf, zoom, look, theme, startAt, pictures, ref, onCurrent, onRest, onZoom, overPage } = props;
  const { spread, flow, turn } = look;
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const size = useViewSize(scroller);
  const layout = useMemo(() => layoutPages(pages, { zoom, spread, flow }, size), [pages, zoom, spread, flow, size]);
  const [stand] = useState(() => new Stand(startAt));
  const [drawings] = useState(() => new ViewerDrawings(drawQueue));
  const [near, setNear] = useState(NOWHERE);
  const { calm, moved, arrived } = useCalm();
  const latest = useRef({ pages, onCurrent, onRest });
  const direction = useRef<1 | -1>(1);
  const goneTo = useRef<number | undefined>(startAt.pageIndex);
  const kept = useRef<number>(undefined);
  const isHeldUnder = useRef(false);
  const restTimer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useLayoutEffect(function keepLatest() {
    latest.current = { pages, onCurrent, onRest };
  });

  useLayoutEffect(
    function drawFromPdf() {
      drawings.open(pdf);
      return () => drawings.close();
    },
    [drawings, pdf],
  );

  const lookAround = useCallback(() => {
    const [element, laid] = [scroller.current, stand.layout];
    if (!element || !laid) return;
    const view = stand.view();
    const next = nearby(laid, view, stand.row, pagesToKeep(element, kept.current));
    setNear(known => (sameNear(known, next) ? known : next));
    const { pages: shown } = latest.current;
    drawings.see({ layout: laid, view, pages: shown, direction: direction.current, goneTo: goneTo.current });
    latest.current.onCurrent(next.current, laid.boxes[next.current]?.scale ?? 1);
  }, [stand, drawings]);

  const rest = useCallback(() => {
    clearTimeout(restTimer.current);
    restTimer.current = setTimeout(() => {
      if (stand.layout) latest.current.onRest(stand.place(), pagesInView(stand.layout, stand.view()));
    }, REST_MS);
  }, [stand]);

  useLayoutEffect(
    function keepPlace() {
      const [element, inner] = [scroller.current, content.current];
      if (size.width === 0 || !element || !inner) return;
      stand.relay(element, inner, { layout, size, zoom, turn }, isHeldUnder.current);
      isHeldUnder.current = false;
      lookAround();
      rest();
    },
    [stand, layout, size, zoom, turn, lookAround, rest],
  );

  useLayoutEffect(
    function drawOtherwise() {
      drawings.draw({ theme, isMoving: calm === 'moving' });
    },
    [drawings, theme, calm],
  );

  useEffect(function forgetRest() {
    return () => clearTimeout(restTimer.current);
  }, []);

  /** Goes on from where the member stands, or back. */
  const move = useCallback(
    (step: () => void) => {
      const before = stand.view().top;
      step();
      const { top } = stand.view();
      if (top !== before) {
        direction.current = top > before ? 1 : -1;
        goneTo.current = undefined;
        moved();
      }
      lookAround();
      rest();
    },
    [stand, moved, lookAround, rest],
  );

  /** Goes elsewhere, to read on from there. */
  const jump = useCallback(
    (pageIndex: number, step: () => void) => {
      step();
      direction.current = 1;
      goneTo.current = pageIndex;
      arrived();
      lookAround();
      rest();
    },
    [arrived, lookAround, rest],
  );

  const lastTop = useRef(0);
  const handleScroll = useCallback(() => {
    const { top } = stand.view();
    // What the viewer has scrolled by itself it knows of already.
    if (stand.noteScroll()) {
      goneTo.current = undefined;
      if (top !== lastTop.current) direction.current = top > lastTop.current ? 1 : -1;
      moved();
      lookAround();
      rest();
    }
    lastTop.current = top;
  }, [stand, moved, lookAround, rest]);

  const zoomUnder = useCallback(
    (fromLeft: number, fromTop: number, scaled: (scale: number) => number) => {
      const page = stand.pageUnder(fromLeft, fromTop);
      const scale = page === undefined ? undefined : stand.layout?.boxes[page]?.scale;
      const next = scale === undefined ? undefined : scaled(scale);
      if (next === undefined || next === zoom) return;
      stand.holdUnder(fromLeft, fromTop);
      isHeldUnder.current = true;
      onZoom(next);
    },
    [stand, zoom, onZoom],
  );

  useSteadyDrag(scroller);
  useViewerInput({
    scroller,
    stand,
    flow,
    move,
    onZoomTurn: (wheel, fromLeft, fromTop) => zoomUnder(fromLeft, fromTop, scale => wheelScale(scale, wheel)),
  });

  useImperativeHandle(
    ref,
    () => ({
      goTo: spot => jump(spot.pageIndex, () => stand.goTo(spot)),
      show: place => jump(place.pageIndex, () => stand.show(place)),
      scrollByPage: towards => move(() => stand.scrollByPage(towards)),
      turnRow: towards => move(() => stand.turnRow(towards)),
      zoomStep: towards => {
        const { width, height } = stand.view();
        zoomUnder(width / 2, height / 2, scale => steppedScale(scale, towards));
      },
      focus: () => scroller.current?.focus({ preventScroll: true }),
      keep: pageIndex => {
        if (kept.current === pageIndex) return;
        kept.current = pageIndex;
        lookAround();
      },
      place: () => stand.place(),
      pagesInView: () => (stand.layout ? pagesInView(stand.layout, stand.view()) : []),
      pageElement: pageIndex =>
        scroller.current?.querySelector<HTMLElement>(`[data-page-index="${pageIndex}"]`) ?? undefined,
      drawAnew: pages => drawings.drawAnew(pages),
    }),
    [stand, drawings, jump, move, zoomUnder, lookAround],
  );

  const stretch = stretchOf(layout, near.row);
  return (
    <div
      className="viewer"
      ref={scroller}
      // A width is told in whole pixels: where a screen has parts of them, pages that fit may be taken for wider.
      style={{ overflowX: stretch.width > size.width ? 'auto' : 'hidden' }}
      tabIndex={0}
      role="document"
      aria-label="Pages"
      data-view-focus
      onScroll={handleScroll}
    >
      <div className="viewer-content" ref={content} style={{ width: stretch.width, height: stretch.height }}>
        {size.width > 0 &&
          pageRange(near.mounted.first, near.mounted.last).map(pageIndex => {
            const [box, page] = [layout.boxes[pageIndex], pages[pageIndex]];
            return box && page ? (
              <PageBoxView
                key={pageIndex}
                pageIndex={pageIndex}
                name={pageWords(labels, pageIndex)}
                box={box}
                offset={stretch.top}
                rotation={page.rotation}
                userUnit={page.userUnit}
                pdf={pdf}
                drawings={drawings}
                picture={pictures.get(pageIndex)?.src}
                ground={theme?.ground}
                wantsWords={mayWantWords(calm, near, pageIndex)}
                overPage={isKeptOnly(layout.flow, near, pageIndex) ? nothingOver : overPage}
              />
            ) : null;
          })}
      </div>
    </div>
  );
}

/** Whether a page is there for the words that are selected on it, and not seen: what lies over it takes no focus. */
function isKeptOnly(flow: PageLook['flow'], { inView }: Near, pageIndex: number): boolean {
  return flow === 'paged' && (pageIndex < inView.first || pageIndex > inView.last);
}

const nothingOver = (): null => null;

/**
 * Words are heavy: they come for pages in view, and those that a selection goes over, once the member stops; for those
 * near them a little later.
 */
function mayWantWords(calm: Calm, { inView, selectable }: Near, pageIndex: number): boolean {
  if (calm === 'moving') return false;
  if (pageIndex >= selectable.first && pageIndex <= selectable.last) return true;
  const beyond = calm === 'resting' ? 1 : 0;
  return pageIndex >= inView.first - beyond && pageIndex <= inView.last + beyond;
}
