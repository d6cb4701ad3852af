import { err, ok, type Result } from '../../shared/result.ts';
import { newFilePutter } from './put-new-file.ts';
import type { SyncTarget, TargetListing, TargetProblem } from './sync-target.ts';
import { fileParts, folderParts, isListed } from './target-path.ts';
import { isNothing, targetServer, type TargetServerOptions } from './target-server.ts';
import { problemOfStatus } from './web-problem.ts';

const OK = 200;

/**
 * A folder on a WebDAV server as target. The folder itself is never made: if it is not there, the address has become
 * another one, and what was put in its place would never arrive.
 */
export function webdavTarget(options: TargetServerOptions): SyncTarget {
  const server = targetServer(options);
  const putNewFile = newFilePutter(server);

  /** A folder that is not there is only lacking where the target is: else it cannot be reached. */
  async function nothing(signal: AbortSignal): Promise<Result<TargetListing, TargetProblem>> {
    const found = await server.look([], 0, signal);
    if (!found.ok) return found;
    return found.value ? ok({ files: [], folders: [] }) : err('unreachable');
  }

  return {
    async list(folder, signal) {
      const parts = folderParts(folder);
      const found = await server.look(parts, 1, signal);
      if (!found.ok) return found;
      if (!found.value) {
        return parts.length === 0 ? err('unreachable') : nothing(signal);
      }
      const entries = found.value.entries.filter(entry => isListed(entry.name));
      return ok({
        files: entries.filter(entry => !entry.isFolder).map(entry => entry.name),
        folders: entries.filter(entry => entry.isFolder).map(entry => entry.name),
      });
    },
    async get(path, signal) {
      const answer = await server.ask({ method: 'GET', path: fileParts(path), signal });
      if (!answer.ok) return answer;
      const { status, body } = answer.value;
      // Whoever asks knows by a list that the target is there: a second question would tell them nothing.
      if (isNothing(status)) return err('missing');
      return status === OK ? ok(body) : err(problemOfStatus(status));
    },
    async put(path, bytes, signal) {
      return putNewFile(fileParts(path), bytes, signal);
    },
  };
}
