import { describe, expect, it } from 'vitest';
import {
  cssOf,
  LINE_COLOURS,
  nearestColour,
  SOFT_COLOURS,
  type Rgb,
} from '../../../../shared/annotations/colour-values.ts';
import { COLOURS } from '../../../../shared/annotations/model.ts';

/** Relative luminance (WCAG 2.2). */
function luminance(rgb: Rgb): number {
  const [red = 0, green = 0, blue = 0] = rgb.map(part => {
    const share = part / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe('the colours of marks', () => {
  it('keep black words readable under them, at 7:1, and lines visible on white paper, at 3:1', () => {
    for (const colour of COLOURS) {
      expect((luminance(SOFT_COLOURS[colour]) + 0.05) / 0.05).toBeGreaterThan(7);
      expect(1.05 / (luminance(LINE_COLOURS[colour]) + 0.05)).toBeGreaterThan(3);
    }
  });

  it('are found again from either of their values', () => {
    for (const colour of COLOURS) {
      expect(nearestColour(SOFT_COLOURS[colour])).toBe(colour);
      expect(nearestColour(LINE_COLOURS[colour])).toBe(colour);
    }
  });

  it.each([
    [[255, 255, 0], 'yellow'],
    [[255, 209, 0], 'yellow'],
    [[0, 255, 0], 'green'],
    [[0, 128, 255], 'blue'],
    [[0, 0, 255], 'blue'],
    [[255, 0, 255], 'pink'],
    [[0, 0, 0], 'yellow'],
    [[128, 128, 128], 'yellow'],
  ] as const)('stand for those of other programs: %j is %s', (rgb, colour) => {
    expect(nearestColour(rgb)).toBe(colour);
  });

  it('are written as style sheets take them', () => {
    expect(cssOf([255, 9, 128])).toBe('#ff0980');
  });
});
