import type { Result } from '../../shared/result.ts';
import type { Credentials } from '../../shared/sources/source.ts';

export type HttpMethod = 'GET' | 'HEAD' | 'PUT' | 'POST' | 'DELETE' | 'PROPFIND' | 'MKCOL' | 'MOVE' | 'OPTIONS';

export type HttpRequest = {
  readonly method?: HttpMethod;
  /** Absolute, `http` or `https`. */
  readonly url: string;
  /** Lower-case names. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  /** Sent to the origin of `url` alone, as the server asks for them (basic, digest). */
  readonly credentials?: Credentials | undefined;
  readonly signal: AbortSignal;
  /** Without a byte for this long the answer counts as lost. */
  readonly quietMs?: number;
  /** Most bytes of an answer that is read as a whole. */
  readonly mostBytes?: number;
};

/** Why there is no answer at all. What a server answers, whatever its status, is an answer. */
export type HttpProblem = 'offline' | 'unreachable' | 'slow' | 'insecure' | 'cut-off' | 'too-large' | 'aborted';

export type HttpHead = {
  readonly status: number;
  /** Lower-case names; of a header that came twice, both, with a comma between. */
  readonly headers: ReadonlyMap<string, string>;
  /** Where the answer came from in the end. */
  readonly url: string;
};
export type HttpAnswer = HttpHead & { readonly body: Uint8Array };

/** Speaks to servers. Redirections are followed, few of them, and never with credentials to another origin. */
export type HttpClient = {
  /** The whole answer. */
  readonly ask: (request: HttpRequest) => Promise<Result<HttpAnswer, HttpProblem>>;
  /**
   * The head of an answer, handed to `take` with its body as it comes; what `take` answers is handed on. An answer that
   * breaks off ends `body` with an {@link HttpBreak}.
   */
  readonly stream: <T>(
    request: HttpRequest,
    take: (head: HttpHead, body: AsyncIterable<Uint8Array>) => Promise<T>,
  ) => Promise<Result<T, HttpProblem>>;
};

/** Thrown out of a body that is being read when no more of it comes. {@link HttpClient.stream} turns it into its problem. */
export class HttpBreak extends Error {
  readonly problem: HttpProblem;

  constructor(problem: HttpProblem) {
    super(`The answer ended: ${problem}`);
    this.problem = problem;
  }
}
