import type { InterestFlag } from '../../shared/interests/flag.ts';
import { partsOf } from '../time/day.ts';

/** The interests flagged for one meeting, in the order of the agenda. */
export type FlaggedMeeting = {
  readonly key: string;
  readonly committee: string;
  /** `YYYY-MM-DD`, or what another device wrote in its place; null where no paper gave one. */
  readonly date: string | null;
  /** `undated` where it has no date, or one that no calendar has. */
  readonly time: 'ahead' | 'past' | 'undated';
  readonly flags: readonly InterestFlag[];
};

/**
 * Groups flags by meeting: those ahead first (soonest first), then those past (latest first), then those without a date.
 *
 * @param placeOf where a flag comes among those of its meeting; by the page of its item unless it is told
 */
export function flagsByMeeting(
  flags: readonly InterestFlag[],
  today: string,
  placeOf = ({ item }: InterestFlag): number => item.pageIndex,
): readonly FlaggedMeeting[] {
  const groups = new Map<string, InterestFlag[]>();
  for (const flag of flags) {
    const key = `${flag.meeting.committee.trim().toLowerCase()}|${flag.meeting.date ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), flag]);
  }
  const meetings = [...groups].flatMap(([key, members]) => {
    const [first] = members;
    if (!first) return [];
    const ordered = members.toSorted((a, b) => placeOf(a) - placeOf(b) || a.createdAtMs - b.createdAtMs);
    const { committee, date } = first.meeting;
    return [{ key, committee, date, time: timeOf(date, today), flags: ordered }];
  });
  return meetings.toSorted((a, b) => ORDER.indexOf(a.time) - ORDER.indexOf(b.time) || byDate(a, b));
}

const ORDER: readonly FlaggedMeeting['time'][] = ['ahead', 'past', 'undated'];

function timeOf(date: string | null, today: string): FlaggedMeeting['time'] {
  if (date === null || !partsOf(date)) return 'undated';
  return date >= today ? 'ahead' : 'past';
}

/** Two meetings of the same place in time: soonest first, of those past latest first. */
function byDate(a: FlaggedMeeting, b: FlaggedMeeting): number {
  const [first, second] = [a.date ?? '', b.date ?? ''];
  if (first === second) return a.key < b.key ? -1 : 1;
  const soonestFirst = first < second ? -1 : 1;
  return a.time === 'past' ? -soonestFirst : soonestFirst;
}
