import { err, ok, type Result } from '../../../shared/result.ts';
import type { SourceProblem } from '../../../shared/sources/remote-state.ts';
import { asFolder, nameOfFolder } from '../../webdav/place-in-folder.ts';
import { askSameServer, isSameServer } from '../../webdav/same-server.ts';
import { problemOfStatus } from './downloads/answer-problem.ts';
import { folderOfAddress } from './folders/folder-of-address.ts';
import { folderOffer } from './folders/folder-offer.ts';
import { walkFolders } from './folders/walk-folders.ts';
import { problemOfNoAnswer } from './folders/web-problem.ts';
import { readListing, type Listing } from './listing/read-listing.ts';
import type { ReadingContext, RemoteReader } from './remote-reader.ts';

/** Largest page that is read, in bytes. */
const LARGEST_PAGE = 16 * 1024 * 1024;

/** Reads a council folder that a web server lists on pages: Apache, nginx, IIS, lighttpd, Caddy and others. */
export const webFolderReader: RemoteReader = {
  async probe(pasted, context) {
    const found = await look(folderOfAddress(pasted), context);
    if (!found.ok) return err(NOTHING_THERE.has(found.error) ? 'not-a-source' : found.error);
    const { address, isListing, entries } = found.value;
    // A name given for one server is not for another one, to which the address led.
    if (!isListing || (context.credentials && !isSameServer(pasted, address))) return err('not-a-source');
    return ok(folderOffer('web-folder', address, nameOfFolder(address), entries));
  },
  survey: (source, context) =>
    walkFolders(
      source,
      async (folder, patient) => {
        const found = await look(folder, patient);
        if (!found.ok) return found;
        // A folder in it may have a page of its own instead, with links to its papers.
        const isTop = folder.href === source.address;
        return isTop && !found.value.isListing ? err('not-understood') : ok(found.value.entries);
      },
      context,
    ),
};

const NOTHING_THERE: ReadonlySet<SourceProblem> = new Set(['missing', 'not-understood', 'too-large']);

async function look(
  folder: URL,
  { http, credentials, signal, today }: ReadingContext,
): Promise<Result<Listing & { readonly address: URL }, SourceProblem>> {
  const answer = await askSameServer(http, {
    url: folder.href,
    headers: { accept: 'text/html' },
    credentials,
    signal,
    mostBytes: LARGEST_PAGE,
  });
  if (!answer.ok) return err(problemOfNoAnswer(answer.error));
  const { status, headers, body, url } = answer.value;
  const problem = problemOfStatus(status);
  if (problem !== null) return err(problem);
  if (!/^(?:text\/html|application\/xhtml)/i.test(headers.get('content-type') ?? '')) return err('not-understood');
  const address = asFolder(new URL(url));
  return ok({ address, ...readListing(new TextDecoder().decode(body), address, today) });
}
