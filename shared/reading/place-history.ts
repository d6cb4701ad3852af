import type { Sha256 } from '../ids.ts';
import type { Place } from './place.ts';

/** Where a member is, or was: a place in one of the papers. */
export type Visit = { readonly paper: Sha256; readonly place: Place };

/** The places a member jumped from, the latest last, and those they came back from, the next one last. */
export type PlaceHistory = { readonly back: readonly Visit[]; readonly forward: readonly Visit[] };

export const NO_HISTORY: PlaceHistory = { back: [], forward: [] };

/** More places than anybody goes back over. */
const LONGEST = 100;

/** The history once a member has jumped away from a place. What they had come back from can be reached no more. */
export function leavePlace(history: PlaceHistory, from: Visit): PlaceHistory {
  return { back: pushed(history.back, from), forward: [] };
}

/** A step in the history: where it leads, and the history once it is made. */
export type Step = { readonly to: Visit; readonly history: PlaceHistory };

/** The step back from where the member is; undefined where there is none. Places that are where they are already are passed over. */
export function stepBack({ back, forward }: PlaceHistory, now: Visit | undefined): Step | undefined {
  const [to, rest] = popped(back, now);
  return to && { to, history: { back: rest, forward: now ? pushed(forward, now) : forward } };
}

/** The step forward again. */
export function stepForward({ back, forward }: PlaceHistory, now: Visit | undefined): Step | undefined {
  const [to, rest] = popped(forward, now);
  return to && { to, history: { back: now ? pushed(back, now) : back, forward: rest } };
}

function pushed(visits: readonly Visit[], visit: Visit): readonly Visit[] {
  const last = visits.at(-1);
  return last && isSameVisit(last, visit) ? visits : [...visits, visit].slice(-LONGEST);
}

function popped(visits: readonly Visit[], now: Visit | undefined): readonly [Visit | undefined, readonly Visit[]] {
  const at = visits.findLastIndex(visit => !now || !isSameVisit(visit, now));
  return [visits[at], visits.slice(0, Math.max(at, 0))];
}

/** Whether two visits show the same part of the same page; how large it is shown is no other place. */
function isSameVisit(a: Visit, b: Visit): boolean {
  return (
    a.paper === b.paper &&
    a.place.pageIndex === b.place.pageIndex &&
    Math.abs(a.place.down - b.place.down) < SAME_SHARE &&
    Math.abs(a.place.across - b.place.across) < SAME_SHARE
  );
}

/** Of a page's height or width: about a pixel. */
const SAME_SHARE = 0.001;
