import {
  livingMeeting,
  type ItemSource,
  type LivingMeeting,
  type MeetingPaper,
} from '../../shared/pack/meeting/living-meeting.ts';
import { pagesIn } from '../../shared/pack/page-span.ts';
import type { Paper } from '../../shared/pack/paper.ts';
import { counted } from '../../shared/counted.ts';
import type { Change } from './changes.ts';
import { papersBefore } from './papers-before.ts';

/**
 * How many pages a version has more than the meeting had when it came, fewer as a negative number: the version before it,
 * and what supplements had brought that is in the pack now. 0 for what is no later version.
 */
export function morePagesOf({ items, papers }: LivingMeeting<Paper>, version: MeetingPaper<Paper>): number {
  const { paper, after } = version;
  const before = papers.find(candidate => candidate.paper.sha256 === after)?.paper;
  if (before === undefined || before.pageCount === 0 || paper.pageCount === 0) return 0;
  const current = new Set(items.flatMap(({ sources }) => sources.flatMap(one => (one.isCurrent ? one.paper : []))));
  const sources = livingMeeting(papersBefore(papers, version)).items.flatMap(item => item.sources);
  const takenIn = sources.filter(
    one => one.how !== 'pack' && one.paper !== after && one.isCurrent && !current.has(one.paper),
  );
  const replaced = sources.filter(({ replacedBy }) => takenIn.some(one => one.paper === replacedBy));
  return paper.pageCount - before.pageCount - pagesOf(takenIn) + pagesOf(replaced);
}

function pagesOf(sources: readonly ItemSource[]): number {
  return sources.reduce((sum, { item: { pages } }) => sum + (pages ? pagesIn(pages) : 0), 0);
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
