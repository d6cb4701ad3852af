import { pageWords } from '../../shared/pack/page-words.ts';
import { nameWithoutEnding, type PaperKind } from '../../shared/pack/front-page.ts';
import type { Meeting } from '../../shared/pack/meetings.ts';
import type { ChipTone } from '../components/Chip.tsx';
import type { MeetingSummary, PaperState } from './meeting-summary.ts';

/** `1 page`, `12 pages`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

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
  const { items, pages, notes } = summary;
  return [
    items > 0 && counted(items, 'item'),
    pages > 0 && counted(pages, 'page'),
    readWords(summary),
    notes > 0 && counted(notes, 'note'),
  ]
    .filter(Boolean)
    .join(' · ');
}

function readWords({ papers, pages, pagesRead }: MeetingSummary): string {
  if (pages === 0) return 'being read in';
  if (pagesRead >= pages) return 'all read';
  if (pagesRead > 0) return `${pagesRead} read`;
  return papers.every(({ isNew }) => isNew) ? 'not started' : 'just opened';
}

/** What a paper is, in a few words: `122 pages · 74 read`. */
export function paperLine({ paper, pagesRead, isNew }: PaperState): string {
  if (paper.pageCount === 0) return 'Being read in';
  const pages = counted(paper.pageCount, 'page');
  if (pagesRead >= paper.pageCount) return `${pages} · all read`;
  if (pagesRead > 0) return `${pages} · ${pagesRead} read`;
  return isNew ? pages : `${pages} · just opened`;
}

export type MarkWords = { readonly tone: ChipTone; readonly text: string; readonly isFlag?: true };

/**
 * The marks on a meeting: new papers, supplements, scans, interests. Where its papers are listed beside, what is to be
 * seen there is not said again.
 */
export function meetingMarks(summary: MeetingSummary, arePapersListed: boolean): readonly MarkWords[] {
  const { papers, flags } = summary;
  const marks: MarkWords[] = [...newMarks(papers), ...(arePapersListed ? [] : paperMarks(papers))];
  if (flags.length > 0) marks.push({ tone: 'red', isFlag: true, text: flagWords(flags.map(flag => flag.item.number)) });
  return marks;
}

function newMarks(papers: readonly PaperState[]): readonly MarkWords[] {
  const fresh = papers.filter(({ isNew }) => isNew).length;
  if (fresh === 0) return [];
  return [{ tone: 'accent', text: fresh === papers.length ? 'New' : counted(fresh, 'new paper') }];
}

function paperMarks(papers: readonly PaperState[]): readonly MarkWords[] {
  const marks: MarkWords[] = [];
  const supplements = papers.filter(({ paper }) => paper.kind === 'supplement').length;
  if (supplements > 0) {
    marks.push({ tone: 'neutral', text: supplements === 1 ? 'Supplement' : `${supplements} supplements` });
  }
  if (papers.every(({ paper }) => paper.kind === 'frontsheet')) marks.push({ tone: 'neutral', text: 'Agenda only' });
  if (papers.some(({ paper }) => paper.kind === 'minutes')) marks.push({ tone: 'neutral', text: 'Minutes' });
  const scans = papers.filter(({ text }) => text === 'none').length;
  if (scans > 0) marks.push({ tone: 'amber', text: scans === 1 ? 'Scan without text' : `${scans} scans without text` });
  return marks;
}

function flagWords(numbers: readonly string[]): string {
  const known = [...new Set(numbers.filter(number => number !== ''))];
  const count = `${counted(numbers.length, 'interest')} flagged`;
  if (known.length === 0 || known.length > 3) return count;
  return `${count} · ${known.length === 1 ? 'item' : 'items'} ${known.join(', ')}`;
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
  const { paper, leftAt, pagesRead } = state;
  const isBegun = leftAt !== undefined && leftAt > 0 && pagesRead < paper.pageCount;
  if (!isBegun) return `Open ${KIND_WORDS[paper.kind]}`;
  return labels ? `Continue at ${pageWords(labels, leftAt)}` : 'Continue';
}

/** What lies with a meeting's papers: `23 notes · 1 interest · kept offline`; on its own `Kept offline`. */
export function keptWords({ notes, flags }: MeetingSummary): string {
  const work = [notes > 0 && counted(notes, 'note'), flags.length > 0 && counted(flags.length, 'interest')];
  return [...work.filter(Boolean), work.some(Boolean) ? 'kept offline' : 'Kept offline'].join(' · ');
}
