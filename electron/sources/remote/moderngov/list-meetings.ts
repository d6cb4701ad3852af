import { err, ok, type Result } from '../../../../shared/result.ts';
import type { ListedMeeting } from '../../../../shared/sources/moderngov/told.ts';
import { isWithin, type Window } from '../../../../shared/sources/moderngov/window.ts';
import type { SourceProblem } from '../../../../shared/sources/remote-state.ts';
import type { CommitteeChoice } from '../../../../shared/sources/source.ts';
import type { Asker } from './asker.ts';
import type { Gathered } from './gather-lists.ts';
import { listByPages } from './list-by-pages.ts';
import { listOfAll, listOfEach } from './list-by-service.ts';
import { isClosed, type ServiceProblem } from './site-questions.ts';

/** The meetings that a site lists. */
export type Listing = {
  readonly base: string;
  readonly isService: boolean;
  /** Those in the window, each once. */
  readonly meetings: readonly ListedMeeting[];
  /** The ids of the committees whose lists could not be read. */
  readonly unread: ReadonlySet<string>;
  /** Why not; see {@link Gathered}. */
  readonly problem: SourceProblem | null;
  readonly leftOut: SourceProblem | null;
};

/**
 * The meetings in a window of some committees, or of all (null), by the web service or by the pages where it is off or
 * closed.
 *
 * @returns an error when not one list could be read
 */
export async function listMeetings(
  asker: Asker,
  base: string,
  committees: readonly CommitteeChoice[] | null,
  window: Window,
): Promise<Result<Listing, SourceProblem>> {
  const byService = committees
    ? await listOfEach(asker, base, committees, window)
    : await listOfAll(asker, base, window);
  if (byService.ok) return ok(narrow(byService.value, true, window));
  if (byService.error !== 'off' && !isClosed(byService.error)) return err(byService.error);

  const byPages = await listByPages(asker, base, committees);
  if (!byPages.ok) return err(isClosed(byService.error) ? byService.error : withoutOff(byPages.error));
  return ok(narrow(byPages.value, false, window));
}

/** Where some lists are to be had, one that is not has failed. */
function withoutOff(problem: ServiceProblem): SourceProblem {
  return problem === 'off' ? 'server-failed' : problem;
}

/** Servers that take no notice of the days answer with all meetings there ever were. */
function narrow({ base, meetings, unread, problem, leftOut }: Gathered, isService: boolean, window: Window): Listing {
  const within = meetings.filter(({ date }) => isWithin(window, date));
  return {
    base,
    isService,
    meetings: [...new Map(within.map(meeting => [meeting.id, meeting])).values()],
    unread,
    problem: problem === null ? null : withoutOff(problem),
    leftOut,
  };
}
