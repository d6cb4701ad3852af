import { open, rm } from 'node:fs/promises';
import path from 'node:path';
import { randomBytes } from 'node:crypto';
import { renameFile } from './rename-file.ts';
import { syncDirectory } from './sync-directory.ts';

/** Who may read and write a file: whoever the system lets, or this account alone. */
export const FOR_ALL = 0o666;
export const FOR_THIS_ACCOUNT = 0o600;

/**
 * Writes a file so that it holds either its old content or all of the new one, whatever happens meanwhile.
 * @throws the system's error; the file is then as it was
 */
export async function atomicWrite(file: string, content: string | Uint8Array, mode = FOR_ALL): Promise<void> {
  const folder = path.dirname(file);
  const draft = path.join(folder, `.${path.basename(file)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const handle = await open(draft, 'wx', mode);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await renameFile(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  await syncDirectory(folder);
}
