import type { HttpMethod } from './http-client.ts';
import { webAddress } from './web-address.ts';

/** A request on its way, as far as redirections may change it. */
export type Hop = {
  readonly method: HttpMethod;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | undefined;
};

const REDIRECTIONS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const WRITING: ReadonlySet<HttpMethod> = new Set(['PUT', 'POST', 'DELETE', 'MKCOL', 'MOVE']);
const FOR_ONE_ORIGIN: ReadonlySet<string> = new Set(['authorization', 'cookie', 'proxy-authorization']);

/**
 * Where an answer sends a request on to (RFC 9110, 15.4); null when it does not, or to where it must not go: to anything
 * but `http` and `https`, or, for what writes, to another origin. Secrets of one origin are not taken to another.
 */
export function nextHop(hop: Hop, status: number, headers: ReadonlyMap<string, string>): Hop | null {
  const location = headers.get('location');
  if (!REDIRECTIONS.has(status) || location === undefined) return null;
  const url = webAddress(escapedBytes(location), hop.url);
  if (url === null) return null;
  const onwards = becomesGet(hop.method, status) ? asGet(hop) : hop;
  if (url.origin === hop.url.origin) return { ...onwards, url };
  if (WRITING.has(onwards.method)) return null;
  return { ...onwards, url, headers: without(onwards.headers, name => FOR_ONE_ORIGIN.has(name)) };
}

function becomesGet(method: HttpMethod, status: number): boolean {
  if (status === 303) return method !== 'HEAD';
  return method === 'POST' && (status === 301 || status === 302);
}

function asGet(hop: Hop): Hop {
  const headers = without(hop.headers, name => name.startsWith('content-'));
  return { ...hop, method: 'GET', headers, body: undefined };
}

function without(
  headers: Readonly<Record<string, string>>,
  isLeft: (name: string) => boolean,
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !isLeft(name)));
}

/** Some servers write addresses in UTF-8 as it is; a header is read byte by byte. */
function escapedBytes(location: string): string {
  return location.replaceAll(/[\u0080-\u00ff]/g, byte => `%${byte.charCodeAt(0).toString(16).toUpperCase()}`);
}
