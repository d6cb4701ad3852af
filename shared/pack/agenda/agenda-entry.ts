import type { PagePlace } from './item.ts';
import type { ItemNumber } from './item-number.ts';
import type { RangeFound } from './page-range.ts';
import type { Section } from './sections.ts';

/** A numbered part of an item, as its line says. */
export type SubEntry = {
  readonly number: ItemNumber;
  readonly title: string;
  readonly note: string;
  readonly range: RangeFound | null;
  readonly toFollow: boolean;
  readonly exempt: boolean;
  readonly line: PagePlace;
};

/** An item as the agenda's own pages have it. */
export type AgendaEntry = {
  readonly number: ItemNumber | null;
  readonly title: string;
  readonly note: string;
  readonly range: RangeFound | null;
  readonly toFollow: boolean;
  /** Whether its own words say that it is not for the public. */
  readonly exempt: boolean;
  readonly section: Section | null;
  /** Null for an item that the outline alone names. */
  readonly line: PagePlace | null;
  readonly subs: readonly SubEntry[];
};

/** Items read from the agenda's own pages. */
export type AgendaEntries = {
  readonly entries: readonly AgendaEntry[];
  /** The pages they stand on, from the first to the last. */
  readonly pages: readonly number[];
};

/** The number of an entry as printed; empty where it has none. */
export function printedNumber({ number }: { readonly number: ItemNumber | null }): string {
  return number?.printed ?? '';
}

/** An item of which no line on the agenda tells more than, elsewhere, its number and title. */
export function entryWithoutLine(number: AgendaEntry['number'], title: string): AgendaEntry {
  return {
    number,
    title,
    note: '',
    range: null,
    toFollow: false,
    exempt: false,
    section: null,
    line: null,
    subs: [],
  };
}
