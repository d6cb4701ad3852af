import type { InterestFlag } from '../../../shared/interests/flag.ts';
import type { AgendaItem } from '../../../shared/pack/agenda/item.ts';
import type { Paper } from '../../../shared/pack/paper.ts';
import { READING_RULES } from '../../../shared/pack/understand.ts';
import { NOTHING_READ, type Reading } from '../../../shared/reading/place.ts';
import { recordId, sha256 } from '../../support/made-up.ts';

/** An item of five pages, the first one of them on page 5 of the file, the next on page 10 and so on. */
export function item(number: string, changes: Partial<AgendaItem> = {}): AgendaItem {
  const first = 5 * Number(number) - 1;
  return {
    number,
    title: `Item ${number}`,
    printed: null,
    pages: Number.isNaN(first) ? null : { first, last: first + 4 },
    line: null,
    section: null,
    toFollow: false,
    exempt: false,
    textKey: null,
    ...changes,
  };
}

export function paper(number: number, changes: Partial<Paper> = {}): Paper {
  return {
    sha256: sha256(number),
    fileName: `paper-${number}.pdf`,
    size: 1000,
    pageCount: 100,
    stage: 'indexed',
    textPages: 100,
    hasText: true,
    kind: 'pack',
    title: 'Agenda pack',
    folder: 'Planning Committee',
    committee: 'Planning Committee',
    body: 'Planning Committee',
    date: '2026-07-10',
    time: '18:30',
    venue: 'Town Hall',
    published: null,
    createdAt: null,
    agenda: Array.from({ length: 12 }, (_, index) => item(String(index + 1))),
    supplement: null,
    rules: READING_RULES,
    addedAtMs: number,
    modifiedMs: number,
    ...changes,
  };
}

/** A reading that was left on a page, with the first pages seen. */
export function reading(leftAt: number, seen: number): Reading {
  return {
    ...NOTHING_READ,
    place: { pageIndex: leftAt, down: 0, across: 0, zoom: 'fit-width' },
    seen: new Set(Array.from({ length: seen }, (_, page) => page)),
  };
}

export function flag(number: number, changes: Partial<InterestFlag> = {}): InterestFlag {
  return {
    id: recordId(`flag:${number}`),
    createdAtMs: number,
    natureAlternatives: [],
    decisions: new Map(),
    paper: sha256(1),
    item: { number: String(number), title: `Item ${number}`, pageIndex: number * 10 },
    meeting: { committee: 'Planning Committee', date: '2026-07-10' },
    interestKind: 'pecuniary',
    whose: 'self',
    nature: 'A shop in the street',
    action: 'leave',
    status: 'draft',
    ...changes,
  };
}
