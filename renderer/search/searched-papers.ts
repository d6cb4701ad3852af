import type { Sha256 } from '../../shared/ids.ts';
import type { Meeting } from '../../shared/pack/meeting/meetings.ts';
import { committeeKey } from '../library/committees.ts';

/** What narrows finding down. Days as `YYYY-MM-DD`, empty for none. */
export type Narrowing = { readonly committee: string | undefined; readonly from: string; readonly to: string };

/**
 * The papers of the meetings that are looked in, those of the latest meetings first, and of one meeting those that came
 * last. A meeting without a day is in no span.
 */
export function searchedPapers(meetings: readonly Meeting[], { committee, from, to }: Narrowing): readonly Sha256[] {
  return meetings
    .filter(meeting => committee === undefined || committeeKey(meeting) === committee)
    .filter(({ date }) => (from === '' || (date ?? '') >= from) && (to === '' || (date !== null && date <= to)))
    .toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''))
    .flatMap(({ papers }) => papers.toReversed().map(({ sha256 }) => sha256));
}
