import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { ifThere } from '../../../electron/files/if-there.ts';

/** The files below a folder, by their paths from it, sorted; none where there is no such folder. */
export async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = (await ifThere(readdir(folder, { withFileTypes: true, recursive: true }))) ?? [];
  return entries
    .filter(entry => entry.isFile())
    .map(entry => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .toSorted();
}

/** Whether the file has a name that a cloud service would carry, not one of a draft. */
export function isCarried(file: string): boolean {
  return !path.basename(file).startsWith('.');
}
