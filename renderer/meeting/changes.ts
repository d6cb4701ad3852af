import type { Sha256 } from '../../shared/ids.ts';
import type { AgendaItem } from '../../shared/pack/agenda/item.ts';
import {
  livingMeeting,
  type ItemSource,
  type LivingItem,
  type LivingMeeting,
} from '../../shared/pack/meeting/living-meeting.ts';
import { matchItems } from '../../shared/pack/meeting/match-items.ts';
import { pagesIn } from '../../shared/pack/page-span.ts';
import type { Paper } from '../../shared/pack/paper.ts';
import { papersBefore } from './papers-before.ts';

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
  /** Other words on as many pages. */
  | { readonly what: 'changed'; readonly item: NamedItem }
  /** A supplement had brought it, and the pack holds it now. */
  | { readonly what: 'taken-in'; readonly item: NamedItem }
  | { readonly what: 'new-item'; readonly item: NamedItem; readonly pages: number }
  | { readonly what: 'gone'; readonly item: NamedItem }
  | { readonly what: 'to-follow'; readonly item: NamedItem }
  /** @property before the number it had */
  | { readonly what: 'renumbered'; readonly item: NamedItem; readonly before: string };

/**
 * What a paper brought to its meeting, in the order of the agenda: a new version against the meeting as it stood before
 * it came, a supplement against the pack. Empty where it changed no item, and for the pack that was there first.
 */
export function broughtBy(living: LivingMeeting<Paper>, sha256: Sha256): readonly Change[] {
  const paper = living.papers.find(candidate => candidate.paper.sha256 === sha256);
  if (!paper) return [];
  if (paper.after === null) return changesOf(living.items, sha256);
  const before = papersBefore(living.papers, paper);
  return changesBetween(
    livingMeeting(before).items.map(stateOf),
    livingMeeting([...before, paper.paper]).items.map(stateOf),
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
          return [{ what: isFirstToFollow(source, item) ? 'arrived' : 'added', item, pages }];
        case 'added':
          return [{ what: 'added', item, pages }];
        case 'replaces':
          return [{ what: 'replaced', item, pages, before: sum(replacedBy(source, item).map(countOf)) }];
      }
    }),
  );
}

function isFirstToFollow(source: ItemSource, { sources }: LivingItem): boolean {
  return sources.find(({ how }) => how === 'follows') === source;
}

/** The item as the papers have it that a source took the place of. */
function replacedBy(source: ItemSource, { sources }: LivingItem): readonly AgendaItem[] {
  return sources.filter(other => other !== source && !other.isCurrent).map(other => other.item);
}

/** An item as the meeting stood at a time. */
type ItemState = NamedItem & {
  readonly toFollow: boolean;
  readonly pages: number;
  /** Of each of its papers. */
  readonly textKeys: readonly (string | null)[];
  /** Whether papers of it came beside the pack. */
  readonly isLate: boolean;
};

function stateOf({ number, title, toFollow, sources }: LivingItem): ItemState {
  const current = sources.filter(({ isCurrent }) => isCurrent);
  return {
    number,
    title,
    toFollow,
    pages: sum(current.map(({ item }) => countOf(item))),
    textKeys: current.map(({ item }) => item.textKey),
    isLate: current.some(({ how }) => how !== 'pack'),
  };
}

/** What is different between an agenda as it was and as it is; numbers that only moved come last. */
function changesBetween(before: readonly ItemState[], after: readonly ItemState[]): readonly Change[] {
  const earlier = matchItems(after, before);
  const kept = new Set(earlier.values());
  const wasOf = (index: number): ItemState | undefined => before[earlier.get(index) ?? -1];
  return [
    ...after.flatMap((item, index) => itemChange(wasOf(index), item) ?? []),
    ...before.filter((_, index) => !kept.has(index)).map((item): Change => ({ what: 'gone', item })),
    ...after.flatMap((item, index): readonly Change[] => {
      const number = wasOf(index)?.number ?? '';
      const isMoved = number !== '' && item.number !== '' && number.toLowerCase() !== item.number.toLowerCase();
      return isMoved ? [{ what: 'renumbered', item, before: number }] : [];
    }),
  ];
}

function itemChange(was: ItemState | undefined, item: ItemState): Change | undefined {
  const { pages } = item;
  if (!was) return { what: 'new-item', item, pages };
  if (was.toFollow && !item.toFollow) return { what: 'arrived', item, pages };
  if (!was.toFollow && item.toFollow) return { what: 'to-follow', item };
  const reads = comparedText(was, item);
  const isSamePages = was.pages === pages;
  if (was.isLate && !item.isLate && pages > 0) {
    // A supplement without an agenda of its own is counted with its cover: its length says nothing then.
    const isTakenIn = reads === 'same' || (reads === 'unknown' && (isSamePages || was.textKeys.includes(null)));
    if (isTakenIn) return { what: 'taken-in', item };
  }
  if (!isSamePages) return { what: 'replaced', item, pages, before: was.pages };
  return reads === 'other' ? { what: 'changed', item } : undefined;
}

/** Whether two states of an item have the same words, as far as papers one by one tell. */
function comparedText({ textKeys: a }: ItemState, { textKeys: b }: ItemState): 'same' | 'other' | 'unknown' {
  if (a.length !== b.length || a.includes(null) || b.includes(null)) return 'unknown';
  return a.every((key, index) => key === b[index]) ? 'same' : 'other';
}

function countOf({ pages }: AgendaItem): number {
  return pages === null ? 0 : pagesIn(pages);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
