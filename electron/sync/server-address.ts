import type { Credentials } from '../../shared/sources/source.ts';

/**
 * The address of a folder on a server as a member pasted it: `https` where nothing is said, and a name and password that
 * stand in it taken out of it. Those that were given apart go before.
 *
 * @returns undefined where it is no address
 */
export function readServerAddress(
  pasted: string,
  given: Credentials | null,
): { readonly url: string; readonly credentials: Credentials | null } | undefined {
  const trimmed = pasted.trim();
  const text = /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
  // Nextcloud and others write it so for file managers.
  const forWeb = text.replace(/^(?:web)?davs:\/\//i, 'https://').replace(/^(?:web)?dav:\/\//i, 'http://');
  if (!URL.canParse(forWeb)) return undefined;
  const url = new URL(forWeb);
  if ((url.protocol !== 'https:' && url.protocol !== 'http:') || url.hostname === '') return undefined;
  const within = url.username === '' ? null : { userName: decoded(url.username), password: decoded(url.password) };
  url.username = '';
  url.password = '';
  url.hash = '';
  return { url: url.href, credentials: given ?? within };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A lone `%` was meant as it stands.
    return text;
  }
}
