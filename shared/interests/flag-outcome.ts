import type { Sha256 } from '../ids.ts';
import type { AgendaItem } from '../pack/agenda/item.ts';
import type { MeetingPaper } from '../pack/meeting/living-meeting.ts';
import { isSameTitle, matchItems, type NamedItem } from '../pack/meeting/match-items.ts';
import { haveOtherFigures, likeness, titleWords } from '../pack/meeting/title-words.ts';
import { isWithin } from '../pack/page-span.ts';
import type { ContentsItem } from '../reading/contents.ts';
import type { FlaggedItem } from './flagged-item.ts';

/** What became of the item that a flag is on. */
export type FlagOutcome =
  /** The same title and number. */
  | { readonly kind: 'same'; readonly item: ContentsItem }
  /** The same title under another number. */
  | { readonly kind: 'moved'; readonly item: ContentsItem }
  /** Its title was edited. */
  | { readonly kind: 'changed'; readonly item: ContentsItem }
  /** Several items may be it, or one that is not enough like it: the likeliest first, at least one. */
  | { readonly kind: 'unsure'; readonly candidates: readonly ContentsItem[] }
  | { readonly kind: 'gone' };

/** The item as it was called in a paper. */
export type ItemInPaper = FlaggedItem & { readonly paper: Sha256 };

/** A meeting as seen from one of its papers. */
export type MeetingOfFlags = {
  readonly papers: readonly MeetingPaper<{ readonly sha256: Sha256; readonly agenda: readonly AgendaItem[] }>[];
  /** The paper whose agenda the contents are. */
  readonly target: Sha256;
  readonly contents: readonly ContentsItem[];
};

/** Titles must share this much to be one title that was edited, as those of {@link matchItems}. */
const EDITED = 0.6;
/** To be offered, this much. */
const OFFERED = 0.3;
const MOST_OFFERED = 5;

/**
 * What became of an item in a meeting, found from the agenda it was on as a whole: what another item of that is more like
 * is not it. An item of another title is never taken for it unless its title was plainly edited.
 */
export function flagOutcome(was: ItemInPaper, meeting: MeetingOfFlags): FlagOutcome {
  const items = meeting.contents.filter(({ is }) => is !== 'agenda');
  const whole = items.find(({ is, parts }) => is === 'paper' && was.number === '' && isPaperOf(parts, was.paper));
  if (whole) return { kind: 'same', item: whole };
  const { agenda, at } = homeOf(was, meeting);
  const home = agenda[at] ?? was;
  const named = items.map((item): NamedItem => ({ ...item, textKey: textKeyOf(item, meeting) }));
  const matches = matchItems(agenda, named);
  const item = items[matches.get(at) ?? -1];

  const twins = items.filter(({ title }) => isSameTitle(title, home.title));
  if (twins.length > 0) {
    const twinsThen = agenda.filter(({ title }) => isSameTitle(title, home.title)).length;
    const areMany = twins.length > 1 || twinsThen > 1;
    const isSame = item?.number.toLowerCase() === home.number.toLowerCase();
    const isSure =
      !areMany || (isSame && twins.length === twinsThen) || hasText(home, item && named[items.indexOf(item)]);
    if (!item || !isSure) return { kind: 'unsure', candidates: twins.slice(0, MOST_OFFERED) };
    return { kind: isSame ? 'same' : 'moved', item };
  }
  const taken = new Set([...matches].flatMap(([from, to]) => (from === at ? [] : [items[to]])));
  const offered = candidatesFor(
    was,
    home,
    items.filter(other => !taken.has(other)),
  );
  if (!item) return offered.length > 0 ? { kind: 'unsure', candidates: offered } : { kind: 'gone' };
  const like = likenessOf(home.title, item.title);
  const isEdited = like >= EDITED || hasText(home, named[items.indexOf(item)]);
  const hasRival = offered.some(other => other !== item && likenessOf(home.title, other.title) >= EDITED);
  if (isEdited && !hasRival) return { kind: 'changed', item };
  return { kind: 'unsure', candidates: [...new Set([item, ...offered])].slice(0, MOST_OFFERED) };
}

/** The item of a list in which it was recorded: by number and title, by its title, or by its number, where one has it. */
export function itemIn<Item extends NamedItem>(items: readonly Item[], { number, title }: NamedItem): Item | undefined {
  const titled = items.filter(item => isSameTitle(item.title, title));
  const numbered = items.filter(item => item.number === number);
  const both = titled.find(item => item.number === number);
  return both ?? only(titled) ?? (titled.length === 0 ? only(numbered) : undefined);
}

/** The agenda an item was on, and its place there; the item by itself where no paper has it. */
function homeOf(was: ItemInPaper, { papers, target }: MeetingOfFlags): { agenda: readonly NamedItem[]; at: number } {
  const own = papers.find(({ paper }) => paper.sha256 === was.paper);
  const lead = papers.find(({ paper }) => paper.sha256 === target);
  // It may have been flagged in the paper of a supplement, under the name that the agenda has it by.
  for (const entry of [own, lead, ...papers]) {
    const agenda = entry?.paper.agenda ?? [];
    const at = agenda.findIndex(item => item.number === was.number && isSameTitle(item.title, was.title));
    if (at >= 0) return { agenda, at };
  }
  // However the titles of its own paper are read by now.
  const agenda = own?.paper.agenda ?? [];
  const item = itemIn(agenda, was);
  return item ? { agenda, at: agenda.indexOf(item) } : { agenda: [was], at: 0 };
}

/** The items that may be meant: alike, and not others by their references; or with the very pages it was flagged in. */
function candidatesFor(was: ItemInPaper, home: NamedItem, items: readonly ContentsItem[]): readonly ContentsItem[] {
  const own = titleWords(home.title);
  return items
    .map(item => {
      const title = titleWords(item.title);
      const hasPages = item.parts.some(({ paper, pages }) => paper === was.paper && isWithin(was.pageIndex, pages));
      const like = haveOtherFigures(own, title) ? 0 : likeness(own, title);
      return { item, like: like + (hasPages ? 1 : 0) };
    })
    .filter(({ like }) => like >= OFFERED)
    .toSorted((a, b) => b.like - a.like)
    .map(({ item }) => item)
    .slice(0, MOST_OFFERED);
}

/** The words of an item's papers, as the file has them that they came in. */
function textKeyOf({ parts }: ContentsItem, { papers }: MeetingOfFlags): string | null {
  const part = parts.find(({ isCurrent }) => isCurrent);
  const agenda = papers.find(({ paper }) => paper.sha256 === part?.paper)?.paper.agenda ?? [];
  const own = agenda.find(({ pages }) => pages?.first === part?.pages.first && pages?.last === part?.pages.last);
  return own?.textKey ?? null;
}

function hasText(a: NamedItem, b: NamedItem | undefined): boolean {
  return typeof a.textKey === 'string' && a.textKey === b?.textKey;
}

function likenessOf(a: string, b: string): number {
  return likeness(titleWords(a), titleWords(b));
}

function isPaperOf(parts: ContentsItem['parts'], paper: Sha256): boolean {
  return parts.some(part => part.paper === paper);
}

function only<Item>(items: readonly Item[]): Item | undefined {
  return items.length === 1 ? items[0] : undefined;
}
