import type { Dirent } from 'node:fs';
import { mkdir, readdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { isWithin } from '../files/contained-path.ts';
import { errorCode, isForbidden, isMissing } from '../files/error-code.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { folderProblem } from './folder-problem.ts';
import { placeNewFile, type LinkFile } from './place-new-file.ts';
import type { SyncTarget, TargetFile, TargetProblem } from './sync-target.ts';
import { DEEPEST, isTargetName, targetParts } from './target-path.ts';

/** The largest file taken from a target, in bytes: many times a segment's usual size. */
const LARGEST_FILE = 256 * 1024 * 1024;

/**
 * A folder as target: on a share, a stick, or one that a cloud service keeps in step. The folder itself is never made: if
 * it is not there, it is not mounted, and what was put in its place would never arrive.
 */
export function folderTarget(folder: string, linkFile?: LinkFile): SyncTarget {
  return {
    list: under =>
      attempt('reading', async () => {
        const parts = targetParts(under);
        const root = await realpath(folder);
        return ok(await filesBelow(root, parts, await entriesOf(path.join(root, ...parts))));
      }),
    async get(wanted) {
      const parts = targetParts(wanted);
      return attempt('reading', async () => {
        const root = await realpath(folder);
        const file = await realIn(root, parts);
        return file === undefined ? err('missing') : readBounded(file);
      });
    },
    put: (wanted, bytes) =>
      attempt('writing', async () => {
        const parts = targetParts(wanted);
        const root = await realpath(folder);
        const parent = await makeFolders(root, parts.slice(0, -1));
        const isNew = await placeNewFile(path.join(parent, parts.at(-1) ?? ''), bytes, linkFile);
        return isNew ? ok(null) : err('exists');
      }),
  };
}

async function attempt<T, E>(
  doing: 'reading' | 'writing',
  task: () => Promise<Result<T, E>>,
): Promise<Result<T, E | TargetProblem>> {
  try {
    return await task();
  } catch (error) {
    return err(folderProblem(error, doing));
  }
}

async function filesBelow(
  root: string,
  parts: readonly string[],
  entries: readonly Dirent[],
): Promise<readonly TargetFile[]> {
  const files: TargetFile[] = [];
  for (const entry of entries) {
    if (!isTargetName(entry.name)) continue;
    const inner = [...parts, entry.name];
    if (entry.isFile()) files.push({ path: inner.join('/') });
    else if (entry.isDirectory() && inner.length < DEEPEST) {
      files.push(...(await filesBelow(root, inner, await entriesOfInner(path.join(root, ...inner)))));
    }
  }
  return files;
}

async function entriesOf(folder: string): Promise<readonly Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
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
  try {
    const real = await realpath(path.join(root, ...parts));
    return isWithin(root, real) ? real : undefined;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
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
