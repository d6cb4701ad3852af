import type { BodyLine } from '../body-lines.ts';
import type { Cell } from '../page-lines.ts';
import { joinLines } from '../text-blocks.ts';
import type { HeadField } from './head-labels.ts';
import { namesAnother } from './people-in-row.ts';
import { completedBy, labelsWithin, readLabels } from './read-label.ts';

/** A row of a head: what it tells, and its words. */
export type HeadEntry = { readonly field: HeadField; readonly value: string };

/** A label on the page: where it stands and where its words may. Lengths in points. */
type Place = {
  readonly field: HeadField;
  readonly left: number;
  readonly line: number;
  readonly cell: number;
  readonly words: string[];
  /** Whether nothing more can belong to it. */
  readonly isWhole: boolean;
  /** Left edge of its words; null while it has none of their own. */
  column: number | null;
  /** The baseline of its last words. */
  below: { readonly y: number; readonly pageIndex: number } | null;
};

/** Which cells are parts of labels, what stands behind those, and whether more rows follow. */
type Taken = {
  readonly used: ReadonlyMap<number, ReadonlySet<number>>;
  readonly rests: ReadonlyMap<string, string>;
  readonly isInside: boolean;
};

const PEOPLE: ReadonlySet<HeadField> = new Set<HeadField>(['from', 'reportOf', 'author', 'portfolio']);
/** In line heights. */
const PERSON_GAP = 1.7;
/** Edges that differ by less belong to one column. */
const SAME_EDGE = 4;
/** Words of a row on the next line stand at most so many line heights below. */
const ROW_GAP = 2.4;

/** The labels and values of a head: a table of one or two pairs a row, or labels with a colon. */
export function readHeadTable(written: readonly BodyLine[]): readonly HeadEntry[] {
  const lines = written.map(withCellsParted);
  const lastRow = lines.findLastIndex(line =>
    line.cells.some(cell => readLabels(cell.text).some(({ marked }) => marked)),
  );
  const entries: Place[] = [];
  const used = new Map<number, Set<number>>();
  const rests = new Map<string, string>();
  let open: Place[] = [];
  lines.forEach((line, at) => {
    const labels = labelsOf(lines, at, used, rests);
    const found = labels.length > 0 || used.has(at) ? labels : unknownRow(line, at, open);
    if (found.length > 0) {
      const leftmost = Math.min(...found.map(({ left }) => left));
      open = [...open.filter(({ left }) => left < leftmost - SAME_EDGE * 3), ...found];
      entries.push(...found);
    } else if (isAfterGap(lines, at) && !open.some(place => place.words.length === 0)) open = [];
    place(line, at, open, { used, rests, isInside: at < lastRow });
  });
  return entries.map(({ field, words }) => ({ field, value: withoutEcho(joinLines(words)) }));
}

/** Columns that stand close are one cell; a label in the midst of one parts it again. */
function withCellsParted(line: BodyLine): BodyLine {
  const cells = line.cells.flatMap(cell => {
    const cuts = labelsWithin(cell.text);
    if (cuts.length === 0) return [cell];
    const width = (cell.right - cell.left) / cell.text.length;
    return [0, ...cuts].map((from, at) => {
      const to = cuts[at] ?? cell.text.length;
      return {
        ...cell,
        text: cell.text.slice(from, to).trim(),
        left: cell.left + from * width,
        right: cell.left + to * width,
      };
    });
  });
  return { ...line, cells };
}

/** Labels that begin on a line; cells they take up on the lines below are marked as used. */
function labelsOf(
  lines: readonly BodyLine[],
  at: number,
  used: Map<number, Set<number>>,
  rests: Map<string, string>,
): readonly Place[] {
  const line = lines[at];
  const found: Place[] = [];
  line?.cells.forEach((cell, index) => {
    if (used.get(at)?.has(index)) return;
    for (const label of readLabels(cell.text)) {
      const below = label.wanting.length === 0 ? [] : cellsBelow(lines, at, cell, label.wanting);
      if (below === null) continue;
      if (label.wanting.length === 0 && !label.marked && label.rest === '' && !hasCellBehind(line, index)) continue;
      for (const { line: under, cell: number, rest } of below) {
        used.set(under, (used.get(under) ?? new Set()).add(number));
        rests.set(`${under} ${number}`, rest);
      }
      found.push({
        field: label.field,
        left: cell.left,
        line: at,
        cell: index,
        words: label.rest === '' ? [] : [label.rest],
        isWhole: label.whole === true,
        column: null,
        below: label.rest === '' ? null : { y: line.y, pageIndex: line.pageIndex },
      });
      return;
    }
  });
  return found;
}

/** A row whose label is not known: a cell at the labels' edge with another at the edge of their words. */
function unknownRow(line: BodyLine, at: number, open: readonly Place[]): readonly Place[] {
  const [label, value] = line.cells;
  const above = open.find(({ left }) => label !== undefined && Math.abs(left - label.left) <= SAME_EDGE);
  if (!label || !value || !above || above.column === null || above.column < above.left + SAME_EDGE * 5) return [];
  if (Math.abs(value.left - above.column) > SAME_EDGE * 2 || !/^\p{Lu}/u.test(label.text)) return [];
  return [
    { field: 'other', left: label.left, line: at, cell: 0, words: [], isWhole: false, column: null, below: null },
  ];
}

function hasCellBehind(line: BodyLine, index: number): boolean {
  const behind = line.cells[index + 1];
  return behind !== undefined && !readLabels(behind.text).some(({ wanting }) => wanting.length === 0);
}

function cellsBelow(lines: readonly BodyLine[], at: number, above: Cell, wanting: readonly string[]) {
  const cells: { line: number; cell: number; rest: string }[] = [];
  let left = wanting;
  for (let under = at + 1; under <= at + 3 && left.length > 0; under++) {
    const cell = lines[under]?.cells.findIndex(({ left }) => Math.abs(left - above.left) <= SAME_EDGE) ?? -1;
    const completed = cell < 0 ? null : completedBy(left, lines[under]?.cells[cell]?.text ?? '');
    if (!completed) {
      if (cell >= 0) return null;
      continue;
    }
    left = completed.wanting;
    cells.push({ line: under, cell, rest: completed.rest });
  }
  return left.length === 0 ? cells : null;
}

/** Gives the cells of a line to the rows that are open, each to the column it stands in. */
function place(line: BodyLine, at: number, open: readonly Place[], taken: Taken): void {
  const { used, rests, isInside } = taken;
  line.cells.forEach((cell, index) => {
    if (open.some(({ line: row, cell: own }) => row === at && own === index)) return;
    const owner = open.findLast(({ left }) => left <= cell.left + SAME_EDGE);
    if (!owner || (owner.isWhole && owner.line !== at)) return;
    const text = used.get(at)?.has(index) ? (rests.get(`${at} ${index}`) ?? '') : cell.text;
    if (text === '' || (owner.line !== at && !used.get(at)?.has(index) && !mayGoOn(owner, cell, isInside))) return;
    if (!used.get(at)?.has(index)) owner.column ??= cell.left;
    const last = owner.words.at(-1);
    if (last !== undefined && /^\p{Lu}/u.test(text) && isNextPerson(owner, line, text))
      owner.words[owner.words.length - 1] = `${last.replace(/[,;]$/, '')};`;
    owner.words.push(text);
    owner.below = { y: line.y, pageIndex: line.pageIndex };
  });
}

/** Several people in one row stand apart as paragraphs do, or each on a line with an office. */
function isNextPerson({ field, below, words }: Place, line: BodyLine, text: string): boolean {
  if (below === null || !PEOPLE.has(field) || (below.pageIndex === line.pageIndex && below.y === line.y)) return false;
  if (below.pageIndex === line.pageIndex && line.y - below.y > line.height * PERSON_GAP) return true;
  const lastPerson = words.slice(words.findLastIndex(part => part.endsWith(';')) + 1);
  return namesAnother(joinLines(lastPerson), text);
}

/** Words between two rows belong to the upper one. Words below the last row belong to it where they stand right of its label, or at its words' edge, or under a bare label. */
function mayGoOn(owner: Place, cell: Cell, isInside: boolean): boolean {
  if (isInside) return true;
  if (owner.column !== null && Math.abs(cell.left - owner.column) <= SAME_EDGE * 2) return true;
  if (owner.words.length === 0) return true;
  return cell.left > owner.left + SAME_EDGE * 2;
}

function isAfterGap(lines: readonly BodyLine[], at: number): boolean {
  const line = lines[at];
  const before = lines[at - 1];
  if (!line || !before) return false;
  return line.pageIndex !== before.pageIndex || line.y - before.y > Math.max(line.height, before.height) * ROW_GAP;
}

/** Words set twice over each other, as some programs make bold: `Budget Mon Budget Monitoring`. */
function withoutEcho(text: string): string {
  for (let length = Math.min(60, Math.floor(text.length / 2)); length >= 8; length--) {
    if (text[length] === ' ' && text.startsWith(text.slice(0, length), length + 1)) return text.slice(length + 1);
  }
  return text;
}
