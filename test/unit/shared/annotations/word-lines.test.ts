import { describe, expect, it } from 'vitest';
import { wordLine } from '../../../../shared/annotations/word-lines.ts';
import { A4 } from '../../../support/marks.ts';

describe('wordLine', () => {
  it('runs at the foot of words, and through their middle', () => {
    const [, top, , bottom] = wordLine(A4, [72, 700, 300, 720], 'underline', 0);
    expect(bottom).toBeLessThan(142);
    expect(top).toBeGreaterThan(139);
    const [, strikeTop, , strikeBottom] = wordLine(A4, [72, 700, 300, 720], 'strikeout', 0);
    expect((strikeTop + strikeBottom) / 2).toBeGreaterThan(128);
    expect((strikeTop + strikeBottom) / 2).toBeLessThan(135);
  });

  it.each([
    [90, 0],
    [180, 1],
    [270, 2],
  ])('goes round with words that read at %i degrees', (angle, side) => {
    const words = [455, 122, 475, 300] as const;
    const line = wordLine(A4, [455, 842 - 300, 475, 842 - 122], 'underline', angle);
    expect(Math.abs((line[side] ?? 0) - (words[side] ?? 0))).toBeLessThan(0.05 * 178);
  });
});
