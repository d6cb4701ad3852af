import type { BodyLine } from './body-lines.ts';
import { readMarker, type Marked } from './list-marker.ts';

/** Lines that read on: a paragraph, an entry of a list, a heading. */
export type TextBlock<L extends BodyLine = BodyLine> = {
  readonly lines: readonly L[];
  /** Its words, lines joined. */
  readonly text: string;
  readonly marker: Marked | null;
  /** Left edge of its first line, in points. */
  readonly left: number;
  readonly pageIndex: number;
};

/** A gap wider than the usual one by this factor parts paragraphs. */
const PARAGRAPH_GAP = 1.2;

/**
 * The blocks that lines fall into: by wider gaps and by marks of lists. A paragraph may go on over a page end.
 * @param beginsAnew whether a line begins a block however close it stands to the one above
 */
export function textBlocks<L extends BodyLine>(
  lines: readonly L[],
  beginsAnew: (line: L) => boolean = () => false,
): readonly TextBlock<L>[] {
  const pitch = usualPitch(lines);
  const groups: L[][] = [];
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    const group = groups.at(-1);
    if (before && group && !beginsAnew(line) && readsOn(line, before, group, pitch)) group.push(line);
    else groups.push([line]);
  });
  return groups.map(blockOf);
}

/** Adds words that stand on the next line; a word broken at a hyphen keeps it, as nobody can tell the two apart. */
export function joinWords(before: string, next: string): string {
  return joinLines([before, next]);
}

export function joinLines(lines: readonly string[]): string {
  const parts: string[] = [];
  let before = '';
  for (const line of lines) {
    const words = line.trim();
    // What was joined before is not looked at again: a text of many lines would take for ever.
    if (before !== '' && words !== '' && !isBroken(before, words)) parts.push(' ');
    parts.push(words);
    if (words !== '') before = words;
  }
  return parts.join('');
}

function isBroken(before: string, next: string): boolean {
  return /\p{L}-$/u.test(before.slice(-3)) && /^\p{Ll}/u.test(next);
}

function readsOn(line: BodyLine, before: BodyLine, group: readonly BodyLine[], pitch: number): boolean {
  if (readMarker(line.text) && !isInnerNumber(line, before)) return false;
  const height = Math.max(line.height, before.height);
  if (Math.min(line.height, before.height) < height * 0.85) return false;
  if (line.pageIndex !== before.pageIndex) return goesOnOverPage(line, before, group);
  return line.y - before.y <= Math.max(pitch, height) * PARAGRAPH_GAP;
}

/** `2. The` at the line's beginning may be a sentence going on ("…set out in section" / "2. The"). */
function isInnerNumber(line: BodyLine, before: BodyLine): boolean {
  return (
    /\b(?:sections?|paragraphs?|appendix|appendices|annex|table|items?|minute(?: no\.?)?|rule|part|schedule)$/i.test(
      before.text.slice(-20),
    ) && line.left >= before.left - 3
  );
}

function goesOnOverPage(line: BodyLine, before: BodyLine, group: readonly BodyLine[]): boolean {
  if (/[.:!?]["”’)]?$/.test(before.text)) return false;
  const first = group[0] ?? before;
  return (
    /^[\p{Ll}(]/u.test(line.text) ||
    line.left > first.left + 6 ||
    /[,;–-]$|\b(?:and|of|the|to|for|in|with|a|on|by)$/.test(before.text.slice(-8))
  );
}

/** The usual distance of two lines, in points: the most common small one. */
function usualPitch(lines: readonly BodyLine[]): number {
  const counts = new Map<number, number>();
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    if (before?.pageIndex !== line.pageIndex) return;
    const gap = line.y - before.y;
    if (gap <= 0 || gap > line.height * 1.5) return;
    const key = Math.round(gap * 2) / 2;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  return [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}

function blockOf<L extends BodyLine>(lines: readonly L[]): TextBlock<L> {
  const text = joinLines(lines.map(line => line.text));
  const first = lines[0];
  return { lines, text, marker: readMarker(text), left: first?.left ?? 0, pageIndex: first?.pageIndex ?? 0 };
}
