import { execFile } from 'node:child_process';
import { mkdir, open, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A disk of its own in memory, laid over a folder, that can be filled, made larger and closed to writing. */
export type SmallDisk = {
  /** Leaves no byte free. */
  readonly fill: () => Promise<void>;
  /** Takes away what {@link SmallDisk.fill} wrote. */
  readonly free: () => Promise<void>;
  /** Makes it larger, as when the member frees space. */
  readonly grow: (kilobytes: number) => Promise<void>;
  readonly setWritable: (writable: boolean) => Promise<void>;
  readonly unmount: () => Promise<void>;
};

/** Lays a small disk over a folder. @returns undefined where this system or account may not */
export async function mountSmallDisk(folder: string, kilobytes: number): Promise<SmallDisk | undefined> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
  await mkdir(folder, { recursive: true });
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'lectern-test', folder]);
  } catch {
    // A container without the right to mount.
    return undefined;
  }
  const filler = path.join(folder, 'filler');
  return {
    fill: () => fill(filler),
    free: () => rm(filler),
    async grow(more) {
      await run('mount', ['-o', `remount,size=${more}k`, folder]);
    },
    async setWritable(writable) {
      await run('mount', ['-o', `remount,${writable ? 'rw' : 'ro'}`, folder]);
    },
    async unmount() {
      await run('umount', ['--lazy', folder]);
    },
  };
}

async function fill(file: string): Promise<void> {
  const handle = await open(file, 'w');
  try {
    for (;;) await handle.write(Buffer.alloc(1024));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
  } finally {
    await handle.close();
  }
}
