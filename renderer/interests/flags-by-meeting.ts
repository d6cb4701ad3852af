import type { InterestFlag } from '../../shared/interests/flag.ts';

/** The interests flagged for one meeting, in the order of the agenda. */
export type FlaggedMeeting = {
  readonly key: string;
  readonly committee: string;
  /** `YYYY-MM-DD`, null where no paper gave one. */
  readonly date: string | null;
  readonly flags: readonly InterestFlag[];
};

/** Groups flags by meeting: those ahead first (soonest first), then those past (latest first), then those without a date. */
export function flagsByMeeting(flags: readonly InterestFlag[], today: string): readonly FlaggedMeeting[] {
  const groups = new Map<string, InterestFlag[]>();
  for (const flag of flags) {
    const key = `${flag.meeting.committee.trim().toLowerCase()}|${flag.meeting.date ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), flag]);
  }
  const meetings = [...groups].flatMap(([key, members]) => {
    const [first] = members;
    if (!first) return [];
    const ordered = members.toSorted((a, b) => a.item.pageIndex - b.item.pageIndex || a.createdAtMs - b.createdAtMs);
    return [{ key, committee: first.meeting.committee, date: first.meeting.date, flags: ordered }];
  });
  return meetings.toSorted((a, b) => placeOf(a, today) - placeOf(b, today) || byDate(a, b, today));
}

function placeOf({ date }: FlaggedMeeting, today: string): number {
  if (date === null) return 2;
  return date >= today ? 0 : 1;
}

function byDate(a: FlaggedMeeting, b: FlaggedMeeting, today: string): number {
  const [first, second] = [a.date ?? '', b.date ?? ''];
  if (first === second) return a.key < b.key ? -1 : 1;
  const soonestFirst = first < second ? -1 : 1;
  return first >= today ? soonestFirst : -soonestFirst;
}
