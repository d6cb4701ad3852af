import type { HttpMethod, HttpProblem } from '../../../electron/http/http-client.ts';
import type { Credentials } from '../../../shared/sources/source.ts';

/** A request, as it can be handed to another process. */
export type Wish = {
  readonly method?: HttpMethod;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** A body of so many `x`. */
  readonly bodyBytes?: number;
  readonly credentials?: Credentials;
  readonly quietMs?: number;
  readonly mostBytes?: number;
  /** When the caller has had enough. */
  readonly abortAfterMs?: number;
  /** Asks for a stream, and begins to read it only then. */
  readonly readAfterMs?: number;
};

/** What came of it. */
export type Outcome = {
  readonly problem: HttpProblem | null;
  readonly status: number;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** A character for each byte. */
  readonly text: string;
};
