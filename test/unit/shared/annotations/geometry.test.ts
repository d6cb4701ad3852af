import { describe, expect, it } from 'vitest';
import { joinLineRects, normaliseRect, union, type Rect } from '../../../../shared/annotations/geometry.ts';

/** A run of text on a line: from x to x, with its foot at y, 12 points high. */
const run = (from: number, to: number, foot: number): Rect => [from, foot, to, foot + 12];
/** The same on a page turned by a quarter: the line runs up the page. */
const turned = ([left, bottom, right, top]: Rect): Rect => [bottom, left, top, right];

describe('normaliseRect', () => {
  it('puts the corners in order', () => {
    expect(normaliseRect([30, 40, 10, 20])).toEqual([10, 20, 30, 40]);
  });

  it('rounds to thousandths of a point', () => {
    expect(normaliseRect([0.123_44, 1.000_6, 2.999_6, 4])).toEqual([0.123, 1.001, 3, 4]);
  });
});

describe('union', () => {
  it('is the smallest rectangle around both', () => {
    expect(union([0, 0, 10, 10], [5, -5, 8, 20])).toEqual([0, -5, 10, 20]);
  });
});

const SHAPES: readonly (readonly [string, (rect: Rect) => Rect])[] = [
  ['upright text', rect => rect],
  ['text on a turned page', turned],
];

describe.each(SHAPES)('joinLineRects of %s', (_, placed) => {
  const join = (...rects: readonly Rect[]) => joinLineRects(rects.map(placed));
  const lines = (...rects: readonly Rect[]) => rects.map(placed);

  it('joins the runs of a line', () => {
    expect(join(run(72, 150, 700), run(150, 230, 700), run(233, 300, 700.4))).toEqual(lines([72, 700, 300, 712.4]));
  });

  it('makes overlapping runs one rectangle', () => {
    expect(join(run(72, 200, 700), run(150, 180, 700), run(72, 200, 700))).toEqual(lines(run(72, 200, 700)));
  });

  it('takes a raised or lowered letter into its line', () => {
    expect(join(run(72, 200, 700), [200, 706, 205, 713])).toEqual(lines([72, 700, 205, 713]));
  });

  it('keeps the lines of a paragraph apart', () => {
    const paragraph = [run(90, 500, 700), run(72, 500, 686), run(72, 210, 672)];
    expect(join(...paragraph)).toEqual(lines(...paragraph));
  });

  it('keeps lines apart that are set so tightly that their boxes overlap', () => {
    const tight = [run(72, 500, 700), run(72, 500, 690)];
    expect(join(...tight)).toEqual(lines(...tight));
  });

  it('does not join two columns at the same height', () => {
    const columns = [run(72, 280, 700), run(310, 520, 700)];
    expect(join(...columns)).toEqual(lines(...columns));
  });

  it('leaves out what has no width or height', () => {
    expect(join(run(72, 72, 700), [72, 700, 200, 700], run(72, 200, 700))).toEqual(lines(run(72, 200, 700)));
  });
});

describe('joinLineRects', () => {
  it('is nothing for nothing', () => {
    expect(joinLineRects([])).toEqual([]);
  });

  it('takes corners in any order', () => {
    expect(joinLineRects([[200, 712, 72, 700]])).toEqual([[72, 700, 200, 712]]);
  });
});
