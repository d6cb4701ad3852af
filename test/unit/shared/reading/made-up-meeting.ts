import type { AgendaItem } from '../../../../shared/pack/agenda/item.ts';
import type {
  ItemSource,
  LivingItem,
  LivingMeeting,
  MeetingPaper,
} from '../../../../shared/pack/meeting/living-meeting.ts';
import type { ContentsItem, ContentsPart } from '../../../../shared/reading/contents.ts';
import { sha256 } from '../../../support/made-up.ts';

/** What the reader's table of contents needs of a paper. */
export type MadeUpPaper = {
  readonly sha256: ReturnType<typeof sha256>;
  readonly agenda: readonly AgendaItem[];
  readonly pageCount: number;
  readonly addedAtMs: number;
};

export function item(number: string, title: string, pages: readonly [number, number] | null = null): AgendaItem {
  return {
    number,
    title,
    printed: null,
    pages: pages && { first: pages[0], last: pages[1] },
    line: { pageIndex: 1, down: 100 },
    section: null,
    toFollow: false,
    exempt: false,
    textKey: null,
  };
}

export function meetingPaper(
  id: number,
  agenda: readonly AgendaItem[],
  changes: Partial<Omit<MeetingPaper<MadeUpPaper>, 'paper'>> & { readonly addedAtMs?: number } = {},
): MeetingPaper<MadeUpPaper> {
  const { addedAtMs = 0, ...rest } = changes;
  return {
    paper: { sha256: sha256(id), agenda, pageCount: 100, addedAtMs },
    name: `Paper ${id}`,
    version: 1,
    after: null,
    replacedBy: null,
    ...rest,
  };
}

export function living(
  named: AgendaItem,
  sources: readonly ItemSource[],
  changes: Partial<LivingItem> = {},
): LivingItem {
  const { number, title, section, exempt, toFollow } = named;
  return { number, title, section, exempt, toFollow, sources, ...changes };
}

export function source(id: number, of: AgendaItem, changes: Partial<ItemSource> = {}): ItemSource {
  return { paper: sha256(id), item: of, how: 'pack', isCurrent: true, ...changes };
}

export function meeting(
  items: readonly LivingItem[],
  papers: readonly MeetingPaper<MadeUpPaper>[],
): LivingMeeting<MadeUpPaper> {
  return { items, papers, warnings: [] };
}

export function part(id: number, pages: readonly [number, number], changes: Partial<ContentsPart> = {}): ContentsPart {
  return { paper: sha256(id), pages: { first: pages[0], last: pages[1] }, how: 'pack', isCurrent: true, ...changes };
}

export function contentsItem(
  number: string,
  parts: readonly ContentsPart[],
  changes: Partial<ContentsItem> = {},
): ContentsItem {
  return {
    number,
    title: `Title of ${number}`,
    section: null,
    exempt: false,
    toFollow: false,
    is: 'item',
    line: null,
    parts,
    ...changes,
  };
}
