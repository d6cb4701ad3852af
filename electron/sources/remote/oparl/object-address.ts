import { webAddress } from '../../../http/web-address.ts';

/** Longest address that names an object: what is longer is none. */
const LONGEST = 1000;

/**
 * The address that an object or file is named by; see {@link addressFrom}.
 *
 * @returns undefined where the text is no address; a word is none, though it could be read as one
 */
export function objectAddress(text: string, base: URL): string | undefined {
  return isAddressLike(text) ? addressFrom(text, base) : undefined;
}

/**
 * An address in an answer. Systems behind a gateway often name with `http` what they serve with `https`; on one host both
 * are the same, and the safe one is asked.
 *
 * @param base where the answer came from
 */
export function addressFrom(text: string, base: URL): string | undefined {
  const url = text.length <= LONGEST ? webAddress(text.trim(), base) : null;
  if (url === null) return undefined;
  const isSameHost = url.hostname === base.hostname && (url.port === '' || url.port === '80' || url.port === base.port);
  if (url.protocol === 'http:' && base.protocol === 'https:' && isSameHost) {
    url.protocol = 'https:';
    url.port = base.port;
  }
  return url.href.length <= LONGEST ? url.href : undefined;
}

/** Words are no address, though almost anything could be read as a relative one. */
export function isAddressLike(text: string): boolean {
  return /^\s*(?:https?:\/\/|\.{0,2}\/)\S+\s*$/i.test(text);
}
