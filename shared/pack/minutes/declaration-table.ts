import type { BodyLine } from '../body-lines.ts';
import { joinWords } from '../text-blocks.ts';
import { MEMBER_TITLE } from './member-names.ts';
import type { RecordedDeclaration } from './minutes.ts';

type Field = 'member' | 'minute' | 'reason' | 'action';
type Column = { readonly field: Field | null; readonly left: number };
type Row = Record<Field, string> & { pageIndex: number };

const HEADINGS: readonly (readonly [Field, RegExp])[] = [
  ['member', /^(?:(?:name of )?(?:member|councillor)s?(?:'s)?(?: name)?|name|aelod|cynghorydd)\b\s*:?\s*/i],
  [
    'minute',
    /^(?:minute(?: (?:no\.?|number))?|(?:agenda )?item(?: (?:no\.?|number))?|agenda (?:no\.?|number)|cofnod(?: rhif)?|eitem|subject|matter)(?![\w'])\s*:?\s*/i,
  ],
  [
    'reason',
    /^(?:reasons?(?: for (?:declaration|interest))?|nature(?: of (?:the )?interest| and extent.{0,20})?|interest(?: declared)?|type of interest|details?|rheswm|natur.{0,20}|buddiant)(?![\w'])\s*:?\s*/i,
  ],
  ['action', /^(?:actions?(?: taken)?|outcome|room|participation|gweithred|camau)(?![\w'])\s*:?\s*/i],
];
const FEWEST_COLUMNS = 3;
const SAME_EDGE = 8;

/** The rows of a table of declarations (`Member`, `Minute No.`, `Reason`, `Action`), and whether there is one. */
export function declarationsInTable(lines: readonly BodyLine[]): {
  found: readonly RecordedDeclaration[];
  hasTable: boolean;
} {
  const header = lines.findIndex(line => headerColumns(line).length >= FEWEST_COLUMNS);
  const headerLine = lines[header];
  if (!headerLine) return { found: [], hasTable: false };
  const columns = headerColumns(headerLine);
  const rows: Row[] = [];
  let isFresh = true;
  let lastLine = headerLine;
  addLine(rows, behindHeadings(headerLine, columns), columns, true);
  for (const line of lines.slice(header + 1)) {
    if (isBelowTable(line, lastLine, columns)) break;
    if (headerColumns(line).length >= FEWEST_COLUMNS) continue;
    isFresh = addLine(rows, line, columns, isFresh);
    lastLine = line;
  }
  return { found: rows.filter(({ member }) => member !== '').map(declarationOf), hasTable: true };
}

function headerColumns({ cells }: BodyLine): readonly Column[] {
  const columns = cells.map(({ text, left }) => ({
    field: HEADINGS.find(([, pattern]) => pattern.test(text))?.[0] ?? null,
    left,
  }));
  const fields = new Set(columns.map(({ field }) => field));
  fields.delete(null);
  return fields.has('member') && fields.size === columns.filter(({ field }) => field !== null).length
    ? columns.filter(({ field }) => field !== null)
    : [];
}

/** Where the first row stands on the headings' line, it is what stands behind the headings. */
function behindHeadings(line: BodyLine, columns: readonly Column[]): BodyLine {
  const cells = line.cells.map(cell => {
    const field = columns.find(({ left }) => left === cell.left)?.field;
    const pattern = HEADINGS.find(([name]) => name === field)?.[1];
    return pattern ? { ...cell, text: cell.text.replace(pattern, '') } : cell;
  });
  return { ...line, cells };
}

/** Adds a line's cells to the last row, or to a new one; says whether the next name begins a row. */
function addLine(rows: Row[], line: BodyLine, columns: readonly Column[], isFresh: boolean): boolean {
  const cells = line.cells.filter(({ text }) => text.trim() !== '');
  const name = cells.find(cell => columnOf(columns, cell.left)?.field === 'member')?.text ?? '';
  const last = rows.at(-1);
  const begins = name !== '' && (!last || (last.member !== '' && (isFresh || MEMBER_TITLE.test(name))));
  const row = begins || !last ? { member: '', minute: '', reason: '', action: '', pageIndex: line.pageIndex } : last;
  if (cells.length > 0 && row !== last) rows.push(row);
  for (const { text, left } of cells) {
    const field = columnOf(columns, left)?.field;
    if (field) row[field] = joinWords(row[field], text.trim());
  }
  return name === '' && row.member !== '';
}

function columnOf(columns: readonly Column[], left: number): Column | undefined {
  return columns.findLast(column => column.left <= left + SAME_EDGE) ?? columns[0];
}

/** Text over the whole width, or far below, is not of the table. */
function isBelowTable(line: BodyLine, before: BodyLine, columns: readonly Column[]): boolean {
  const second = columns[1]?.left ?? Number.POSITIVE_INFINITY;
  const isWide = line.cells.length === 1 && line.left < second - SAME_EDGE && line.right > second + 40;
  const isFar = line.pageIndex === before.pageIndex && line.y - before.y > line.height * 4;
  return isWide || isFar || line.left < (columns[0]?.left ?? 0) - SAME_EDGE * 2;
}

function declarationOf({ member, minute, reason, action, pageIndex }: Row): RecordedDeclaration {
  return { member, minute: minute || null, reason: reason || null, action: action || null, pageIndex };
}
