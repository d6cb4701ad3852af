import type { MeetingStanding } from '../published.ts';
import { pathOf, restrictedPaths } from './choose-files.ts';
import type { ListedMeeting, PageDocument, ToldMeeting } from './told.ts';

/** What is known of a meeting's papers, and what was known before. */
export type PapersThenAndNow = {
  readonly listed: ListedMeeting;
  readonly told: ToldMeeting;
  /** The documents its page leads to; null where that is not known. */
  readonly onPage: readonly PageDocument[] | null;
  readonly standing: MeetingStanding;
  /** The paths of files that it has, and of those it had at the last look and was without before. */
  readonly has: readonly string[];
  readonly had: readonly string[];
};

/**
 * The paths of files that a site has taken away: what it holds back now, and what neither the meeting nor its page lead to
 * any more. A meeting that is called off shows no papers, which says nothing about them.
 */
export function withdrawnNow({ listed, told, onPage, standing, has, had }: PapersThenAndNow): readonly string[] {
  const held = new Set(restrictedPaths(listed, told));
  const there = new Set([
    ...has,
    ...told.items.flatMap(item => item.documents.map(({ id }) => pathOf(listed, `s${id}`))),
    ...(onPage ?? []).map(({ name }) => pathOf(listed, name)),
  ]);
  const tells = onPage !== null && standing === 'planned';
  return [...new Set(had)].filter(path => held.has(path) || (tells && !there.has(path)));
}
