import { describe, expect, it } from 'vitest';
import { inkPath, strokeAsShown } from '../../../../shared/annotations/ink-path.ts';
import { widthAt } from '../../../../shared/annotations/stroke.ts';
import { A4 } from '../../../support/marks.ts';

const numbers = (path: string): readonly number[] => (path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);

describe('inkPath', () => {
  it('is as wide as the pen was pressed', () => {
    const path = inkPath([0, 0, 1, 100, 0, 1], 10);
    expect(path.startsWith('M0 -5')).toBe(true);
    expect(path).toContain('100 5');
    expect(inkPath([0, 0, 0, 100, 0, 0], 10).startsWith('M0 -1.75')).toBe(true);
  });

  it('is a dot where the pen only touched the page', () => {
    const touched = inkPath([10, 10, 1], 4);
    expect(touched).toBe('M8 10A2 2 0 0 1 12 10A2 2 0 0 1 8 10Z');
    expect(inkPath([10, 10, 1, 10, 10, 1], 4)).toBe(touched);
  });

  it('puts a dot where the pen turns back', () => {
    const straight = inkPath([0, 0, 0.5, 10, 0, 0.5, 20, 0, 0.5], 4);
    const back = inkPath([0, 0, 0.5, 20, 0, 0.5, 0, 1, 0.5], 4);
    expect(straight.match(/Z/g)).toHaveLength(1);
    expect(back.match(/Z/g)).toHaveLength(2);
  });

  it('is nothing for nothing, and holds numbers only', () => {
    expect(inkPath([], 2)).toBe('');
    const path = inkPath([0, 0, 0.5, 3, 1, 0.9, 3, 1, 0.1, 0, 0, 0.5], 2);
    expect(path).not.toMatch(/NaN|Infinity|e/);
    expect(numbers(path).length).toBeGreaterThan(8);
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
