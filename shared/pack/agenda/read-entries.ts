import type { AgendaEntry } from './agenda-entry.ts';
import { settingOf } from './entry-lines.ts';
import { columnHeads } from './columns.ts';
import type { FrontLine } from './front-lines.ts';
import { endsAgenda } from './front-words.ts';
import type { NumberedLine } from './item-chain.ts';
import { leadingNumber } from './item-number.ts';
import { readEntry } from './read-entry.ts';
import { headingIn, inCapitals, isApart, sectionBefore, titleEdge } from './section-lines.ts';

const SAME_COLUMN = 6;
const LETTER_IN_FRONT = /^\(([a-z])\)\s*(?=\S)/;
/** A gap this many lines wide parts the last item from what stands below it. */
const FAR_BELOW = 2.4;

/** Reads the items that a chain of numbers counts. */
export function readEntries(lines: readonly FrontLine[], chain: readonly NumberedLine[]): readonly AgendaEntry[] {
  const starts = chain.map(item => ({ ...item, from: startOf(lines, item) }));
  const ends = starts.map((start, index) => {
    const next = starts[index + 1];
    return next ? next.from : endOfLast(lines, start);
  });
  const from = starts[0]?.from ?? 0;
  // The heads of the columns stand over the first item.
  const setting = settingOf(lines.slice(from, ends.at(-1) ?? 0), lines.slice(0, from));

  const style = chain[0]?.number.style;
  let section = sectionBefore(lines, from, style);
  const entries: AgendaEntry[] = [];
  starts.forEach((start, index) => {
    const end = ends[index] ?? lines.length;
    const block = lines.slice(start.from, end);
    const heading = headingIn(block, start.left, index < starts.length - 1 ? style : undefined);
    const own = block.slice(0, heading?.at).filter(line => columnHeads(line).length === 0);
    const entry = readEntry({ ...start, ...withoutLoneNumber(own, lines[start.at]), section }, setting);
    if (entry) entries.push(entry);
    if (heading) section = heading.section;
  });
  return withLetters(entries);
}

/** `4 (a)` and `4 (b)`: a number that comes again and again with letters behind it is one with the letter. */
function withLetters(entries: readonly AgendaEntry[]): readonly AgendaEntry[] {
  const lettered = entries.map(({ title }) => LETTER_IN_FRONT.exec(title));
  return entries.map((entry, at) => {
    const [letter, { number }] = [lettered[at], entry];
    const isAgain = [at - 1, at + 1].some(
      other => lettered[other] && number !== null && entries[other]?.number?.printed === number.printed,
    );
    if (!letter?.[1] || number === null || !isAgain) return entry;
    return {
      ...entry,
      number: {
        ...number,
        printed: `${number.printed}(${letter[1]})`,
        parts: [...number.parts, letter[1].charCodeAt(0) - 96],
      },
      title: entry.title.slice(letter[0].length),
    };
  });
}

/** A number that stands beside the middle of its title has a line of it above. */
function startOf(lines: readonly FrontLine[], { at, rest }: NumberedLine): number {
  const [above, line] = [lines[at - 1], lines[at]];
  if (!above || !line || rest !== '' || line.cells.length > 1) return at;
  const isBeside = line.gap !== null && line.gap < line.height * 0.85 && above.left > line.left + 8;
  return isBeside ? at - 1 : at;
}

/** The lines of an item whose number stands on a line of its own, that line left out. */
function withoutLoneNumber(
  block: readonly FrontLine[],
  numberLine: FrontLine | undefined,
): { readonly lines: readonly FrontLine[]; readonly isNumberless: boolean } {
  const at = block.findIndex(line => line === numberLine);
  const [lone, next] = [block[at], block[at + 1]];
  if (!lone || !next || lone.cells.length > 1 || leadingNumber(lone.text)?.rest !== '')
    return { lines: block, isNumberless: false };
  const gap = lone.gap === null || next.gap === null ? null : lone.gap + next.gap;
  return { lines: [...block.slice(0, at), { ...next, gap }, ...block.slice(at + 2)], isNumberless: true };
}

/** Where the words of the last item end. */
function endOfLast(lines: readonly FrontLine[], { at, left }: NumberedLine): number {
  const first = lines[at];
  if (!first) return lines.length;
  const { closeGap } = settingOf(lines);
  const titleLeft = titleEdge(first, left);
  for (let next = at + 1; next < lines.length; next += 1) {
    const [above, line] = [lines[next - 1], lines[next]];
    if (!above || !line) break;
    const isElsewhere = line.left < left - SAME_COLUMN || endsAgenda(line.text);
    const isHeading = inCapitals(line.text) && Math.abs(line.left - titleLeft) > SAME_COLUMN && isApart(line);
    const isFar = line.gap !== null && line.gap > closeGap * FAR_BELOW;
    const isOverleaf =
      line.pageIndex !== above.pageIndex && !leadingNumber(line.text) && line.left < left + SAME_COLUMN;
    if (
      isElsewhere ||
      isFar ||
      (isHeading && !leadingNumber(line.text)) ||
      isOverleaf ||
      line.pageIndex > above.pageIndex + 1
    )
      return next;
  }
  return lines.length;
}
