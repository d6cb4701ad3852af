import { err, ok, type Result } from '../../../../shared/result.ts';
import { announce, withListed } from '../../../../shared/sources/moderngov/announce.ts';
import { listedWords, planReading, type LastReading } from '../../../../shared/sources/moderngov/plan-reading.ts';
import type { ListedMeeting } from '../../../../shared/sources/moderngov/told.ts';
import { isWithin, windowAround } from '../../../../shared/sources/moderngov/window.ts';
import type { PublishedMeeting } from '../../../../shared/sources/published.ts';
import type { SourceProblem } from '../../../../shared/sources/remote-state.ts';
import type { RemoteSource } from '../../../../shared/sources/source.ts';
import type { ReadingContext, Survey } from '../remote-reader.ts';
import { makeAsker } from './asker.ts';
import { readKept, toKeep, type KeptReading } from './kept-readings.ts';
import { listMeetings, type Listing } from './list-meetings.ts';
import { readMeeting, type OpenSite } from './read-meeting.ts';

/**
 * For how many milliseconds meetings are looked into in one look: their papers wait for its end, and at the first look the
 * member has none yet.
 */
const LONGEST_FIRST_MS = 2 * 60_000;
const LONGEST_MS = 5 * 60_000;

/**
 * Looks through the meetings of a site: all that are listed, and into those that are due, for some minutes and at least into
 * one; the next look goes on. One meeting that fails leaves the others as they are. When it is ended early, by the member or
 * the server, what is known from before still stands.
 *
 * @param clock in milliseconds, from whenever on
 */
export async function surveySite(
  source: RemoteSource,
  context: ReadingContext,
  clock = () => performance.now(),
): Promise<Result<Survey, SourceProblem>> {
  const asker = makeAsker(context, source.address);
  const window = windowAround(context.today);
  const listing = await listMeetings(asker, source.address, source.committees, window);
  if (!listing.ok) return listing;

  const last = readKept(context.kept);
  const expected = [...last.values()].filter(one => isChosen(one, source) && isWithin(window, one.meeting.date));
  if (isEmptyInstead(listing.value, expected)) return err('not-understood');
  const site: OpenSite = { asker, base: listing.value.base, isService: listing.value.isService, today: context.today };
  const readings = new Map(stillKnown(last, listing.value));
  let { problem, leftOut } = listing.value;
  const hidden = new Set<string>();
  const lastMs = clock() + (last.size === 0 ? LONGEST_FIRST_MS : LONGEST_MS);
  for (const meeting of planReading(listing.value.meetings, lastReadings(last), context.today)) {
    if (asker.ended() !== undefined || clock() > lastMs) break;
    const read = await readMeeting(site, meeting, last.get(meeting.id));
    const met = read.ok ? read.value.problem : read.error;
    if (met !== null && mayPass(met)) problem ??= met;
    else leftOut ??= met;
    if (!read.ok) continue;
    if (read.value.kept) readings.set(meeting.id, read.value.kept);
    else {
      hidden.add(meeting.id);
      readings.delete(meeting.id);
    }
  }

  const known = [...readings.values()];
  const listed = new Map(listing.value.meetings.map(meeting => [meeting.id, meeting]));
  const bare = listing.value.meetings.filter(({ id }) => !readings.has(id) && !hidden.has(id));
  return ok({
    meetings: [
      ...known.map(reading => upToDate(reading, listed.get(reading.meeting.key))),
      ...bare.map(one => announce(one, undefined, site.base)),
    ],
    files: known.flatMap(({ files }) => files),
    withdrawn: [...known.flatMap(({ withdrawn }) => withdrawn), ...[...hidden].flatMap(id => allPaths(last.get(id)))],
    problem: asker.ended() ?? problem,
    leftOut,
    keep: toKeep(readings),
  });
}

/** What a single meeting may be free of in a minute. Others stay as they are for days, and say nothing of the site. */
function mayPass(problem: SourceProblem): boolean {
  return problem === 'slow' || problem === 'cut-off';
}

/** All papers of a meeting that the site shows no more. */
function allPaths(reading: KeptReading | undefined): readonly string[] {
  return reading ? [...reading.files.map(({ path }) => path), ...reading.withdrawn] : [];
}

/** That a meeting is called off or moved is told even where it could not be looked into again. */
function upToDate({ meeting, listed: words }: KeptReading, listed: ListedMeeting | undefined): PublishedMeeting {
  return listed && listedWords(listed) !== words ? withListed(meeting, listed) : meeting;
}

/** Whether pages without a single meeting stand where the web service told of some. */
function isEmptyInstead({ isService, meetings }: Listing, expected: readonly KeptReading[]): boolean {
  return !isService && meetings.length === 0 && expected.some(({ answer }) => answer !== null);
}

function isChosen({ committeeId }: KeptReading, { committees }: RemoteSource): boolean {
  return committees === null || committees.some(({ id }) => id === committeeId);
}

/** What was known of the meetings that are listed, and of those whose list could not be read. */
function stillKnown(
  last: ReadonlyMap<string, KeptReading>,
  { meetings, unread }: Listing,
): readonly (readonly [string, KeptReading])[] {
  const listed = new Set(meetings.map(({ id }) => id));
  return [...last].filter(([id, { committeeId }]) => listed.has(id) || unread.has(committeeId));
}

function lastReadings(last: ReadonlyMap<string, KeptReading>): ReadonlyMap<string, LastReading> {
  return new Map([...last].flatMap(([id, { day, listed }]) => (day === null ? [] : [[id, { day, listed }] as const])));
}
