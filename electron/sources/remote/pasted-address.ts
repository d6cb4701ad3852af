import type { Credentials } from '../../../shared/sources/source.ts';

/** What a member pasted: the addresses it can mean, the likeliest first, and what it said of how to sign in. */
export type PastedAddress = { readonly urls: readonly URL[]; readonly credentials: Credentials | null };

const SCHEME = /^([a-z][a-z0-9+.-]*):\/\//i;
/** Names under which programs for WebDAV write addresses of the web. */
const AS_WEB: ReadonlyMap<string, string> = new Map([
  ['http', 'http'],
  ['https', 'https'],
  ['dav', 'http'],
  ['davs', 'https'],
  ['webdav', 'http'],
  ['webdavs', 'https'],
]);
/** What mails and documents put around an address, and characters that are not seen. */
const AROUND = /^[\s<("'“‘]+|[\s>)"'”’]+$/g;
const UNSEEN = /[\u200b-\u200f\u2060\ufeff\r\n\t]/g;

/** Reads an address that a member pasted or typed. Undefined when it is none. */
export function pastedAddress(text: string): PastedAddress | undefined {
  const bare = text.replaceAll(UNSEEN, '').replaceAll(AROUND, '');
  const [prefix = '', scheme] = SCHEME.exec(bare) ?? [];
  const web = AS_WEB.get(scheme?.toLowerCase() ?? '');
  if (scheme !== undefined && web === undefined) return undefined;
  const rest = bare.slice(prefix.length);
  const schemes = web === undefined ? ['https', 'http'] : [web];
  const parsed = schemes.flatMap(candidate => {
    const address = `${candidate}://${rest}`;
    return URL.canParse(address) ? [new URL(address)] : [];
  });
  const [first] = parsed;
  if (!first || (web === undefined && !isLikeHost(first.host))) return undefined;
  const credentials = credentialsIn(first);
  return { urls: parsed.map(withoutCredentials), credentials };
}

/** A single word is hardly meant as an address, unless it says so. */
function isLikeHost(host: string): boolean {
  return /[.:]/.test(host) || host === 'localhost';
}

function credentialsIn(url: URL): Credentials | null {
  return url.username === '' ? null : { userName: decoded(url.username), password: decoded(url.password) };
}

function withoutCredentials(url: URL): URL {
  const bare = new URL(url);
  bare.username = '';
  bare.password = '';
  return bare;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A per cent sign that stands for itself.
    return text;
  }
}
