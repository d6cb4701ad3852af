import { boundsOfStrokes } from '../../../shared/annotations/shape.ts';
import type { Rect } from '../../../shared/annotations/geometry.ts';
import type { Colour } from '../../../shared/annotations/model.ts';
import type { Stroke } from '../../../shared/annotations/stroke.ts';
import type { RecordId } from '../../../shared/ids.ts';
import type { PaperDetail } from '../../../shared/pack/paper.ts';
import { addStroke } from './mark-actions.ts';

export type Pen = { readonly colour: Colour; readonly width: number };

/** A stroke that begins within this time after the last one, and this near to it, belongs to the same drawing. */
const SAME_DRAWING_MS = 1000;
const SAME_DRAWING_POINTS = 60;
/** A drawing does not grow without bounds: with each stroke it is written anew. */
const MOST_STROKES = 60;
const MOST_NUMBERS = 9000;

/** The drawing the member is at: an expectation, until its first stroke is kept. */
type Drawing = {
  readonly id: Promise<RecordId | undefined>;
  readonly of: string;
  readonly strokes: number;
  readonly numbers: number;
  readonly bounds: Rect;
  readonly endedAtMs: number;
};

let drawing: Drawing | undefined;

/**
 * Keeps a stroke: in the drawing that the member is at, or as the first of a new one. One after the other; a stroke that
 * could not be kept does not hold up the next.
 *
 * @param begunAtMs by the same clock as {@link performance.now}
 */
export async function keepStroke(
  detail: PaperDetail,
  pageIndex: number,
  stroke: Stroke,
  pen: Pen,
  begunAtMs: number,
): Promise<void> {
  const of = [detail.sha256, pageIndex, pen.colour, pen.width].join(' ');
  const bounds = boundsOfStrokes([stroke], pen.width);
  const before = drawing && goesOn(drawing, of, bounds, begunAtMs) ? drawing : undefined;
  const id = (before?.id ?? Promise.resolve(undefined)).then(
    known => addStroke(detail, pageIndex, stroke, pen, known),
    () => addStroke(detail, pageIndex, stroke, pen, undefined),
  );
  drawing = {
    id,
    of,
    strokes: (before?.strokes ?? 0) + 1,
    numbers: (before?.numbers ?? 0) + stroke.length,
    bounds,
    endedAtMs: performance.now(),
  };
  await id;
}

function goesOn(last: Drawing, of: string, bounds: Rect, begunAtMs: number): boolean {
  return (
    last.of === of &&
    begunAtMs - last.endedAtMs < SAME_DRAWING_MS &&
    last.strokes < MOST_STROKES &&
    last.numbers < MOST_NUMBERS &&
    gap(last.bounds, bounds) < SAME_DRAWING_POINTS
  );
}

function gap(a: Rect, b: Rect): number {
  return Math.hypot(Math.max(0, b[0] - a[2], a[0] - b[2]), Math.max(0, b[1] - a[3], a[1] - b[3]));
}
