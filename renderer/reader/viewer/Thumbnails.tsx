import './thumbnails.css';
import { StickyNote } from 'lucide-react';
import {
  memo,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { pageName, pageWords } from '../../../shared/pack/labels/page-words.ts';
import { shownSize, type PageGeometry } from '../../../shared/pack/page-geometry.ts';
import { RANKS } from './drawing/draw-order.ts';
import { PageCanvases } from './drawing/page-canvases.ts';
import { drawQueue } from './drawing/the-draw-queue.ts';
import {
  CELL_HEIGHT,
  cellAfterKey,
  cellAt,
  cellsBetween,
  thumbnailGrid,
  thumbnailSize,
} from './layout/thumbnail-grid.ts';
import { pageRange } from './layout/pages-round.ts';
import type { PageTheme } from './page-painter.ts';
import { showCanvas } from './page-surface.ts';
import { useViewSize } from './use-view-size.ts';

type ThumbnailsProps = {
  /** As they are shown, turned by the member too. */
  readonly pages: readonly PageGeometry[];
  readonly labels: readonly (string | null)[];
  readonly pdf: PDFDocumentProxy | undefined;
  readonly theme: PageTheme | undefined;
  readonly currentPage: number;
  /** Pages that bear notes. */
  readonly marked: ReadonlySet<number>;
  readonly onGoTo: (pageIndex: number) => void;
};

/** Small canvases are kept in plenty. */
const KEPT = { count: 120, pixels: 12 * 1024 * 1024 } as const;

/** All pages of a paper, small. Only those in view exist; they are drawn when nothing else is to be drawn. */
export function Thumbnails({ pages, labels, pdf, theme, currentPage, marked, onGoTo }: ThumbnailsProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const { width, height } = useViewSize(scroller);
  const grid = thumbnailGrid(pages.length, width);
  const [top, setTop] = useState(0);
  const [canvases] = useState(() => new PageCanvases(drawQueue, KEPT));
  /** The one that the Tab key leads to: where the arrow keys have led, else the current one. */
  const [focused, setFocused] = useState<number>();
  const takesFocus = useRef(false);
  const { first, last } = cellsBetween(grid, top, top + height);
  const shown = width > 0 ? pageRange(first, last) : [];

  useLayoutEffect(
    function drawFromPdf() {
      canvases.open(pdf);
      return () => canvases.close();
    },
    [canvases, pdf],
  );

  useLayoutEffect(
    function drawThoseInView() {
      const ratio = window.devicePixelRatio;
      canvases.want(
        pageRange(first, last).flatMap((pageIndex, at) => {
          const page = pages[pageIndex];
          if (!page || width === 0) return [];
          const small = thumbnailSize(shownSize(page));
          const size = { width: Math.round(small.width * ratio), height: Math.round(small.height * ratio) };
          return [{ pageIndex, rotation: page.rotation, size, theme, rank: RANKS.thumbnail + at }];
        }),
      );
    },
    [canvases, pdf, pages, theme, first, last, width],
  );

  const bringIntoView = useCallback(
    (pageIndex: number) => {
      const element = scroller.current;
      if (!element || width === 0) return;
      const cell = cellAt(grid, pageIndex, width);
      if (cell.top < element.scrollTop) element.scrollTop = cell.top;
      else if (cell.top + CELL_HEIGHT > element.scrollTop + height) element.scrollTop = cell.top + CELL_HEIGHT - height;
      setTop(element.scrollTop);
    },
    // A grid of the same shape is the same grid.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [grid.columns, grid.count, width, height],
  );
  useLayoutEffect(
    function followCurrent() {
      bringIntoView(currentPage);
    },
    [currentPage, bringIntoView],
  );
  useEffect(
    function focusWhereKeysLed() {
      if (!takesFocus.current) return;
      takesFocus.current = false;
      scroller.current?.querySelector<HTMLElement>(`[data-thumbnail="${focused}"]`)?.focus({ preventScroll: true });
    },
    [focused, first, last],
  );

  const handleKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const next = cellAfterKey(grid, focused ?? currentPage, event.key, Math.floor(height / CELL_HEIGHT));
    if (next === undefined) return;
    event.preventDefault();
    takesFocus.current = true;
    setFocused(next);
    bringIntoView(next);
  };
  const tabStop = focused ?? currentPage;
  return (
    <div
      className="thumbnails"
      ref={scroller}
      onScroll={event => setTop(event.currentTarget.scrollTop)}
      onKeyDown={handleKey}
      onBlur={event => {
        if (!event.currentTarget.contains(event.relatedTarget)) setFocused(undefined);
      }}
    >
      <ul className="thumbnails__list" style={{ height: grid.height }} aria-label="Pages">
        {shown.map(pageIndex => {
          const page = pages[pageIndex];
          return page ? (
            <Thumbnail
              key={pageIndex}
              pageIndex={pageIndex}
              page={page}
              {...cellAt(grid, pageIndex, width)}
              count={pages.length}
              label={pageName(labels, pageIndex)}
              name={pageWords(labels, pageIndex)}
              canvases={canvases}
              ground={theme?.ground}
              isCurrent={pageIndex === currentPage}
              isMarked={marked.has(pageIndex)}
              isTabStop={pageIndex === tabStop}
              onGoTo={onGoTo}
            />
          ) : null;
        })}
      </ul>
    </div>
  );
}

type ThumbnailProps = {
  readonly pageIndex: number;
  readonly page: PageGeometry;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly count: number;
  /** The number printed on the page, and what the page is called. */
  readonly label: string;
  readonly name: string;
  readonly canvases: PageCanvases;
  readonly ground: string | undefined;
  readonly isCurrent: boolean;
  readonly isMarked: boolean;
  readonly isTabStop: boolean;
  readonly onGoTo: (pageIndex: number) => void;
};

const Thumbnail = memo(function Thumbnail(props: ThumbnailProps): ReactNode {
  const { pageIndex, page, left, top, width, count, label, name, canvases, ground } = props;
  const { isCurrent, isMarked, isTabStop, onGoTo } = props;
  const host = useRef<HTMLSpanElement>(null);
  const { rotation } = page;
  useLayoutEffect(
    function showDrawing() {
      const element = host.current;
      if (!element) return undefined;
      return canvases.attach(pageIndex, {
        show: (canvas, drawn) => showCanvas(element, canvas, drawn, rotation),
        // A page that cannot be drawn says so where it is read.
        tell: () => undefined,
      });
    },
    [canvases, pageIndex, rotation],
  );
  return (
    <li className="thumbnail" style={{ left, top, width }} aria-setsize={count} aria-posinset={pageIndex + 1}>
      <button
        type="button"
        className="thumbnail__go"
        data-thumbnail={pageIndex}
        tabIndex={isTabStop ? 0 : -1}
        aria-current={isCurrent ? 'page' : undefined}
        aria-label={isMarked ? `${name}, with notes` : name}
        onClick={() => onGoTo(pageIndex)}
      >
        <span className="thumbnail__page" style={{ ...thumbnailSize(shownSize(page)), background: ground }}>
          <span className="page-drawing" ref={host} />
          {isMarked && (
            <span className="thumbnail__marked">
              <StickyNote size={12} strokeWidth={2.5} aria-hidden />
            </span>
          )}
        </span>
        <span className="thumbnail__label figures" aria-hidden>
          {label}
        </span>
      </button>
    </li>
  );
});
