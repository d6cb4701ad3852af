import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { isMissing } from '../files/error-code.ts';
import { DEEPEST, MOST_FILES, MOST_FOLDERS } from '../../shared/sources/left-out.ts';
import { LeftOutTally, type Parts } from './left-out-tally.ts';
import { isPdfName, isVisible } from './legal-path.ts';
import { pathOfBytes, systemPath } from './raw-path.ts';

/** What lies in a folder and its sub-folders, not yet looked at itself. */
export type Walk = {
  readonly pdfs: readonly Parts[];
  /** Symbolic links, to whatever they lead. They are not followed, so a walk always ends. */
  readonly links: readonly Parts[];
  readonly leftOut: LeftOutTally;
};

export type Limits = { readonly folders: number; readonly files: number };
const LIMITS: Limits = { folders: MOST_FOLDERS, files: MOST_FILES };

/** An entry of a folder that may be shown. */
export type Entry = { readonly name: string; readonly kind: 'file' | 'folder' | 'link' };

/**
 * Walks through a folder level by level: where there is more than the limits allow, what lies near the top goes first.
 * Folders too deep to be taken from are walked through as well, to tell what is left out.
 *
 * @returns undefined when the folder itself cannot be read
 */
export async function walkFolder(root: string, limits = LIMITS): Promise<Walk | undefined> {
  const pdfs: Parts[] = [];
  const links: Parts[] = [];
  const leftOut = new LeftOutTally();
  let looked = 0;
  let level: readonly Parts[] = [[]];
  for (let depth = 0; level.length > 0; depth += 1) {
    const isTooDeep = depth > DEEPEST;
    const inner: Parts[] = [];
    for (const folder of level) {
      if (looked >= limits.folders) {
        leftOut.add('too-many', folder);
        continue;
      }
      looked += 1;
      const entries = await entriesOf(path.join(root, ...folder));
      if (typeof entries === 'string') {
        if (depth === 0) return undefined;
        if (entries === 'closed' && !isTooDeep) leftOut.add('closed-folder', folder);
        continue;
      }
      for (const { name, kind } of entries) {
        const parts = [...folder, name];
        if (kind === 'folder') inner.push(parts);
        else if (kind === 'file' && !isPdfName(name)) continue;
        else if (isTooDeep && isPdfName(name)) leftOut.add('too-deep', parts);
        else if (pdfs.length + links.length >= limits.files) leftOut.add('too-many', parts);
        else (kind === 'link' ? links : pdfs).push(parts);
      }
    }
    level = inner;
  }
  return { pdfs, links, leftOut };
}

/** The files, folders and links in a folder; or why there are none to be had. */
export async function entriesOf(folder: string): Promise<readonly Entry[] | 'gone' | 'closed'> {
  try {
    const found = await readdir(systemPath(folder), { withFileTypes: true, encoding: 'buffer' });
    return found.flatMap(entry => {
      const name = pathOfBytes(entry.name);
      const kind = kindOf(entry);
      return kind && isVisible(name) ? [{ name, kind }] : [];
    });
  } catch (error) {
    return isMissing(error) ? 'gone' : 'closed';
  }
}

function kindOf(entry: Dirent<Buffer>): Entry['kind'] | undefined {
  if (entry.isSymbolicLink()) return 'link';
  if (entry.isDirectory()) return 'folder';
  return entry.isFile() ? 'file' : undefined;
}
