import { planFetch } from '../../../shared/sources/plan-fetch.ts';
import type { PublishedMeeting } from '../../../shared/sources/published.ts';
import type { SourceProblem } from '../../../shared/sources/remote-state.ts';
import type { Credentials, RemoteSource } from '../../../shared/sources/source.ts';
import type { HttpClient } from '../../http/http-client.ts';
import { checkedSurvey } from './checked-survey.ts';
import { diskProblem } from './downloads/disk-problem.ts';
import type { FetchFailures } from './fetch-failures.ts';
import type { Found } from './fetch-queue.ts';
import type { Mirror } from './mirror.ts';
import { fetchedBefore } from './mirror-index.ts';
import { notedAnswers } from './noted-answers.ts';
import type { RemoteReader, Survey } from './remote-reader.ts';

export type LookContext = {
  readonly http: HttpClient;
  readonly mirror: Mirror;
  readonly reader: RemoteReader;
  readonly credentials: Credentials | undefined;
  readonly signal: AbortSignal;
  readonly now: () => number;
  readonly today: () => string;
  readonly pause: (ms: number) => Promise<void>;
  readonly failures: FetchFailures;
  readonly isAskedFor: () => boolean;
  /** What is here of the source, or how a scan shows it, has changed. */
  readonly onFilesChanged: () => void;
  /** What the source announces may have changed. */
  readonly onAnnounced: () => void;
};

/** How a look ended. */
export type Looked = {
  readonly problem: SourceProblem | null;
  /** The worst that was met at parts of the source; see {@link Survey}. */
  readonly leftOut: SourceProblem | null;
  /** For how long the server asked to be left alone, in milliseconds, where that ended the look. */
  readonly restMs: number | null;
  /** What there is to fetch; null when nothing could be read. */
  readonly found: Found | null;
};

/** Looks what a source publishes, and what of it is to be fetched. */
export async function lookAtSource(source: RemoteSource, context: LookContext): Promise<Looked> {
  const { mirror, reader, failures, credentials, signal, today, pause, now } = context;
  const { keep: kept } = mirror.lastSurvey();
  const noted = notedAnswers(context.http, new URL(source.address).origin);
  const read = await reader.survey(source, { http: noted.http, credentials, signal, today: today(), pause, kept });
  if (signal.aborted) return { problem: null, leftOut: null, restMs: null, found: null };
  const restOf = (problem: SourceProblem | null): number | null => (problem === 'busy' ? noted.restMs() : null);
  if (!read.ok) return { problem: read.error, leftOut: null, restMs: restOf(read.error), found: null };
  const survey = checkedSurvey(read.value);
  const isWhole = survey.problem === null;
  const diskProblemMet = await noteSurvey(survey, isWhole ? now() : null, context);

  const { files, withdrawn } = survey;
  const leftOut = survey.leftOut ?? null;
  // A file in a part that was left out may be offered still.
  const offered = isWhole && leftOut === null ? new Set(files.map(file => file.path)) : null;
  if (offered) failures.keepOnly(offered);
  const steps = planFetch(files, {
    known: new Map([...mirror.held()].map(([path, file]) => [path, fetchedBefore(file)])),
    failed: failures.tries(),
    isAskedFor: context.isAskedFor(),
    nowMs: now(),
    today: today(),
  });
  return {
    problem: survey.problem ?? diskProblemMet,
    leftOut,
    restMs: restOf(survey.problem),
    found: { steps, offered, withdrawn, today: today() },
  };
}

/** Keeps what a survey found. What it did not find is left as it is: only what the source says it has withdrawn goes. */
async function noteSurvey(
  survey: Survey,
  surveyedMs: number | null,
  { mirror, failures, onAnnounced, onFilesChanged }: LookContext,
): Promise<SourceProblem | null> {
  const before = mirror.lastSurvey();
  const meetings = surveyedMs === null ? joined(before.meetings, survey.meetings) : survey.meetings;
  const isWithdrawn = mirror.withdraw(survey.withdrawn);
  const isDescribed = mirror.describe(survey.files);
  for (const path of survey.withdrawn) failures.forget(path);
  if (isWithdrawn || isDescribed) onFilesChanged();
  try {
    const written = mirror.keepSurvey({ meetings, keep: survey.keep, lookedMs: surveyedMs ?? before.lookedMs });
    onAnnounced();
    await written;
    await mirror.save();
    return null;
  } catch (error) {
    return diskProblem(error);
  }
}

function joined(before: readonly PublishedMeeting[], found: readonly PublishedMeeting[]): readonly PublishedMeeting[] {
  const foundKeys = new Set(found.map(meeting => meeting.key));
  return [...before.filter(meeting => !foundKeys.has(meeting.key)), ...found];
}
