import { describe, expect, it } from 'vitest';
import {
  clampScale,
  currentPage,
  layoutPages,
  pagesBetween,
  pagesInView,
  placeAt,
  scrollTo,
} from '../../../../../renderer/reader/viewer/layout.ts';
import { LANDSCAPE, pageOf, PORTRAIT } from '../../../../support/layouts.ts';

/** Three pages of 600 by 800 pixels: the first at 20, the others at 832 and 1644. */
const three = layoutPages([pageOf(600, 800), pageOf(600, 800), pageOf(600, 800)], 1, 1000);
const view = (top: number, height = 500, left = 0) => ({ left, top, width: 1000, height });

describe('layoutPages', () => {
  it('lays pages one under the other, each in the middle', () => {
    expect(three.boxes.map(box => [box.left, box.top, box.width, box.height])).toEqual([
      [200, 20, 600, 800],
      [200, 832, 600, 800],
      [200, 1644, 600, 800],
    ]);
    expect(three).toMatchObject({ width: 1000, height: 2464 });
  });

  it('fits every page to the width on its own, landscape ones too', () => {
    const { boxes, width } = layoutPages([PORTRAIT, LANDSCAPE], 'fit-width', 882);
    expect(width).toBe(882);
    expect(boxes.map(box => box.width)).toEqual([842, 842]);
    expect(boxes[0]?.height).toBeGreaterThan(boxes[1]?.height ?? Number.NaN);
  });

  it('shows a turned page turned', () => {
    const [box] = layoutPages([pageOf(600, 800, 90)], 1, 1000).boxes;
    expect(box).toMatchObject({ width: 800, height: 600 });
  });

  it('grows wider than the viewer where a page does', () => {
    const { boxes, width } = layoutPages([PORTRAIT, LANDSCAPE], 2, 1000);
    expect(width).toBe(1684 + 40);
    expect(boxes.map(box => box.left)).toEqual([267, 20]);
  });

  it('stops fitting before a page fills a large screen with a few lines', () => {
    expect(layoutPages([PORTRAIT], 'fit-width', 4000).boxes[0]?.scale).toBe(2.5);
  });

  it('gives the smallest page a pixel', () => {
    expect(layoutPages([pageOf(1, 1)], 0.25, 500).boxes[0]).toMatchObject({ width: 1, height: 1 });
  });

  it('has room for no pages, and for very many', () => {
    expect(layoutPages([], 1, 500)).toMatchObject({ boxes: [], width: 500 });
    const many = Array.from({ length: 200_000 }, () => PORTRAIT);
    expect(layoutPages(many, 1, 500).boxes).toHaveLength(200_000);
  });
});

describe('clampScale', () => {
  it.each([
    [0.01, 0.25],
    [1, 1],
    [80, 5],
  ])('makes %d %d', (scale, clamped) => {
    expect(clampScale(scale)).toBe(clamped);
  });
});

describe('pagesBetween', () => {
  it.each([
    ['inside a page', 100, 200, [0, 0]],
    ['over a gap', 700, 900, [0, 1]],
    ['over all', 0, 3000, [0, 2]],
    ['up to the upper edge of a page', 100, 832, [0, 0]],
    ['from the lower edge of a page', 820, 900, [1, 1]],
    ['within a gap', 822, 830, [1, 1]],
    ['above the first page', -500, 10, [0, 0]],
    ['past the end', 9000, 9500, [2, 2]],
  ])('finds the pages of a stretch %s', (_, top, bottom, [first, last]) => {
    expect(pagesBetween(three, top, bottom)).toEqual({ first, last });
  });
});

describe('currentPage', () => {
  it.each([
    ['at the start', 0, 0],
    ['while most of the first page is in view', 500, 0],
    ['at equal parts, the upper one', 576, 0],
    ['when more of the second is in view', 580, 1],
    ['past the end', 9000, 2],
  ])('is told %s', (_, top, page) => {
    expect(currentPage(three, view(top))).toBe(page);
  });

  it('is the upper one of small pages that are all in view', () => {
    const small = layoutPages([pageOf(100, 100), pageOf(100, 100)], 1, 500);
    expect(currentPage(small, view(0))).toBe(0);
  });

  it('is the first where there are none', () => {
    expect(currentPage(layoutPages([], 1, 500), view(0))).toBe(0);
  });
});

describe('pagesInView', () => {
  it.each([
    ['a page that fills the viewer', 100, 500, [0]],
    ['a page that fills half of it', 570, 500, [0]],
    ['the upper of two that come equally short of half of it', 576, 500, [0]],
    ['no page of which a strip is left', 750, 500, [1]],
    ['pages shown whole', 0, 1700, [0, 1]],
    ['nothing past the end', 9000, 500, []],
  ])('are %s', (_, top, height, pages) => {
    expect(pagesInView(three, view(top, height))).toEqual(pages);
  });

  it('are those of which half is in view, where pages are small', () => {
    const small = layoutPages([pageOf(100, 100), pageOf(100, 100), pageOf(100, 100)], 1, 500);
    expect(pagesInView(small, view(69, 120))).toEqual([0, 1]);
    expect(pagesInView(small, view(71, 120))).toEqual([1]);
  });
});

describe('placeAt', () => {
  it('is the page at the upper edge, and the point of it that lies there', () => {
    expect(placeAt(three, view(1032, 500, 50), 1)).toEqual({ pageIndex: 1, down: 0.25, across: -0.25, zoom: 1 });
  });

  it('is just above a page between two', () => {
    expect(placeAt(three, view(824), 1)).toMatchObject({ pageIndex: 1, down: -0.01 });
  });

  it('stays on the last page past the end', () => {
    expect(placeAt(three, view(2444), 1)).toMatchObject({ pageIndex: 2, down: 1 });
  });
});

describe('scrollTo', () => {
  it('brings a place to the upper left corner', () => {
    expect(scrollTo(three, { pageIndex: 1, down: 0.25, across: -0.25, zoom: 1 })).toEqual({ left: 50, top: 1032 });
  });

  it('stays within the content', () => {
    expect(scrollTo(three, { pageIndex: 0, down: -0.5, across: -2, zoom: 1 })).toEqual({ left: 0, top: 0 });
  });

  it('goes to the last page for a page the paper has not', () => {
    expect(scrollTo(three, { pageIndex: 99, down: 0, across: 0, zoom: 1 }).top).toBe(1644);
  });

  it('is at the start of a paper without pages', () => {
    expect(scrollTo(layoutPages([], 1, 500), { pageIndex: 0, down: 0, across: 0, zoom: 1 })).toEqual({
      left: 0,
      top: 0,
    });
  });
});
