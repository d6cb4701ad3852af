import type { Dirent } from 'node:fs';
import { mkdir, readdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { isWithin } from '../files/contained-path.ts';
import { errorCode, isForbidden } from '../files/error-code.ts';
import { ifThere } from '../files/if-there.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { folderProblem } from './folder-problem.ts';
import { LARGEST_FILE } from './largest-file.ts';
import { placeNewFile, type LinkFile } from './place-new-file.ts';
import type { SyncTarget, TargetListing, TargetProblem } from './sync-target.ts';
import { fileParts, folderParts, isListed } from './target-path.ts';
import { unlessAborted } from './unless-aborted.ts';

/**
 * A folder as target: on a share, a stick, or one that a cloud service keeps in step. The folder itself is never made: if
 * it is not there, it is not mounted, and what was put in its place would never arrive.
 */
export function folderTarget(folder: string, linkFile?: LinkFile): SyncTarget {
  async function attempt<T, E>(
    doing: 'reading' | 'writing',
    signal: AbortSignal,
    task: (root: string) => Promise<Result<T, E>>,
  ): Promise<Result<T, E | TargetProblem>> {
    try {
      return (await unlessAborted(signal, async () => task(await realpath(folder)))) ?? err('aborted');
    } catch (error) {
      return err(signal.aborted ? 'aborted' : folderProblem(error, doing));
    }
  }

  return {
    async list(wanted, signal) {
      const parts = folderParts(wanted);
      return attempt('reading', signal, async root => ok(await listingOf(root, parts)));
    },
    async get(wanted, signal) {
      const parts = fileParts(wanted);
      return attempt('reading', signal, async root => {
        const file = await realIn(root, parts);
        return file === undefined ? err('missing') : readBounded(file, signal);
      });
    },
    async put(wanted, bytes, signal) {
      const parts = fileParts(wanted);
      return attempt('writing', signal, async root => {
        const parent = await makeFolders(root, parts.slice(0, -1));
        const isNew = await placeNewFile(path.join(parent, parts.at(-1) ?? ''), bytes, linkFile);
        return isNew ? ok(null) : err('exists');
      });
    },
  };
}

async function listingOf(root: string, parts: readonly string[]): Promise<TargetListing> {
  const folder = await realIn(root, parts);
  const entries = folder === undefined ? [] : await (parts.length === 0 ? entriesOf(folder) : entriesOfInner(folder));
  const shown = entries.filter(entry => isListed(entry.name));
  return {
    files: shown.filter(entry => entry.isFile()).map(entry => entry.name),
    folders: shown.filter(entry => entry.isDirectory()).map(entry => entry.name),
  };
}

async function entriesOf(folder: string): Promise<readonly Dirent[]> {
  return (await ifThere(readdir(folder, { withFileTypes: true }))) ?? [];
}

/** On a folder that many share, other members' folders may be closed to this one; what is in them is not ours to see. */
async function entriesOfInner(folder: string): Promise<readonly Dirent[]> {
  try {
    return await entriesOf(folder);
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

async function readBounded(file: string, signal: AbortSignal): Promise<Result<Uint8Array, 'missing' | 'failed'>> {
  const stats = await stat(file);
  if (!stats.isFile()) return err('missing');
  return stats.size > LARGEST_FILE ? err('failed') : ok(await readFile(file, { signal }));
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
