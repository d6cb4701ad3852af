import { err, ok, type Result } from '../../../shared/result.ts';
import type { SourceOffer, SourceProblem } from '../../../shared/sources/remote-state.ts';
import { propfind, type DavEntry, type DavFolder, type PropfindProblem } from '../../webdav/propfind.ts';
import { isSameServer } from '../../webdav/same-server.ts';
import { problemOfStatus } from './downloads/answer-problem.ts';
import type { FolderEntry } from './folders/folder-entry.ts';
import { folderOffer } from './folders/folder-offer.ts';
import { walkFolders } from './folders/walk-folders.ts';
import { problemOfNoAnswer } from './folders/web-problem.ts';
import { webdavPlaces } from './folders/webdav-addresses.ts';
import type { ReadingContext, RemoteReader } from './remote-reader.ts';

/** Reads a council folder on a WebDAV server (RFC 4918): Nextcloud, SharePoint and IIS, Apache, nginx and others. */
export const webdavReader: RemoteReader = {
  async probe(address, context) {
    let told: SourceProblem = 'not-a-source';
    for (const { folder, name } of webdavPlaces(address, context.credentials)) {
      const found = await look(folder, context);
      if (found.ok) {
        // A name given for one server is not for another one, to which the address led.
        const isTheirs = !context.credentials || isSameServer(address, found.value.address);
        if (found.value.isFolder && isTheirs) return ok(offerOf(found.value, name));
        continue;
      }
      const problem = problemOfProbe(found.error);
      if (problem !== 'not-a-source' && problem !== 'sign-in') return err(problem);
      // Another place may let everybody in.
      if (problem === 'sign-in') told = problem;
    }
    return err(told);
  },
  survey: (source, context) =>
    walkFolders(
      source,
      async (folder, patient) => {
        const found = await look(folder, patient);
        return found.ok ? ok(found.value.entries.map(entryOf)) : err(problemOf(found.error));
      },
      context,
    ),
};

function look(folder: URL, { http, credentials, signal }: ReadingContext): Promise<Result<DavFolder, PropfindProblem>> {
  return propfind({
    http,
    folder,
    credentials,
    properties: ['resourcetype', 'getcontentlength', 'getetag', 'getlastmodified'],
    depth: 1,
    signal,
  });
}

function offerOf({ address, entries }: DavFolder, name: string): SourceOffer {
  return folderOffer('webdav', address, name, entries.map(entryOf));
}

function entryOf({ name, segment, isFolder, size, modifiedMs, etag }: DavEntry): FolderEntry {
  const dated = modifiedMs !== null && size !== null ? `${modifiedMs}/${size}` : null;
  return { name, segment, isFolder, size, modifiedMs, version: etag ?? dated };
}

/** A server that knows nothing of WebDAV says so with all sorts of statuses. */
function problemOfProbe(problem: PropfindProblem): SourceProblem {
  if (typeof problem === 'string') return problem === 'not-understood' ? 'not-a-source' : problemOfNoAnswer(problem);
  const meant = problemOfStatus(problem.status);
  return meant === 'sign-in' || meant === 'busy' ? meant : 'not-a-source';
}

function problemOf(problem: PropfindProblem): SourceProblem {
  if (typeof problem === 'string') return problem === 'not-understood' ? problem : problemOfNoAnswer(problem);
  return problemOfStatus(problem.status) ?? 'not-understood';
}
