import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';

/** Deletes what killed runs left in a folder: entries whose name starts so. Call it only while holding the lock. */
export async function sweepAbandoned(folder: string, prefix: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (name.startsWith(prefix)) await rm(path.join(folder, name), { recursive: true, force: true });
  }
}
