import { randomBytes } from 'node:crypto';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Credentials } from '../../shared/sources/source.ts';
import { chooseChallenge, keepAuthorizations } from './authorizations.ts';
import { isStale } from './digest.ts';
import { HttpBreak, type HttpClient, type HttpProblem, type HttpRequest } from './http-client.ts';
import { watchQuiet, type LeastRate, type QuietWatch } from './quiet-watch.ts';
import { nextHop, type Hop } from './redirect.ts';
import { checkedHeaders } from './sent-headers.ts';
import type { Arriving, Transport } from './transport.ts';
import { webAddress } from './web-address.ts';
import { readWhole } from './whole-body.ts';

/** How a client is, whoever carries its requests. */
export type HttpClientOptions = {
  /** What servers are told of who asks, such as `Lectern/1.0 (+https://lectern.invalid)`. */
  readonly userAgent: string;
  /** Makes a fresh nonce, hexadecimal. */
  readonly clientNonce?: () => string;
};

const MINUTE_MS = 60_000;

/**
 * How long a server may be quiet, in milliseconds, unless a request says otherwise. Some put an answer together for a
 * minute before they begin it.
 */
export const QUIET_MS = 1.5 * MINUTE_MS;

/** How many bytes an answer that is read as a whole may have, unless a request says otherwise. */
export const MOST_BYTES = 32 * 1024 * 1024;

/** An answer that is read as a whole is held in memory, and often waited for: one of the usual size is over in minutes. */
const WHOLE_AT_LEAST: LeastRate = { bytes: 1024 * 1024, withinMs: 5 * MINUTE_MS };
/** A large file may take hours over a poor line. */
const STREAM_AT_LEAST: LeastRate = { bytes: 256 * 1024, withinMs: 10 * MINUTE_MS };

const MOST_REDIRECTIONS = 5;

/** An answer that has begun to come in, and what watches over it. */
type Arrival = { readonly hop: Hop; readonly answer: Arriving; readonly watch: QuietWatch };

/**
 * A client that follows redirections, signs in and keeps to its bounds; each single request is carried by `transport`. An
 * answer that redirects further than may be followed is handed on as it is.
 */
export function openHttpClient(transport: Transport, options: HttpClientOptions): HttpClient {
  const authorizations = keepAuthorizations(options.clientNonce ?? (() => randomBytes(16).toString('hex')));

  async function send(hop: Hop, request: HttpRequest, authorization: string | undefined): Promise<Arrival> {
    const headers = checkedHeaders({ ...hop.headers, ...(authorization === undefined ? {} : { authorization }) });
    const watch = watchQuiet(request.signal, request.quietMs ?? QUIET_MS);
    const { method, url, body } = hop;
    try {
      const answer = await watch.wait(
        transport({ method, url, headers, body, signal: watch.signal, onSent: watch.heard }),
      );
      if (!answer.ok) throw new HttpBreak(answer.error);
      return { hop, answer: answer.value, watch };
    } catch (error) {
      watch.close();
      throw error;
    }
  }

  async function signIn(hop: Hop, request: HttpRequest, credentials: Credentials): Promise<Arrival> {
    let authorization = authorizations.ahead(hop, credentials);
    for (let answered = 0; ; answered += 1) {
      const arrival = await send(hop, request, authorization);
      if (arrival.answer.status !== 401) return arrival;
      const challenge = chooseChallenge(arrival.answer.headers.get('www-authenticate'));
      const mayAnswer = challenge && (answered === 0 || (answered === 1 && isStale(challenge)));
      const next = mayAnswer ? authorizations.answer(hop, credentials, challenge) : undefined;
      if (next === undefined || next === authorization) {
        authorizations.forget(hop.url);
        return arrival;
      }
      arrival.watch.close();
      authorization = next;
    }
  }

  async function arrive(request: HttpRequest, url: URL, headers: Hop['headers']): Promise<Arrival> {
    let hop: Hop = { method: request.method ?? 'GET', url, headers, body: request.body };
    for (let followed = 0; ; followed += 1) {
      const credentials = hop.url.origin === url.origin ? request.credentials : undefined;
      const arrival = await (credentials ? signIn(hop, request, credentials) : send(hop, request, undefined));
      const { status, headers: answered } = arrival.answer;
      const next = followed < MOST_REDIRECTIONS ? nextHop(hop, status, answered) : null;
      if (next === null) return arrival;
      arrival.watch.close();
      hop = next;
    }
  }

  async function converse<T>(
    request: HttpRequest,
    { encodings, least }: { readonly encodings: string; readonly least: LeastRate },
    take: (arrival: Arrival, body: AsyncIterable<Uint8Array>) => Promise<T>,
  ): Promise<Result<T, HttpProblem>> {
    const url = webAddress(request.url);
    if (url === null) return err('unreachable');
    // Length, version and bytes from the middle of a file only fit to the file as it lies there.
    const isOfFile = request.method === 'HEAD' || request.headers?.['range'] !== undefined;
    const accepted = isOfFile ? 'identity' : encodings;
    const headers = { 'user-agent': options.userAgent, 'accept-encoding': accepted, ...request.headers };
    let watch: QuietWatch | undefined;
    try {
      const arrival = await arrive(request, url, headers);
      watch = arrival.watch;
      return ok(await take(arrival, watch.read(arrival.answer.body, least)));
    } catch (error) {
      if (error instanceof HttpBreak) return err(error.problem);
      throw error;
    } finally {
      watch?.close();
    }
  }

  return {
    ask: request =>
      converse(request, { encodings: 'gzip', least: WHOLE_AT_LEAST }, async (arrival, body) => ({
        ...headOf(arrival),
        body: await readWhole(body, request.mostBytes ?? MOST_BYTES),
      })),
    stream: (request, take) =>
      converse(request, { encodings: 'identity', least: STREAM_AT_LEAST }, (arrival, body) =>
        take(headOf(arrival), body),
      ),
  };
}

function headOf({ hop, answer }: Arrival): { status: number; headers: ReadonlyMap<string, string>; url: string } {
  return { status: answer.status, headers: answer.headers, url: hop.url.href };
}
