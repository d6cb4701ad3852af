import { isInForce, isPartlyReplaced } from '../../shared/anchoring/carrying/carry-route.ts';
import { OUTCOME_KINDS } from '../../shared/anchoring/outcome.ts';
import { pageOfPlace } from '../../shared/annotations/sort-index.ts';
import type { LivingMeeting } from '../../shared/pack/meeting/living-meeting.ts';
import type { Paper } from '../../shared/pack/paper.ts';
import type { CarriedKind } from '../db/database.ts';
import type { Store } from '../db/store.ts';

type Source = Pick<Store, 'recordIdsOfPaper' | 'placesOnPaper' | 'carried'>;

const IN_FORCE: readonly CarriedKind[] = [...OUTCOME_KINDS, 'asked'];

/** How many annotations lie on pages of a meeting that others took the place of, and have not been looked for in these yet. */
export async function countNotCarriedYet(store: Source, living: LivingMeeting<Paper>): Promise<number> {
  const targets = living.papers.flatMap(({ paper, replacedBy }) => (replacedBy === null ? [paper.sha256] : []));
  const carried = new Set((await store.carried.keysOfKinds(targets, IN_FORCE)).map(([, id]) => id));
  let count = 0;
  for (const { sha256 } of living.papers.map(({ paper }) => paper)) {
    if (!isPartlyReplaced(living, sha256)) continue;
    // Mostly all have been: places are read only of a paper of which some have not.
    const ids = await store.recordIdsOfPaper(sha256, 'annotation');
    if (ids.every(id => carried.has(id))) continue;
    const places = await store.placesOnPaper(sha256, 'annotation');
    const left = places.filter(({ id, place }) => {
      return !carried.has(id) && !isInForce(living, { paper: sha256, pageIndex: pageOfPlace(place) });
    });
    count += left.length;
  }
  return count;
}
