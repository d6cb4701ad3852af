import type { Paper } from './paper.ts';

/** Papers of one body on one day. Derived from the papers: it has no record of its own. */
export type Meeting = {
  readonly key: string;
  readonly committee: string;
  /** `YYYY-MM-DD`, null where no paper gives one. */
  readonly date: string | null;
  readonly time: string | null;
  readonly venue: string | null;
  /** The pack first, then supplements and other papers in the order they arrived. */
  readonly papers: readonly Paper[];
};

export type MeetingCalendar = {
  readonly next: Meeting | undefined;
  readonly comingUp: readonly Meeting[];
  readonly past: readonly Meeting[];
  readonly undated: readonly Meeting[];
};

const KIND_ORDER: Readonly<Record<Paper['kind'], number>> = {
  pack: 0,
  frontsheet: 1,
  supplement: 2,
  report: 3,
  minutes: 4,
};

/** Groups papers into meetings: the same committee (case and spacing aside) on the same day. */
export function groupMeetings(papers: readonly Paper[]): readonly Meeting[] {
  const groups = new Map<string, Paper[]>();
  for (const paper of papers) {
    const key = `${paper.committee
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()}|${paper.date ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), paper]);
  }
  return [...groups].map(([key, members]) => {
    const sorted = members.toSorted((a, b) => KIND_ORDER[a.kind] - KIND_ORDER[b.kind] || a.addedAtMs - b.addedAtMs);
    const lead = sorted[0];
    return {
      key,
      committee: lead?.committee ?? '',
      date: lead?.date ?? null,
      time: sorted.find(paper => paper.time !== null)?.time ?? null,
      venue: sorted.find(paper => paper.venue !== null)?.venue ?? null,
      papers: sorted,
    };
  });
}

/** Sorts meetings round `today` (`YYYY-MM-DD`): the next one, what follows it, what is past (latest first). */
export function calendarOf(meetings: readonly Meeting[], today: string): MeetingCalendar {
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
