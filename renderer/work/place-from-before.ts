import { liveQuery } from 'dexie';
import type { Sha256 } from '../../shared/ids.ts';
import { groupMeetings } from '../../shared/pack/meeting/meetings.ts';
import { livingMeeting } from '../../shared/pack/meeting/living-meeting.ts';
import type { Paper } from '../../shared/pack/paper.ts';
import { placeFromBefore } from '../../shared/reading/from-before.ts';
import { readingOf, readingRecordId, type Place } from '../../shared/reading/place.ts';
import type { Store } from '../db/store.ts';

/** Versions before each other that are looked at. */
const MOST = 8;

/**
 * Where to begin in a paper that was never read: where the member was in the version before, or in the one before that.
 *
 * @returns undefined where they read none of them, or it is not known yet what of it goes on where
 */
export async function placeInVersionsBefore(
  store: Pick<Store, 'pageMaps' | 'record'>,
  paper: Sha256,
  most = MOST,
): Promise<Place | undefined> {
  if (most === 0) return undefined;
  for (const map of await store.pageMaps.to(paper)) {
    const { place } = readingOf(await store.record(readingRecordId(map.source)));
    const before = place ?? (await placeInVersionsBefore(store, map.source, most - 1));
    const here = before && placeFromBefore(before, map);
    if (here) return here;
  }
  return undefined;
}

/**
 * {@link placeInVersionsBefore}; of a version that has just come and is still being compared, once that is done.
 *
 * @param patience milliseconds that are waited for it
 */
export async function placeOnceCompared(
  store: Pick<Store, 'pageMaps' | 'record' | 'papers'>,
  paper: Sha256,
  patience: number,
): Promise<Place | undefined> {
  const known = await placeInVersionsBefore(store, paper);
  if (known) return known;
  const before = versionBefore(await store.papers(), paper);
  if (!before || (await store.pageMaps.between(before, paper))) return undefined;
  const isRead =
    readingOf(await store.record(readingRecordId(before))).place ?? (await placeInVersionsBefore(store, before));
  if (!isRead) return undefined;
  await isThere(() => store.pageMaps.between(before, paper), AbortSignal.timeout(patience));
  return placeInVersionsBefore(store, paper);
}

function versionBefore(papers: readonly Paper[], paper: Sha256): Sha256 | undefined {
  const meeting = groupMeetings(papers).find(candidate => candidate.papers.some(({ sha256 }) => sha256 === paper));
  const living = meeting && meeting.papers.length > 1 ? livingMeeting(meeting.papers) : undefined;
  return living?.papers.find(({ paper: { sha256 } }) => sha256 === paper)?.after ?? undefined;
}

/** Settled once a query of the store finds something, or it is given up. */
async function isThere(query: () => Promise<unknown>, signal: AbortSignal): Promise<void> {
  let end = (): void => undefined;
  await new Promise<void>(resolve => {
    signal.addEventListener('abort', () => resolve());
    const following = liveQuery(query).subscribe({
      next: found => {
        if (found !== undefined) resolve();
      },
      // What cannot be read now is not waited for.
      error: () => resolve(),
    });
    end = () => following.unsubscribe();
  });
  end();
}
