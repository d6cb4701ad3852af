import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Annotation } from '../../../../../shared/annotations/model.ts';
import { MOST_STROKES, type Stroke } from '../../../../../shared/annotations/stroke.ts';
import { openMarkingDesk } from '../../../../support/marking-desk.ts';
import { sha256 } from '../../../../support/made-up.ts';

const PEN = { colour: 'blue', width: 2 } as const;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Short lines, one below the other. */
function dashes(count: number): readonly Stroke[] {
  return Array.from({ length: count }, (_, at) => [100, 700 - (at % 200), 0.5, 140, 700 - (at % 200), 0.5]);
}

function strokesOf(marks: readonly Annotation[]): readonly number[] {
  return marks.map(mark => (mark.type === 'ink' ? mark.strokes.length : 0)).toSorted((a, b) => b - a);
}

describe('drawing on and on', () => {
  it('keeps every stroke, in a new drawing where one is full, and undoes them one by one', async () => {
    const { detail, keepStroke, marks, work } = await openMarkingDesk();
    const strokes = dashes(130);
    await Promise.all(strokes.map(stroke => keepStroke(detail, 0, stroke, PEN, performance.now())));
    expect(strokesOf(marks())).toEqual([60, 60, 10]);
    for (let left = 129; left >= 118; left -= 1) {
      await work.undo();
      expect(strokesOf(marks()).reduce((sum, count) => sum + count, 0)).toBe(left);
    }
    for (let again = 0; again < 12; again += 1) await work.redo();
    expect(strokesOf(marks())).toEqual([60, 60, 10]);
  });

  it('goes on as a new drawing where one holds as many strokes as it can', async () => {
    const { actions, detail, marks, work } = await openMarkingDesk();
    const id = await actions.addStroke(detail, 0, [100, 700, 0.5], PEN, undefined);
    const [drawn] = marks();
    if (!drawn) throw new Error('Nothing was drawn');
    await actions.placeAll('erasing', detail, new Map([[drawn, { strokes: dashes(MOST_STROKES) }]]));
    await actions.addStroke(detail, 0, [100, 400, 0.5], PEN, id);
    expect(strokesOf(marks())).toEqual([MOST_STROKES, 1]);
    await work.undo();
    expect(strokesOf(marks())).toEqual([MOST_STROKES]);
  });

  it('loses nothing where an eraser cuts it into more strokes than a drawing holds, and undoes that as one step', async () => {
    const { actions, detail, marks, work } = await openMarkingDesk();
    await actions.addStroke(detail, 0, [100, 700, 0.5], PEN, undefined);
    const [drawn] = marks();
    if (!drawn) throw new Error('Nothing was drawn');
    await actions.placeAll('erasing', detail, new Map([[drawn, { strokes: dashes(2 * MOST_STROKES + 1) }]]));
    expect(strokesOf(marks())).toEqual([MOST_STROKES, MOST_STROKES, 1]);
    expect(new Set(marks().map(({ colour }) => colour))).toEqual(new Set(['blue']));
    await work.undo();
    expect(strokesOf(marks())).toEqual([1]);
    await work.redo();
    expect(strokesOf(marks())).toEqual([MOST_STROKES, MOST_STROKES, 1]);
  });

  it('is deleted where all of it is erased on another version, as if it was deleted there', async () => {
    const { actions, detail, marks, work } = await openMarkingDesk();
    await actions.addStroke(detail, 0, [100, 700, 0.5], PEN, undefined);
    const [drawn] = marks();
    if (!drawn) throw new Error('Nothing was drawn');
    const there = { ...drawn, paper: sha256(2), carriedFrom: drawn.paper };
    await actions.placeAll('erasing', detail, new Map([[there, 'gone']]));
    expect(marks()).toEqual([]);
    await work.undo();
    expect(strokesOf(marks())).toEqual([1]);
  });
});
