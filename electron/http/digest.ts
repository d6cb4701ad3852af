import { createHash } from 'node:crypto';
import type { Credentials } from '../../shared/sources/source.ts';
import type { Challenge } from './challenge.ts';

/** What a digest is computed of besides the credentials. */
export type DigestInput = {
  readonly method: string;
  /** Path and query, as they are sent. */
  readonly target: string;
  readonly challenge: Challenge;
  /** How many requests this nonce has served, this one among them. */
  readonly count: number;
  /** Of the client's own making, hexadecimal. */
  readonly clientNonce: string;
};

const HASHES: ReadonlyMap<string, string> = new Map([
  ['md5', 'md5'],
  ['sha-256', 'sha256'],
]);

/** Whether a challenge can be answered: MD5 or SHA-256, for the session too, without protection of the body. */
export function isDigest({ scheme, parameters }: Challenge): boolean {
  const qop = parameters.get('qop');
  return (
    scheme === 'digest' &&
    parameters.has('nonce') &&
    HASHES.has(algorithmOf(parameters).base) &&
    (qop === undefined || offersAuth(qop))
  );
}

/** Whether the server only wants a newer nonce: the name and password were right. */
export function isStale({ scheme, parameters }: Challenge): boolean {
  return scheme === 'digest' && parameters.get('stale')?.toLowerCase() === 'true';
}

/**
 * The value of `Authorization` by RFC 7616; for a challenge without qop by RFC 2069, which that one goes back to.
 *
 * @param input its challenge is one that {@link isDigest}
 */
export function digestAuthorization({ userName, password }: Credentials, input: DigestInput): string {
  const { challenge, method, target, clientNonce } = input;
  const { parameters } = challenge;
  const realm = parameters.get('realm') ?? '';
  const nonce = parameters.get('nonce') ?? '';
  const { base, isSession, written } = algorithmOf(parameters);
  const hash = (text: string): string =>
    createHash(HASHES.get(base) ?? 'md5')
      .update(text, 'utf8')
      .digest('hex');
  const qop = parameters.has('qop') ? 'auth' : undefined;
  const count = input.count.toString(16).padStart(8, '0');

  const secret = hash(`${userName}:${realm}:${password}`);
  const first = isSession ? hash(`${secret}:${nonce}:${clientNonce}`) : secret;
  const second = hash(`${method}:${target}`);
  const response = hash(
    qop ? `${first}:${nonce}:${count}:${clientNonce}:${qop}:${second}` : `${first}:${nonce}:${second}`,
  );

  const isHashed = parameters.get('userhash')?.toLowerCase() === 'true';
  const opaque = parameters.get('opaque');
  const parts = [
    isHashed ? `username=${quoted(hash(`${userName}:${realm}`))}` : nameParameter(userName),
    `realm=${quoted(realm)}`,
    `nonce=${quoted(nonce)}`,
    `uri=${quoted(target)}`,
    ...(written === undefined ? [] : [`algorithm=${written}`]),
    `response=${quoted(response)}`,
    ...(opaque === undefined ? [] : [`opaque=${quoted(opaque)}`]),
    ...(qop ? [`qop=${qop}`, `nc=${count}`] : []),
    ...(qop || isSession ? [`cnonce=${quoted(clientNonce)}`] : []),
    ...(isHashed ? ['userhash=true'] : []),
  ];
  return `Digest ${parts.join(', ')}`;
}

type Algorithm = { readonly base: string; readonly isSession: boolean; readonly written: string | undefined };

function algorithmOf(parameters: ReadonlyMap<string, string>): Algorithm {
  const written = parameters.get('algorithm');
  const name = (written ?? 'MD5').toLowerCase();
  const isSession = name.endsWith('-sess');
  return { base: isSession ? name.slice(0, -'-sess'.length) : name, isSession, written };
}

function offersAuth(qop: string): boolean {
  return qop.split(',').some(one => one.trim().toLowerCase() === 'auth');
}

/** A name beyond ASCII has a form of its own (RFC 7616, 3.4.4). */
function nameParameter(userName: string): string {
  if (/^[\x20-\x7e]*$/.test(userName)) return `username=${quoted(userName)}`;
  const escaped = encodeURIComponent(userName).replaceAll(
    /['()*]/g,
    sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `username*=UTF-8''${escaped}`;
}

function quoted(text: string): string {
  return `"${text.replaceAll(/["\\]/g, String.raw`\$&`)}"`;
}
