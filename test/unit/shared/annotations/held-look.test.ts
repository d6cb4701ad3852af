import { describe, expect, it } from 'vitest';
import { LINE_COLOURS, SOFT_COLOURS, type Rgb } from '../../../../shared/annotations/colour-values.ts';
import { canHold, type FileLook } from '../../../../shared/annotations/held-look.ts';
import { COLOURS } from '../../../../shared/annotations/model.ts';

function look(subtype: string, colour: Rgb, rest: Partial<FileLook> = {}): FileLook {
  return { subtype, colour, opacity: 1, width: 1.5, isDashed: false, ...rest };
}

describe('a mark of a file', () => {
  it.each(COLOURS)('that Lectern wrote in %s is one that Lectern can hold', colour => {
    expect(canHold(look('Highlight', SOFT_COLOURS[colour]))).toBe(true);
    for (const subtype of ['Underline', 'StrikeOut', 'Ink', 'Square'])
      expect([subtype, canHold(look(subtype, LINE_COLOURS[colour]))]).toEqual([subtype, true]);
  });

  it.each([
    ['yellow', 'Highlight', [255, 255, 0], true],
    ['green', 'Highlight', [51, 204, 76], true],
    ['cyan', 'Highlight', [0, 255, 255], true],
    ['red', 'Highlight', [255, 0, 0], false],
    ['dark blue', 'Highlight', [0, 0, 255], false],
    ['grey', 'Highlight', [200, 200, 190], false],
    ['blue', 'Ink', [0, 0, 255], true],
    ['black', 'Ink', [0, 0, 0], false],
    ['bright yellow', 'Ink', [255, 255, 0], false],
    ['red', 'Underline', [230, 0, 0], false],
    ['any colour', 'Text', [1, 2, 3], true],
    ['blue', 'Circle', [25, 103, 179], false],
    ['blue', 'Squiggly', [25, 103, 179], false],
    ['blue', 'FreeText', [25, 103, 179], false],
    ['another blue', 'Square', [0, 0, 255], false],
  ] as const)('in %s, a %s, is held only where it looks the same', (_, subtype, colour, isHeld) => {
    expect(canHold(look(subtype, colour))).toBe(isHeld);
  });

  it('is not held where one sees through its line, or where that is dashed or of another width', () => {
    const blue = LINE_COLOURS.blue;
    expect(canHold(look('Ink', blue, { opacity: 0.4 }))).toBe(false);
    expect(canHold(look('Ink', blue, { isDashed: true }))).toBe(false);
    expect(canHold(look('Square', blue, { width: 5 }))).toBe(false);
  });
});
