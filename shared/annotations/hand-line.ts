import { pointBetween, type PenPoint } from './stroke.ts';

/** A touch that is nearer to the last one than this, in points of the page, is no way. */
const NEAREST = 0.15;

/** Where a hand turns by more than this, it means a corner: the cosine of 60 degrees. */
const CORNER = 0.5;

/** How far before and behind a point the line bends, in pixels of the screen: in a curve, and in a corner. */
const [REACH_OF_CURVE, REACH_OF_CORNER] = [6, 1.5];

/** A bend is made of straight pieces of about so many pixels, and of so many pieces. */
const PIECE = 1.5;
const [FEWEST_PIECES, MOST_PIECES] = [2, 5];

/**
 * The line that a hand draws, of the places that a mouse or a pen tells: they are whole pixels, and far from each other
 * when the hand is quick. It runs through or close by all of them, round in curves and sharp in corners, and is made of
 * straight pieces, so that it looks the same wherever it is drawn again.
 */
export class HandLine {
  /** What no later point changes. */
  readonly settled: PenPoint[] = [];
  readonly #pixel: number;
  #before: PenPoint | undefined;
  #last: PenPoint | undefined;

  /** @param pixel how long one of the screen is, in the units of the points */
  constructor(pixel: number) {
    this.#pixel = pixel;
  }

  /** From a point of what is settled to where the pen is now; empty before it has touched the page. */
  from(at: number): readonly PenPoint[] {
    return this.#last ? [...this.settled.slice(at), this.#last] : [];
  }

  add(point: PenPoint): void {
    const [before, last] = [this.#before, this.#last];
    if (last && distance(last, point) < NEAREST) {
      this.#last = { ...last, pressure: Math.max(last.pressure, point.pressure) };
      return;
    }
    if (last) this.settled.push(...(before ? bend(before, last, point, this.#pixel) : [last]));
    this.#before = last;
    this.#last = point;
  }
}

function bend(before: PenPoint, point: PenPoint, after: PenPoint, pixel: number): readonly PenPoint[] {
  const reach = pixel * (isCorner(before, point, after) ? REACH_OF_CORNER : REACH_OF_CURVE);
  const [from, to] = [towards(point, before, reach), towards(point, after, reach)];
  const length = (distance(from, point) + distance(point, to)) / pixel;
  const pieces = Math.min(Math.max(Math.ceil(length / PIECE), FEWEST_PIECES), MOST_PIECES);
  return Array.from({ length: pieces + 1 }, (_, at) =>
    pointBetween(pointBetween(from, point, at / pieces), pointBetween(point, to, at / pieces), at / pieces),
  );
}

function isCorner(before: PenPoint, point: PenPoint, after: PenPoint): boolean {
  const [inX, inY, outX, outY] = [point.x - before.x, point.y - before.y, after.x - point.x, after.y - point.y];
  return inX * outX + inY * outY < CORNER * distance(before, point) * distance(point, after);
}

/** As far from a point towards another as `reach`, and half the way at most. */
function towards(from: PenPoint, to: PenPoint, reach: number): PenPoint {
  return pointBetween(from, to, Math.min(reach / distance(from, to), 0.5));
}

function distance(a: PenPoint, b: PenPoint): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}
