import { printedNumber, type AgendaEntry, type SubEntry } from './agenda-entry.ts';
import { isPartOf } from './item-number.ts';
import type { RangeFound } from './page-range.ts';

/** An item or a numbered part of one: what may have pages of its own. */
export type Placeable = {
  readonly entry: AgendaEntry | SubEntry;
  /** The item; the same as `entry` where it is one itself. */
  readonly whole: AgendaEntry;
  readonly title: string;
  readonly range: RangeFound | null;
  /** What a stamp on its first page may call it, in small letters. */
  readonly stampNames: readonly string[];
  /** What a warning calls it. */
  readonly name: string;
};

const LONGEST_NAME = 120;

/** Items and their parts, in the order of the agenda. */
export function placeables(entries: readonly AgendaEntry[]): readonly Placeable[] {
  return entries.flatMap(whole => [placeable(whole, whole), ...whole.subs.map(sub => placeable(sub, whole))]);
}

function placeable(entry: AgendaEntry | SubEntry, whole: AgendaEntry): Placeable {
  const { title, range } = entry;
  const name = printedNumber(entry) || title.slice(0, LONGEST_NAME);
  return { entry, whole, title, range, stampNames: stampNames(entry, whole), name };
}

/** A part that is numbered anew in each item (`1`, `a`) is stamped with its item's number before it, if at all. */
function stampNames(entry: AgendaEntry | SubEntry, whole: AgendaEntry): readonly string[] {
  const own = printedNumber(entry).toLowerCase();
  if (own === '') return [];
  const isDistinct = entry === whole || (entry.number && whole.number && isPartOf(entry.number, whole.number));
  // `4(a)` is stamped "4a".
  if (isDistinct) return [own, own.replace(/[()]/g, '')];
  const before = printedNumber(whole).toLowerCase();
  return [`${before}${own}`, `${before}.${own}`, `${before}(${own})`];
}
