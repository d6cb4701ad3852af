import { err, ok, type Result } from '../../../../shared/result.ts';
import { isGuardPage } from '../../../../shared/sources/moderngov/guard-page.ts';
import type { SourceProblem } from '../../../../shared/sources/remote-state.ts';
import type { HttpAnswer, HttpProblem } from '../../../http/http-client.ts';
import { askPatiently } from '../ask-patiently.ts';
import type { ReadingContext } from '../remote-reader.ts';
import { isServiceAddress } from './site-address.ts';

export type SiteAnswer = {
  readonly text: string;
  /** Where it came from in the end. */
  readonly url: string;
};

/** Asks a site one thing after the other. */
export type Asker = {
  /** What fails again and again is asked no more: a guard may stand before the pages alone, or before the web service alone. */
  readonly ask: (url: string) => Promise<Result<SiteAnswer, SourceProblem>>;
  /** Whether the site is to be left alone from now on, and why; then nothing more is asked of it. */
  readonly ended: () => SourceProblem | undefined;
};

/** Failures in a row, and what the last one was. */
type Row = { count: number; problem: SourceProblem | undefined };

/** Between two requests, in milliseconds. */
export const PAUSE_MS = 750;
const MOST_BYTES = 8 * 1024 * 1024;
const MOST_FAILURES_IN_ROW = 3;

/** Problems that the next request would meet as well. What is refused may be one page among many. */
const ENDING: ReadonlySet<SourceProblem> = new Set<SourceProblem>(['offline', 'unreachable', 'insecure', 'busy']);

/**
 * @param home the address that the member gave: name and password go to no other site, wherever links and answers lead
 */
export function makeAsker(context: ReadingContext, home: string): Asker {
  const { origin } = new URL(home);
  const ask = askPatiently(context);
  const ofService: Row = { count: 0, problem: undefined };
  const ofPages: Row = { count: 0, problem: undefined };
  let isFirst = true;
  let failures = 0;
  let ended: SourceProblem | undefined;

  function credentialsFor(url: string): ReadingContext['credentials'] {
    return new URL(url).origin === origin ? context.credentials : undefined;
  }

  async function askNext(url: string): Promise<Result<SiteAnswer, SourceProblem>> {
    if (!isFirst) await context.pause(PAUSE_MS);
    isFirst = false;
    if (context.signal.aborted) return err('cut-off');
    const credentials = credentialsFor(url);
    const answer = await ask({ url, credentials, signal: context.signal, mostBytes: MOST_BYTES });
    if (!answer.ok) return err(problemOf(answer.error));
    const { status, url: from } = answer.value;
    const text = textOf(answer.value);
    const problem = problemOfStatus(status) ?? (isGuardPage(text) ? 'blocked' : undefined);
    return problem === undefined ? ok({ text, url: from }) : err(problem);
  }

  function noteFailure(problem: SourceProblem, url: string, row: Row): void {
    failures += 1;
    row.count += 1;
    row.problem = problem;
    // Directories lock the accounts of those who send a wrong password several times.
    const isWrongPassword = problem === 'sign-in' && credentialsFor(url) !== undefined;
    if (isWrongPassword || ENDING.has(problem) || failures >= MOST_FAILURES_IN_ROW) ended = problem;
  }

  return {
    ended: () => (context.signal.aborted ? 'cut-off' : ended),
    ask: async url => {
      const row = isServiceAddress(new URL(url)) ? ofService : ofPages;
      const isWayClosed = row.count >= MOST_FAILURES_IN_ROW;
      const over = context.signal.aborted ? 'cut-off' : (ended ?? (isWayClosed ? row.problem : undefined));
      if (over !== undefined) return err(over);
      const answer = await askNext(url);
      if (answer.ok || answer.error === 'missing') {
        failures = 0;
        row.count = 0;
      } else noteFailure(answer.error, url, row);
      return answer;
    },
  };
}

function problemOfStatus(status: number): SourceProblem | undefined {
  if (status >= 200 && status < 300) return undefined;
  if (status === 401 || status === 407) return 'sign-in';
  if (status === 403 || status === 451) return 'refused';
  if (status === 429 || status === 503) return 'busy';
  return status >= 500 ? 'server-failed' : 'missing';
}

/** What stopped by itself says nothing of the site; whoever stopped it knows. */
function problemOf(problem: HttpProblem): SourceProblem {
  return problem === 'aborted' ? 'cut-off' : problem;
}

function textOf({ headers, body }: HttpAnswer): string {
  const told = /charset\s*=\s*"?([\w-]{1,40})/i.exec(headers.get('content-type') ?? '')?.[1] ?? 'utf-8';
  return decoderOf(told).decode(body);
}

function decoderOf(charset: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(charset);
  } catch {
    // Nobody knows this charset; what the site writes in is UTF-8 nearly everywhere.
    return new TextDecoder();
  }
}
