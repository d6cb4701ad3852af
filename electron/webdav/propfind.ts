import { err, ok, type Result } from '../../shared/result.ts';
import type { Credentials } from '../../shared/sources/source.ts';
import type { HttpClient, HttpProblem } from '../http/http-client.ts';
import { parseMultistatus, type DavResource } from './multistatus.ts';
import { asFolder, placeInFolder, type PlaceInFolder } from './place-in-folder.ts';
import { askSameServer } from './same-server.ts';

/** The properties that a folder can be asked for (RFC 4918, 15). */
export type DavProperty = 'resourcetype' | 'getcontentlength' | 'getetag' | 'getlastmodified';

export type DavEntry = PlaceInFolder &
  Pick<DavResource, 'size' | 'etag' | 'modifiedMs'> & { readonly isFolder: boolean };

/** What lies right in a folder. */
export type DavFolder = {
  /** Where it was found in the end; with a slash at its end. */
  readonly address: URL;
  /** False when the address turned out to be a file's. */
  readonly isFolder: boolean;
  readonly entries: readonly DavEntry[];
};

/** No answer, a status that is no listing, or a listing that cannot be read. */
export type PropfindProblem = HttpProblem | 'not-understood' | { readonly status: number };

export type Propfind = {
  readonly http: Pick<HttpClient, 'ask'>;
  /** With a slash at its end. */
  readonly folder: URL;
  readonly credentials: Credentials | undefined;
  readonly properties: readonly DavProperty[];
  /** 0 for the folder alone, 1 with what lies right in it. */
  readonly depth: 0 | 1;
  readonly signal: AbortSignal;
};

/** Largest listing that is read, in bytes: some 50,000 entries. */
const LARGEST_LISTING = 32 * 1024 * 1024;
const MULTI_STATUS = 207;

/** Asks a server what lies in a folder (RFC 4918, 9.1). What does not lie right in it is left out of the answer. */
export async function propfind({
  http,
  folder,
  credentials,
  properties,
  depth,
  signal,
}: Propfind): Promise<Result<DavFolder, PropfindProblem>> {
  const wanted = properties.map(property => `<${property}/>`).join('');
  const answer = await askSameServer(http, {
    method: 'PROPFIND',
    url: folder.href,
    headers: { depth: String(depth), 'content-type': 'application/xml' },
    body: new TextEncoder().encode(`<?xml version="1.0"?><propfind xmlns="DAV:"><prop>${wanted}</prop></propfind>`),
    credentials,
    signal,
    mostBytes: LARGEST_LISTING,
  });
  if (!answer.ok) return answer;
  const { status, body, url } = answer.value;
  if (status !== MULTI_STATUS) return err({ status });
  const resources = parseMultistatus(new TextDecoder().decode(body));
  if (resources === undefined) return err('not-understood');
  const found = folderOf(asFolder(new URL(url)), resources);
  // A server behind one that rewrites paths speaks of another folder: this one would seem empty.
  return found ? ok(found) : err('not-understood');
}

/** Undefined where the listing does not tell of the folder itself, as it has to (RFC 4918, 9.1). */
function folderOf(address: URL, resources: readonly DavResource[]): DavFolder | undefined {
  const entries = new Map<string, DavEntry>();
  let isFolder = true;
  let isOfFolder = resources.length === 0;
  for (const { href, size, etag, modifiedMs, ...resource } of resources) {
    const place = placeInFolder(address, href);
    if (place === 'itself') {
      isFolder = resource.isFolder ?? isFolder;
      isOfFolder = true;
    } else if (place && !entries.has(place.name)) {
      entries.set(place.name, { ...place, isFolder: resource.isFolder ?? place.hasSlash, size, etag, modifiedMs });
    }
  }
  return isOfFolder ? { address, isFolder, entries: [...entries.values()] } : undefined;
}
