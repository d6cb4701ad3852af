import type { Sha256 } from '../../shared/ids.ts';
import type { AgendaItem } from '../../shared/pack/agenda/item.ts';
import type { ItemSource, LivingItem, LivingMeeting, MeetingPaper } from '../../shared/pack/meeting/living-meeting.ts';
import { matchItems } from '../../shared/pack/meeting/match-items.ts';
import { pagesIn } from '../../shared/pack/page-span.ts';
import type { Paper } from '../../shared/pack/paper.ts';

/** An item as it is called: by its number, or by its title where it has none. */
export type NamedItem = Pick<AgendaItem, 'number' | 'title'>;

/** What a paper changed in the agenda of its meeting. Pages are counted. */
export type Change =
  /** It was to follow, and is here. */
  | { readonly what: 'arrived'; readonly item: NamedItem; readonly pages: number }
  /** More pages beside those that were there. */
  | { readonly what: 'added'; readonly item: NamedItem; readonly pages: number }
  /** Pages in the place of others, which are kept. */
  | { readonly what: 'replaced'; readonly item: NamedItem; readonly pages: number; readonly before: number }
  | { readonly what: 'new-item'; readonly item: NamedItem; readonly pages: number }
  | { readonly what: 'gone'; readonly item: NamedItem }
  | { readonly what: 'to-follow'; readonly item: NamedItem };

/**
 * What a paper brought to its meeting, in the order of the agenda: a new version against the one before, a supplement
 * against the pack. Empty where it changed no item, and for the pack that was there first.
 */
export function broughtBy(living: LivingMeeting<Paper>, sha256: Sha256): readonly Change[] {
  const paper = living.papers.find(candidate => candidate.paper.sha256 === sha256);
  if (!paper) return [];
  const before = paper.version > 1 ? versionBefore(living, paper) : undefined;
  return before ? changesBetween(before.paper.agenda, paper.paper.agenda) : changesOf(living.items, sha256);
}

/** The version before. Where some of its papers are still in force it has not been replaced, but holds items of the pack. */
function versionBefore(
  { items, papers }: LivingMeeting<Paper>,
  { paper: { sha256 }, version }: MeetingPaper<Paper>,
): MeetingPaper<Paper> | undefined {
  const inPack = new Set(
    items.flatMap(({ sources }) => sources.filter(({ how }) => how === 'pack').map(source => source.paper)),
  );
  return papers.find(
    other =>
      other.version === version - 1 &&
      (other.replacedBy === sha256 || (other.replacedBy === null && inPack.has(other.paper.sha256))),
  );
}

/** What the papers of one file brought, as the living agenda has joined them. */
function changesOf(items: readonly LivingItem[], sha256: Sha256): readonly Change[] {
  return items.flatMap(item =>
    item.sources.flatMap((source): readonly Change[] => {
      if (source.paper !== sha256) return [];
      const pages = countOf(source.item);
      switch (source.how) {
        case 'pack':
          return [];
        case 'follows':
          return [{ what: 'arrived', item, pages }];
        case 'added':
          return [{ what: 'added', item, pages }];
        case 'replaces':
          return [{ what: 'replaced', item, pages, before: sum(replacedBy(source, item).map(countOf)) }];
      }
    }),
  );
}

/** The item as the papers have it that a source took the place of. */
function replacedBy(source: ItemSource, { sources }: LivingItem): readonly AgendaItem[] {
  return sources.filter(other => other !== source && !other.isCurrent).map(other => other.item);
}

/** What is different between two versions of an agenda. */
function changesBetween(before: readonly AgendaItem[], after: readonly AgendaItem[]): readonly Change[] {
  const earlier = matchItems(after, before);
  const kept = new Set(earlier.values());
  return [
    ...after.flatMap((item, index): readonly Change[] => {
      const was = before[earlier.get(index) ?? -1];
      const pages = countOf(item);
      if (!was) return [{ what: 'new-item', item, pages }];
      if (was.toFollow && !item.toFollow) return [{ what: 'arrived', item, pages }];
      if (!was.toFollow && item.toFollow) return [{ what: 'to-follow', item }];
      return countOf(was) === pages ? [] : [{ what: 'replaced', item, pages, before: countOf(was) }];
    }),
    ...before.filter((_, index) => !kept.has(index)).map((item): Change => ({ what: 'gone', item })),
  ];
}

function countOf({ pages }: AgendaItem): number {
  return pages === null ? 0 : pagesIn(pages);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
