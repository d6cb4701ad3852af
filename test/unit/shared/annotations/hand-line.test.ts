import { describe, expect, it } from 'vitest';
import { HandLine } from '../../../../shared/annotations/hand-line.ts';
import { inkPath } from '../../../../shared/annotations/ink-path.ts';
import { strokeOf, widthAt, type PenPoint, type Stroke } from '../../../../shared/annotations/stroke.ts';
import { tidyStroke } from '../../../../shared/annotations/tidy-stroke.ts';
import { fills } from '../../../support/filled.ts';

type Way = readonly (readonly [number, number])[];

/** Corners with `steps` places between them, as a mouse tells them. */
function along(corners: Way, steps: number): Way {
  return corners.flatMap(([x, y], at) => {
    const [fromX, fromY] = corners[at - 1] ?? [x, y];
    return Array.from({ length: at === 0 ? 1 : steps }, (_, step) => {
      const share = (step + 1) / steps;
      return [Math.round(fromX + (x - fromX) * share), Math.round(fromY + (y - fromY) * share)] as const;
    });
  });
}

const ZIGZAG: Way = [0, 1, 2, 3, 4].map(at => [at * 25, at % 2 === 0 ? 0 : 30] as const);
const SQUARE: Way = [
  [0, 0],
  [60, 0],
  [60, 60],
  [0, 60],
  [0, 0],
];
/** Loops from left to right, as of a row of e's. */
const HANDWRITING: Way = Array.from({ length: 90 }, (_, at) => {
  const turn = (at / 90) * 8 * Math.PI;
  return [Math.round(turn * 4 + Math.sin(turn) * 7), Math.round(10 - Math.cos(turn) * 9)] as const;
});

function drawn(way: Way, pixel = 1, pressure = (_at: number) => 0.5): readonly PenPoint[] {
  const hand = new HandLine(pixel);
  way.forEach(([x, y], at) => hand.add({ x, y, pressure: pressure(at) }));
  return hand.from(0);
}

/** What may be seen of a difference, in points. */
const SEEN = 0.15;

/** How many places a line fills that another one leaves white, though it is broader by what may be seen. */
function beyond(line: Stroke, other: Stroke, width: number): number {
  const [inLine, inOther] = [fills(inkPath(line, width)), fills(inkPath(other, width + (2 * SEEN) / widthAt(1, 0.5)))];
  let count = 0;
  for (let y = -8; y <= 70; y += 0.4) {
    for (let x = -8; x <= 120; x += 0.4) if (inLine(x, y) && !inOther(x, y)) count += 1;
  }
  return count;
}

describe('a line drawn by hand', () => {
  it.each([
    ['a zigzag', along(ZIGZAG, 12)],
    ['a quick zigzag', ZIGZAG],
    ['a square', along(SQUARE, 20)],
    ['a quick square', SQUARE],
    ['handwriting', HANDWRITING],
  ])('looks the same when the pen is lifted: %s', (_, way) => {
    const line = strokeOf(drawn(way));
    const kept = tidyStroke(line);
    for (const width of [2, 10]) expect([beyond(line, kept, width), beyond(kept, line, width)]).toEqual([0, 0]);
  });

  it('runs by the places it was told, corners and all', () => {
    for (const way of [SQUARE, ZIGZAG, HANDWRITING, along(SQUARE, 20)]) {
      const line = drawn(way);
      const inLine = fills(inkPath(strokeOf(line), 5));
      // A quarter of the width beside each place is still ink.
      for (const [x, y] of way) expect(inLine(x + 0.01, y + 0.01)).toBe(true);
    }
  });

  it('is round where the hand is quick', () => {
    const circle: Way = Array.from({ length: 13 }, (_, at) => {
      const turn = (at / 12) * 2 * Math.PI;
      return [Math.cos(turn) * 12, Math.sin(turn) * 12];
    });
    const line = drawn(circle).filter(({ x, y }, at, all) => {
      const next = all[at + 1];
      return !next || Math.hypot(next.x - x, next.y - y) > 1e-6;
    });
    const turns = line.slice(2).map((point, at) => {
      const [a = point, b = point] = line.slice(at, at + 2);
      const turn = Math.atan2(point.y - b.y, point.x - b.x) - Math.atan2(b.y - a.y, b.x - a.x);
      return Math.abs(Math.atan2(Math.sin(turn), Math.cos(turn)));
    });
    expect(Math.max(...turns)).toBeLessThan(Math.PI / 12);
  });

  it('does not change where it was, whatever comes after', () => {
    const hand = new HandLine(1);
    const seen: PenPoint[] = [];
    for (const [x, y] of HANDWRITING) {
      hand.add({ x, y, pressure: 0.5 });
      expect(hand.settled.slice(0, seen.length)).toEqual(seen);
      seen.splice(0, seen.length, ...hand.settled);
    }
  });

  it('bends less on a page that is shown large', () => {
    const off = (pixel: number): number => Math.min(...drawn(SQUARE, pixel).map(({ x, y }) => Math.hypot(x - 60, y)));
    expect(off(1)).toBeLessThan(0.6);
    expect(off(0.25)).toBeLessThan(off(1));
  });

  it('is a dot, as dark as the pen was pressed, where it did not move', () => {
    expect(drawn([[5, 5]])).toEqual([{ x: 5, y: 5, pressure: 0.5 }]);
    const pressed = drawn(
      [
        [5, 5],
        [5.05, 5],
        [5, 5.05],
      ],
      1,
      at => [0.1, 0.8, 0.3][at] ?? 0,
    );
    expect(pressed).toEqual([{ x: 5, y: 5, pressure: 0.8 }]);
    expect(new HandLine(1).from(0)).toEqual([]);
  });
});
