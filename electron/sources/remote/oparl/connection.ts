import type { HttpAnswer, HttpProblem } from '../../../http/http-client.ts';
import { err, ok, type Result } from '../../../../shared/result.ts';
import type { SourceProblem } from '../../../../shared/sources/remote-state.ts';
import type { ReadingContext } from '../remote-reader.ts';

const PAUSE_MS = 200;
const QUIET_MS = 60_000;
const MOST_BYTES = 32 * 1024 * 1024;
/** Requests of one look; what is left out is asked for at the next. */
const MOST_REQUESTS = 3000;
/** A server is left alone until the next look when it fails in a row until its failures weigh so much. */
const MOST_FAILURE = 20;

/** From the worst on. What stands behind `missing` was met at one object only. */
const BY_WEIGHT: readonly SourceProblem[] = [
  'offline',
  'insecure',
  'sign-in',
  'unreachable',
  'slow',
  'busy',
  'blocked',
  'server-failed',
  'cut-off',
  'too-large',
  'not-understood',
  'refused',
  'missing',
];
/** An error is there at once; waiting for an answer that never comes takes a minute. */
const FAILURES: ReadonlyMap<SourceProblem, number> = new Map([
  ['offline', 4],
  ['insecure', 4],
  ['unreachable', 4],
  ['slow', 4],
  ['busy', 4],
  ['server-failed', 1],
]);

/** What an address answered, and where the answer came from in the end. */
export type Answered = { readonly text: string; readonly url: URL };
export type AnsweredJson = { readonly value: unknown; readonly url: URL };

/** Asks an OParl system, one request after the other and with pauses, and keeps in mind the worst that was met. */
export class Connection {
  readonly #context: ReadingContext;
  readonly #home: URL;
  #asked = 0;
  #failure = 0;
  #worst: SourceProblem | null = null;

  /** @param home where credentials, if there are any, may go to */
  constructor(context: ReadingContext, home: URL) {
    this.#context = context;
    this.#home = home;
  }

  /** The worst that was met so far. */
  get worst(): SourceProblem | null {
    return this.#worst;
  }

  /** Notes something that was met; see {@link worst}. */
  note(problem: SourceProblem): void {
    const weight = (one: SourceProblem): number => BY_WEIGHT.indexOf(one);
    if (this.#worst === null || weight(problem) < weight(this.#worst)) this.#worst = problem;
  }

  /** What an address answers, as text. Problems are not noted. */
  async text(address: string): Promise<Result<Answered, SourceProblem>> {
    if (this.#asked >= MOST_REQUESTS || this.#context.signal.aborted) return err('cut-off');
    if (this.#failure >= MOST_FAILURE) return err('server-failed');
    if (this.#asked > 0) await this.#context.pause(PAUSE_MS);
    this.#asked += 1;
    const { http, credentials, signal } = this.#context;
    const answer = await http.ask({
      url: address,
      headers: { accept: 'application/json, text/html;q=0.5' },
      credentials: new URL(address).origin === this.#home.origin ? credentials : undefined,
      signal,
      quietMs: QUIET_MS,
      mostBytes: MOST_BYTES,
    });
    const problem = answer.ok ? problemOfAnswer(answer.value) : problemOf(answer.error);
    const failure = problem === null ? undefined : FAILURES.get(problem);
    this.#failure = failure === undefined ? 0 : this.#failure + failure;
    if (problem !== null || !answer.ok) return err(problem ?? 'not-understood');
    return ok({ text: new TextDecoder().decode(answer.value.body), url: new URL(answer.value.url) });
  }

  /** What an address answers, as JSON. A problem is noted. */
  async json(address: string): Promise<Result<AnsweredJson, SourceProblem>> {
    const answer = await this.text(address);
    const parsed = answer.ok ? parseJson(answer.value) : answer;
    if (!parsed.ok) this.note(parsed.error);
    return parsed;
  }
}

/** Reads an answer as JSON. A guard in front of a server answers with a page that is nothing but a script. */
export function parseJson({ text, url }: Answered): Result<AnsweredJson, SourceProblem> {
  try {
    const value: unknown = JSON.parse(text);
    return ok({ value, url });
  } catch {
    return err(/^\s*<[^]*<script/i.test(text.slice(0, 2000)) && text.length < 2000 ? 'blocked' : 'not-understood');
  }
}

function problemOfAnswer({ status }: HttpAnswer): SourceProblem | null {
  if (status >= 200 && status < 300) return null;
  if (status === 401) return 'sign-in';
  if (status === 403) return 'refused';
  if (status === 404 || status === 410) return 'missing';
  if (status === 429 || status === 503) return 'busy';
  return status >= 500 ? 'server-failed' : 'not-understood';
}

/** A look that was called off has nobody to tell of it. */
function problemOf(problem: HttpProblem): SourceProblem {
  return problem === 'aborted' ? 'cut-off' : problem;
}
