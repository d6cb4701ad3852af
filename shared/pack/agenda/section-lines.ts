import type { FrontLine } from './front-lines.ts';
import { isAgendaHeading } from './front-words.ts';
import type { NumberStyle } from './item-number.ts';
import { explainsSection, readSection, type Section } from './sections.ts';

/** A heading within the agenda, and where it stands among its lines. */
export type SectionLine = { readonly at: number; readonly section: Section };

const SAME_COLUMN = 6;
const LONGEST_HEADING = 70;
const LINES_ABOVE = 8;

/** The heading that stands over the first item. */
export function sectionBefore(
  lines: readonly FrontLine[],
  first: number,
  style: NumberStyle | undefined,
): Section | null {
  for (let at = first - 1; at >= Math.max(0, first - LINES_ABOVE); at -= 1) {
    const line = lines[at];
    if (!line || isAgendaHeading(line.text)) return null;
    const isGroup = at === first - 1 && (style === 'lettered' || style === 'dotted');
    const section = readSection(line.text) ?? (isGroup ? groupHeading(line, style) : null);
    if (section) return explained(section, lines.slice(at + 1, first));
  }
  return null;
}

/**
 * The last heading among the lines of an item: it stands over the items that come next. `next` is how these are numbered,
 * undefined where none comes.
 */
export function headingIn(
  block: readonly FrontLine[],
  left: number,
  next: NumberStyle | undefined,
): SectionLine | null {
  const titleLeft = titleEdge(block[0], left);
  const titlesInCapitals = inCapitals(block[0]?.text ?? '');
  const groups = block.flatMap((line, at): readonly SectionLine[] => {
    if (at === 0) return [];
    const section = standsApart(line, titleLeft) ? readSection(line.text) : null;
    const isOver = at === block.length - 1 && next !== undefined && Math.abs(line.left - titleLeft) > SAME_COLUMN;
    const group = section ?? (isOver && !(titlesInCapitals && next !== 'lettered') ? groupHeading(line, next) : null);
    return group ? [{ at, section: group }] : [];
  });
  const [first, last] = [groups[0], groups.at(-1)];
  return first && last ? { at: first.at, section: explained(last.section, block.slice(last.at + 1)) } : null;
}

/** Where the title of an item begins that has a cell of its own; else where its number does. */
export function titleEdge(line: FrontLine | undefined, left: number): number {
  const second = line?.cells[1];
  return second && second.left < left + 120 ? second.left : left;
}

/** A heading has room above it, or does not stand where titles and notes do. */
function standsApart(line: FrontLine, titleLeft: number): boolean {
  if (line.cells.length > 2) return false;
  const namesPart = /\b(?:items?|business|part|section|agenda|eitemau|rhan|busnes|matters)\b/i.test(line.text);
  return Math.abs(line.left - titleLeft) > SAME_COLUMN || (isApart(line) && namesPart);
}

/** A heading in other words: `B - Matters for Decision` over B1; words in capitals with room above. */
function groupHeading(line: FrontLine, style: NumberStyle | undefined): Section | null {
  if (line.cells.length > 1 || line.text.length > LONGEST_HEADING) return null;
  const lettered = style === 'lettered' ? /^[A-Z]\s?[-–.:)]\s?(\S.*)$/.exec(line.text)?.[1] : undefined;
  if (lettered !== undefined) return { words: line.text, exempt: readSection(lettered)?.exempt ?? null };
  return inCapitals(line.text) && isApart(line) ? { words: line.text, exempt: null } : null;
}

function explained(section: Section, below: readonly FrontLine[]): Section {
  if (section.exempt !== null || below.length === 0) return section;
  return { ...section, exempt: explainsSection(below.map(({ text }) => text).join(' ')) };
}

export function inCapitals(text: string): boolean {
  return /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** Whether a line has more room above it than lines of one paragraph. */
export function isApart({ gap, height }: FrontLine): boolean {
  return gap === null || gap > height * 1.5;
}
