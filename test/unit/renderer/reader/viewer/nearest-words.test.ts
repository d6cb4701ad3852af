import { describe, expect, it } from 'vitest';
import type { Box } from '../../../../../renderer/reader/box.ts';
import { nearestWords } from '../../../../../renderer/reader/viewer/nearest-words.ts';

const line = (left: number, top: number, width: number): Box => ({ left, top, right: left + width, bottom: top + 12 });

describe('the words next to a point', () => {
  const lines = [line(50, 100, 300), line(50, 114, 120), line(400, 100, 150)];

  it('are those of its line, however far beside it they end', () => {
    expect(nearestWords(lines, 280, 120)).toBe(1);
    expect(nearestWords(lines, 10, 120)).toBe(1);
  });

  it('are the nearer ones where several stand on the line', () => {
    expect(nearestWords(lines, 360, 105)).toBe(0);
    expect(nearestWords(lines, 390, 105)).toBe(2);
  });

  it('are those of the nearest line between lines and below the last', () => {
    expect(nearestWords(lines, 60, 112.5)).toBe(0);
    expect(nearestWords(lines, 500, 700)).toBe(1);
  });

  it('are those of the line as it reads, where words read downwards', () => {
    const upright: readonly Box[] = [
      { left: 100, top: 50, right: 112, bottom: 300 },
      { left: 114, top: 50, right: 126, bottom: 120 },
    ];
    expect(nearestWords(upright, 120, 280)).toBe(1);
  });

  it('are none where there are none', () => {
    expect(nearestWords([], 1, 1)).toBeUndefined();
  });
});
