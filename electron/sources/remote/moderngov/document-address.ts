/**
 * Where a document of a site can be fetched: at the site that was asked, whatever host it calls itself by. Of links to
 * elsewhere only those to a PDF on the same site are papers; undefined for the others.
 *
 * @param told as the site writes it, often with blanks in it; '' where it does not
 * @param base where the site begins
 */
export function documentAddress(told: string, base: string, id: string, isLink: boolean): string | undefined {
  const address = told === '' ? undefined : siteAddress(told, base);
  if (address && address.origin === new URL(base).origin && (!isLink || /\.pdf$/i.test(address.pathname))) {
    return address.href;
  }
  return isLink ? undefined : `${base}mgConvert2PDF.aspx?ID=${id}`;
}

/** An address as ModernGov writes it: relative without a slash before it, with blanks and line breaks inside. */
export function siteAddress(told: string, base: string): URL | undefined {
  const written = told.replace(/[\r\n\t]+/g, '').trim();
  return URL.canParse(written, base) ? new URL(written, base) : undefined;
}
