import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { createSecureContext } from 'node:tls';
import { err, ok } from '../../shared/result.ts';
import { decodeBody, isDecodable } from './decode-body.ts';
import { HttpBreak } from './http-client.ts';
import { nodeProblem } from './node-problem.ts';
import { headersOf, withoutEncoding } from './raw-headers.ts';
import type { Arriving, Exchange, Transport } from './transport.ts';

/** How a transport of Node's is. */
export type NodeTransportOptions = {
  /** Certificates that are trusted in the place of those that Node knows, as PEM. */
  readonly trusted?: string;
};

const PIECE_BYTES = 64 * 1024;

/** Carries requests by Node alone, each by a connection of its own, and by no proxy. */
export function nodeTransport({ trusted }: NodeTransportOptions = {}): Transport {
  const chosen = trusted === undefined ? {} : { secureContext: createSecureContext({ ca: trusted }) };
  const secure = { ...chosen, rejectUnauthorized: true };
  return exchange =>
    new Promise(resolve => {
      const { url, method, headers, body, signal } = exchange;
      const isSecure = url.protocol === 'https:';
      const length = body === undefined ? {} : { 'content-length': String(body.length) };
      const sent = (isSecure ? https : http).request(url, {
        method,
        headers: { ...headers, ...length },
        agent: false,
        signal,
        ...(isSecure ? secure : {}),
      });
      sent.once('response', response => resolve(ok(arriving(response))));
      // Stays for all errors: one that comes after the answer is the body's to tell.
      sent.on('error', error => resolve(err(nodeProblem(error))));
      sendBody(sent, exchange);
    });
}

function sendBody(sent: http.ClientRequest, { body, onSent }: Exchange): void {
  if (body === undefined) {
    sent.end();
    return;
  }
  const sendFrom = (at: number): void => {
    if (sent.destroyed) return;
    if (at >= body.length) {
      sent.end();
      return;
    }
    sent.write(body.subarray(at, at + PIECE_BYTES), () => {
      onSent();
      sendFrom(at + PIECE_BYTES);
    });
  };
  sendFrom(0);
}

function arriving(response: IncomingMessage): Arriving {
  const status = response.statusCode ?? 0;
  const headers = headersOf(response.rawHeaders);
  const encoding = headers.get('content-encoding');
  const body = bodyOf(response);
  if (encoding === undefined || !isDecodable(encoding)) return { status, headers, body };
  return { status, headers: withoutEncoding(headers), body: decodeBody(body, encoding) };
}

async function* bodyOf(response: IncomingMessage): AsyncGenerator<Uint8Array> {
  try {
    for await (const piece of response as AsyncIterable<Uint8Array>) yield piece;
  } catch {
    // Whatever broke it: the server had begun to answer, and the answer has no end.
    throw new HttpBreak('cut-off');
  }
}
