import type { Credentials } from '../../shared/sources/source.ts';
import { parseChallenges, type Challenge } from './challenge.ts';
import { digestAuthorization, isDigest } from './digest.ts';

/** What a request is signed in for. */
type Signed = { readonly method: string; readonly url: URL };

/** How servers want to be told who asks, as far as they have said so. */
export type Authorizations = {
  /** The value of `Authorization` to send before the server asks; undefined where it has to ask first. */
  readonly ahead: (signed: Signed, credentials: Credentials) => string | undefined;
  /** The value that answers a challenge, which is kept for the next requests. */
  readonly answer: (signed: Signed, credentials: Credentials, challenge: Challenge) => string;
  /** The server did not take what it was sent. */
  readonly forget: (url: URL) => void;
};

/** So many servers are known at once. */
const MOST_KNOWN = 100;

type Known = { readonly challenge: Challenge; readonly userName: string; count: number };

/**
 * Which of the ways that a server offers is taken: digest before basic, and of several digests the one that the server
 * names first (RFC 7616, 3.7).
 */
export function chooseChallenge(header: string | undefined): Challenge | undefined {
  const challenges = header === undefined ? [] : parseChallenges(header);
  return challenges.find(isDigest) ?? challenges.find(({ scheme }) => scheme === 'basic');
}

/**
 * Keeps what servers ask for, and no password. One that wants it in clear text gets it only once it has asked, and from
 * then on ahead: asking again each time would hide nothing and double the requests.
 *
 * @param clientNonce makes a fresh one, hexadecimal
 */
export function keepAuthorizations(clientNonce: () => string): Authorizations {
  const known = new Map<string, Known>();

  const value = ({ method, url }: Signed, credentials: Credentials, to: Known): string => {
    if (to.challenge.scheme === 'basic') return basicAuthorization(credentials);
    to.count += 1;
    const target = `${url.pathname}${url.search}`;
    const { challenge, count } = to;
    return digestAuthorization(credentials, { method, target, challenge, count, clientNonce: clientNonce() });
  };

  return {
    ahead(signed, credentials) {
      const to = known.get(signed.url.origin);
      if (!to || to.userName !== credentials.userName) return undefined;
      return value(signed, credentials, to);
    },
    answer(signed, credentials, challenge) {
      const { origin } = signed.url;
      const to = { challenge, userName: credentials.userName, count: 0 };
      known.delete(origin);
      known.set(origin, to);
      for (const oldest of [...known.keys()].slice(0, -MOST_KNOWN)) known.delete(oldest);
      return value(signed, credentials, to);
    },
    forget: url => void known.delete(url.origin),
  };
}

/** RFC 7617, with the charset that it advises. */
function basicAuthorization({ userName, password }: Credentials): string {
  return `Basic ${Buffer.from(`${userName}:${password}`, 'utf8').toString('base64')}`;
}
