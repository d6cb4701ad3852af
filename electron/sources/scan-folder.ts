import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { isWithin } from '../files/contained-path.ts';
import { mapBounded } from '../files/map-bounded.ts';
import type { SourceId } from '../../shared/ids.ts';
import type { SourceFile } from '../../shared/sources/source.ts';
import { isPdfName, isVisible } from './legal-path.ts';

/** Sub-folders of sub-folders are searched to this depth: committee, year, meeting, papers. */
export const DEEPEST = 4;
const MOST_FILES = 20_000;
/** Few: a share that hangs holds a thread for each call, and the journal needs one of the four there are. */
const AT_ONCE = 2;

type Found = { readonly parts: readonly string[]; readonly isLink: boolean };

/**
 * The PDFs in a folder and its sub-folders, in the order of their paths. What cannot be looked at (a sub-folder without
 * permission, a link out of the folder) is left out.
 *
 * @returns undefined when the folder itself cannot be read
 */
export async function scanFolder(source: SourceId, root: string): Promise<readonly SourceFile[] | undefined> {
  const found: Found[] = [];
  const realRoot = await realpath(root).catch(() => undefined);
  if (realRoot === undefined || !(await collect(realRoot, [], found))) return undefined;
  const files = await mapBounded(found, AT_ONCE, file => describe(source, realRoot, file));
  return files.filter(file => file !== undefined).toSorted((a, b) => (a.ref.path < b.ref.path ? -1 : 1));
}

async function collect(root: string, parts: readonly string[], found: Found[]): Promise<boolean> {
  let entries: Dirent[];
  try {
    entries = await readdir(path.join(root, ...parts), { withFileTypes: true });
  } catch {
    return false;
  }
  for (const entry of entries) {
    if (found.length >= MOST_FILES) break;
    if (!isVisible(entry.name)) continue;
    const inner = [...parts, entry.name];
    const isLink = entry.isSymbolicLink();
    if (entry.isDirectory() && parts.length < DEEPEST) await collect(root, inner, found);
    else if ((entry.isFile() || isLink) && isPdfName(entry.name)) found.push({ parts: inner, isLink });
  }
  return true;
}

async function describe(source: SourceId, root: string, { parts, isLink }: Found): Promise<SourceFile | undefined> {
  const file = path.join(root, ...parts);
  try {
    if (isLink && !isWithin(root, await realpath(file))) return undefined;
    const stats = await stat(file);
    if (!stats.isFile()) return undefined;
    return {
      ref: { source, path: parts.join('/') },
      fileName: parts.at(-1) ?? '',
      committee: parts.length > 1 ? (parts[0] ?? null) : null,
      size: stats.size,
      modifiedMs: stats.mtimeMs,
    };
  } catch {
    return undefined;
  }
}
