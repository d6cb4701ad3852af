import { err, ok, type Result } from '../../shared/result.ts';
import { newFilePutter } from './put-new-file.ts';
import type { SyncTarget, TargetProblem } from './sync-target.ts';
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

  /** What is not there is only lacking where the target is: else it cannot be reached. */
  async function lacking<T>(signal: AbortSignal, answer: T): Promise<T | Result<never, TargetProblem>> {
    const found = await server.look([], 0, signal);
    if (!found.ok) return found;
    return found.value ? answer : err('unreachable');
  }

  return {
    async list(folder, signal) {
      const parts = folderParts(folder);
      const found = await server.look(parts, 1, signal);
      if (!found.ok) return found;
      if (!found.value) {
        return parts.length === 0 ? err('unreachable') : lacking(signal, ok({ files: [], folders: [] }));
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
      if (isNothing(status)) return lacking(signal, err('missing'));
      return status === OK ? ok(body) : err(problemOfStatus(status));
    },
    async put(path, bytes, signal) {
      return putNewFile(fileParts(path), bytes, signal);
    },
  };
}
