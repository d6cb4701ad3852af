import 'react-pdf/dist/Page/TextLayer.css';
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
import type { PaperDetail } from '../../../shared/pack/paper.ts';
import type { Place, Zoom } from '../../../shared/reading/place.ts';
import {
  currentPage,
  layoutPages,
  pagesBetween,
  pagesInView,
  placeAt,
  scrollTo,
  type PageLayout,
  type ViewRect,
} from './layout.ts';
import { PageBoxView, type PageOnScreen } from './PageBoxView.tsx';
import { useDrawTurns } from './use-draw-turns.ts';

/** The member has stayed for so long that they mean to be there. */
const REST_MS = 1000;

/** A stretch of a page to bring into view, in CSS pixels at scale 1 from the page's top. */
export type Spot = { readonly pageIndex: number; readonly fromTop?: number };

export type ViewerHandle = {
  readonly goTo: (spot: Spot) => void;
  /** Stands at a place again, at the size that is shown now. */
  readonly show: (place: Place) => void;
  readonly scrollByPage: (direction: 1 | -1) => void;
  readonly focus: () => void;
  /** The place at the top left corner now. */
  readonly place: () => Place;
  readonly pagesInView: () => readonly number[];
  /** Where a page lies on the screen, if it is mounted. */
  readonly pageElement: (pageIndex: number) => HTMLElement | undefined;
};

type ViewerProps = {
  readonly detail: PaperDetail;
  readonly pdf: PDFDocumentProxy | undefined;
  readonly zoom: Zoom;
  readonly startAt: Place;
  readonly pictures: ReadonlyMap<number, HTMLImageElement>;
  readonly ref: Ref<ViewerHandle>;
  readonly onCurrent: (pageIndex: number, scale: number) => void;
  /** Called with the place and the pages before the member once they have rested there. */
  readonly onRest: (place: Place, seen: readonly number[]) => void;
  readonly onZoomStep: (direction: 1 | -1) => void;
  /** What lies over a page. */
  readonly overPage: (page: PageOnScreen) => ReactNode;
};

/** The pages of a paper in one scrolled column, of which only those near the member's place exist. */
export function Viewer(props: ViewerProps) {
  const { detail, pdf, zoom, startAt, pictures, ref, onCurrent, onRest, onZoomStep, overPage } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const place = useRef(startAt);
  /** Where the viewer was put to keep the place. Read back from there, whole pixels would move the place each time. */
  const kept = useRef<{ readonly left: number; readonly top: number }>(undefined);
  const restTimer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [width, setWidth] = useState(0);
  const layout = useMemo(() => layoutPages(detail.pages, zoom, width), [detail.pages, zoom, width]);
  const [near, setNear] = useState<Near>(NOWHERE);

  const viewRect = useCallback((): ViewRect => {
    const element = scroller.current;
    if (!element) return { left: 0, top: 0, width: 0, height: 0 };
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = element;
    return { left: scrollLeft, top: scrollTop, width: clientWidth, height: clientHeight };
  }, []);

  const lookAround = useCallback(() => {
    const next = nearby(layout, viewRect());
    setNear(known => (sameNear(known, next) ? known : next));
    onCurrent(next.current, layout.boxes[next.current]?.scale ?? 1);
  }, [layout, viewRect, onCurrent]);

  const rest = useCallback(() => {
    clearTimeout(restTimer.current);
    restTimer.current = setTimeout(() => onRest(place.current, pagesInView(layout, viewRect())), REST_MS);
  }, [layout, viewRect, onRest]);

  useLayoutEffect(function followWidth() {
    const element = scroller.current;
    if (!element) return undefined;
    setWidth(element.clientWidth);
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useLayoutEffect(
    function keepPlace() {
      const element = scroller.current;
      if (width === 0 || !element) return;
      element.scrollTo({ ...scrollTo(layout, place.current), behavior: 'instant' });
      kept.current = { left: element.scrollLeft, top: element.scrollTop };
      place.current = { ...place.current, zoom };
      lookAround();
      rest();
    },
    [layout, width, zoom, lookAround, rest],
  );

  useEffect(function forgetRest() {
    return () => clearTimeout(restTimer.current);
  }, []);

  const handleScroll = useCallback(() => {
    const view = viewRect();
    if (view.left !== kept.current?.left || view.top !== kept.current.top) {
      kept.current = undefined;
      place.current = placeAt(layout, view, zoom);
    }
    lookAround();
    rest();
  }, [layout, viewRect, zoom, lookAround, rest]);

  useEffect(
    function zoomByWheel() {
      const element = scroller.current;
      const handleWheel = (event: WheelEvent): void => {
        if (!event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        onZoomStep(event.deltaY < 0 ? 1 : -1);
      };
      element?.addEventListener('wheel', handleWheel, { passive: false });
      return () => element?.removeEventListener('wheel', handleWheel);
    },
    [onZoomStep],
  );

  useImperativeHandle(
    ref,
    () => ({
      goTo: ({ pageIndex, fromTop }) => {
        const box = layout.boxes[pageIndex];
        const element = scroller.current;
        if (!box || !element) return;
        const above = fromTop === undefined ? 8 : element.clientHeight / 3;
        element.scrollTo({ top: box.top + (fromTop ?? 0) * box.scale - above, behavior: 'instant' });
      },
      show: wanted => scroller.current?.scrollTo({ ...scrollTo(layout, wanted), behavior: 'instant' }),
      scrollByPage: direction => {
        scroller.current?.scrollBy({ top: direction * scroller.current.clientHeight * 0.92, behavior: 'instant' });
      },
      focus: () => scroller.current?.focus({ preventScroll: true }),
      // A scroll of this very frame has not been told yet.
      place: () => (scroller.current ? placeAt(layout, viewRect(), zoom) : place.current),
      pagesInView: () => pagesInView(layout, viewRect()),
      pageElement: pageIndex =>
        scroller.current?.querySelector<HTMLElement>(`[data-page-index="${pageIndex}"]`) ?? undefined,
    }),
    [layout, viewRect, zoom],
  );

  const mounted = useMemo(
    () => range(near.mounted).map(pageIndex => ({ pageIndex, scale: layout.boxes[pageIndex]?.scale ?? 1 })),
    [near.mounted, layout],
  );
  const { mayDraw, onDrawn } = useDrawTurns({
    mounted: pdf ? mounted : NOTHING,
    current: near.current,
    inView: near.inView,
  });

  return (
    <div
      className="viewer"
      ref={scroller}
      tabIndex={0}
      role="document"
      aria-label="Pages"
      data-view-focus
      onScroll={handleScroll}
    >
      <div className="viewer-content" style={{ width: layout.width, height: layout.height }}>
        {width > 0 &&
          mounted.map(({ pageIndex, scale }) => {
            const box = layout.boxes[pageIndex];
            return box ? (
              <PageBoxView
                key={pageIndex}
                pageIndex={pageIndex}
                name={pageWords(detail.labels, pageIndex)}
                box={box}
                pdf={pdf}
                mayDraw={mayDraw({ pageIndex, scale })}
                picture={pictures.get(pageIndex)?.src}
                onDrawn={onDrawn}
                overPage={overPage}
              />
            ) : null;
          })}
      </div>
    </div>
  );
}

type Stretch = { readonly first: number; readonly last: number };
type Near = { readonly mounted: Stretch; readonly inView: Stretch; readonly current: number };

const NOWHERE: Near = { mounted: { first: 0, last: -1 }, inView: { first: 0, last: 0 }, current: 0 };
const NOTHING: readonly never[] = [];

/** Pages in view, and those within a viewer's height above and below, which are kept ready. */
function nearby(layout: PageLayout, view: ViewRect): Near {
  if (layout.boxes.length === 0) return NOWHERE;
  return {
    mounted: pagesBetween(layout, view.top - view.height, view.top + 2 * view.height),
    inView: pagesBetween(layout, view.top, view.top + view.height),
    current: currentPage(layout, view),
  };
}

function sameNear(a: Near, b: Near): boolean {
  const same = (x: Stretch, y: Stretch): boolean => x.first === y.first && x.last === y.last;
  return a.current === b.current && same(a.mounted, b.mounted) && same(a.inView, b.inView);
}

function range({ first, last }: Stretch): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => first + offset);
}
