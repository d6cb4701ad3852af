import { describe, expect, it } from 'vitest';
import { eraseAlong, eraseCircle } from '../../../../shared/annotations/erase.ts';

const LINE = [0, 0, 0.2, 100, 0, 0.8];

describe('eraseCircle', () => {
  it('splits a line where it enters and leaves, and keeps the pressure between', () => {
    expect(eraseCircle([LINE], { x: 50, y: 0, radius: 10 })).toEqual([
      [0, 0, 0.2, 40, 0, expect.closeTo(0.44)],
      [60, 0, expect.closeTo(0.56), 100, 0, 0.8],
    ]);
  });

  it('cuts off an end', () => {
    expect(eraseCircle([LINE], { x: 0, y: 0, radius: 10 })).toEqual([[10, 0, expect.closeTo(0.26), 100, 0, 0.8]]);
  });

  it('takes away what lies in it as a whole, dots too', () => {
    expect(
      eraseCircle(
        [
          [5, 5, 1, 6, 6, 1],
          [4, 4, 1],
        ],
        { x: 5, y: 5, radius: 10 },
      ),
    ).toEqual([]);
  });

  it('gives the very strokes back where it touches none', () => {
    const strokes = [LINE, [200, 200, 1]];
    expect(eraseCircle(strokes, { x: 50, y: 11, radius: 10 })).toBe(strokes);
  });

  it('leaves the strokes beside the one it touches as they are', () => {
    const other = [0, 50, 0.5, 100, 50, 0.5];
    expect(eraseCircle([other, LINE], { x: 50, y: 0, radius: 10 })[0]).toBe(other);
  });
});

describe('eraseAlong', () => {
  it('leaves no gaps on a quick way', () => {
    const lines = Array.from({ length: 40 }, (_, at) => [at * 5, -50, 0.5, at * 5, 50, 0.5]);
    const left = eraseAlong(lines, [-20, 0], [220, 0], 4);
    expect(left).toHaveLength(80);
  });
});
