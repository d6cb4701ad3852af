import { describe, expect, it } from 'vitest';
import { drawingPath, inkPath, strokeAsShown } from '../../../../shared/annotations/ink-path.ts';
import { widthAt } from '../../../../shared/annotations/stroke.ts';
import { fills } from '../../../support/filled.ts';
import { A4 } from '../../../support/marks.ts';

const numbers = (path: string): readonly number[] => (path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);

type Spot = { readonly x: number; readonly y: number };

/** How far a point lies from the straight way between two others. */
function distanceTo(a: Spot, b: Spot, x: number, y: number): number {
  const [wayX, wayY] = [b.x - a.x, b.y - a.y];
  const share = Math.min(Math.max(((x - a.x) * wayX + (y - a.y) * wayY) / (wayX * wayX + wayY * wayY), 0), 1);
  return Math.hypot(x - a.x - share * wayX, y - a.y - share * wayY);
}

describe('inkPath', () => {
  it('is as wide as the pen was pressed', () => {
    const inside = fills(inkPath([0, 0, 1, 100, 0, 0], 10));
    for (const [x, half] of [
      [1, 4.9],
      [50, 3.3],
      [99, 1.7],
    ] as const) {
      expect([inside(x, half), inside(x, -half)]).toEqual([true, true]);
      expect([inside(x, half + 0.2), inside(x, -half - 0.2)]).toEqual([false, false]);
    }
  });

  it('has round ends, and is a dot where the pen only touched the page', () => {
    const touched = inkPath([10, 10, 1], 4);
    expect(touched).toBe('M8 10A2 2 0 0 1 12 10A2 2 0 0 1 8 10Z');
    expect(inkPath([10, 10, 1, 10, 10, 1], 4)).toBe(touched);
    const inside = fills(inkPath([0, 0, 1, 20, 0, 1], 4));
    expect([inside(-1.9, 0), inside(21.9, 0), inside(-1.9, 1), inside(21.9, -1)]).toEqual([true, true, false, false]);
  });

  it.each([
    ['straight on', [20, 0]],
    ['to the left', [10, -10]],
    ['to the right', [13, 9]],
    ['nearly back', [0, 1]],
    ['back the way it came', [0, 0]],
  ] as const)('is filled without gaps, and no wider, where the pen turns %s', (_, [x, y]) => {
    const [from, corner, to] = [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
      { x, y },
    ];
    const inside = fills(inkPath([0, 0, 1, 10, 0, 1, x, y, 1], 6));
    const wrong: string[] = [];
    for (let across = -5; across <= 25; across += 0.37) {
      for (let down = -15; down <= 15; down += 0.37) {
        const off = Math.min(distanceTo(from, corner, across, down), distanceTo(corner, to, across, down));
        if (Math.abs(off - 3) > 0.06 && inside(across, down) !== off < 3) wrong.push(`${across} ${down}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('is nothing for nothing, and holds numbers only', () => {
    expect(inkPath([], 2)).toBe('');
    const path = inkPath([0, 0, 0.5, 3, 1, 0.9, 3, 1, 0.1, 0, 0, 0.5], 2);
    expect(path).not.toMatch(/NaN|Infinity|e/);
    expect(numbers(path).length).toBeGreaterThan(8);
  });
});

describe('drawingPath', () => {
  it('draws all lines, larger where a unit of the page is', () => {
    const geometry = { ...A4, userUnit: 2 };
    const strokes = [
      [10, 832, 1],
      [20, 832, 1],
    ];
    expect(drawingPath(A4, strokes, 4)).toBe(inkPath([10, 10, 1], 4) + inkPath([20, 10, 1], 4));
    expect(drawingPath(geometry, strokes, 4)).toBe(inkPath([20, 20, 1], 8) + inkPath([40, 20, 1], 8));
  });
});

describe('strokeAsShown', () => {
  it('turns the page with its ink', () => {
    expect(strokeAsShown(A4, [10, 832, 0.3])).toEqual([10, 10, 0.3]);
    expect(strokeAsShown({ ...A4, rotation: 90 }, [10, 832, 0.3])).toEqual([832, 10, 0.3]);
  });
});

describe('widthAt', () => {
  it('is the full width at full pressure, less below it, and bounded', () => {
    expect(widthAt(4, 1)).toBe(4);
    expect(widthAt(4, 0.5)).toBeLessThan(4);
    expect(widthAt(4, 0)).toBeGreaterThan(1);
    expect(widthAt(4, 7)).toBe(4);
  });
});
