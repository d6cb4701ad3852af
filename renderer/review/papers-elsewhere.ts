import { livingMeeting, type MeetingPaper } from '../../shared/pack/meeting/living-meeting.ts';
import { groupMeetings, type Meeting } from '../../shared/pack/meeting/meetings.ts';
import type { Paper } from '../../shared/pack/paper.ts';
import { knownPaperOf } from '../../shared/reading/known-paper.ts';
import type { Store } from '../db/store.ts';

type Source = Pick<Store, 'recordsOfKind'>;

/** The papers of a meeting that would be in force and are not on this device: annotations were decided on elsewhere for them. */
export async function papersElsewhere(store: Source, meeting: Pick<Meeting, 'papers'>): Promise<readonly Paper[]> {
  const away = await papersAway(store, meeting);
  return away.flatMap(({ paper, replacedBy }) => (replacedBy === null ? [paper] : []));
}

/** The papers of a meeting that are not on this device, of whatever version, as they stand among those that are. */
export async function papersAway(
  store: Source,
  { papers }: Pick<Meeting, 'papers'>,
): Promise<readonly MeetingPaper<Paper>[]> {
  const here = new Set(papers.map(({ sha256 }) => sha256));
  const known = (await store.recordsOfKind('paper')).flatMap(record => knownPaperOf(record) ?? []);
  const away = known.filter(({ sha256 }) => !here.has(sha256));
  if (away.length === 0) return [];
  const whole = groupMeetings([...papers, ...away]).find(meeting =>
    meeting.papers.some(({ sha256 }) => here.has(sha256)),
  );
  return whole ? livingMeeting(whole.papers).papers.filter(({ paper }) => !here.has(paper.sha256)) : [];
}
