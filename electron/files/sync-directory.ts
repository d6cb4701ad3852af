import { open } from 'node:fs/promises';

/**
 * Makes the names in a folder last: a new or renamed file is only sure to be found after a power cut once its folder has
 * been synced. Windows has no such call and needs none.
 */
export async function syncDirectory(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
