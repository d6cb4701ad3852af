import { readHeading } from '../pack/report/section-headings.ts';
import type { FlowLine } from './flow-lines.ts';

/** How most of a text is set. */
export type BodyLook = {
  /** Height of most of its letters, in points. */
  readonly height: number;
  /** Where its lines begin and end, in points. */
  readonly left: number;
  readonly right: number;
};

/** A distance wider than the usual one by this factor, and these points, parts paragraphs. */
const WIDER = 1.14;
const SLACK = 0.3;
/** Lines further apart than this many letter heights tell nothing of the usual distance. */
const FARTHEST = 1.9;
/** Lines whose ends lie this close to the edge, as a share of their width, fill their column. */
const NEAR_EDGE = 0.15;
/** Of its lines: so many of a text that is broken where its column ends fill it. */
const MOSTLY = 0.6;

/**
 * The lines that begin something new although they follow the line above closely: below a wider gap, below and at known
 * headings, and where the line above was ended before its column was.
 */
export function linesThatBegin(lines: readonly FlowLine[], look: BodyLook): ReadonlySet<FlowLine> {
  const begin = new Set<FlowLine>();
  const usual = usualDistance(lines);
  for (const stretch of closeTogether(lines, usual)) {
    const [first] = stretch;
    if (first) begin.add(first);
    const edge = edgeOf(stretch, look);
    stretch.forEach((line, at) => {
      const before = stretch[at - 1];
      if (before && endsEarly(before, line, edge)) begin.add(line);
      if (readHeading(line.text)?.rest !== '') return;
      begin.add(line);
      const below = stretch[at + 1];
      if (below) begin.add(below);
    });
  }
  // What goes on over a page's end fills its last line there.
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    if (!before || before.pageIndex === line.pageIndex) return;
    const isFull = before.right >= look.left + FULL_LINE * (look.right - look.left);
    const isBroken = /\p{L}-$/u.test(before.text) && /^\p{Ll}/u.test(line.text);
    if ((isFull || isBroken) && line.parts.length === 1) begin.delete(line);
    else begin.add(line);
  });
  return begin;
}

/** Of the width of the text: a line that reaches so far may go on. */
export const FULL_LINE = 0.7;

/** The usual distance of two lines, in points; a third of them stand closer. */
function usualDistance(lines: readonly FlowLine[]): number {
  const gaps: number[] = [];
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    if (before?.pageIndex !== line.pageIndex) return;
    const gap = line.y - before.y;
    if (gap > 0 && gap <= FARTHEST * line.height) gaps.push(gap);
  });
  return gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 3)] ?? 0;
}

function closeTogether(lines: readonly FlowLine[], usual: number): readonly (readonly FlowLine[])[] {
  const stretches: FlowLine[][] = [];
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    const gap = before?.pageIndex === line.pageIndex ? line.y - before.y : Infinity;
    const stretch = stretches.at(-1);
    if (stretch && gap >= 0 && gap <= Math.max(usual, line.height * 1.1) * WIDER + SLACK) stretch.push(line);
    else stretches.push([line]);
  });
  return stretches;
}

/** Where the lines of a stretch have to end: at their own edge where most reach it, else at that of the text. */
function edgeOf(stretch: readonly FlowLine[], look: BodyLook): number {
  const right = stretch.reduce((most, line) => Math.max(most, line.right), 0);
  const left = stretch.reduce((least, line) => Math.min(least, line.left), Infinity);
  const filled = stretch.filter(line => line.right >= right - NEAR_EDGE * (right - left)).length;
  const isColumn = stretch.length >= 3 && filled >= MOSTLY * stretch.length;
  return isColumn ? right : Math.max(right, look.right);
}

/** Words that no line is ended with on purpose; what follows may have been kept together by a space that does not break. */
export const WANTS_MORE =
  /-$|\b(?:an?|and|at|by|for|from|in|into|is|its|of|on|or|that|the|their|to|was|were|which|with|Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr)$/;

/** Whether the next word would have stood on the line above, so that the line was ended on purpose. */
function endsEarly(before: FlowLine, line: FlowLine, edge: number): boolean {
  if (WANTS_MORE.test(before.text) || (/^[\p{Ll}]/u.test(line.text) && !/[.;:]$/.test(before.text))) return false;
  const letter = (line.right - line.left) / Math.max(1, line.text.length);
  const firstWord = line.text.split(' ', 1)[0] ?? '';
  return before.right + (firstWord.length + 3) * letter < edge;
}
