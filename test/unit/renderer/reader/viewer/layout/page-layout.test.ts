import { describe, expect, it } from 'vitest';
import { stretchOf, type PageLayout } from '../../../../../../renderer/reader/viewer/layout/page-layout.ts';
import { clampScale } from '../../../../../../renderer/reader/viewer/layout/scale.ts';
import { LANDSCAPE, laidOut, pageOf, PORTRAIT } from '../../../../../support/layouts.ts';

/** Three pages of 600 by 800 pixels: the first at 20, the others at 832 and 1644. */
const three = laidOut([pageOf(600, 800), pageOf(600, 800), pageOf(600, 800)], 1, 1000);
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
    const { boxes, width } = laidOut([PORTRAIT, LANDSCAPE], 'fit-width', 882);
    expect(width).toBe(882);
    expect(boxes.map(box => box.width)).toEqual([842, 842]);
    expect(boxes[0]?.height).toBeGreaterThan(boxes[1]?.height ?? Number.NaN);
  });

  it('shows a turned page turned', () => {
    const [box] = laidOut([pageOf(600, 800, 90)], 1, 1000).boxes;
    expect(box).toMatchObject({ width: 800, height: 600 });
  });

  it('grows wider than the viewer where a page does', () => {
    const { boxes, width } = laidOut([PORTRAIT, LANDSCAPE], 2, 1000);
    expect(width).toBe(1684 + 40);
    expect(boxes.map(box => box.left)).toEqual([267, 20]);
  });

  it('stops fitting before a page fills a large screen with a few lines', () => {
    expect(laidOut([PORTRAIT], 'fit-width', 4000).boxes[0]?.scale).toBe(2.5);
  });

  it('gives the smallest page a pixel', () => {
    expect(laidOut([pageOf(1, 1)], 0.25, 500).boxes[0]).toMatchObject({ width: 1, height: 1 });
  });

  it('has room for no pages, and for very many', () => {
    expect(laidOut([], 1, 500)).toMatchObject({ boxes: [], width: 500 });
    const many = Array.from({ length: 200_000 }, () => PORTRAIT);
    expect(laidOut(many, 1, 500).boxes).toHaveLength(200_000);
  });
});

describe('layoutPages in spreads', () => {
  const boxesOf = ({ boxes }: PageLayout) => boxes.map(({ left, top }) => [left, top]);

  it('puts two pages beside each other, the last one alone where they are odd', () => {
    const layout = laidOut([pageOf(300, 400), pageOf(300, 400), pageOf(300, 400)], 1, 1000, { spread: 'two' });
    expect(layout.rows.map(({ first, last }) => [first, last])).toEqual([
      [0, 1],
      [2, 2],
    ]);
    expect(boxesOf(layout)).toEqual([
      [194, 20],
      [506, 20],
      [350, 432],
    ]);
  });

  it('lets the cover stand alone, and the pages after it in pairs', () => {
    const layout = laidOut([PORTRAIT, PORTRAIT, PORTRAIT, PORTRAIT], 1, 1000, { spread: 'cover' });
    expect(layout.rows.map(({ first, last }) => [first, last])).toEqual([
      [0, 0],
      [1, 2],
      [3, 3],
    ]);
  });

  it('makes a lone page no larger than one of a pair', () => {
    const { boxes } = laidOut([PORTRAIT, PORTRAIT, PORTRAIT], 'fit-width', 1000, { spread: 'cover' });
    expect(new Set(boxes.map(({ width }) => width)).size).toBe(1);
  });

  it('puts pages of different heights into the middle of their row', () => {
    const [tall, low] = laidOut([pageOf(300, 400), pageOf(300, 200)], 1, 1000, { spread: 'two' }).boxes;
    expect([tall?.top, low?.top]).toEqual([20, 120]);
  });
});

describe('layoutPages fitted to the page', () => {
  it('shows every page whole, upright and landscape, and an A0 plan', () => {
    const pages = [PORTRAIT, LANDSCAPE, pageOf(2384, 3370), pageOf(14_400, 14_400)];
    for (const { width, height } of laidOut(pages, 'fit-page', 900, { height: 700 }).boxes) {
      expect(width).toBeLessThanOrEqual(860);
      expect(height).toBeLessThanOrEqual(676);
    }
  });
});

describe('layoutPages one row at a time', () => {
  const paged = laidOut([pageOf(600, 800), pageOf(600, 300), pageOf(600, 800)], 1, 1000, {
    flow: 'paged',
    height: 500,
  });

  it('gives each row a stretch of its own that is at least as high as the viewer', () => {
    expect([0, 1, 2].map(row => stretchOf(paged, row))).toMatchObject([
      { top: 0, height: 824 },
      { top: 824, height: 500 },
      { top: 1324, height: 824 },
    ]);
  });

  it('puts a low page into the middle of the viewer', () => {
    expect(paged.boxes[1]?.top).toBe(824 + 100);
  });

  it('lets a wide page widen only its own row', () => {
    const { rows } = laidOut([pageOf(600, 800), pageOf(3000, 800)], 1, 1000, { flow: 'paged' });
    expect(rows.map(({ width }) => width)).toEqual([1000, 3040]);
  });
});

describe('a column longer than Chromium lays out', () => {
  it('is made of smaller pages', () => {
    const pages = Array.from({ length: 6000 }, () => PORTRAIT);
    const layout = laidOut(pages, 8, 1000);
    expect(layout.height).toBeLessThan(33_000_000);
    expect(layout.boxes[0]?.scale).toBeGreaterThan(5);
  });
});

describe('clampScale', () => {
  it.each([
    [0.01, 0.1],
    [1, 1],
    [80, 8],
  ])('makes %d %d', (scale, clamped) => {
    expect(clampScale(scale)).toBe(clamped);
  });
});
