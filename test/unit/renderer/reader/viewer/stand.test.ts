import { describe, expect, it } from 'vitest';
import { layoutPages, type Setting } from '../../../../../renderer/reader/viewer/layout/page-layout.ts';
import { nearby } from '../../../../../renderer/reader/viewer/near.ts';
import { Stand } from '../../../../../renderer/reader/viewer/stand.ts';
import { turnedGeometry, type PageGeometry } from '../../../../../shared/pack/page-geometry.ts';
import { FLOWS, SPREADS, type PageLook } from '../../../../../shared/reading/page-look.ts';
import type { Zoom } from '../../../../../shared/reading/place.ts';
import { LANDSCAPE, pageOf, PORTRAIT } from '../../../../support/layouts.ts';

/** Scrolls as an element does: whole pixels, within its content and what is mounted in it. */
class FakeScroller {
  readonly content = { style: { width: '0px', height: '0px' } };
  clientWidth = 900;
  clientHeight = 700;
  /** How far what is mounted reaches beyond the content, in CSS pixels. */
  beyond = 0;
  #left = 0;
  #top = 0;
  get scrollLeft(): number {
    return this.#left;
  }
  set scrollLeft(value: number) {
    this.#left = within(value, this.beyond + parseFloat(this.content.style.width) - this.clientWidth);
  }
  get scrollTop(): number {
    return this.#top;
  }
  set scrollTop(value: number) {
    this.#top = within(value, this.beyond + parseFloat(this.content.style.height) - this.clientHeight);
  }
}

function within(value: number, most: number): number {
  return Math.max(0, Math.min(Math.round(value), most));
}

const PAPER: readonly PageGeometry[] = Array.from({ length: 40 }, () => PORTRAIT);
const TURNS = [0, 90, 180, 270] as const;
const ZOOMS: readonly Zoom[] = ['fit-width', 'fit-page', 1];
const START = { pageIndex: 0, down: -0.02, across: 0, zoom: 'fit-width' } as const;

/** Pages of all sizes, as appendices bring them. */
const MIXED: readonly PageGeometry[] = Array.from(
  { length: 40 },
  (_, at) => [PORTRAIT, LANDSCAPE, pageOf(1191, 842), pageOf(300, 200), PORTRAIT][at % 5] ?? PORTRAIT,
);

/** A viewer without a window. */
function viewer(setting: Partial<Setting> & { turn?: PageLook['turn'] } = {}, paper = PAPER) {
  const scroller = new FakeScroller();
  const stand = new Stand(START);
  let now = { zoom: 'fit-width', spread: 'one', flow: 'continuous', turn: 0, ...setting } as Required<typeof setting>;
  const set = (change: typeof setting, isHeldUnder = false): void => {
    now = { ...now, ...change };
    const size = { width: scroller.clientWidth, height: scroller.clientHeight };
    const pages = paper.map(page => turnedGeometry(page, now.turn));
    const layout = layoutPages(pages, now, size);
    stand.relay(scroller, scroller.content, { layout, size, zoom: now.zoom, turn: now.turn }, isHeldUnder);
  };
  set({});
  const resize = (width: number, height: number): void => {
    scroller.clientWidth = width;
    scroller.clientHeight = height;
    set({});
  };
  return { stand, scroller, set, resize };
}

describe('Stand', () => {
  it('keeps the place exactly through any number of sizes of the window', () => {
    const { stand, scroller, resize } = viewer();
    scroller.scrollTop = 12_345;
    const place = stand.place();
    for (let width = 880; width > 500; width -= 13) resize(width, 600);
    resize(900, 700);
    expect(scroller.scrollTop).toBe(12_345);
    expect(stand.place()).toEqual(place);
  });

  it('keeps the place exactly through spreads and flows and back', () => {
    const { stand, scroller, set } = viewer({ zoom: 1 });
    scroller.scrollTop = 9876;
    const place = stand.place();
    set({ spread: 'two' });
    set({ flow: 'paged' });
    expect(stand.row).toBe(place.pageIndex >> 1);
    set({ flow: 'continuous' });
    set({ spread: 'one' });
    expect(scroller.scrollTop).toBe(9876);
    expect(stand.place()).toEqual(place);
  });

  const settings = FLOWS.flatMap(flow =>
    SPREADS.flatMap(spread => TURNS.flatMap(turn => ZOOMS.map(zoom => ({ flow, spread, turn, zoom })))),
  );
  it.each(settings)('goes on showing what is read in $flow, $spread, turned by $turn, at $zoom', setting => {
    for (const from of settings.filter(({ zoom }) => zoom === setting.zoom)) {
      const { stand, scroller, set } = viewer(from, MIXED);
      stand.goTo({ pageIndex: 17 });
      const read = [stand.place().pageIndex, stand.pageUnder(450, 350) ?? 17];
      // Those mounted before are still there while the pages are laid out anew.
      scroller.beyond = 100_000;
      set(setting);
      const { layout } = stand;
      if (!layout) throw new Error('Nothing is laid out');
      const { mounted, row } = nearby(layout, stand.view(), stand.row, undefined);
      expect(read.some(page => page >= mounted.first && page <= mounted.last)).toBe(true);
      if (setting.flow === 'continuous') continue;
      const alone = layout.rows[row];
      expect(mounted).toMatchObject({ first: alone?.first, last: alone?.last });
      expect(scroller.scrollTop + scroller.clientHeight).toBeLessThanOrEqual(alone?.height ?? 0);
      expect(scroller.scrollLeft + scroller.clientWidth).toBeLessThanOrEqual(alone?.width ?? 0);
    }
  });

  it('comes back to where it was when the pages are turned all the way round', () => {
    const { stand, scroller, set } = viewer({ zoom: 2 });
    stand.goTo({ pageIndex: 20, fromTop: 400 });
    const { scrollTop, scrollLeft } = scroller;
    for (const turn of [90, 180, 270, 0] as const) {
      set({ turn });
      expect(stand.pageUnder(450, 350)).toBe(20);
    }
    expect([scroller.scrollLeft, scroller.scrollTop]).toEqual([scrollLeft, scrollTop]);
  });

  it('keeps the point under the pointer there through a zoom in and out', () => {
    const { stand, scroller, set } = viewer({ zoom: 1.5 });
    stand.goTo({ pageIndex: 7, fromTop: 300 });
    const { scrollTop } = scroller;
    for (const zoom of [1.6, 1.9, 2.7, 4, 6.67, 4, 2.7, 1.9, 1.5]) {
      stand.holdUnder(600, 200);
      set({ zoom }, true);
      expect(stand.pageUnder(600, 200)).toBe(7);
    }
    expect(scroller.scrollTop).toBe(scrollTop);
  });

  it('shows the whole page the member is on when pages are fitted to the window', () => {
    const { stand, scroller, set } = viewer({ zoom: 2 });
    stand.goTo({ pageIndex: 11, fromTop: 500 });
    set({ zoom: 'fit-page' });
    const box = stand.layout?.boxes[11];
    expect((box?.top ?? 0) - scroller.scrollTop).toBe(12);
    expect(box?.height).toBeLessThanOrEqual(676);
  });

  it('goes on row by row where one is shown at a time, and within a row that is higher than the viewer', () => {
    const { stand, scroller } = viewer({ flow: 'paged' });
    expect(stand.row).toBe(0);
    stand.scrollByPage(1);
    expect([stand.row, scroller.scrollTop > 0, stand.isAtEnd(1)]).toEqual([0, true, true]);
    stand.scrollByPage(1);
    expect([stand.row, stand.isAtEnd(-1)]).toEqual([1, true]);
    stand.scrollByPage(-1);
    expect([stand.row, stand.isAtEnd(1)]).toEqual([0, true]);
    stand.goToEnd(1);
    expect([stand.row, stand.turnRow(1)]).toEqual([39, false]);
    stand.goToEnd(-1);
    expect([stand.row, stand.turnRow(-1)]).toEqual([0, false]);
  });

  it('shows the row of a page that is gone to', () => {
    const { stand } = viewer({ flow: 'paged', spread: 'cover', zoom: 'fit-page' });
    stand.goTo({ pageIndex: 12 });
    expect(stand.row).toBe(6);
    expect(stand.place().pageIndex).toBe(11);
  });

  it('does not take a scroller that has grown for a member who scrolls', () => {
    const { stand, scroller, resize } = viewer({ zoom: 2 });
    scroller.scrollLeft = 250;
    const place = stand.place();
    scroller.clientWidth = 1100;
    scroller.scrollLeft = 130;
    expect(stand.noteScroll()).toBe(false);
    resize(1100, 700);
    resize(900, 700);
    expect(stand.place()).toEqual(place);
    expect(scroller.scrollLeft).toBe(250);
  });

  it('stands at the place a paper was left before anything is laid out', () => {
    expect(new Stand(START).place()).toEqual(START);
  });
});
