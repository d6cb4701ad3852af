import { existsSync } from 'node:fs';
import path from 'node:path';
import { PROJECT_ROOT } from '../../../../build/project.ts';
import type { ModernGovSite } from './moderngov.ts';

/** What real sites answered; it lies beside the project and is no part of it. */
const RECORDINGS = path.join(PROJECT_ROOT, '..', 'shared', 'api-samples', 'moderngov');

/** Whether there are recorded answers to play; says so where not. */
export function hasRecordings(): boolean {
  const isThere = existsSync(RECORDINGS);
  if (!isThere) process.stderr.write('Skipped: no recorded answers of ModernGov sites lie beside the project.\n');
  return isThere;
}

export const gloucester = (name: string): string => path.join(RECORDINGS, 'gloucester', name);
export const manchester = (name: string): string => path.join(RECORDINGS, 'manchester-LGSF', name);

/** Has a site answer as that of Manchester did in February 2026: three committees, two meetings of the audit committee. */
export function playManchester(site: ModernGovSite): void {
  site.playRecording('GetCommittees', manchester('committees.xml'));
  site.playRecording('GetMeetings?lCommitteeId=144', manchester('meetings.xml'));
  site.playRecording('GetMeeting?lMeetingId=4966', manchester('meeting_no_minutes.xml'));
  site.playRecording('GetMeeting?lMeetingId=4967', manchester('meeting_with_minutes.xml'));
}

/** The same of Gloucester in November 2025: 131 committees, twenty meetings of its cabinet. */
export function playGloucester(site: ModernGovSite): void {
  site.playRecording('GetCommittees', gloucester('GetCommittees.xml'));
  site.playRecording('GetMeetings?lCommitteeId=129', gloucester('GetMeetings.xml'));
  site.playRecording('GetMeeting?lMeetingId=7837', gloucester('GetMeeting_7837.xml'));
}
