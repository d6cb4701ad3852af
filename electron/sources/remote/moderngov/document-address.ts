/**
 * Where a document of a site can be fetched: at the site that was asked, whatever host it calls itself by. Of links to
 * elsewhere only those to a PDF on the same site are papers; undefined for the others.
 *
 * @param told as the site writes it, often with blanks in it; '' where it does not
 * @param base where the site begins
 */
export function documentAddress(told: string, base: string, id: string, isLink: boolean): string | undefined {
  const address = told === '' ? undefined : siteAddress(told, base);
  const own = address && atSite(address, base);
  if (own && (!isLink || /\.pdf$/i.test(own.pathname))) return own.href;
  return isLink ? undefined : `${base}mgConvert2PDF.aspx?ID=${id}`;
}

/** An address as ModernGov writes it: relative without a slash before it, with blanks and line breaks inside. */
export function siteAddress(told: string, base: string): URL | undefined {
  const written = told.replace(/[\r\n\t]+/g, '').trim();
  return URL.canParse(written, base) ? new URL(written, base) : undefined;
}

/** An address on the host of `site`, spoken to as the site is; undefined for one on any other. */
export function atSite(address: URL, site: string): URL | undefined {
  const { host, protocol } = new URL(site);
  if (address.host !== host) return undefined;
  const own = new URL(address);
  own.protocol = protocol;
  return own;
}
