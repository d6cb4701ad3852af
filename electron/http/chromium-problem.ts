import type { HttpProblem } from './http-client.ts';

/** Names of Chromium's network errors without their `ERR_`. What is not among them is `unreachable`. */
const PROBLEMS: ReadonlyMap<string, HttpProblem> = new Map([
  ['INTERNET_DISCONNECTED', 'offline'],
  ['NETWORK_CHANGED', 'offline'],
  ['NETWORK_IO_SUSPENDED', 'offline'],
  ['TIMED_OUT', 'slow'],
  ['CONNECTION_TIMED_OUT', 'slow'],
  ['CONNECTION_RESET', 'cut-off'],
  ['CONNECTION_CLOSED', 'cut-off'],
  ['CONNECTION_ABORTED', 'cut-off'],
  ['EMPTY_RESPONSE', 'cut-off'],
  ['SOCKET_NOT_CONNECTED', 'cut-off'],
  ['RESPONSE_HEADERS_TRUNCATED', 'cut-off'],
  ['HTTP2_PROTOCOL_ERROR', 'cut-off'],
  ['HTTP2_PING_FAILED', 'cut-off'],
  ['QUIC_PROTOCOL_ERROR', 'cut-off'],
  ['RESPONSE_HEADERS_TOO_BIG', 'too-large'],
  ['BAD_SSL_CLIENT_AUTH_CERT', 'insecure'],
]);

/** Errors that say nothing of the server as long as the computer is not connected. */
const PERHAPS_OFFLINE: ReadonlySet<string> = new Set([
  'NAME_NOT_RESOLVED',
  'ADDRESS_UNREACHABLE',
  'NAME_RESOLUTION_FAILED',
]);

const INSECURE = /^(?:CERT_|SSL_|TLS_)/;

/**
 * What an error of Chromium's network means.
 *
 * @param message such as `net::ERR_CONNECTION_REFUSED`
 */
export function chromiumProblem(message: string, isOnline: boolean): HttpProblem {
  const name = /\bERR_(\w+)/.exec(message)?.[1] ?? '';
  if (PERHAPS_OFFLINE.has(name)) return isOnline ? 'unreachable' : 'offline';
  return PROBLEMS.get(name) ?? (INSECURE.test(name) ? 'insecure' : 'unreachable');
}
