import type { HttpAnswer, HttpClient, HttpProblem } from '../../../http/http-client.ts';
import { err, ok, type Result } from '../../../../shared/result.ts';
import type { SourceProblem } from '../../../../shared/sources/remote-state.ts';
import { askPatiently, wantsLongRest } from '../ask-patiently.ts';
import type { ReadingContext } from '../remote-reader.ts';

const PAUSE_MS = 200;
const MOST_BYTES = 32 * 1024 * 1024;
/** Requests of one look, and milliseconds that it may take: what it leaves out is asked for at the next. */
const MOST_REQUESTS = 3000;
const LONGEST_MS = 15 * 60_000;
/** After so many milliseconds lists are left for the next look, so that there is time for what they tell. */
const LONGEST_LISTS_MS = 8 * 60_000;
/** A server is left alone until the next look when it fails in a row until its failures weigh so much. */
const MOST_FAILURE = 20;

/** From the worst on. */
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
/** What any other object would have met too. */
const OF_THE_SERVER: ReadonlySet<SourceProblem> = new Set(['offline', 'insecure', 'unreachable', 'busy']);
/** An error is there at once; waiting for an answer that never comes takes more than a minute. */
const FAILURES: ReadonlyMap<SourceProblem, number> = new Map([
  ['offline', 4],
  ['insecure', 4],
  ['unreachable', 4],
  ['slow', 4],
  ['busy', 4],
  ['server-failed', 1],
  ['refused', 1],
  ['blocked', 1],
]);

/** What an address answered, and where the answer came from in the end. */
export type Answered = { readonly text: string; readonly url: URL };
export type AnsweredJson = { readonly value: unknown; readonly url: URL };

/** Asks an OParl system, one request after the other and with pauses, and keeps in mind the worst that was met. */
export class Connection {
  readonly #context: ReadingContext;
  readonly #home: URL;
  readonly #ask: HttpClient['ask'];
  readonly #clock: () => number;
  readonly #beganMs: number;
  #asked = 0;
  #failure = 0;
  /** Why the server is left alone from now on. */
  #ended: SourceProblem | undefined;
  #worst: SourceProblem | null = null;
  #leftOut: SourceProblem | null = null;

  /**
   * @param home where credentials, if there are any, may go to
   * @param clock in milliseconds, from whenever on
   */
  constructor(context: ReadingContext, home: URL, clock = () => performance.now()) {
    this.#context = context;
    this.#home = home;
    this.#ask = askPatiently(context);
    this.#clock = clock;
    this.#beganMs = clock();
  }

  /** Whether this share, at most 1, of the time that a look has for lists is over. */
  isLateForLists(share: number): boolean {
    return this.#clock() - this.#beganMs > LONGEST_LISTS_MS * share;
  }

  /** The worst that was met so far and concerns all of the system. */
  get worst(): SourceProblem | null {
    return this.#worst;
  }

  /** The worst that was met so far at a single object. */
  get leftOut(): SourceProblem | null {
    return this.#leftOut;
  }

  /** Notes something that was met; see {@link worst}. */
  note(problem: SourceProblem): void {
    this.#worst = worseOf(this.#worst, problem);
  }

  /** Notes that a single object was left out; see {@link leftOut}. */
  leaveOut(problem: SourceProblem): void {
    this.#leftOut = worseOf(this.#leftOut, problem);
  }

  /** What an address answers, as text. Problems are not noted. */
  async text(address: string): Promise<Result<Answered, SourceProblem>> {
    return this.#weighed(await this.#answerOf(address));
  }

  /** What an address answers, as JSON. Problems are not noted. */
  async value(address: string): Promise<Result<AnsweredJson, SourceProblem>> {
    const answer = await this.#answerOf(address);
    return this.#weighed(answer.ok ? parseJson(answer.value) : answer);
  }

  /** As {@link value}; a problem is noted. */
  async json(address: string): Promise<Result<AnsweredJson, SourceProblem>> {
    const answer = await this.value(address);
    if (!answer.ok) this.note(answer.error);
    return answer;
  }

  /** As {@link value}, for one object of many: what is wrong with it alone is {@link leftOut}, unless it is merely gone. */
  async object(address: string): Promise<Result<AnsweredJson, SourceProblem>> {
    const answer = await this.value(address);
    if (answer.ok) return answer;
    if (this.#ended !== undefined || OF_THE_SERVER.has(answer.error)) this.note(answer.error);
    else if (answer.error !== 'missing') this.leaveOut(answer.error);
    return answer;
  }

  async #answerOf(address: string): Promise<Result<Answered, SourceProblem>> {
    if (this.#ended !== undefined) return err(this.#ended);
    const isOver = this.#asked >= MOST_REQUESTS || this.#clock() - this.#beganMs > LONGEST_MS;
    if (isOver || this.#context.signal.aborted) return this.#end('cut-off');
    if (this.#asked > 0) await this.#context.pause(PAUSE_MS);
    this.#asked += 1;
    const { signal } = this.#context;
    const credentials = new URL(address).origin === this.#home.origin ? this.#context.credentials : undefined;
    const answer = await this.#ask({
      url: address,
      headers: { accept: 'application/json, text/html;q=0.5' },
      credentials,
      signal,
      mostBytes: MOST_BYTES,
    });
    const problem = answer.ok ? problemOfAnswer(answer.value) : problemOf(answer.error);
    if (problem !== null) {
      const isRefusedName = problem === 'sign-in' && credentials !== undefined;
      const isSentAway = answer.ok && wantsLongRest(answer.value);
      return isRefusedName || isSentAway ? this.#end(problem) : err(problem);
    }
    if (!answer.ok) return err('not-understood');
    return ok({ text: new TextDecoder().decode(answer.value.body), url: new URL(answer.value.url) });
  }

  /** What was asked for, unless it is one failure too many. */
  #weighed<T>(answer: Result<T, SourceProblem>): Result<T, SourceProblem> {
    const failure = answer.ok ? undefined : FAILURES.get(answer.error);
    this.#failure = failure === undefined ? 0 : this.#failure + failure;
    return answer.ok || this.#failure < MOST_FAILURE ? answer : this.#end(answer.error);
  }

  #end(problem: SourceProblem): Result<never, SourceProblem> {
    this.#ended = problem;
    return err(problem);
  }
}

function worseOf(one: SourceProblem | null, other: SourceProblem): SourceProblem {
  return one !== null && BY_WEIGHT.indexOf(one) <= BY_WEIGHT.indexOf(other) ? one : other;
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
