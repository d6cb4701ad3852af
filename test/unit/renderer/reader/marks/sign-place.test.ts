import { describe, expect, it } from 'vitest';
import { lineCorner, pointBefore, pointOfSign, signPlace } from '../../../../../renderer/reader/marks/sign-place.ts';
import type { Rect } from '../../../../../shared/annotations/geometry.ts';
import type { Annotation } from '../../../../../shared/annotations/model.ts';
import { rectAsShown, rectInPage, turnedGeometry } from '../../../../../shared/pack/page-geometry.ts';
import { A4, markOf } from '../../../../support/marks.ts';

const TURNS = [0, 90, 180, 270] as const;
const SCALE = 1.5;

/** What a sign covers of the page, in PDF points, however the page is turned. */
function covered(mark: Annotation, turn: (typeof TURNS)[number], high = 24): Rect {
  const geometry = turnedGeometry(A4, turn);
  const { left, top } = signPlace(mark, geometry, SCALE, turn);
  const [halfWide, halfHigh] = mark.type === 'bookmark' && turn % 180 !== 0 ? [high / 2, 12] : [12, high / 2];
  const [x, y] = [left + 12, top + high / 2];
  const box: Rect = [x - halfWide, y - halfHigh, x + halfWide, y + halfHigh];
  const [l, b, r, t] = rectInPage(geometry, box.map(side => side / SCALE) as unknown as Rect);
  return [l, b, r, t];
}

const expectBox = (found: Rect, wanted: Rect): void =>
  found.forEach((side, at) => expect(side).toBeCloseTo(wanted[at] ?? Number.NaN, 1));

describe('the sign of a mark on a page that is turned', () => {
  it.each([
    ['a note', markOf('note', { point: [60, 600] }), 24],
    ['a comment', markOf('highlight', { rects: [[72, 700, 300, 712]], comment: 'Why?' }), 24],
    ['a bookmark', markOf('bookmark', { point: [565, 842] }), 30],
  ] as const)('covers the same part of it: %s', (_, mark, high) => {
    const upright = covered(mark, 0, high);
    for (const turn of TURNS) expectBox(covered(mark, turn, high), upright);
  });

  it('is beyond the end of the line, not over its words', () => {
    const mark = markOf('highlight', { rects: [[72, 700, 300, 712]], comment: 'Why?' });
    for (const turn of TURNS) expect(covered(mark, turn)[0]).toBeGreaterThan(300);
  });

  it('is wholly on the page, at every edge of it', () => {
    for (const point of [
      [0, 842],
      [595, 842],
      [0, 0],
      [595, 0],
    ] as const) {
      for (const turn of TURNS) {
        for (const [mark, high] of [
          [markOf('note', { point }), 24],
          [markOf('bookmark', { point }), 30],
        ] as const) {
          const [left, bottom, right, top] = covered(mark, turn, high);
          expect(Math.min(left, bottom, 595 - right, 842 - top)).toBeGreaterThan(-0.01);
        }
      }
    }
  });

  it('goes round with the page where it is a ribbon, and stays upright where it is none', () => {
    const turned = turnedGeometry(A4, 90);
    expect(signPlace(markOf('bookmark'), turned, SCALE, 90).rotate).toBe('90deg');
    expect(signPlace(markOf('note'), turned, SCALE, 90).rotate).toBe('none');
  });
});

describe('the point of a note', () => {
  it.each(TURNS)('is such that its sign stands where it was put, turned by %i', turn => {
    const geometry = turnedGeometry(A4, turn);
    const point = pointOfSign(geometry, [200, 300], turn, SCALE);
    const { left, top } = signPlace(markOf('note', { point }), geometry, SCALE, turn);
    expect([left, top]).toEqual([expect.closeTo(300, 1), expect.closeTo(450, 1)]);
  });

  it.each(TURNS)('leaves the words it is written at uncovered, turned by %i', turn => {
    const geometry = turnedGeometry(A4, turn);
    const corner = lineCorner(rectAsShown(geometry, [72, 700, 300, 712]), turn, 'start');
    const point = pointBefore(geometry, corner, turn, SCALE);
    const [, , right, top] = covered(markOf('note', { point }), turn);
    expect(right).toBeLessThan(72);
    expect(right).toBeGreaterThan(68);
    expect(top).toBeCloseTo(712, 1);
  });

  it('is on the page, however near to its edge that is', () => {
    expect(pointBefore(A4, [5, 5], 0, SCALE)).toEqual([0, 837]);
    expect(pointOfSign(turnedGeometry(A4, 180), [590, 840], 180, SCALE)).toEqual([0, 842]);
  });
});
