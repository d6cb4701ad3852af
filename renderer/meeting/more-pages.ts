import type { LivingMeeting, MeetingPaper } from '../../shared/pack/meeting/living-meeting.ts';
import type { Paper } from '../../shared/pack/paper.ts';
import { counted } from '../../shared/counted.ts';
import type { Change } from './changes.ts';

/** How many pages a version has more than the one before it, fewer as a negative number; 0 for what is no later version. */
export function morePagesOf({ papers }: LivingMeeting<Paper>, { paper, after }: MeetingPaper<Paper>): number {
  const before = papers.find(candidate => candidate.paper.sha256 === after)?.paper;
  const areCounted = before !== undefined && before.pageCount > 0 && paper.pageCount > 0;
  return areCounted ? paper.pageCount - before.pageCount : 0;
}

/** How many pages items have more that a supplement replaced the papers of; those are left out of which it is not known. */
export function morePagesIn(changes: readonly Change[]): number {
  return changes.reduce((sum, change) => sum + (change.what === 'replaced' ? pagesMore(change) : 0), 0);
}

function pagesMore({ pages, before }: { readonly pages: number; readonly before: number }): number {
  return pages > 0 && before > 0 ? pages - before : 0;
}

/** `+10 pages`, `−4 pages`; empty for as many as before. */
export function morePagesWords(more: number): string {
  if (more === 0) return '';
  return `${more > 0 ? '+' : '−'}${counted(Math.abs(more), 'page')}`;
}
