import type { LivingMeeting, MeetingPaper } from '../../shared/pack/meeting/living-meeting.ts';
import type { Paper } from '../../shared/pack/paper.ts';
import { counted } from '../../shared/counted.ts';

/** How many pages a version has more than the one before it, fewer as a negative number; 0 for what is no later version. */
export function morePagesOf({ papers }: LivingMeeting<Paper>, { paper, after }: MeetingPaper<Paper>): number {
  const before = papers.find(candidate => candidate.paper.sha256 === after)?.paper;
  const areCounted = before !== undefined && before.pageCount > 0 && paper.pageCount > 0;
  return areCounted ? paper.pageCount - before.pageCount : 0;
}

/** `+10 pages`, `−4 pages`; empty for as many as before. */
export function morePagesWords(more: number): string {
  if (more === 0) return '';
  return `${more > 0 ? '+' : '−'}${counted(Math.abs(more), 'page')}`;
}
