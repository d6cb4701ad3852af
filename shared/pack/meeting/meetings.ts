import type { Paper } from '../paper.ts';
import { bodyKey } from './body-name.ts';
import { groupPapers } from './group-papers.ts';

/** Papers of one body on one day. Derived from the papers: it has no record of its own. */
export type Meeting = {
  /**
   * Whose meeting it is, a stroke, and when. It stays the same as more papers come, as long as the paper that came first
   * is among them; no two meetings of a list share one.
   */
  readonly key: string;
  readonly committee: string;
  /** `YYYY-MM-DD`, null where no paper gives one. */
  readonly date: string | null;
  readonly time: string | null;
  readonly venue: string | null;
  /** The pack first, then supplements and other papers in the order they arrived. */
  readonly papers: readonly Paper[];
};

export type MeetingCalendar<M extends Meeting = Meeting> = {
  readonly next: M | undefined;
  readonly comingUp: readonly M[];
  readonly past: readonly M[];
  readonly undated: readonly M[];
};

const KIND_ORDER: Readonly<Record<Paper['kind'], number>> = {
  pack: 0,
  frontsheet: 1,
  supplement: 2,
  report: 3,
  minutes: 4,
};

/**
 * Groups papers into meetings by what they say: the same day, and the same body, named by the paper or by the committee's
 * folder it lies in. Where it is not clear which meeting a paper is for, it is a meeting of its own.
 */
export function groupMeetings(papers: readonly Paper[]): readonly Meeting[] {
  const taken = new Set<string>();
  return groupPapers(papers).map(group => {
    const sorted = group.toSorted((a, b) => KIND_ORDER[a.kind] - KIND_ORDER[b.kind] || a.addedAtMs - b.addedAtMs);
    const lead = sorted[0];
    const key = keyOf(group, taken);
    taken.add(key);
    return {
      key,
      committee: (sorted.find(({ committee }) => committee !== '') ?? lead)?.committee ?? '',
      date: (sorted.find(({ date }) => date !== null) ?? lead)?.date ?? null,
      time: sorted.find(paper => paper.time !== null)?.time ?? null,
      venue: sorted.find(paper => paper.venue !== null)?.venue ?? null,
      papers: sorted,
    };
  });
}

/** By the paper that came first. Papers that name neither body nor day, and second bodies of a folder, are told apart. */
function keyOf(group: readonly Paper[], taken: ReadonlySet<string>): string {
  const [first] = group.toSorted((a, b) => a.addedAtMs - b.addedAtMs || (a.sha256 < b.sha256 ? -1 : 1));
  if (!first) return '';
  const whose = bodyKey(first.committee);
  const date = first.date ?? group.find(paper => paper.date !== null)?.date ?? '';
  if (whose === '' && date === '') return `|${first.sha256}`;
  const key = `${whose}|${date}`;
  return taken.has(key) ? `${key} ${first.body === null ? first.sha256 : bodyKey(first.body)}` : key;
}

/** Sorts meetings round `today` (`YYYY-MM-DD`): the next one, what follows it, what is past (latest first). */
export function calendarOf<M extends Meeting>(meetings: readonly M[], today: string): MeetingCalendar<M> {
  const dated = meetings.filter(meeting => meeting.date !== null);
  const ahead = dated.filter(meeting => (meeting.date ?? '') >= today).toSorted(soonestFirst);
  return {
    next: ahead[0],
    comingUp: ahead.slice(1),
    past: dated.filter(meeting => (meeting.date ?? '') < today).toSorted((a, b) => soonestFirst(b, a)),
    undated: meetings.filter(meeting => meeting.date === null).toSorted((a, b) => (a.committee < b.committee ? -1 : 1)),
  };
}

function soonestFirst(a: Meeting, b: Meeting): number {
  const [whenA, whenB] = [`${a.date} ${a.time ?? '99'}`, `${b.date} ${b.time ?? '99'}`];
  if (whenA !== whenB) return whenA < whenB ? -1 : 1;
  return a.committee < b.committee ? -1 : 1;
}
