import { livingMeeting } from '../../shared/pack/meeting/living-meeting.ts';
import { groupMeetings, type Meeting } from '../../shared/pack/meeting/meetings.ts';
import type { Paper } from '../../shared/pack/paper.ts';
import { knownPaperOf } from '../../shared/reading/known-paper.ts';
import type { Store } from '../db/store.ts';

/** The papers of a meeting that would be in force and are not on this device: annotations were decided on elsewhere for them. */
export async function papersElsewhere(
  store: Pick<Store, 'recordsOfKind'>,
  meeting: Meeting,
): Promise<readonly Paper[]> {
  const here = new Set(meeting.papers.map(({ sha256 }) => sha256));
  const known = (await store.recordsOfKind('paper')).flatMap(record => knownPaperOf(record) ?? []);
  const away = known.filter(({ sha256 }) => !here.has(sha256));
  if (away.length === 0) return [];
  const whole = groupMeetings([...meeting.papers, ...away]).find(({ papers }) =>
    papers.some(({ sha256 }) => here.has(sha256)),
  );
  const papers = whole ? livingMeeting(whole.papers).papers : [];
  return papers.flatMap(({ paper, replacedBy }) => (replacedBy === null && !here.has(paper.sha256) ? [paper] : []));
}
