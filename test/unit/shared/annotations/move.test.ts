import { describe, expect, it } from 'vitest';
import { isMovable, moved, resized } from '../../../../shared/annotations/move.ts';
import { A4, markOf } from '../../../support/marks.ts';

const { view } = A4;

describe('moved', () => {
  it('moves what lies on no words', () => {
    expect(moved(markOf('note'), 5, -7, view)).toEqual({ point: [105, 593] });
    expect(moved(markOf('area'), 5, -7, view)).toEqual({ rect: [105, 293, 205, 393] });
    expect(moved(markOf('ink'), 5, -7, view)).toEqual({ strokes: [[105, 493, 0.5, 145, 493, 0.5]] });
  });

  it('keeps it on its page', () => {
    expect(moved(markOf('note'), -500, 500, view)).toEqual({ point: [0, 842] });
    expect(moved(markOf('area'), 5000, 0, view)).toEqual({ rect: [495, 300, 595, 400] });
  });

  it('lets what lies off the page come back, and go no further off', () => {
    const off = markOf('note', { point: [700, 600] });
    expect(moved(off, 10, 0, view)).toEqual({ point: [700, 600] });
    expect(moved(off, -10, 0, view)).toEqual({ point: [690, 600] });
  });

  it('tells what can be moved', () => {
    expect(isMovable(markOf('bookmark'))).toBe(true);
    expect(isMovable(markOf('highlight'))).toBe(false);
  });
});

describe('resized', () => {
  it('moves the sides of the grip alone', () => {
    expect(resized([100, 300, 200, 400], { across: 1, up: -1 }, 10, -20, view)).toEqual([100, 280, 210, 400]);
    expect(resized([100, 300, 200, 400], { across: 0, up: 1 }, 10, 20, view)).toEqual([100, 300, 200, 420]);
  });

  it('stays on the page and large enough to be taken hold of', () => {
    expect(resized([100, 300, 200, 400], { across: 1, up: 0 }, -500, 0, view)).toEqual([100, 300, 106, 400]);
    expect(resized([100, 300, 200, 400], { across: -1, up: 1 }, -500, 900, view)).toEqual([0, 300, 200, 842]);
  });
});
