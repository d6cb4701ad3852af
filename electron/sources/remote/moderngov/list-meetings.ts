import { err, ok, type Result } from '../../../../shared/result.ts';
import { writeDay } from '../../../../shared/sources/moderngov/council-clock.ts';
import type { ListedMeeting } from '../../../../shared/sources/moderngov/told.ts';
import { isWithin, type Window } from '../../../../shared/sources/moderngov/window.ts';
import type { SourceProblem } from '../../../../shared/sources/remote-state.ts';
import type { CommitteeChoice } from '../../../../shared/sources/source.ts';
import { askCommitteesPage } from './ask-committees.ts';
import type { Asker } from './asker.ts';
import { readAllMeetings, readMeetings } from './read-answers.ts';
import { meetingsOn } from './read-pages.ts';
import { baseOf } from './site-address.ts';
import { askService, askWholePage, type ServiceProblem } from './site-questions.ts';

/** The meetings that a site lists. */
export type Listing = {
  readonly base: string;
  readonly isService: boolean;
  /** Those in the window, each once. */
  readonly meetings: readonly ListedMeeting[];
  /** The ids of the committees whose lists could not be read. */
  readonly unread: ReadonlySet<string>;
  /** Why not. */
  readonly problem: SourceProblem | null;
};

type Part = { readonly base: string; readonly meetings: readonly ListedMeeting[] };

const MOST_COMMITTEES = 200;

/**
 * The meetings in a window of some committees, or of all (null), by the web service or by the pages where it is off.
 *
 * @returns an error when not one list could be read
 */
export async function listMeetings(
  asker: Asker,
  base: string,
  committees: readonly CommitteeChoice[] | null,
  window: Window,
): Promise<Result<Listing, SourceProblem>> {
  const byService = committees ? await ofEach(asker, base, committees, window) : await ofAll(asker, base, window);
  if (byService.ok) return byService;
  if (byService.error !== 'off') return err(byService.error);

  const all = committees ? ok({ value: committees, base }) : await askCommitteesPage(asker, base);
  if (!all.ok) return err(all.error);
  const listing = await gather(all.value.value.slice(0, MOST_COMMITTEES), all.value.base, (committee, at) =>
    onPage(asker, at, committee),
  );
  if (!listing.ok) return err(withoutOff(listing.error));
  return ok(narrow({ ...listing.value, isService: false }, window));
}

async function ofAll(asker: Asker, base: string, window: Window): Promise<Result<Listing, ServiceProblem>> {
  // -1 stands for all committees; 0, which is what one would try, for none.
  const question = `GetAllMeetingsByDate?lCommitteeId=-1&${daysOf(window)}`;
  const told = await askService(asker, base, question, readAllMeetings);
  if (!told.ok) return told;
  const { base: from, value: meetings } = told.value;
  return ok(narrow({ base: from, isService: true, meetings, unread: new Set(), problem: null }, window));
}

async function ofEach(
  asker: Asker,
  base: string,
  committees: readonly CommitteeChoice[],
  window: Window,
): Promise<Result<Listing, ServiceProblem>> {
  const listing = await gather(committees, base, async (committee, at) => {
    const question = `GetMeetings?lCommitteeId=${encodeURIComponent(committee.id)}&${daysOf(window)}`;
    const told = await askService(asker, at, question, readMeetings);
    return told.ok ? ok({ base: told.value.base, meetings: told.value.value }) : told;
  });
  return listing.ok ? ok(narrow({ ...listing.value, isService: true }, window)) : listing;
}

async function onPage(asker: Asker, base: string, committee: CommitteeChoice): Promise<Result<Part, SourceProblem>> {
  const read = await askWholePage(asker, `${base}ieListMeetings.aspx?CId=${encodeURIComponent(committee.id)}&Year=0`);
  if (!read.ok) return read;
  return ok({ base: baseOf(new URL(read.value.url)) ?? base, meetings: meetingsOn(read.value, committee) });
}

/** One list after the other. What cannot be read is noted, and an error only when nothing can. */
async function gather(
  committees: readonly CommitteeChoice[],
  base: string,
  ask: (committee: CommitteeChoice, base: string) => Promise<Result<Part, ServiceProblem>>,
): Promise<Result<Omit<Listing, 'isService'>, ServiceProblem>> {
  const meetings: ListedMeeting[] = [];
  const unread = new Set<string>();
  let at = base;
  let firstProblem: ServiceProblem | undefined;
  for (const committee of committees) {
    const part = await ask(committee, at);
    if (part.ok) {
      at = part.value.base;
      meetings.push(...part.value.meetings);
      continue;
    }
    unread.add(committee.id);
    firstProblem ??= part.error;
    const isOffFromTheStart = part.error === 'off' && unread.size === 1 && meetings.length === 0;
    if (isOffFromTheStart) return err('off');
  }
  if (firstProblem !== undefined && unread.size === committees.length) return err(firstProblem);
  return ok({ base: at, meetings, unread, problem: firstProblem === undefined ? null : withoutOff(firstProblem) });
}

/** Where some lists are to be had, one that is not has failed. */
function withoutOff(problem: ServiceProblem): SourceProblem {
  return problem === 'off' ? 'server-failed' : problem;
}

/** Servers that take no notice of the days answer with all meetings there ever were. */
function narrow(listing: Listing, window: Window): Listing {
  const within = listing.meetings.filter(({ date }) => isWithin(window, date));
  return { ...listing, meetings: [...new Map(within.map(meeting => [meeting.id, meeting])).values()] };
}

function daysOf({ from, to }: Window): string {
  return `sFromDate=${encodeURIComponent(writeDay(from))}&sToDate=${encodeURIComponent(writeDay(to))}`;
}
