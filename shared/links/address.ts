import { z } from 'zod';
import { err, ok, type Result } from '../result.ts';

/** UTF-16 units of an address at most: what browsers and mail programs take. */
export const LONGEST_ADDRESS = 2000;

/** Why an address in a paper is not opened. */
export const linkProblemSchema = z.enum([
  'no-address',
  'too-long',
  'not-secure',
  'other-kind',
  'hidden-host',
  'not-opened',
]);
export type LinkProblem = z.infer<typeof linkProblemSchema>;

/** An address that may be offered. `href` is all of it, as it is opened; hosts in other scripts are in Punycode. */
export type Address =
  | { readonly kind: 'web'; readonly href: string; readonly host: string }
  | { readonly kind: 'mail'; readonly href: string; readonly to: string };

/** A parsed URL, as the platform's `URL` gives it. */
export type UrlParts = {
  readonly href: string;
  readonly protocol: string;
  readonly username: string;
  readonly password: string;
  readonly host: string;
  readonly pathname: string;
  readonly search: string;
};

/**
 * Judges the address of a link in a paper: https and mailto pass. A paper may come from anybody, so whatever could start
 * another program, hide where it leads or hand over a file is refused.
 *
 * @param parse the platform's parser of URLs; undefined where there is no URL in what it is given
 */
export function readAddress(
  raw: string,
  parse: (raw: string) => UrlParts | undefined,
): Result<Address, Exclude<LinkProblem, 'not-opened'>> {
  if (raw.length > LONGEST_ADDRESS) return err('too-long');
  const url = parse(raw);
  if (!url) return err('no-address');
  switch (url.protocol) {
    case 'https:':
      if (url.username !== '' || url.password !== '') return err('hidden-host');
      return ok({ kind: 'web', href: url.href, host: url.host });
    case 'http:':
      return err('not-secure');
    case 'mailto:':
      return mailAddress(url);
    default:
      return err('other-kind');
  }
}

/** What a mail may be prepared with (RFC 6068). Mail programs know other fields too, which attach files. */
const MAIL_FIELDS = ['cc', 'bcc', 'subject', 'body'];

function mailAddress({ pathname, search }: UrlParts): Result<Address, 'no-address'> {
  const to = decoded(pathname);
  if (to === undefined || isOdd(to) || !to.includes('@')) return err('no-address');
  const fields: string[] = [];
  for (const part of search.slice(1).split('&')) {
    const [name = '', value = ''] = part.split(/=(.*)/s);
    const field = name.toLowerCase();
    const words = decoded(value);
    if (!MAIL_FIELDS.includes(field) || words === undefined || (field !== 'body' && isOdd(words))) continue;
    fields.push(`${field}=${encodeURIComponent(words)}`);
  }
  const query = fields.length > 0 ? `?${fields.join('&')}` : '';
  return ok({
    kind: 'mail',
    href: `mailto:${encodeURIComponent(to).replaceAll(/%40|%2C/g, decodeURIComponent)}${query}`,
    to,
  });
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** Control characters, and those that turn the direction of reading, make an address look like another. */
function isOdd(text: string): boolean {
  return /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(text);
}

const WORDS: Readonly<Record<LinkProblem, string>> = {
  'no-address': 'This is no address that can be opened. Ask the clerk for the right one.',
  'too-long': 'This address is too long to be opened. Ask the clerk for a shorter one.',
  'not-secure':
    'This address begins with http, not https: what it shows can be read and changed on its way to you. Lectern does not open it. Copy it if you want to open it in your browser all the same.',
  'other-kind': 'Lectern opens web addresses (https) and e-mail addresses only; this is of another kind.',
  'hidden-host':
    'This address is written so that it seems to lead somewhere else than it does. Lectern does not open it. Ask the clerk for the right one.',
  'not-opened':
    'Your computer could not open this address: it may have no browser or mail program set. Copy it, and open it yourself.',
};

/** Cause and cure, in a sentence or two. */
export function linkProblemWords(problem: LinkProblem): string {
  return WORDS[problem];
}
