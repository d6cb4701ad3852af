import type { Place, Zoom } from '../../../shared/reading/place.ts';
import { cornerHolding, pointUnder, turnedPoint, type HeldPoint } from './layout/held-point.ts';
import { PAGE_GAP, stretchOf, type PageBox, type PageLayout, type ViewSize } from './layout/page-layout.ts';
import { rowAt, type ViewRect } from './layout/pages-round.ts';
import { placeAt, scrollTo, type Corner } from './layout/place-in-view.ts';
import { rowOfPage } from './layout/rows.ts';

/** A stretch of a page to bring into view, in CSS pixels at scale 1 from the page's top. */
export type Spot = { readonly pageIndex: number; readonly fromTop?: number };

/** What scrolls: as much of an element as is needed. */
export type Scroller = {
  scrollLeft: number;
  scrollTop: number;
  readonly clientWidth: number;
  readonly clientHeight: number;
};

/** What is scrolled in it. It is given its size before the scroller is moved. */
export type Content = { readonly style: { width: string; height: string } };

/** What a layout was made of, as far as it matters for what stays where it is. */
export type Laid = {
  readonly layout: PageLayout;
  readonly size: ViewSize;
  readonly zoom: Zoom;
  readonly turn: number;
};

type Held = { readonly is: 'place'; readonly place: Place } | { readonly is: 'point'; readonly point: HeldPoint };

/** CSS pixels seen above a page that the member goes to. */
const ABOVE = 8;

/**
 * Where the viewer stands in a paper. It stays there when pages are laid out anew: what the member scrolled to last, or
 * the point they zoomed at, is held until they scroll again, so that no number of changes lets it creep away.
 */
export class Stand {
  #laid: Laid | undefined;
  #scroller: Scroller | undefined;
  #content: Content | undefined;
  #held: Held;
  #zoom: Zoom;
  /** The row that is shown, where rows are shown one at a time. */
  #row = 0;
  /** Where the scroller was put. Read back from there, whole pixels would move what is held each time. */
  #put: Corner | undefined;
  #view: ViewRect = { left: 0, top: 0, width: 0, height: 0 };

  constructor(startAt: Place) {
    this.#held = { is: 'place', place: startAt };
    this.#zoom = startAt.zoom;
  }

  get row(): number {
    return this.#row;
  }

  get layout(): PageLayout | undefined {
    return this.#laid?.layout;
  }

  /** What of the column is in view now. */
  view(): ViewRect {
    const [scroller, layout] = [this.#scroller, this.#laid?.layout];
    if (!scroller || !layout) return this.#view;
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = scroller;
    const { top } = stretchOf(layout, this.#row);
    this.#view = { left: scrollLeft, top: top + scrollTop, width: clientWidth, height: clientHeight };
    return this.#view;
  }

  /** The place at the top left corner. */
  place(): Place {
    this.noteScroll();
    const layout = this.#laid?.layout;
    if (this.#held.is === 'place' || !layout) return { ...this.#heldPlace(), zoom: this.#zoom };
    return placeAt(layout, this.view(), this.#zoom);
  }

  /** Notices whether the member has scrolled since the viewer was put where it stands. @returns whether they have */
  noteScroll(): boolean {
    if (!this.#laid) return false;
    const { layout, size } = this.#laid;
    const { left, top, width, height } = this.view();
    // A scroller that has grown may have had to scroll; it is put right when the pages are laid out for it.
    if (width !== size.width || height !== size.height) return false;
    if (left === this.#put?.left && top === this.#put.top) return false;
    this.#put = { left, top };
    this.#held = { is: 'place', place: placeAt(layout, this.#view, this.#zoom) };
    return true;
  }

  /** The page under a spot of the viewer, or the nearest to it, in CSS pixels from its corner. */
  pageUnder(fromLeft: number, fromTop: number): number | undefined {
    const layout = this.#laid?.layout;
    return layout && pointUnder(layout, this.view(), fromLeft, fromTop)?.pageIndex;
  }

  /** Holds the point of a page that lies under a spot of the viewer, in CSS pixels from its corner. */
  holdUnder(fromLeft: number, fromTop: number): void {
    this.noteScroll();
    if (this.#isHeldAt(fromLeft, fromTop)) return;
    const point = this.#laid && pointUnder(this.#laid.layout, this.#view, fromLeft, fromTop);
    if (point) this.#held = { is: 'point', point };
  }

  /** Stands at the same place in pages that are laid out anew. */
  relay(scroller: Scroller, content: Content, next: Laid, isHeldUnder: boolean): void {
    const before = this.#laid;
    if (before && before.layout.boxes.length > 0) this.#holdThrough(before, next, isHeldUnder);
    this.#scroller = scroller;
    this.#content = content;
    this.#laid = next;
    this.#zoom = next.zoom;
    const corner =
      this.#held.is === 'place'
        ? scrollTo(next.layout, this.#held.place)
        : cornerHolding(next.layout, this.#held.point);
    const pageIndex = this.#held.is === 'place' ? this.#held.place.pageIndex : this.#held.point.pageIndex;
    this.#moveTo(corner, rowOf(next.layout, pageIndex));
  }

  /** Stands at a place, at the size that is shown now. */
  show(place: Place): void {
    this.#held = { is: 'place', place };
    const layout = this.#laid?.layout;
    if (layout) this.#moveTo(scrollTo(layout, place), rowOf(layout, place.pageIndex));
  }

  goTo({ pageIndex, fromTop }: Spot): void {
    const layout = this.#laid?.layout;
    const box = layout?.boxes[pageIndex];
    if (!layout || !box) return;
    const view = this.view();
    const row = rowOf(layout, pageIndex);
    const top = fromTop === undefined ? this.#startOfRow(layout, row) : box.top + fromTop * box.scale - view.height / 3;
    this.#moveTo({ left: leftShowing(box, view), top }, row);
    this.#holdWhereItIs();
  }

  /** Goes on by what is seen at once; a little of it stays in view. At the end of a row that is shown alone, to the next. */
  scrollByPage(direction: 1 | -1): void {
    const layout = this.#laid?.layout;
    if (!layout) return;
    const view = this.view();
    if (layout.flow === 'continuous') {
      if (this.#zoom === 'fit-page') this.turnRow(direction);
      else this.#moveTo({ left: view.left, top: view.top + direction * view.height * 0.92 }, this.#row);
    } else if (this.isAtEnd(direction)) this.turnRow(direction, direction === -1);
    else this.#moveTo({ left: view.left, top: view.top + direction * view.height * 0.92 }, this.#row);
    this.#holdWhereItIs();
  }

  /** Whether nothing more can be scrolled to in a direction within what is shown. */
  isAtEnd(direction: 1 | -1): boolean {
    const layout = this.#laid?.layout;
    if (!layout) return true;
    const { top, height } = this.view();
    const stretch = stretchOf(layout, this.#row);
    return direction === -1 ? top <= stretch.top : top + height >= stretch.top + stretch.height - 1;
  }

  /** Goes to the next row of pages, or the one before; there to its end when `toEnd`. @returns whether there is one */
  turnRow(direction: 1 | -1, toEnd = false): boolean {
    const layout = this.#laid?.layout;
    if (!layout) return false;
    const view = this.view();
    const here = layout.flow === 'paged' ? this.#row : rowAt(layout, view.top + PAGE_GAP + 1);
    const row = layout.rows[here + direction];
    if (!row) return false;
    const top = toEnd ? row.top + row.height - view.height : this.#startOfRow(layout, here + direction);
    this.#moveTo({ left: view.left, top }, here + direction);
    this.#holdWhereItIs();
    return true;
  }

  /** Goes to the first page or the last. */
  goToEnd(direction: 1 | -1): void {
    const layout = this.#laid?.layout;
    if (!layout) return;
    const { left } = this.view();
    const top = direction === 1 ? layout.height : 0;
    this.#moveTo({ left, top }, direction === 1 ? layout.rows.length - 1 : 0);
    this.#holdWhereItIs();
  }

  #holdThrough(before: Laid, next: Laid, isHeldUnder: boolean): void {
    const { width, height } = this.#view;
    const middle =
      this.#held.is === 'point' && this.#isHeldAt(width / 2, height / 2)
        ? this.#held.point
        : pointUnder(before.layout, this.#view, width / 2, height / 2);
    if (before.turn !== next.turn) {
      if (middle) this.#held = { is: 'point', point: turnedPoint(middle, next.turn - before.turn) };
    } else if (before.zoom !== next.zoom && !isHeldUnder) {
      if (next.zoom === 'fit-page' && middle) this.#held = { is: 'place', place: topOfPage(next, middle.pageIndex) };
      else if (next.zoom === 'fit-width') this.#held = { is: 'place', place: this.#heldPlace(before) };
      else if (middle) this.#held = { is: 'point', point: middle };
    } else if (before.layout.flow !== next.layout.flow || before.layout.spread !== next.layout.spread) {
      const place = this.#heldPlace(before);
      // Where pages are seen whole, what was round them in another setting says nothing.
      this.#held = { is: 'place', place: next.zoom === 'fit-page' ? topOfPage(next, place.pageIndex) : place };
    }
  }

  /** Where a row begins to be read, with a little space above it. */
  #startOfRow({ rows, flow }: PageLayout, index: number): number {
    const top = rows[index]?.top ?? 0;
    if (flow === 'paged') return top;
    return top - (this.#zoom === 'fit-page' ? PAGE_GAP : ABOVE);
  }

  #isHeldAt(fromLeft: number, fromTop: number): boolean {
    if (this.#held.is === 'place') return false;
    const { point } = this.#held;
    return point.fromLeft === fromLeft && point.fromTop === fromTop;
  }

  #heldPlace(laid = this.#laid): Place {
    if (this.#held.is === 'place') return this.#held.place;
    return laid ? placeAt(laid.layout, this.#view, this.#zoom) : { pageIndex: 0, down: 0, across: 0, zoom: this.#zoom };
  }

  #holdWhereItIs(): void {
    const layout = this.#laid?.layout;
    if (layout) this.#held = { is: 'place', place: placeAt(layout, this.view(), this.#zoom) };
  }

  #moveTo(corner: Corner, row: number): void {
    const [laid, scroller, content] = [this.#laid, this.#scroller, this.#content];
    if (!laid || !scroller || !content) return;
    const { layout, size } = laid;
    this.#row = layout.flow === 'paged' ? row : 0;
    const stretch = stretchOf(layout, this.#row);
    content.style.width = `${stretch.width}px`;
    content.style.height = `${stretch.height}px`;
    // Pages that are still mounted from before may reach beyond the stretch: what can be scrolled to is no bound.
    scroller.scrollLeft = within(corner.left, stretch.width - size.width);
    scroller.scrollTop = within(corner.top - stretch.top, stretch.height - size.height);
    const { left, top } = this.view();
    this.#put = { left, top };
  }
}

function within(offset: number, most: number): number {
  return Math.max(0, Math.min(offset, most));
}

function rowOf({ rows, spread }: PageLayout, pageIndex: number): number {
  const row = rowOfPage(pageIndex, spread);
  return Math.min(row, Math.max(0, rows.length - 1));
}

/** The place at which a page is seen whole, with a little space above it. */
function topOfPage({ layout, zoom }: Laid, pageIndex: number): Place {
  const height = layout.boxes[pageIndex]?.height ?? PAGE_GAP;
  return { pageIndex, down: -PAGE_GAP / height, across: 0, zoom };
}

/** How far to the left to stand so that a page is seen, or of a wide one no more than before is out of view. */
function leftShowing(box: PageBox, view: ViewRect): number {
  const [a, b] = [box.left - ABOVE, box.left + box.width + ABOVE - view.width];
  return Math.min(Math.max(view.left, Math.min(a, b)), Math.max(a, b));
}
