import type { ClientRequest, IncomingMessage, Net, Session } from 'electron';
import { err, ok, type Result } from '../../shared/result.ts';
import { chromiumProblem } from './chromium-problem.ts';
import { isDecodable } from './decode-body.ts';
import { HttpBreak, type HttpProblem } from './http-client.ts';
import { headersOf, withoutEncoding } from './raw-headers.ts';
import type { Arriving, Exchange, Transport } from './transport.ts';

/** How often is looked whether more of a body has gone out, in milliseconds. */
const UPLOAD_LOOK_MS = 1000;

/**
 * The session of all requests to servers: in memory only, without a cache. That of the windows has no network at all, and
 * shares nothing with this one.
 */
export function openNetworkSession(sessions: {
  readonly fromPartition: (partition: string, options: { readonly cache: boolean }) => Session;
}): Session {
  return sessions.fromPartition('network', { cache: false });
}

/** Chromium knows nobody who vouches for the server. It says so too where more is wrong with the certificate. */
const IS_STRANGER = /\bERR_CERT_AUTHORITY_INVALID\b/;

/**
 * Carries requests as the system's browser would: with its proxies and its certificates, without cookies.
 *
 * @param ofStrangers carries what was not sent because Chromium does not know who vouches for the server: it has to check the
 *   certificate in full, and is asked only where no proxy is needed
 */
export function electronTransport(net: Net, session: Session, ofStrangers?: Transport): Transport {
  return exchange =>
    new Promise(resolve => {
      const { method, url, headers, body, signal, onSent } = exchange;
      const request = net.request({
        method,
        url: url.href,
        headers: { ...headers },
        session,
        // Neither cookies nor what the system would sign in with; a 401 comes as an answer.
        credentials: 'omit',
        cache: 'no-store',
        redirect: 'manual',
        priority: 'medium',
      });
      const stopLooking = body === undefined ? undefined : watchUpload(request, onSent);
      const settle = (outcome: Result<Arriving, HttpProblem> | ReturnType<Transport>): void => {
        stopLooking?.();
        resolve(outcome);
      };
      const abort = (): void => {
        request.abort();
        settle(err('aborted'));
      };
      signal.addEventListener('abort', abort, { once: true });
      request.once('response', response => settle(ok(arriving(response))));
      request.once('redirect', (status, _method, location, answered) => {
        settle(ok(redirecting(status, location, answered)));
      });
      // Stays for all errors: one that comes after the answer is the body's to tell.
      request.on('error', ({ message }) => {
        if (!ofStrangers || !IS_STRANGER.test(message)) settle(err(chromiumProblem(message, net.isOnline())));
        else settle(carryDirectly(ofStrangers, session, exchange));
      });
      request.end(body === undefined ? undefined : Buffer.from(body.buffer, body.byteOffset, body.byteLength));
      if (signal.aborted) abort();
    });
}

async function carryDirectly(carry: Transport, session: Session, exchange: Exchange): ReturnType<Transport> {
  const isDirect = (await session.resolveProxy(exchange.url.href)) === 'DIRECT';
  return isDirect ? carry(exchange) : err('insecure');
}

function watchUpload(request: ClientRequest, onSent: () => void): () => void {
  let sent = 0;
  const looking = setInterval(() => {
    const { current } = request.getUploadProgress();
    if (current === undefined || current === sent) return;
    sent = current;
    onSent();
  }, UPLOAD_LOOK_MS);
  return () => clearInterval(looking);
}

function arriving(response: IncomingMessage): Arriving {
  // An answer may break before anybody reads on; who does is told then.
  response.on('error', () => undefined);
  const headers = headersOf(response.rawHeaders);
  const encoding = headers.get('content-encoding');
  return {
    status: response.statusCode,
    // Chromium has decoded what it can decode.
    headers: encoding !== undefined && isDecodable(encoding) ? withoutEncoding(headers) : headers,
    body: bodyOf(response),
  };
}

/** Chromium hands over the address that it has resolved, and nothing of the body. */
function redirecting(status: number, location: string, answered: Record<string, string[]>): Arriving {
  const headers = new Map(Object.entries(answered).map(([name, values]) => [name.toLowerCase(), values.join(', ')]));
  return { status, headers: headers.set('location', location), body: nothing() };
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

async function* bodyOf(response: IncomingMessage): AsyncGenerator<Uint8Array> {
  try {
    // It is a stream of Node's, although its type tells of events alone.
    for await (const piece of response as unknown as AsyncIterable<Uint8Array>) yield piece;
  } catch {
    // Whatever broke it: the server had begun to answer, and the answer has no end.
    throw new HttpBreak('cut-off');
  }
}
