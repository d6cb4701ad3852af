import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { isMissing } from '../files/error-code.ts';
import { isWithin } from '../files/contained-path.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { isAppUrl } from './app-origin.ts';

/** HTTP status of a refusal. */
export type AssetRefusal = 403 | 404;

/**
 * The file below `root` that a URL of the app stands for. The path is decoded first and checked after, and checked again
 * with symbolic links resolved, so neither `..%2f` nor a link leads out of `root`.
 */
export async function resolveAsset(root: string, url: string): Promise<Result<string, AssetRefusal>> {
  if (!isAppUrl(url)) return err(404);
  const decoded = decode(new URL(url).pathname);
  if (decoded === undefined || decoded.includes('\0') || decoded.includes('\\')) return err(403);
  const file = path.join(root, decoded);
  if (!isWithin(root, file)) return err(403);
  try {
    const [realRoot, real] = await Promise.all([realpath(root), realpath(file)]);
    if (!isWithin(realRoot, real)) return err(403);
    return (await stat(real)).isFile() ? ok(real) : err(404);
  } catch (error) {
    if (isMissing(error)) return err(404);
    throw error;
  }
}

function decode(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
}
