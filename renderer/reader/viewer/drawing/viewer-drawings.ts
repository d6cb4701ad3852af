import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { PageGeometry } from '../../../../shared/pack/page-geometry.ts';
import type { PageLayout } from '../layout/page-layout.ts';
import { pagesTouching, partInView, type ViewRect } from '../layout/pages-round.ts';
import type { PageTheme } from '../page-painter.ts';
import { canvasSize, holdsPart, partRound, sharpSize } from './canvas-size.ts';
import { pagesToDraw, RANKS, type Reach } from './draw-order.ts';
import type { DrawQueue } from './draw-queue.ts';
import type { WantedDrawing } from './draw-spec.ts';
import { PageCanvases } from './page-canvases.ts';

/** As many pages are kept as the viewers of peers keep. */
const PAGES_KEPT = { count: 10, pixels: 40 * 1024 * 1024 } as const;
const PARTS_KEPT = { count: 2, pixels: 16 * 1024 * 1024 } as const;

/** Rows drawn ahead while their pages take no more device pixels than this; fewer of larger pages. */
const SMALL_PAGE = 3 * 1024 * 1024;
const NEAR: Reach = { ahead: 2, behind: 1 };
const NEAR_LARGE: Reach = { ahead: 1, behind: 1 };
/** While the member scrolls, what is behind can wait. */
const MOVING: Reach = { ahead: 3, behind: 0 };

/** Pages are drawn at a new size once the size has not changed for so long. */
const SETTLE_MS = 120;

/** A page coarser than this share of what the screen can show is drawn sharp where it is seen. */
const SHARP_ENOUGH = 0.95;

/** What a viewer shows. */
export type Sight = {
  readonly layout: PageLayout;
  readonly view: ViewRect;
  readonly pages: readonly PageGeometry[];
  /** Of the last scroll. */
  readonly direction: 1 | -1;
  /** The page that the member went to in one step; undefined once they have moved on from there. */
  readonly goneTo: number | undefined;
};

/** How it is to be drawn. */
export type Manner = {
  readonly theme: PageTheme | undefined;
  /** Whether the member is scrolling. */
  readonly isMoving: boolean;
};

/** The drawings of a viewer: whole pages, and the parts of very large ones that are in view. */
export class ViewerDrawings {
  readonly whole: PageCanvases;
  readonly parts: PageCanvases;
  #layout: PageLayout | undefined;
  #sight: Sight | undefined;
  #manner: Manner = { theme: undefined, isMoving: false };
  #settling: ReturnType<typeof setTimeout> | undefined;

  constructor(queue: DrawQueue) {
    this.whole = new PageCanvases(queue, PAGES_KEPT);
    this.parts = new PageCanvases(queue, PARTS_KEPT);
  }

  open(pdf: PDFDocumentProxy | undefined): void {
    this.whole.open(pdf);
    this.parts.open(pdf);
    this.#draw();
  }

  /** Lets go of all drawings. What was seen last is drawn again when a paper is opened. */
  close(): void {
    clearTimeout(this.#settling);
    this.#settling = undefined;
    this.whole.close();
    this.parts.close();
  }

  /** Draws what is needed for what is in view now. */
  see(sight: Sight): void {
    const isLaidAnew = this.#layout !== undefined && this.#layout !== sight.layout;
    this.#layout = sight.layout;
    this.#sight = sight;
    if (isLaidAnew) {
      clearTimeout(this.#settling);
      this.#settling = setTimeout(() => {
        this.#settling = undefined;
        this.#draw();
      }, SETTLE_MS);
    }
    this.#draw();
  }

  /** Draws what is in view in another manner. */
  draw(manner: Manner): void {
    this.#manner = manner;
    this.#draw();
  }

  /** Draws pages anew on which something else is to be seen now. */
  drawAnew(pages: ReadonlySet<number>): void {
    this.whole.drawAnew(pages);
    this.parts.drawAnew(pages);
  }

  tryAgain(pageIndex: number): void {
    this.whole.tryAgain(pageIndex);
    this.parts.tryAgain(pageIndex);
  }

  #draw(): void {
    const sight = this.#sight;
    if (!sight) return;
    const { layout, view, pages, direction, goneTo } = sight;
    const { theme, isMoving } = this.#manner;
    const inView = pagesTouching(layout, view);
    const ratio = window.devicePixelRatio;
    const wanted: WantedDrawing[] = [];
    const reach = reachOf(sight, inView, isMoving);
    for (const { pageIndex, rank } of pagesToDraw(layout, view, inView, direction, reach, goneTo)) {
      const [box, page] = [layout.boxes[pageIndex], pages[pageIndex]];
      if (!box || !page) continue;
      const size = canvasSize(box, view, ratio);
      wanted.push({ pageIndex, rotation: page.rotation, size, theme, rank });
    }
    const isSettling = this.#settling !== undefined;
    this.whole.want(wanted, isSettling);
    this.parts.want(isMoving || isSettling ? this.#partsThatDo(sight, inView) : this.#partsNeeded(sight, inView));
    this.parts.keepOnlyWanted();
  }

  /** The parts in view of pages that are too large to be drawn sharp as a whole. */
  #partsNeeded({ layout, view, pages }: Sight, inView: readonly number[]): readonly WantedDrawing[] {
    const { theme } = this.#manner;
    const ratio = window.devicePixelRatio;
    return inView.flatMap((pageIndex, at) => {
      const [box, page] = [layout.boxes[pageIndex], pages[pageIndex]];
      const seen = box && partInView(box, view);
      if (!box || !page || !seen) return [];
      const size = sharpSize(box, ratio);
      if (canvasSize(box, view, ratio).width >= size.width * SHARP_ENOUGH) return [];
      const { rotation } = page;
      const drawn = this.parts.drawn(pageIndex);
      const stillDoes =
        drawn?.part && drawn.size.width === size.width && drawn.rotation === rotation && holdsPart(drawn.part, seen);
      const part = stillDoes ? drawn.part : partRound(seen, box, view);
      return [{ pageIndex, rotation, size, theme, part, rank: RANKS.sharpPart + at }];
    });
  }

  /** While the member moves, the parts that were drawn before stay over their pages. */
  #partsThatDo({ layout, view, pages }: Sight, inView: readonly number[]): readonly WantedDrawing[] {
    const ratio = window.devicePixelRatio;
    return inView.flatMap(pageIndex => {
      const [box, drawn] = [layout.boxes[pageIndex], this.parts.drawn(pageIndex)];
      if (!box || !drawn || drawn.rotation !== pages[pageIndex]?.rotation) return [];
      const isCoarse = canvasSize(box, view, ratio).width < sharpSize(box, ratio).width * SHARP_ENOUGH;
      return isCoarse ? [{ ...drawn, rank: RANKS.sharpPart }] : [];
    });
  }
}

function reachOf({ layout, view }: Sight, inView: readonly number[], isMoving: boolean): Reach {
  const first = layout.boxes[inView[0] ?? 0];
  const { width, height } = first ? canvasSize(first, view, window.devicePixelRatio) : { width: 0, height: 0 };
  if (width * height > SMALL_PAGE) return NEAR_LARGE;
  return isMoving ? MOVING : NEAR;
}
