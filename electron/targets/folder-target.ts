import type { Dirent } from 'node:fs';
import { mkdir, readdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { isWithin } from '../files/contained-path.ts';
import { errorCode, isForbidden } from '../files/error-code.ts';
import { ifThere } from '../files/if-there.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { folderProblem } from './folder-problem.ts';
import { placeNewFile, type LinkFile } from './place-new-file.ts';
import type { SyncTarget, TargetListing, TargetProblem } from './sync-target.ts';
import { targetParts } from './target-path.ts';

/** The largest file taken from a target, in bytes: many times a segment's usual size. */
const LARGEST_FILE = 256 * 1024 * 1024;

/**
 * A folder as target: on a share, a stick, or one that a cloud service keeps in step. The folder itself is never made: if
 * it is not there, it is not mounted, and what was put in its place would never arrive.
 */
export function folderTarget(folder: string, linkFile?: LinkFile): SyncTarget {
  async function attempt<T, E>(
    doing: 'reading' | 'writing',
    wanted: string,
    signal: AbortSignal,
    task: (root: string, parts: readonly string[]) => Promise<Result<T, E>>,
  ): Promise<Result<T, E | TargetProblem>> {
    const parts = targetParts(wanted);
    if (signal.aborted) return err('aborted');
    try {
      return await task(await realpath(folder), parts);
    } catch (error) {
      return err(folderProblem(error, doing));
    }
  }

  return {
    list: (under, signal) =>
      attempt('reading', under, signal, async (root, parts) => {
        const inner = await realIn(root, parts);
        return ok(listingOf(inner === undefined ? [] : await entriesOf(inner)));
      }),
    get: (wanted, signal) =>
      attempt('reading', wanted, signal, async (root, parts) => {
        const file = await realIn(root, parts);
        return file === undefined ? err('missing') : readBounded(file);
      }),
    put: (wanted, bytes, signal) =>
      attempt('writing', wanted, signal, async (root, parts) => {
        const parent = await makeFolders(root, parts.slice(0, -1));
        const isNew = await placeNewFile(path.join(parent, parts.at(-1) ?? ''), bytes, linkFile);
        return isNew ? ok(null) : err('exists');
      }),
  };
}

/** Names as they are, but for hidden ones: those are files that are still being written, or of the system. */
function listingOf(entries: readonly Dirent[]): TargetListing {
  const shown = entries.filter(entry => !entry.name.startsWith('.'));
  return {
    files: shown.filter(entry => entry.isFile()).map(({ name }) => name),
    folders: shown.filter(entry => entry.isDirectory()).map(({ name }) => name),
  };
}

/** On a folder that many share, other members' folders may be closed to this one; what is in them is not ours to see. */
async function entriesOf(folder: string): Promise<readonly Dirent[]> {
  try {
    return (await ifThere(readdir(folder, { withFileTypes: true }))) ?? [];
  } catch (error) {
    if (isForbidden(error)) return [];
    throw error;
  }
}

/** The real path of something in the target, undefined when it is not there or a link leads out of it. */
async function realIn(root: string, parts: readonly string[]): Promise<string | undefined> {
  const real = await ifThere(realpath(path.join(root, ...parts)));
  return real !== undefined && isWithin(root, real) ? real : undefined;
}

async function readBounded(file: string): Promise<Result<Uint8Array, 'missing' | 'failed'>> {
  const stats = await stat(file);
  if (!stats.isFile()) return err('missing');
  return stats.size > LARGEST_FILE ? err('failed') : ok(await readFile(file));
}

async function makeFolders(root: string, names: readonly string[]): Promise<string> {
  let folder = root;
  for (const name of names) {
    folder = path.join(folder, name);
    try {
      await mkdir(folder);
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
    }
  }
  if (!isWithin(root, await realpath(folder))) {
    throw Object.assign(new Error('A link leads out of the sync folder.'), { code: 'EACCES' });
  }
  return folder;
}
