import type { AgendaEntry, SubEntry } from './agenda-entry.ts';
import { entryLine, type EntryLine, type Setting } from './entry-lines.ts';
import type { FrontLine } from './front-lines.ts';
import { splitTitle } from './item-title.ts';
import type { PagePlace } from './item.ts';
import { isPartOf, leadingNumber, stepFrom, type ItemNumber } from './item-number.ts';
import { opensRange, rangeInColumn, takeBareRange, takeRange, type RangeFound } from './page-range.ts';
import type { Section } from './sections.ts';
import {
  announcesToFollow,
  isExclusion,
  isExemptMark,
  isStockTitle,
  isToFollow,
  namesExemptBusiness,
  saysExempt,
  withoutToFollow,
} from './wordings.ts';

/** The lines of one item, its number told apart. */
export type EntryLines = {
  readonly number: ItemNumber | null;
  readonly rest: string;
  readonly left: number;
  readonly lines: readonly FrontLine[];
  /** Whether the number is in none of the lines. */
  readonly isNumberless: boolean;
  readonly section: Section | null;
};

type Words = {
  readonly title: string;
  readonly note: string;
  readonly range: RangeFound | null;
  readonly toFollow: boolean;
};

const NESTED = 9;
const MOST_SUB_ITEMS = 200;

/** Reads an item from its lines: title, note, range and marks, and the numbered parts below it. */
export function readEntry(entry: EntryLines, setting: Setting): AgendaEntry | null {
  const first = entry.lines[0];
  if (!first) return null;
  const parts = partsOf(entry);
  const own = entry.lines.slice(0, parts[0]?.at ?? entry.lines.length);
  const words = readWords(own, entry.isNumberless ? null : entry.number, entry.rest, setting);
  const subs = parts.map(({ at, number, rest }, index): SubEntry => {
    const lines = entry.lines.slice(at, parts[index + 1]?.at ?? entry.lines.length);
    const said = readWords(lines, number, rest, setting);
    return { number, ...said, exempt: isExempt(said), line: placeOf(lines[0] ?? first) };
  });
  return {
    number: entry.number,
    ...words,
    exempt: isExempt(words),
    section: entry.section,
    line: placeOf(first),
    subs: keepSubs(subs, words, entry.number) ? subs.filter(({ title }) => title !== '') : [],
  };
}

function placeOf({ pageIndex, y, height }: FrontLine): PagePlace {
  return { pageIndex, down: Math.max(0, y - height) };
}

/** The paragraphs that explain a step of procedure are no parts of it. */
function keepSubs(subs: readonly SubEntry[], { title }: Words, number: ItemNumber | null): boolean {
  const arePapers = subs.some(sub => sub.range !== null || (number !== null && isPartOf(sub.number, number)));
  return arePapers || !(isStockTitle(title) || isExclusion(title));
}

function readWords(lines: readonly FrontLine[], number: ItemNumber | null, rest: string, setting: Setting): Words {
  const body = lines.map((line, at) =>
    at === 0 && number !== null ? entryLine(line, setting, rest === '' ? 1 : 0, rest) : entryLine(line, setting),
  );
  const column = body.flatMap(({ range }) => (range === '' ? [] : [range]));
  const asides = body.flatMap(({ aside }) => (aside === '' ? [] : [aside]));
  const beside =
    column.length > 0 ? (takeRange(column).range ?? rangeInColumn(column.join(' '))) : takeRange(asides).range;
  // A range may begin behind the title and end in the column of pages.
  const opened = beside === null && column.length > 0 ? body.findIndex(({ text }) => opensRange(text)) : -1;
  const texts = body.map(({ text }, at) => (at === opened ? `${text} ${column.join(' ')}` : text));
  const worded = beside === null ? takeRange(texts) : null;
  const inline = worded?.range === null && setting.endsInRanges ? takeBareRange(texts) : worded;
  const plain = inline === null || inline.range === null ? body : withoutRange(body, inline.lines);
  const { title, note } = splitTitle(plain, setting);
  const said = [column.join(' '), title, ...note.split('\n').filter(announcesToFollow)];
  return {
    title: withoutToFollow(title) || title,
    note: [...asides, note].filter(text => text !== '').join('\n'),
    range: beside ?? inline?.range ?? null,
    toFollow: said.some(isToFollow),
  };
}

/** The lines with the range taken out; what stands below a line that held nothing else is no longer the title. */
function withoutRange(body: readonly EntryLine[], texts: readonly string[]): readonly EntryLine[] {
  let isOver = false;
  return body.map((line, at) => {
    const text = (texts[at] ?? '').trim();
    const placed = { ...line, text, gap: isOver ? Number.POSITIVE_INFINITY : line.gap };
    isOver = text === '' && line.text !== '';
    return placed;
  });
}

function isExempt({ title, note }: Words): boolean {
  if (isExclusion(title)) return false;
  const bracketed = [...title.slice(0, 400).matchAll(/[([]([^()[\]]{3,100})[)\]]/g)].map(([, inside = '']) => inside);
  const parts = title.slice(0, 400).split(/\s+[-–—]\s+|:\s+|\s*\*+\s*/);
  const marks = parts.length > 1 ? [parts[0] ?? '', parts.at(-1) ?? ''] : [];
  if ([...bracketed, ...marks].some(isExemptMark) || saysExempt(title) || namesExemptBusiness(title)) return true;
  if (isStockTitle(title)) return note.split('\n').some(isExemptMark);
  return note.split('\n').some(line => isExemptMark(line) || line.split(/(?<=[.;])\s/).some(saysExempt));
}

type Part = { readonly at: number; readonly number: ItemNumber; readonly rest: string };

/** Where the numbered parts of an item begin: numbers that count on from each other, further in or within its own number. */
function partsOf({ lines, number: whole, left, isNumberless }: EntryLines): readonly Part[] {
  const parts: Part[] = [];
  lines.forEach((line, at) => {
    const cell = line.cells[0];
    const numbered = (at > 0 || isNumberless) && cell ? leadingNumber(cell.text) : null;
    if (!numbered || !cell || parts.length >= MOST_SUB_ITEMS) return;
    const hasOwnCell = numbered.rest === '';
    if (hasOwnCell && line.cells.length < 2) return;
    const before = parts.at(-1)?.number;
    const isInside = cell.left > left + NESTED;
    const number = numbered.readings.find(reading => {
      if (!reading.marked && !hasOwnCell && reading.style !== 'dotted') return false;
      if (before) return (stepFrom(before, reading) ?? 99) <= 3;
      if (whole && isPartOf(reading, whole)) return true;
      return reading.parts[0] === 1 && reading.parts.length === 1 && (isInside || reading.style !== whole?.style);
    });
    if (number) parts.push({ at, number, rest: numbered.rest });
  });
  return parts;
}
