import { stat } from 'node:fs/promises';
import path from 'node:path';
import { isWithin } from '../files/contained-path.ts';
import { ifThere } from '../files/if-there.ts';
import { isRemote, type Source } from '../../shared/sources/source.ts';
import { isPdfName } from './legal-path.ts';
import { realPath } from './raw-path.ts';

/**
 * Whether a PDF saved as this file would take the place of a paper, or would be taken in as one: it is a paper that the
 * member opened, or lies in a council folder.
 *
 * @param file absolute
 */
export async function isPlaceOfPapers(sources: readonly Source[], file: string): Promise<boolean> {
  if (!isPdfName(file)) return false;
  const folder = await ifReadable(realPath(path.dirname(file)));
  const known = await ifReadable(ifThere(stat(file)));
  for (const source of sources) {
    if (isRemote(source)) continue;
    const place = await ifReadable(realPath(source.path));
    if (place === undefined) continue;
    if (source.kind === 'folder') {
      if (folder !== undefined && isWithin(place, folder)) return true;
    } else {
      // However its name is written: two paths are one file where the system counts them as one.
      const paper = await ifReadable(ifThere(stat(place)));
      if (known && paper && known.ino === paper.ino && known.dev === paper.dev) return true;
    }
  }
  return false;
}

/** A place that the system does not let us look at holds no paper that could be read. */
async function ifReadable<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch {
    return undefined;
  }
}
