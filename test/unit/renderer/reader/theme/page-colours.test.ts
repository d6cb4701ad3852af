import { expect, describe, test } from 'vitest';
import fc from 'fast-check';
import {
  BLACK,
  contrastOf,
  DARK_GROUND,
  DARK_INK,
  darkened,
  lumaOf,
  SEPIA_GROUND,
  strengthened,
  strengthenedInDark,
  warmed,
  WHITE,
  type Rgb,
} from '../../../../../renderer/reader/theme/page-colours.ts';

const value = fc.integer({ min: 0, max: 255 });
const colours = fc.tuple(value, value, value) as fc.Arbitrary<Rgb>;
const MAPS = [darkened, warmed, strengthened, strengthenedInDark];
const rounded = ([red, green, blue]: Rgb): Rgb => [Math.round(red), Math.round(green), Math.round(blue)];

describe('dark pages', () => {
  test('white becomes the dark ground of the design, black its light ink', () => {
    expect(rounded(darkened(WHITE))).toEqual(DARK_GROUND);
    expect(rounded(darkened(BLACK))).toEqual(DARK_INK);
  });

  test('words that can be read on white can be read on the dark ground, whatever their colour', () => {
    fc.assert(
      fc.property(colours, colour => {
        fc.pre(contrastOf(colour, WHITE) >= 4.5);
        expect(contrastOf(darkened(colour), DARK_GROUND)).toBeGreaterThanOrEqual(4.4);
      }),
      { numRuns: 3000 },
    );
  });

  test.each([
    ['red', [255, 0, 0]],
    ['the blue of links', [5, 99, 193]],
    ['green', [0, 128, 0]],
  ] as const)('%s keeps its hue', (_name, colour) => {
    const strongest = colour.indexOf(Math.max(...colour) as never);
    const dark = darkened(colour);
    expect(dark.indexOf(Math.max(...dark))).toBe(strongest);
    expect(Math.max(...dark) - Math.min(...dark)).toBeGreaterThan(40);
  });
});

describe('sepia pages', () => {
  test('white becomes warm paper, black stays', () => {
    expect(rounded(warmed(WHITE))).toEqual(SEPIA_GROUND);
    expect(rounded(warmed(BLACK))).toEqual(BLACK);
  });
});

describe('strong contrast', () => {
  test('words that are not pale stand out from white at 7:1, and from black in the dark', () => {
    fc.assert(
      fc.property(colours, colour => {
        fc.pre(lumaOf(colour) <= 150);
        expect(contrastOf(strengthened(colour), WHITE)).toBeGreaterThanOrEqual(7);
        expect(contrastOf(strengthenedInDark(colour), BLACK)).toBeGreaterThanOrEqual(7);
      }),
      { numRuns: 3000 },
    );
  });

  test('pale grey words stand out, a pale ground stays pale', () => {
    expect(contrastOf(strengthened([180, 180, 180]), WHITE)).toBeGreaterThan(7);
    expect(contrastOf(strengthened([217, 217, 217]), BLACK)).toBeGreaterThan(7);
    expect(rounded(strengthened([244, 244, 244]))).toEqual(WHITE);
  });

  test('red stays red', () => {
    const [red, green, blue] = strengthened([255, 0, 0]);
    expect(red).toBeGreaterThan(120);
    expect(Math.max(green, blue)).toBeLessThan(20);
  });
});

test('no map leaves the colours that there are', () => {
  fc.assert(
    fc.property(colours, colour => {
      for (const map of MAPS) {
        for (const part of map(colour)) {
          expect(part).toBeGreaterThanOrEqual(0);
          expect(part).toBeLessThanOrEqual(255);
        }
      }
    }),
  );
});
