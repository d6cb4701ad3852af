import { describe, expect, it } from 'vitest';
import { placeAt, scrollTo } from '../../../../../../renderer/reader/viewer/layout/place-in-view.ts';
import { laidOut, pageOf } from '../../../../../support/layouts.ts';

/** Three pages of 600 by 800 pixels: the first at 20, the others at 832 and 1644. */
const three = laidOut([pageOf(600, 800), pageOf(600, 800), pageOf(600, 800)], 1, 1000);
const view = (top: number, height = 500, left = 0) => ({ left, top, width: 1000, height });

describe('placeAt', () => {
  it('is the page at the upper edge, and the point of it that lies there', () => {
    expect(placeAt(three, view(1032, 500, 50), 1)).toEqual({ pageIndex: 1, down: 0.25, across: -0.25, zoom: 1 });
  });

  it('is just above a page between two', () => {
    expect(placeAt(three, view(824), 1)).toMatchObject({ pageIndex: 1, down: -0.01 });
  });

  it('is of the page of a row that the left edge is on', () => {
    const pair = laidOut([pageOf(900, 800), pageOf(900, 800)], 1, 1000, { spread: 'two' });
    expect(placeAt(pair, view(20), 1).pageIndex).toBe(0);
    expect(placeAt(pair, view(20, 500, 930), 1).pageIndex).toBe(1);
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
    expect(scrollTo(laidOut([], 1, 500), { pageIndex: 0, down: 0, across: 0, zoom: 1 })).toEqual({
      left: 0,
      top: 0,
    });
  });
});
