import { describe, expect, it } from 'vitest';
import { upperEnd } from '../../../../../renderer/reader/marks/caret-line.ts';
import { nearestLine, quarterOf, seenAlong } from '../../../../../renderer/reader/marks/nearest-line.ts';

type Side = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/** Two columns of three lines, as they stand on a sheet 400 wide and 300 high. */
const SHEET: Readonly<Record<string, Side>> = Object.fromEntries(
  ['a', 'b'].flatMap((column, across) =>
    [1, 2, 3].map(line => {
      const [left, top] = [20 + across * 200, line * 20];
      return [`${column}${line}`, { left, top, right: left + 150, bottom: top + 12 }];
    }),
  ),
);

/** A box of the sheet when that is turned clockwise about its corner, which is where the words then read. */
function turned({ left, top, right, bottom }: Side, angle: number): Side {
  switch (angle) {
    case 90:
      return { left: -bottom, top: left, right: -top, bottom: right };
    case 180:
      return { left: -right, top: -bottom, right: -left, bottom: -top };
    case 270:
      return { left: top, top: -right, right: bottom, bottom: -left };
    default:
      return { left, top, right, bottom };
  }
}

/** The line that is come to from one, at a share of its length. */
function lineFrom(name: string, share: number, direction: 1 | -1, angle: number): string | undefined {
  const words = Object.entries(SHEET).map(([key, box]) => ({ key, seen: seenAlong(turned(box, angle), angle) }));
  const caret = words.find(({ key }) => key === name)?.seen;
  if (!caret) throw new Error(`No line ${name}`);
  const along = caret.from + share * (caret.to - caret.from);
  return nearestLine(words, { ...caret, from: along, to: along }, along, direction)?.key;
}

describe('from line to line', () => {
  it.each([0, 90, 180, 270])('goes down and up in its column, as the words read at %i degrees', angle => {
    expect(lineFrom('a1', 0.5, 1, angle)).toBe('a2');
    expect(lineFrom('a2', 0, 1, angle)).toBe('a3');
    expect(lineFrom('b3', 1, -1, angle)).toBe('b2');
    expect(lineFrom('b2', 0, -1, angle)).toBe('b1');
    expect(lineFrom('a3', 0.5, 1, angle)).toBeUndefined();
    expect(lineFrom('b1', 0.5, -1, angle)).toBeUndefined();
  });

  it('takes words that stand a little askew for upright, or for turned by a quarter', () => {
    expect([-1, 1, 44, 46, 89.5, 181, 359].map(quarterOf).map(Math.abs)).toEqual([0, 0, 0, 90, 90, 180, 0]);
  });
});

describe('the upper end of a caret', () => {
  it('is where the tops of the letters are, whichever way they read', () => {
    const at = (angle: number) => upperEnd({ x: 100, y: 100, length: 20, angle }).map(Math.round);
    expect([0, 90, 180, 270].map(at)).toEqual([
      [100, 90],
      [110, 100],
      [100, 110],
      [90, 100],
    ]);
  });
});
