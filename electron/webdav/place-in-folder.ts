/** Something that lies right in a folder of a server. */
export type PlaceInFolder = {
  /** For people, and to be told apart by. */
  readonly name: string;
  /** The same as it stands in an address, percent-encoded. */
  readonly segment: string;
  /** Whether the server wrote it with a slash at its end, as it does for folders. */
  readonly hasSlash: boolean;
};

/** What a name cannot hold: it would lead elsewhere, or be shown as something else. */
// oxlint-disable-next-line no-control-regex -- what a name may not hold is the point
const NO_NAME = /[/\u0000-\u001f\u007f]/;

/**
 * What a link or href leads to, seen from the folder it was found in: the folder itself, something right in it, or
 * undefined for anything else. Host and scheme are not looked at, as servers behind others do not know their own; an
 * address is only ever made of the folder's and the name.
 *
 * @param folder an address with a slash at its end
 */
export function placeInFolder(folder: URL, href: string): PlaceInFolder | 'itself' | undefined {
  if (!URL.canParse(href, folder.href)) return undefined;
  const { protocol, pathname } = new URL(href, folder);
  if (protocol !== 'http:' && protocol !== 'https:') return undefined;
  const outer = segmentsOf(folder.pathname);
  const inner = segmentsOf(pathname);
  if (!outer.every((segment, at) => isSame(segment, inner[at]))) return undefined;
  const [segment, ...deeper] = inner.slice(outer.length);
  if (segment === undefined) return 'itself';
  const name = nameOf(segment);
  return deeper.length > 0 || NO_NAME.test(name) ? undefined : { name, segment, hasSlash: pathname.endsWith('/') };
}

/** The address of a folder right in a folder. */
export function innerFolder(folder: URL, segment: string): URL {
  return new URL(`./${segment}/`, folder);
}

/** The address of a file right in a folder. */
export function fileIn(folder: URL, segment: string): URL {
  return new URL(`./${segment}`, folder);
}

/** An address with a slash at its end, as those of folders have, without anything behind. */
export function asFolder(address: URL): URL {
  const folder = new URL(address);
  folder.search = '';
  folder.hash = '';
  if (!folder.pathname.endsWith('/')) folder.pathname += '/';
  return folder;
}

/** The name that a folder is known by: the last part of its path; that of the server for its topmost one. */
export function nameOfFolder(folder: URL): string {
  return nameOf(segmentsOf(folder.pathname).at(-1) ?? folder.hostname);
}

function segmentsOf(pathname: string): readonly string[] {
  return pathname.split('/').filter(segment => segment !== '');
}

/** A segment as it is read; one whose bytes are no text stays as it was written. */
function nameOf(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    // Old archives have names in the alphabets of their day.
    return segment;
  }
}

/** Whether two segments are the same, however they are encoded; some servers do not mind case. */
function isSame(a: string, b: string | undefined): boolean {
  return b !== undefined && nameOf(a).toLowerCase() === nameOf(b).toLowerCase();
}

/** The path of an address as it is read. */
export function nameOfPath(pathname: string): string {
  return pathname.split('/').map(nameOf).join('/');
}
