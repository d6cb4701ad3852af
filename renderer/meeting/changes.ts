import type { Sha256 } from '../../shared/ids.ts';
import type { AgendaItem } from '../../shared/pack/agenda/item.ts';
import {
  livingMeeting,
  type ItemSource,
  type LivingItem,
  type LivingMeeting,
  type MeetingPaper,
} from '../../shared/pack/meeting/living-meeting.ts';
import { alikeInWords } from '../../shared/pack/agenda/alike-in-words.ts';
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
  /**
   * Pages in the place of others, which are kept.
   *
   * @property stay the item's other pages, which are in force as before
   */
  | {
      readonly what: 'replaced';
      readonly item: NamedItem;
      readonly pages: number;
      readonly before: number;
      readonly stay: number;
    }
  /** The same papers on the whole, with other words or pages. */
  | { readonly what: 'changed'; readonly item: NamedItem; readonly pages: number; readonly before: number }
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
  if (paper.after === null) return changesOf(withoutLater(living, paper).items, sha256);
  const before = papersBefore(living.papers, paper);
  return changesBetween(
    livingMeeting(before).items.map(stateOf),
    livingMeeting([...before, paper.paper]).items.map(stateOf),
  );
}

/** The meeting without what took the place of a supplement when that was published again. */
function withoutLater(living: LivingMeeting<Paper>, { replacedBy, paper }: MeetingPaper<Paper>): LivingMeeting<Paper> {
  if (replacedBy === null || paper.kind !== 'supplement') return living;
  const next = new Map(living.papers.map(entry => [entry.paper.sha256, entry.replacedBy]));
  const later = new Set<string>();
  for (let id: Sha256 | null = replacedBy; id !== null && !later.has(id); id = next.get(id) ?? null) later.add(id);
  return livingMeeting(living.papers.flatMap(entry => (later.has(entry.paper.sha256) ? [] : [entry.paper])));
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
          return [replacement(source, item)];
      }
    }),
  );
}

function isFirstToFollow(source: ItemSource, { sources }: LivingItem): boolean {
  return sources.find(({ how }) => how === 'follows') === source;
}

/** Where a supplement does not tell what it replaces, all stays that was there. */
function replacement(source: ItemSource, item: LivingItem): Change {
  const pages = countOf(source.item);
  const before = pagesOf(item.sources.filter(({ replacedBy }) => replacedBy === source.paper));
  const stay = pagesOf(item.sources.filter(other => other !== source && other.isCurrent));
  const isBeside = source.isCurrent && before === 0 && stay > 0;
  return isBeside ? { what: 'added', item, pages } : { what: 'replaced', item, pages, before, stay };
}

function pagesOf(sources: readonly ItemSource[]): number {
  return sum(sources.map(({ item }) => countOf(item)));
}

/** An item as the meeting stood at a time. */
type ItemState = NamedItem & {
  readonly toFollow: boolean;
  readonly pages: number;
  /** Of each of its papers. */
  readonly textKeys: readonly (string | null)[];
  readonly papers: readonly AgendaItem[];
  /** Whether papers of it came beside the pack. */
  readonly isLate: boolean;
};

function stateOf({ number, title, toFollow, sources }: LivingItem): ItemState {
  const current = sources.filter(({ isCurrent }) => isCurrent);
  return {
    number,
    title,
    toFollow,
    pages: pagesOf(current),
    textKeys: current.map(({ item }) => item.textKey),
    papers: current.map(({ item }) => item),
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
  const areAlike = alikeInWords(was.papers, item.papers);
  if (was.isLate && !item.isLate && pages > 0) {
    // A supplement without an agenda of its own is counted with its cover: its length says nothing then.
    const mayBe = isSamePages ? areAlike !== false : was.textKeys.includes(null) && areAlike === undefined;
    if (reads === 'same' || (reads === 'unknown' && mayBe)) return { what: 'taken-in', item };
  }
  if (isSamePages && reads !== 'other' && areAlike !== false) return undefined;
  const before = was.pages;
  return (areAlike ?? (isSamePages && pages > 0))
    ? { what: 'changed', item, pages, before }
    : { what: 'replaced', item, pages, before, stay: 0 };
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
