import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eraseAlong, eraseCircle, type Circle } from '../../shared/annotations/erase.ts';
import { penPointsOf, strokeOf, strokeSchema, type Stroke } from '../../shared/annotations/stroke.ts';
import { tidyStroke } from '../../shared/annotations/tidy-stroke.ts';

const coordinate = fc.double({ min: -200, max: 800, noNaN: true });
const point = fc.record({ x: coordinate, y: coordinate, pressure: fc.double({ min: 0, max: 1, noNaN: true }) });
const stroke = fc.array(point, { minLength: 1, maxLength: 30 }).map(strokeOf);
const strokes = fc.array(stroke, { maxLength: 6 });
const circle: fc.Arbitrary<Circle> = fc.record({
  x: coordinate,
  y: coordinate,
  radius: fc.double({ min: 0.5, max: 300, noNaN: true }),
});

const lengthOf = (drawn: Stroke): number =>
  penPointsOf(drawn).reduce((sum, { x, y }, at, all) => {
    const before = all[at - 1];
    return before ? sum + Math.hypot(x - before.x, y - before.y) : 0;
  }, 0);
const lengthOfAll = (drawn: readonly Stroke[]): number => drawn.reduce((sum, each) => sum + lengthOf(each), 0);

describe('the eraser', () => {
  it('leaves no point and no line within its circle', () => {
    fc.assert(
      fc.property(strokes, circle, (drawn, where) => {
        for (const left of eraseCircle(drawn, where)) {
          const points = penPointsOf(left);
          points.forEach(({ x, y }, at) => {
            const next = points[at + 1] ?? { x, y };
            const middle = [(x + next.x) / 2, (y + next.y) / 2] as const;
            expect(Math.hypot(x - where.x, y - where.y)).toBeGreaterThan(where.radius - 1e-6);
            expect(Math.hypot(middle[0] - where.x, middle[1] - where.y)).toBeGreaterThan(where.radius - 1e-6);
          });
        }
      }),
      // A way that is shorter than its square can tell.
      { examples: [[[[0, -1.5717277847026288e-162, 0, 0, 0, 0]], { x: 0, y: 0, radius: 0.5 }]] },
    );
  });

  it('never adds to a drawing, and leaves strokes that can be kept', () => {
    fc.assert(
      fc.property(strokes, point, point, fc.double({ min: 1, max: 50, noNaN: true }), (drawn, from, to, radius) => {
        const left = eraseAlong(drawn, [from.x, from.y], [to.x, to.y], radius);
        expect(lengthOfAll(left)).toBeLessThanOrEqual(lengthOfAll(drawn) + 1e-6);
        for (const each of left) expect(strokeSchema.safeParse(each).success).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('has nothing more to do where it has been', () => {
    fc.assert(
      fc.property(strokes, circle, (drawn, where) => {
        const once = eraseCircle(drawn, where);
        const again = eraseCircle(once, { ...where, radius: where.radius - 1e-6 });
        expect(again).toBe(once);
      }),
    );
  });
});

describe('a stroke as it is kept', () => {
  it('begins and ends where it was drawn, has no more points, and lies on the drawn one', () => {
    fc.assert(
      fc.property(stroke, drawn => {
        const kept = penPointsOf(tidyStroke(drawn));
        const all = penPointsOf(drawn);
        expect(kept.length).toBeLessThanOrEqual(all.length);
        for (const [a, b] of [
          [kept[0], all[0]],
          [kept.at(-1), all.at(-1)],
        ] as const) {
          expect(Math.hypot((a?.x ?? 0) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0))).toBeLessThan(0.02);
        }
        for (const { x, y } of kept) {
          expect(Math.min(...all.map(at => Math.hypot(at.x - x, at.y - y)))).toBeLessThan(0.02);
        }
      }),
    );
  });
});
