import { describe, expect, it } from 'vitest';
import {
  currentPage,
  pagesBetween,
  pagesInView,
  pagesTouching,
  partInView,
} from '../../../../../../renderer/reader/viewer/layout/pages-round.ts';
import { laidOut, pageOf } from '../../../../../support/layouts.ts';

/** Three pages of 600 by 800 pixels: the first at 20, the others at 832 and 1644. */
const three = laidOut([pageOf(600, 800), pageOf(600, 800), pageOf(600, 800)], 1, 1000);
const view = (top: number, height = 500, left = 0) => ({ left, top, width: 1000, height });

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
    const small = laidOut([pageOf(100, 100), pageOf(100, 100)], 1, 500);
    expect(currentPage(small, view(0))).toBe(0);
  });

  it('is the first where there are none', () => {
    expect(currentPage(laidOut([], 1, 500), view(0))).toBe(0);
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
    const small = laidOut([pageOf(100, 100), pageOf(100, 100), pageOf(100, 100)], 1, 500);
    expect(pagesInView(small, view(69, 120))).toEqual([0, 1]);
    expect(pagesInView(small, view(71, 120))).toEqual([1]);
  });
});

describe('pagesTouching', () => {
  it('are those of which any part is in view, of a row only those that are', () => {
    const pair = laidOut([pageOf(900, 800), pageOf(900, 800)], 1, 1000, { spread: 'two' });
    expect(pagesTouching(pair, view(0))).toEqual([0, 1]);
    expect(pagesTouching(pair, view(0, 500, 940))).toEqual([1]);
    expect(pagesTouching(three, view(825, 100))).toEqual([1]);
  });
});

describe('partInView', () => {
  it('is told in shares of the page', () => {
    const [box] = three.boxes;
    expect(box && partInView(box, { left: 350, top: 220, width: 300, height: 400 })).toEqual([0.25, 0.25, 0.75, 0.75]);
    expect(box && partInView(box, view(900))).toBeUndefined();
  });
});
