import { randomBytes } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import path from 'node:path';
import { errorCode } from './error-code.ts';

/** What shares answer that cannot be told to sync; they do it when the file is closed. */
const NO_SYNC: ReadonlySet<string> = new Set([
  'EINVAL',
  'EISDIR',
  'ENOSYS',
  'ENOTSUP',
  'EOPNOTSUPP',
  'EPERM',
  'EACCES',
]);

/**
 * Writes a file under a hidden name of its own in a folder of the member's, for it to be given its name once it is whole.
 *
 * @returns the path of the draft
 * @throws the system's error; nothing is then left in the folder
 */
export async function writeDraft(folder: string, content: string | Uint8Array): Promise<string> {
  const draft = path.join(folder, `.lectern-${randomBytes(8).toString('hex')}.tmp`);
  const handle = await open(draft, 'wx');
  try {
    await handle.writeFile(content);
    await whereSupported(() => handle.sync());
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
  return draft;
}

/** Syncs what can be synced: a share that cannot does it by itself. */
export async function whereSupported(sync: () => Promise<void>): Promise<void> {
  try {
    await sync();
  } catch (error) {
    if (!NO_SYNC.has(errorCode(error) ?? '')) throw error;
  }
}
