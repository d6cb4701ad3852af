import { stat } from 'node:fs/promises';
import path from 'node:path';
import { isForbidden } from '../files/error-code.ts';
import { mapBounded } from '../files/map-bounded.ts';
import type { SourceId } from '../../shared/ids.ts';
import type { LeftOut } from '../../shared/sources/left-out.ts';
import type { SourceFile } from '../../shared/sources/source.ts';
import type { LeftOutTally, Parts } from './left-out-tally.ts';
import { isPdfName } from './legal-path.ts';
import { isMissedFolder } from './linked-folder.ts';
import { realPath, shownPath, systemPath } from './raw-path.ts';
import { walkFolder } from './walk-folder.ts';

/** Few: a share that hangs holds a thread for each call, and the journal needs one of the four there are. */
const AT_ONCE = 2;

export type FolderScan = { readonly files: readonly SourceFile[]; readonly leftOut: readonly LeftOut[] };

/**
 * The PDFs in a folder and its sub-folders, in the order of their paths, and what had to be left out. A link to a file is
 * taken as the file it leads to, wherever that lies; links to folders are not followed.
 *
 * @param scanned the folders that are scanned besides, links resolved: a link to one of them misses nothing
 * @returns undefined when the folder itself cannot be read
 */
export async function scanFolder(
  source: SourceId,
  root: string,
  scanned: readonly string[] = [],
): Promise<FolderScan | undefined> {
  const realRoot = await realPath(root).catch(() => undefined);
  if (realRoot === undefined) return undefined;
  const walk = await walkFolder(realRoot);
  if (!walk) return undefined;
  const { pdfs, links, leftOut } = walk;
  const plain = await mapBounded(pdfs, AT_ONCE, parts => fileAt(source, realRoot, parts));
  const linked = await mapBounded(links, AT_ONCE, parts =>
    fileBehind(source, realRoot, parts, [realRoot, ...scanned], leftOut),
  );
  const files = [...plain, ...linked].filter(file => typeof file === 'object');
  return {
    files: files.toSorted((a, b) => (a.ref.path < b.ref.path ? -1 : 1)),
    leftOut: leftOut.all(source, path.basename(realRoot) || realRoot),
  };
}

/** The file a link leads to; what it leads to else is counted as left out, if it is anything to be missed. */
async function fileBehind(
  source: SourceId,
  root: string,
  parts: Parts,
  scanned: readonly string[],
  leftOut: LeftOutTally,
): Promise<SourceFile | undefined> {
  const isPdf = isPdfName(parts.at(-1) ?? '');
  const found = await fileAt(source, root, parts);
  if (found === 'none' && isPdf) leftOut.add('broken-link', parts);
  if (found === 'folder') {
    const place = await realPath(path.join(root, ...parts)).catch(() => undefined);
    if (place !== undefined && (await isMissedFolder(place, scanned))) leftOut.add('linked-folder', parts);
  }
  return typeof found === 'object' && isPdf ? found : undefined;
}

async function fileAt(source: SourceId, root: string, parts: Parts): Promise<SourceFile | 'folder' | 'none'> {
  const [first = ''] = parts;
  const known = {
    ref: { source, path: parts.join('/') },
    fileName: shownPath(parts.at(-1) ?? ''),
    committee: parts.length > 1 ? shownPath(first) : null,
  };
  try {
    const stats = await stat(systemPath(path.join(root, ...parts)));
    if (stats.isDirectory()) return 'folder';
    return stats.isFile() ? { ...known, size: stats.size, modifiedMs: stats.mtimeMs } : 'none';
  } catch (error) {
    // Handed on, so that the member is told why it is not taken.
    return isForbidden(error) ? { ...known, size: 0, modifiedMs: 0 } : 'none';
  }
}
