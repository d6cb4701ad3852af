import path from 'node:path';
import { errorCode, isMissing } from '../files/error-code.ts';
import { isWithin } from '../files/contained-path.ts';
import type { ImportProblem } from '../../shared/pack/import-problem.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { isRemote, type FileRef, type Source } from '../../shared/sources/source.ts';
import { isPdfName, legalParts } from './legal-path.ts';
import { realPath } from './raw-path.ts';

/** Where the file lies that was fetched for a ref of a source on a network; undefined when none was. */
export type FetchedFile = (ref: FileRef) => string | undefined;

/**
 * The file that a ref stands for. A ref comes from the renderer, so it is trusted with nothing: the source must be known,
 * the path a plain relative one, and the folder of the file, links resolved, must lie in the source's folder. The file
 * itself may be a link to elsewhere: whoever keeps the folder has put it there, and only a PDF is read.
 */
export async function resolveRef(
  sources: readonly Source[],
  ref: FileRef,
  fetchedFile: FetchedFile = () => undefined,
): Promise<Result<string, ImportProblem>> {
  const source = sources.find(candidate => candidate.id === ref.source);
  const parts = legalParts(ref.path);
  if (!source) return err('unreadable');
  if (isRemote(source)) {
    const file = fetchedFile(ref);
    return file === undefined ? err('vanished') : ok(file);
  }
  if (!parts) return err('unreadable');
  try {
    if (source.kind === 'file') {
      return ref.path === path.basename(source.path) ? ok(await realPath(source.path)) : err('unreadable');
    }
    if (!isPdfName(ref.path)) return err('unreadable');
    const root = await realPath(source.path);
    const folder = await realPath(path.join(root, ...parts.slice(0, -1)));
    return isWithin(root, folder) ? ok(await realPath(path.join(folder, parts.at(-1) ?? ''))) : err('unreadable');
  } catch (error) {
    return err(readProblem(error));
  }
}

/** What the member is told of an error while reading a file. */
export function readProblem(error: unknown): ImportProblem {
  if (isMissing(error)) return 'vanished';
  // Anything else without a code of the system is a bug of ours.
  if (errorCode(error) === undefined) throw error;
  return 'unreadable';
}
