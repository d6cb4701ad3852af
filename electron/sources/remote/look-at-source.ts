import { planFetch } from '../../../shared/sources/plan-fetch.ts';
import type { PublishedFile, PublishedMeeting } from '../../../shared/sources/published.ts';
import type { SourceProblem } from '../../../shared/sources/remote-state.ts';
import type { Credentials, RemoteSource } from '../../../shared/sources/source.ts';
import { checkedSurvey } from './checked-survey.ts';
import { diskProblem } from './downloads/disk-problem.ts';
import type { FetchFailures } from './fetch-failures.ts';
import { fetchFiles, type FetchContext } from './fetch-files.ts';
import { fetchedBefore } from './mirror-index.ts';
import type { RemoteReader, Survey } from './remote-reader.ts';

export type LookContext = Omit<FetchContext, 'credentialsFor' | 'onHere' | 'onFailure'> & {
  readonly reader: RemoteReader;
  readonly credentials: Credentials | undefined;
  readonly today: () => string;
  readonly failures: FetchFailures;
  readonly isAskedFor: boolean;
  /** What is here of the source, or how a scan shows it, has changed. */
  readonly onFilesChanged: () => void;
  /** What the source announces may have changed. */
  readonly onAnnounced: () => void;
};

/** How a look ended. `surveyedMs`: when the source was looked through to the end, if it was. */
export type LookOutcome = { readonly problem: SourceProblem | null; readonly surveyedMs: number | null };

/** Looks what a source publishes, and fetches what is not here yet. */
export async function lookAtSource(source: RemoteSource, context: LookContext): Promise<LookOutcome> {
  const { mirror, reader, failures, http, credentials, signal, today, pause, now } = context;
  const { keep: kept } = mirror.lastSurvey();
  const read = await reader.survey(source, { http, credentials, signal, today: today(), pause, kept });
  if (signal.aborted) return { problem: null, surveyedMs: null };
  if (!read.ok) return { problem: read.error, surveyedMs: null };
  const survey = checkedSurvey(read.value);
  const surveyedMs = survey.problem === null ? now() : null;
  const diskBefore = await noteSurvey(survey, surveyedMs, context);

  const { files } = survey;
  const { origin } = new URL(source.address);
  const known = new Map([...mirror.held()].map(([path, file]) => [path, fetchedBefore(file)]));
  const { isAskedFor } = context;
  const steps = planFetch(files, { known, failed: failures.tries(), isAskedFor, nowMs: now(), today: today() });
  if (survey.problem === null) failures.keepOnly(new Set(files.map(file => file.path)));
  const fetchProblem = await fetchFiles(steps, {
    ...context,
    // A file may lie with somebody else, who has no business with the member's password.
    credentialsFor: address => (address.origin === origin ? credentials : undefined),
    onHere(file, isOther) {
      failures.forget(file.path);
      if (isOther) context.onFilesChanged();
    },
    onFailure: (file, problem) => failures.add(file, problem, now()),
  });
  const diskAfter = await tidyUp(survey, context);
  return { problem: survey.problem ?? fetchProblem ?? diskBefore ?? diskAfter, surveyedMs };
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

async function tidyUp(survey: Survey, { mirror, signal }: LookContext): Promise<SourceProblem | null> {
  try {
    await mirror.save();
    const isWhole = survey.problem === null && !signal.aborted;
    await mirror.sweep(isWhole ? new Set(survey.files.map((file: PublishedFile) => file.path)) : null);
    return null;
  } catch (error) {
    return diskProblem(error);
  }
}

function joined(before: readonly PublishedMeeting[], found: readonly PublishedMeeting[]): readonly PublishedMeeting[] {
  const foundKeys = new Set(found.map(meeting => meeting.key));
  return [...before.filter(meeting => !foundKeys.has(meeting.key)), ...found];
}
