import { CARRY_RULES } from '../../shared/anchoring/carrying/carry-rules.ts';
import { pageRoutes, type PageRoute } from '../../shared/anchoring/carrying/page-routes.ts';
import { pageMap } from '../../shared/anchoring/alignment/page-map.ts';
import { unchangedPages } from '../../shared/anchoring/alignment/unchanged-pages.ts';
import { READING_RULES } from '../../shared/pack/understand.ts';
import type { LivingMeeting } from '../../shared/pack/meeting/living-meeting.ts';
import { isWithin } from '../../shared/pack/page-span.ts';
import type { Paper } from '../../shared/pack/paper.ts';
import type { Store } from '../db/store.ts';
import type { Versions } from './versions.ts';

/** Keeps which page of a paper continues which of another, for papers that are read and have no map yet. */
export async function mapPages(
  store: Store,
  versions: Versions,
  meetings: readonly LivingMeeting<Paper>[],
  signal: AbortSignal,
): Promise<void> {
  for (const route of meetings.flatMap(pageRoutes)) {
    if (signal.aborted) return;
    const { source, target, parts } = route;
    const madeBy = stampOf(route);
    if ((await store.pageMaps.between(source, target))?.madeBy === madeBy) continue;
    const alignment = await versions.alignment(source, target);
    if (!alignment) continue;
    const isOnWay = (pageIndex: number): boolean => parts?.some(span => isWithin(pageIndex, span)) ?? true;
    const pages = pageMap(alignment).map((page, pageIndex) => (isOnWay(pageIndex) ? page : null));
    const unchanged = unchangedPages(alignment, pages);
    await store.pageMaps.put({ source, target, madeBy, pages, unchanged, ...(parts && { parts }) });
  }
}

/** By which rules a map is made now, and of which pages. */
function stampOf({ parts = [] }: PageRoute): string {
  return [`${CARRY_RULES}.${READING_RULES}`, ...parts.map(({ first, last }) => `${first}-${last}`)].join(' ');
}
