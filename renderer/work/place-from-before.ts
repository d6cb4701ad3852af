import { liveQuery } from 'dexie';
import { pageRoutes } from '../../shared/anchoring/carrying/page-routes.ts';
import type { Sha256 } from '../../shared/ids.ts';
import type { EntryId } from '../../shared/journal/clock.ts';
import { compareIds } from '../../shared/journal/fold.ts';
import { groupMeetings } from '../../shared/pack/meeting/meetings.ts';
import { livingMeeting } from '../../shared/pack/meeting/living-meeting.ts';
import { placeFromBefore } from '../../shared/reading/from-before.ts';
import { leftBy, readingOf, readingRecordId, type Place } from '../../shared/reading/place.ts';
import type { Store } from '../db/store.ts';

/** Papers before each other that are looked at. */
const MOST = 8;

type Left = { readonly place: Place; readonly by: EntryId };

/**
 * Where to begin in a paper that was never read: where the member was last in one that it took the place of, or in one
 * before that.
 *
 * @returns undefined where they read none of them, or it is not known yet what of it goes on where
 */
async function placeInVersionsBefore(
  store: Pick<Store, 'pageMaps' | 'record'>,
  paper: Sha256,
): Promise<Place | undefined> {
  return (await leftBefore(store, paper, MOST))?.place;
}

async function leftBefore(
  store: Pick<Store, 'pageMaps' | 'record'>,
  paper: Sha256,
  most: number,
): Promise<Left | undefined> {
  if (most === 0) return undefined;
  let last: Left | undefined;
  for (const map of await store.pageMaps.to(paper)) {
    const left = (await leftIn(store, map.source)) ?? (await leftBefore(store, map.source, most - 1));
    const place = left && placeFromBefore(left.place, map);
    if (place && (!last || compareIds(left.by, last.by) > 0)) last = { place, by: left.by };
  }
  return last;
}

async function leftIn(store: Pick<Store, 'record'>, paper: Sha256): Promise<Left | undefined> {
  const record = await store.record(readingRecordId(paper));
  const { place } = readingOf(record);
  const by = leftBy(record);
  return place && by && { place, by };
}

/**
 * {@link placeInVersionsBefore}; of a paper that has just come and is still being compared, once that is done.
 *
 * @param patience milliseconds that are waited for it
 */
export async function placeOnceCompared(
  store: Pick<Store, 'pageMaps' | 'record' | 'papers'>,
  paper: Sha256,
  patience: number,
): Promise<Place | undefined> {
  const before = await readAndNotCompared(store, paper);
  const signal = AbortSignal.timeout(patience);
  await Promise.all(before.map(source => isThere(() => store.pageMaps.between(source, paper), signal)));
  return placeInVersionsBefore(store, paper);
}

/** The papers that a paper took pages of, as far as the member has read them and it is not compared with them yet. */
async function readAndNotCompared(
  store: Pick<Store, 'pageMaps' | 'record' | 'papers'>,
  paper: Sha256,
): Promise<readonly Sha256[]> {
  const papers = await store.papers();
  const meeting = groupMeetings(papers).find(candidate => candidate.papers.some(({ sha256 }) => sha256 === paper));
  const routes = meeting && meeting.papers.length > 1 ? pageRoutes(livingMeeting(meeting.papers)) : [];
  const left = await Promise.all(
    routes.map(async ({ source, target }) => {
      if (target !== paper || (await store.pageMaps.between(source, paper))) return [];
      return ((await leftIn(store, source)) ?? (await leftBefore(store, source, MOST))) ? [source] : [];
    }),
  );
  return left.flat();
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
