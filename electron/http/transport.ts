import type { Result } from '../../shared/result.ts';
import type { HttpMethod, HttpProblem } from './http-client.ts';

/** One request as it goes out: complete, to be answered by this server alone. */
export type Exchange = {
  readonly method: HttpMethod;
  /** `http` or `https`, without name, password and fragment. */
  readonly url: URL;
  /** Lower-case names; checked. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | undefined;
  /** Ends the exchange and lets go of its connection, also while the answer's body is being read. */
  readonly signal: AbortSignal;
  /** To be called whenever a part of the body has gone out. */
  readonly onSent: () => void;
};

/** An answer as it comes in. */
export type Arriving = {
  readonly status: number;
  /** Lower-case names. Of a body that was decoded, nothing tells the encoding or the length it was sent with. */
  readonly headers: ReadonlyMap<string, string>;
  /** Decoded; its end is the end that the server announced. Otherwise it throws an `HttpBreak`. Read once, or not at all. */
  readonly body: AsyncIterable<Uint8Array>;
};

/** Carries one request to its server. Follows no redirection, signs in nowhere, keeps nothing. */
export type Transport = (exchange: Exchange) => Promise<Result<Arriving, HttpProblem>>;
