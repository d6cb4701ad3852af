import path from 'node:path';
import { isWithin } from '../files/contained-path.ts';
import { isPdfName } from './legal-path.ts';
import { entriesOf } from './walk-folder.ts';

/** Folders looked into behind one link: enough for a committee's, few enough when the link leads to a whole disk. */
const MOST_LOOKED_INTO = 200;

/**
 * Whether papers are missed when a link to this folder is not followed: it lies in no folder that is scanned anyway, and
 * holds a PDF, or too much to be sure that it holds none.
 *
 * @param place the folder, links resolved
 * @param scanned the folders that are scanned, links resolved
 */
export async function isMissedFolder(place: string, scanned: readonly string[]): Promise<boolean> {
  const isScanned = (folder: string): boolean => scanned.some(root => isWithin(root, folder));
  const waiting = isScanned(place) ? [] : [place];
  for (const [looked, folder] of waiting.entries()) {
    if (looked >= MOST_LOOKED_INTO) return true;
    const entries = await entriesOf(folder);
    if (typeof entries === 'string') continue;
    for (const { name, kind } of entries) {
      const inner = path.join(folder, name);
      if (kind === 'file' && isPdfName(name)) return true;
      // A link within is not followed either, so this ends.
      if (kind === 'folder' && !isScanned(inner)) waiting.push(inner);
    }
  }
  return false;
}
