/**
 * An address that a request can go to: `http` or `https`. Name, password and fragment, which no request may carry, are
 * taken out of it.
 *
 * @param base what a relative address is seen from
 */
export function webAddress(text: string, base?: URL): URL | null {
  if (!URL.canParse(text, base?.href)) return null;
  const url = new URL(text, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  url.username = '';
  url.password = '';
  url.hash = '';
  return url;
}
