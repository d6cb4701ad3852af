import { createHash } from 'node:crypto';
import { err, ok, type Result } from '../../../../shared/result.ts';
import { announce, meetingPage } from '../../../../shared/sources/moderngov/announce.ts';
import { chooseFiles, chooseWithoutPage, restrictedPaths } from '../../../../shared/sources/moderngov/choose-files.ts';
import { daysFrom } from '../../../../shared/sources/moderngov/council-clock.ts';
import { isNear, listedWords } from '../../../../shared/sources/moderngov/plan-reading.ts';
import type { ListedMeeting, PageDocument, ToldMeeting } from '../../../../shared/sources/moderngov/told.ts';
import { publishedFileSchema, type PublishedFile } from '../../../../shared/sources/published.ts';
import { withdrawnNow } from '../../../../shared/sources/moderngov/withdrawn.ts';
import type { SourceProblem } from '../../../../shared/sources/remote-state.ts';
import type { Asker } from './asker.ts';
import type { KeptReading } from './kept-readings.ts';
import { readMeeting as readMeetingAnswer } from './read-answers.ts';
import { documentsOn, meetingOn, type ReadPage } from './read-pages.ts';
import { askService, askWholePage, isClosed } from './site-questions.ts';

/** The site that meetings are read of, today where the council is. */
export type OpenSite = {
  readonly asker: Asker;
  readonly base: string;
  readonly isService: boolean;
  readonly today: string;
};

/** A meeting that was looked into; null for one that the site does not show. `problem`: why not all of it is known. */
export type Reading = { readonly kept: KeptReading | null; readonly problem: SourceProblem | null };

/** Days after which the page of a meeting is looked at again even when the service says nothing new of it. */
const DAYS_BETWEEN_PAGES = 7;

type Told = { readonly told: ToldMeeting; readonly answer: string | null };
type Papers = { readonly documents: readonly PageDocument[]; readonly page: ReadPage };

/** Looks into one meeting. An error means that nothing new is known of it. */
export async function readMeeting(
  site: OpenSite,
  listed: ListedMeeting,
  last: KeptReading | undefined,
): Promise<Result<Reading, SourceProblem>> {
  return site.isService ? byService(site, listed, last) : byPage(site, listed, last);
}

async function byService(
  site: OpenSite,
  listed: ListedMeeting,
  last: KeptReading | undefined,
): Promise<Result<Reading, SourceProblem>> {
  const answer = await askService(site.asker, site.base, `GetMeeting?lMeetingId=${listed.id}`, readMeetingAnswer);
  if (!answer.ok) return err(answer.error === 'off' ? 'server-failed' : answer.error);
  const { value: told, xml } = answer.value;
  if (told === null) return ok({ kept: null, problem: null });
  const hash = createHash('sha256').update(xml).digest('hex');
  const known: Told = { told, answer: hash };
  if (!told.isAgendaOut) return ok({ kept: closed(site, listed, known, last), problem: null });
  if (last?.answer === hash && !isPageDue(listed, last, site.today)) {
    return ok({ kept: { ...last, listed: listedWords(listed) }, problem: null });
  }
  const papers = await papersOnPage(site, listed);
  if (papers.ok) return ok({ kept: whole(site, listed, known, papers.value.documents, last), problem: null });
  if (papers.error === 'missing') return ok({ kept: withoutPage(site, listed, known, last), problem: null });
  if (isClosed(papers.error)) return ok({ kept: withoutPage(site, listed, known, last), problem: papers.error });
  // Whether there is a pack is known soon, and without knowing it papers would be taken twice.
  return ok({ kept: half(site, listed, known, last), problem: papers.error });
}

async function byPage(
  site: OpenSite,
  listed: ListedMeeting,
  last: KeptReading | undefined,
): Promise<Result<Reading, SourceProblem>> {
  const papers = await papersOnPage(site, listed);
  if (!papers.ok) return papers;
  const { documents, page } = papers.value;
  const known: Told = { told: meetingOn(page, listed.id, documents), answer: null };
  return ok({ kept: whole(site, listed, known, documents, last), problem: null });
}

/** What the page of the meeting leads to. */
async function papersOnPage({ asker, base }: OpenSite, listed: ListedMeeting): Promise<Result<Papers, SourceProblem>> {
  const page = await askWholePage(asker, meetingPage(base, listed));
  if (!page.ok) return page;
  const documents = documentsOn(page.value, listed.id);
  return documents ? ok({ documents, page: page.value }) : err('not-understood');
}

function isPageDue(listed: ListedMeeting, last: KeptReading, today: string): boolean {
  return isNear(listed.date, today) || last.day === null || daysFrom(last.day, today) >= DAYS_BETWEEN_PAGES;
}

/** A meeting all of whose papers are known. */
function whole(
  site: OpenSite,
  listed: ListedMeeting,
  { told, answer }: Told,
  documents: readonly PageDocument[],
  last: KeptReading | undefined,
): KeptReading {
  const files = chooseFiles(listed, told, documents, site.today);
  // The service and the pages may not number documents alike: what one does not know is not gone because the other did.
  const isAlike = last !== undefined && (last.answer === null) === (answer === null);
  return reading(site, listed, { told, answer }, last, files, isAlike ? documents : null, site.today);
}

/** A meeting whose agenda is not out: it has no papers yet, and what it had stays as it was. */
function closed(site: OpenSite, listed: ListedMeeting, known: Told, last: KeptReading | undefined): KeptReading {
  return reading(site, listed, known, last, [], null, site.today);
}

/** A meeting whose page is closed to this app, or is not there: nothing is told of what it would lead to. */
function withoutPage(site: OpenSite, listed: ListedMeeting, known: Told, last: KeptReading | undefined): KeptReading {
  const files = chooseWithoutPage(listed, known.told, last?.files ?? []);
  return reading(site, listed, known, last, files, null, site.today);
}

/** A meeting of whose papers it is not known whether there are others; it is looked into again the next time. */
function half(site: OpenSite, listed: ListedMeeting, known: Told, last: KeptReading | undefined): KeptReading {
  const held = new Set(restrictedPaths(listed, known.told));
  const files = (last?.files ?? []).filter(({ path }) => !held.has(path));
  return reading(site, listed, known, last, files, null, null);
}

function reading(
  site: OpenSite,
  listed: ListedMeeting,
  { told, answer }: Told,
  last: KeptReading | undefined,
  files: readonly PublishedFile[],
  onPage: readonly PageDocument[] | null,
  day: string | null,
): KeptReading {
  const meeting = announce(listed, told, site.base);
  const sound = files.filter(file => publishedFileSchema.safeParse(file).success);
  const has = sound.map(({ path }) => path);
  const had = [...(last?.withdrawn ?? []), ...(last?.files ?? []).map(({ path }) => path)];
  return {
    committeeId: listed.committeeId,
    day,
    listed: listedWords(listed),
    answer,
    meeting,
    files: sound,
    withdrawn: withdrawnNow({ listed, told, onPage, standing: meeting.standing, has, had }),
  };
}
