import { CARRY_RULES } from '../../shared/anchoring/carrying/carry-rules.ts';
import { pageMap } from '../../shared/anchoring/alignment/page-map.ts';
import { unchangedPages } from '../../shared/anchoring/alignment/unchanged-pages.ts';
import { READING_RULES } from '../../shared/pack/understand.ts';
import type { LivingMeeting } from '../../shared/pack/meeting/living-meeting.ts';
import type { Paper } from '../../shared/pack/paper.ts';
import type { Store } from '../db/store.ts';
import type { Versions } from './versions.ts';

/** The rules that maps are made by now. */
const MADE_BY = `${CARRY_RULES}.${READING_RULES}`;

/** Keeps which page of each version continues which of the version before, for versions that are read and have no map yet. */
export async function mapPages(
  store: Store,
  versions: Versions,
  meetings: readonly LivingMeeting<Paper>[],
  signal: AbortSignal,
): Promise<void> {
  for (const { paper, after } of meetings.flatMap(({ papers }) => papers)) {
    if (signal.aborted) return;
    if (after === null || (await store.pageMaps.between(after, paper.sha256))?.madeBy === MADE_BY) continue;
    const alignment = await versions.alignment(after, paper.sha256);
    if (!alignment) continue;
    const pages = pageMap(alignment);
    const unchanged = unchangedPages(alignment, pages);
    await store.pageMaps.put({ source: after, target: paper.sha256, madeBy: MADE_BY, pages, unchanged });
  }
}
