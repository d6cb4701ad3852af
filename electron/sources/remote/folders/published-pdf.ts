import { dayInPath } from '../../../../shared/sources/day-in-path.ts';
import type { PublishedFile } from '../../../../shared/sources/published.ts';
import { fileIn } from '../../../webdav/place-in-folder.ts';
import type { FolderEntry } from './folder-entry.ts';

const LONGEST_PATH = 2000;
const LONGEST_NAME = 300;
const LONGEST_VERSION = 500;

/**
 * A PDF in a folder of a server, as a source publishes it; undefined where its place is too long to be kept. Of its
 * meeting only the day is known, if names tell it.
 *
 * @param names the folders it lies in, from the source's own on
 */
export function publishedPdf(folder: URL, names: readonly string[], entry: FolderEntry): PublishedFile | undefined {
  const path = [...names, entry.name].join('/');
  if (path.length > LONGEST_PATH) return undefined;
  return {
    path,
    address: fileIn(folder, entry.segment).href,
    fileName: entry.name.length > LONGEST_NAME ? `${entry.name.slice(0, LONGEST_NAME - 5)}….pdf` : entry.name,
    committee: names[0]?.slice(0, LONGEST_NAME) ?? null,
    kind: 'other',
    meeting: null,
    date: dayInPath(names, entry.name),
    size: entry.size,
    modifiedMs: entry.modifiedMs,
    version: entry.version?.slice(0, LONGEST_VERSION) ?? null,
    checksum: null,
  };
}
