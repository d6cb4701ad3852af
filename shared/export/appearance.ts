import type { Rgb } from '../annotations/colour-values.ts';
import type { Rect } from '../annotations/geometry.ts';
import { penPointsOf, pointBetween, widthAt, type PenPoint, type Stroke } from '../annotations/stroke.ts';
import { WORD_LINES } from '../annotations/word-lines.ts';
import { fill, number, numbers, painted, polygon, stroke } from './content-operators.ts';
import { between, type Point, type Quad } from './quad-points.ts';

/** How an annotation looks: operators of a content stream in the page's user space, and what they cover. */
export type Appearance = {
  readonly content: string;
  readonly bounds: Rect;
  /** Whether it darkens what lies below it, so that words stay readable. */
  readonly multiplies: boolean;
};

/** Points */
const AREA_LINE = 1.5;
/** A line of ink is set in pieces between which it becomes wider by this at most, in points. */
const WIDER = 0.15;

/** Words covered with colour. */
export function highlightLook(quads: readonly Quad[], colour: Rgb): Appearance {
  const fills = quads.map(({ topLeft, topRight, bottomLeft, bottomRight }) =>
    polygon([topLeft, topRight, bottomRight, bottomLeft]),
  );
  return { content: painted(fill(colour), fills), bounds: boundsOfQuads(quads), multiplies: true };
}

/** A line under words, or through them. */
export function lineLook(type: 'underline' | 'strikeout', quads: readonly Quad[], colour: Rgb): Appearance {
  const { up, thick } = WORD_LINES[type];
  const fills = quads.map(({ topLeft, topRight, bottomLeft, bottomRight }) => {
    const at = (share: number): readonly [Point, Point] => [
      between(bottomLeft, topLeft, share),
      between(bottomRight, topRight, share),
    ];
    const [low, high] = [at(up), at(up + thick)];
    return polygon([low[0], low[1], high[1], high[0]]);
  });
  return { content: painted(fill(colour), fills), bounds: boundsOfQuads(quads), multiplies: false };
}

/** A frame around a part of the page. */
export function areaLook(rect: Rect, colour: Rgb): Appearance {
  const inset = AREA_LINE / 2;
  const [left, bottom, right, top] = rect;
  const width = Math.max(right - left - AREA_LINE, 0.1);
  const height = Math.max(top - bottom - AREA_LINE, 0.1);
  const frame = `${numbers([left + inset, bottom + inset, width, height])} re S`;
  return { content: painted(`${stroke(colour)} ${AREA_LINE} w`, [frame]), bounds: rect, multiplies: false };
}

/**
 * Lines drawn by hand, as they are seen on the page: straight from point to point, as wide as the pen was pressed.
 *
 * @param width of the lines at full pressure
 */
export function inkLook(strokes: readonly Stroke[], width: number, colour: Rgb, bounds: Rect): Appearance {
  const lines = strokes.map(drawn => inkLine(penPointsOf(drawn), width));
  return { content: painted(`${stroke(colour)} 1 J 1 j`, lines), bounds, multiplies: false };
}

function inkLine(points: readonly PenPoint[], width: number): string {
  const [first] = points;
  if (!first) return '';
  const begins = `${numbers([first.x, first.y])} m`;
  // A single touch is a line without length: round ends make a dot of it.
  if (points.length === 1) return `${wide(width, first.pressure)} ${begins} ${numbers([first.x, first.y])} l S`;
  const operators: string[] = [];
  let pen = '';
  for (const { from, to } of steps(points, width)) {
    // A path has one width: where the pressure changes, the path ends and the next begins where it ended.
    const next = wide(width, (from.pressure + to.pressure) / 2);
    if (next !== pen) operators.push(...(pen === '' ? [] : ['S']), next, `${numbers([from.x, from.y])} m`);
    pen = next;
    operators.push(`${numbers([to.x, to.y])} l`);
  }
  return [...operators, 'S'].join(' ');
}

/** The pieces of a line, so short that none of them becomes much wider or narrower. */
function steps(
  points: readonly PenPoint[],
  width: number,
): readonly { readonly from: PenPoint; readonly to: PenPoint }[] {
  return points.slice(1).flatMap((end, at) => {
    const start = points[at] ?? end;
    const wider = Math.abs(widthAt(width, end.pressure) - widthAt(width, start.pressure));
    const count = Math.max(1, Math.ceil(wider / WIDER));
    const along = (step: number): PenPoint => pointBetween(start, end, step / count);
    return Array.from({ length: count }, (_, step) => ({ from: along(step), to: along(step + 1) }));
  });
}

function wide(width: number, pressure: number): string {
  return `${number(widthAt(width, pressure))} w`;
}

/**
 * An asterisk on a square of paper, within a square from 0 to {@link NOTE_SIDE}. It is the same when it is turned by a
 * quarter: on turned pages some viewers turn the signs of notes, and some do not.
 */
export function noteSign(colour: Rgb, line: Rgb): string {
  const sheet = '1.5 1.5 15 15 re B';
  const asterisk = '9 4.5 m 9 13.5 l S 4.5 9 m 13.5 9 l S 5.8 5.8 m 12.2 12.2 l S 5.8 12.2 m 12.2 5.8 l S';
  return painted(`${fill(colour)} ${stroke(line)} 1.3 w 1 j 1 J`, [sheet, asterisk]);
}

function boundsOfQuads(quads: readonly Quad[]): Rect {
  const points = quads.flatMap(quad => [quad.topLeft, quad.topRight, quad.bottomLeft, quad.bottomRight]);
  const across = points.map(([x]) => x);
  const up = points.map(([, y]) => y);
  return [Math.min(...across), Math.min(...up), Math.max(...across), Math.max(...up)];
}
