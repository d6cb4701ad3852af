import { pageWords } from '../../shared/pack/labels/page-words.ts';
import { nameWithoutEnding } from '../../shared/pack/file-name.ts';
import type { PaperKind } from '../../shared/pack/paper-kind.ts';
import type { Meeting } from '../../shared/pack/meeting/meetings.ts';
import { agendaAlone } from './agenda-alone.ts';
import { announcedLine } from './announced-words.ts';
import { counted } from '../../shared/counted.ts';
import { readBefore, type MeetingSummary, type PaperState } from './meeting-summary.ts';

/** What a committee is called where papers that name none are kept together. */
export function committeeWords(committee: string): string {
  return committee === '' ? 'Committee not known' : committee;
}

/** What a meeting is called: its committee; a single paper that names none, by its file. */
export function meetingName({ committee, papers }: Meeting): string {
  const [first] = papers;
  return committee === '' && first && papers.length === 1
    ? nameWithoutEnding(first.fileName)
    : committeeWords(committee);
}

/** The line below a meeting's name: items, pages, how far it is read, and what the member left there. */
export function meetingLine(summary: MeetingSummary): string {
  const { living, papers, pages, notes, told } = summary;
  if (papers.length === 0 && told) return announcedLine(told);
  const items = living.items.length;
  return [
    agendaAlone(papers) === 'announces-papers' && 'Agenda published, papers to come',
    items > 0 && counted(items, 'item'),
    pages > 0 && counted(pages, 'page'),
    readWords(summary),
    notes > 0 && counted(notes, 'note'),
  ]
    .filter(Boolean)
    .join(' · ');
}

function readWords(summary: MeetingSummary): string {
  const { papers, pages, pagesRead } = summary;
  if (pages === 0) return 'being read in';
  if (pagesRead >= pages) return 'all read';
  if (pagesRead > 0) return `${pagesRead} read`;
  const before = readBeforeWords(summary);
  if (before !== '') return before;
  return papers.every(({ isNew }) => isNew) ? 'not started' : 'just opened';
}

/** `3 read in an earlier version`, where no page in force is read; else empty. */
export function readBeforeWords(summary: Pick<MeetingSummary, 'earlier' | 'pagesRead'>): string {
  const before = summary.pagesRead > 0 ? 0 : readBefore(summary);
  return before > 0 ? `${before} read in an earlier version` : '';
}

/** What a paper is, in a few words: `122 pages · 74 read`. */
export function paperLine({ paper, pages: toRead, pagesRead, isNew }: PaperState): string {
  if (paper.pageCount === 0) return 'Being read in';
  const pages = counted(paper.pageCount, 'page');
  if (pagesRead >= toRead) return `${pages} · all read`;
  if (pagesRead > 0) return `${pages} · ${pagesRead} read`;
  return isNew ? pages : `${pages} · just opened`;
}

const KIND_WORDS: Readonly<Record<PaperKind, string>> = {
  pack: 'pack',
  supplement: 'supplement',
  report: 'paper',
  minutes: 'minutes',
  frontsheet: 'agenda',
};

/**
 * What the button that opens a paper says. A paper that was begun goes on where it was left.
 *
 * @param labels what is printed on its pages; undefined until that is known
 */
export function openWords(state: PaperState, labels: readonly (string | null)[] | undefined): string {
  const { paper, leftAt, pages, pagesRead } = state;
  const isBegun = leftAt !== undefined && leftAt > 0 && pagesRead < pages;
  if (!isBegun) return `Open ${KIND_WORDS[paper.kind]}`;
  return labels ? `Continue at ${pageWords(labels, leftAt)}` : 'Continue';
}

/** What lies with a meeting's papers: `23 notes · 1 interest · kept offline`; on its own `Kept offline`. */
export function keptWords({ notes, flags }: MeetingSummary): string {
  const work = [notes > 0 && counted(notes, 'note'), flags.length > 0 && counted(flags.length, 'interest')];
  return [...work.filter(Boolean), work.some(Boolean) ? 'kept offline' : 'Kept offline'].join(' · ');
}
