import type { RecordId } from '../ids.ts';
import { livingMeeting } from '../pack/meeting/living-meeting.ts';
import { groupMeetings } from '../pack/meeting/meetings.ts';
import type { Paper } from '../pack/paper.ts';
import type { CarriedFlag } from './carried-flag.ts';
import type { InterestFlag } from './flag.ts';
import { flagsOfMeeting } from './flags-of-meeting.ts';

/** A flag in the meeting it is for. */
export type FlagInMeeting = CarriedFlag & {
  readonly meetingKey: string;
  /** Its place among the meeting's flags, in the order of the agenda. */
  readonly place: number;
};

/** The flags whose meeting is among those of some papers, as they stand in it now, by flag. */
export function flagsInMeetings(
  flags: readonly InterestFlag[],
  papers: readonly Paper[],
): ReadonlyMap<RecordId, FlagInMeeting> {
  const days = new Set(flags.map(({ meeting }) => meeting.date));
  const flagged = new Set(flags.map(({ paper }) => paper));
  const found = groupMeetings(papers)
    .filter(({ date, papers: own }) => days.has(date) || own.some(({ sha256 }) => flagged.has(sha256)))
    .flatMap(({ key, papers: own }) =>
      flagsOfMeeting(flags, livingMeeting(own)).map((carried, place) => ({ ...carried, meetingKey: key, place })),
    );
  return new Map(found.map(flag => [flag.flag.id, flag]));
}
