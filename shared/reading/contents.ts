import type { Sha256 } from '../ids.ts';
import type { AgendaItem, PagePlace } from '../pack/agenda/item.ts';
import type { ItemSource, LivingItem, LivingMeeting, MeetingPaper } from '../pack/meeting/living-meeting.ts';
import { matchItems } from '../pack/meeting/match-items.ts';
import { isWithin, type PageSpan } from '../pack/page-span.ts';
import type { Paper } from '../pack/paper.ts';

/** Papers of an item: pages of one of the meeting's papers. */
export type ContentsPart = {
  readonly paper: Sha256;
  readonly pages: PageSpan;
  readonly how: ItemSource['how'];
  /** False for pages that others took the place of. */
  readonly isCurrent: boolean;
};

/** An entry of the reader's table of contents. */
export type ContentsItem = {
  readonly number: string;
  readonly title: string;
  readonly section: string | null;
  readonly exempt: boolean;
  readonly toFollow: boolean;
  /** An item of the agenda; the agenda's own pages; or a paper of the meeting that belongs to no item. */
  readonly is: 'item' | 'agenda' | 'paper';
  /** Its line on the agenda. */
  readonly line: { readonly paper: Sha256; readonly place: PagePlace } | null;
  /** In the order in which they are to be read; none where it has only a line on the agenda. */
  readonly parts: readonly ContentsPart[];
};

type MeetingOfPapers = LivingMeeting<Pick<Paper, 'sha256' | 'agenda' | 'pageCount'>>;
type OpenPaper = { readonly sha256: Sha256; readonly agenda: readonly AgendaItem[] };

/** Under which the papers stand that belong to no item. */
export const OTHER_PAPERS = 'Other papers';

/**
 * The table of contents of a meeting as seen from the paper that is open: the agenda of the whole meeting, then its
 * papers that belong to no item. An earlier version shows the agenda it had itself.
 *
 * @param agendaPagesOf the pages of a paper that its agenda stands on, as far as they are known
 */
export function contentsOf(
  meeting: MeetingOfPapers,
  open: OpenPaper,
  agendaPagesOf: (paper: Sha256) => readonly number[],
): readonly ContentsItem[] {
  const isOwn = showsOwnAgenda(meeting, open.sha256);
  const items = isOwn ? open.agenda.map(item => ownItem(item, open.sha256)) : livingItems(meeting);
  const lead = agendaPaperOf(meeting, open.sha256);
  const agenda = items.length > 0 ? agendaItem(lead, agendaPagesOf(lead)) : undefined;
  const listed = agenda ? [agenda, ...items] : items;
  const shown = new Set(listed.flatMap(item => [...item.parts.map(({ paper }) => paper), item.line?.paper]));
  const others = meeting.papers.filter(({ paper, replacedBy }) => {
    const isOpen = paper.sha256 === open.sha256;
    return !shown.has(paper.sha256) && (isOpen || replacedBy === null) && paper.pageCount > 0;
  });
  // A paper on its own needs no heading that sets it apart.
  const section = listed.length > 0 ? OTHER_PAPERS : null;
  return [...listed, ...others.map(paper => paperItem(paper, section))];
}

/** The paper whose agenda is shown with an open paper: the one that leads the meeting, or an earlier version itself. */
export function agendaPaperOf(meeting: MeetingOfPapers, open: Sha256): Sha256 {
  return showsOwnAgenda(meeting, open) ? open : (meeting.papers[0]?.paper.sha256 ?? open);
}

function showsOwnAgenda({ papers, items }: MeetingOfPapers, open: Sha256): boolean {
  if (items.length === 0) return true;
  if (papers.every(({ paper, replacedBy }) => paper.sha256 !== open || replacedBy === null)) return false;
  // A supplement that was published again had none of its own: it is an earlier version of what leads the meeting only.
  const before = new Map(papers.map(({ paper, after }) => [paper.sha256, after]));
  const versions = new Set<Sha256>();
  for (let id = papers[0]?.after ?? null; id !== null && !versions.has(id); id = before.get(id) ?? null) {
    versions.add(id);
  }
  return versions.has(open);
}

/** The entry whose pages hold a page of a paper; undefined on pages that belong to none. */
export function contentsAt<Item extends Pick<ContentsItem, 'parts'>>(
  contents: readonly Item[],
  paper: Sha256,
  pageIndex: number,
): Item | undefined {
  return contents.findLast(({ parts }) => parts.some(part => part.paper === paper && isWithin(pageIndex, part.pages)));
}

/** Where an entry leads: to the first of its papers that is in force, else to its line on the agenda. */
export function startOf({ parts, line }: Pick<ContentsItem, 'parts' | 'line'>): ContentsItem['line'] {
  const part = parts.find(({ isCurrent }) => isCurrent) ?? parts[0];
  return part ? { paper: part.paper, place: { pageIndex: part.pages.first, down: 0 } } : line;
}

/** The pages that the agenda itself begins on. */
function agendaItem(paper: Sha256, pages: readonly number[]): ContentsItem | undefined {
  const [first] = pages;
  if (first === undefined) return undefined;
  const gap = pages.findIndex((pageIndex, at) => pageIndex !== first + at);
  const last = first + (gap < 0 ? pages.length : gap) - 1;
  return wholePart('agenda', 'Agenda', null, paper, { first, last });
}

function livingItems({ items, papers }: MeetingOfPapers): readonly ContentsItem[] {
  const lead = papers[0]?.paper;
  const lines = lead ? matchItems(items, lead.agenda) : new Map<number, number>();
  return items.map((item, at) => ({
    ...namesOf(item),
    toFollow: item.toFollow,
    line: lead ? lineOf(lead.agenda[lines.get(at) ?? -1], lead.sha256) : null,
    parts: item.sources.flatMap(({ paper, item: { pages }, how, isCurrent }) =>
      pages ? [{ paper, pages, how, isCurrent }] : [],
    ),
  }));
}

function ownItem(item: AgendaItem, paper: Sha256): ContentsItem {
  const parts = item.pages ? [{ paper, pages: item.pages, how: 'pack', isCurrent: true } as const] : [];
  return { ...namesOf(item), toFollow: item.toFollow, line: lineOf(item, paper), parts };
}

function namesOf({ number, title, section, exempt }: LivingItem | AgendaItem) {
  return { number, title, section, exempt, is: 'item' } as const;
}

function lineOf(item: AgendaItem | undefined, paper: Sha256): ContentsItem['line'] {
  return item?.line ? { paper, place: item.line } : null;
}

function paperItem(
  { paper: { sha256, pageCount }, name }: MeetingPaper<Pick<Paper, 'sha256' | 'pageCount'>>,
  section: string | null,
): ContentsItem {
  return wholePart('paper', name, section, sha256, { first: 0, last: pageCount - 1 });
}

function wholePart(
  is: ContentsItem['is'],
  title: string,
  section: string | null,
  paper: Sha256,
  pages: PageSpan,
): ContentsItem {
  const part = { paper, pages, how: 'pack', isCurrent: true } as const;
  return { is, number: '', title, section, exempt: false, toFollow: false, line: null, parts: [part] };
}
