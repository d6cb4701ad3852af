import type { AgendaItem } from '../../shared/pack/agenda/item.ts';
import type { Paper } from '../../shared/pack/paper.ts';
import { sha256 } from './made-up.ts';
import { paperOf } from './papers.ts';

/** An item with only a line on the agenda, unless told otherwise; `pages` are `[first, last]` indexes. */
export function itemOf(
  number: string,
  title: string,
  pages: readonly [number, number] | null = null,
  rest: Partial<AgendaItem> = {},
): AgendaItem {
  return {
    number,
    title,
    printed: null,
    pages: pages && { first: pages[0], last: pages[1] },
    line: null,
    section: null,
    toFollow: false,
    exempt: false,
    textKey: null,
    ...rest,
  };
}

/** A pack of the Cabinet with these items; papers with a higher number came later. */
export function packOf(id: number, agenda: readonly AgendaItem[], rest: Partial<Paper> = {}): Paper {
  return paperOf(sha256(id), {
    fileName: `pack-${id}.pdf`,
    kind: 'pack',
    title: 'Agenda pack',
    pageCount: 40,
    addedAtMs: id,
    modifiedMs: id,
    agenda,
    ...rest,
  });
}

/** A supplement of the Cabinet for these items, in `replaces` those it takes the place of. */
export function supplementOf(
  id: number,
  agenda: readonly AgendaItem[],
  replaces: readonly string[] = [],
  rest: Partial<Paper> = {},
): Paper {
  return packOf(id, agenda, {
    kind: 'supplement',
    title: 'Supplement',
    fileName: `supplement-${id}.pdf`,
    pageCount: 12,
    supplement: { ordinal: null, items: agenda.map(({ number }) => number), replaces, says: null },
    ...rest,
  });
}
