import { rename } from 'node:fs/promises';
import { errorCode } from './error-code.ts';

/** What Windows answers while a virus scanner or an indexer has the file open, which it has for moments only. */
const HELD: ReadonlySet<string> = new Set(['EACCES', 'EBUSY', 'EPERM']);
const WAITS_MS = [10, 30, 90, 270];

/**
 * Renames a file over another, waiting up to half a second for somebody else to let go of it.
 * @throws the system's error
 */
export async function renameFile(from: string, to: string, move: typeof rename = rename): Promise<void> {
  for (const waitMs of WAITS_MS) {
    try {
      return await move(from, to);
    } catch (error) {
      if (!HELD.has(errorCode(error) ?? '')) throw error;
    }
    await new Promise(resolve => setTimeout(resolve, waitMs));
  }
  return move(from, to);
}
