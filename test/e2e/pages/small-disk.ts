import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A disk of limited size in a folder. */
export type SmallDisk = {
  /** Makes it larger, as when the member frees space. */
  readonly grow: (bytes: number) => Promise<void>;
  readonly remove: () => Promise<void>;
};

/** Puts a disk of this many bytes, held in memory, in place of a folder; undefined where that cannot be done. */
export async function withSmallDisk(folder: string, bytes: number): Promise<SmallDisk | undefined> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
  await mkdir(folder, { recursive: true });
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', folder]);
  } catch {
    // A container may keep even root from mounting.
    return undefined;
  }
  return {
    grow: async more => void (await run('mount', ['-o', `remount,size=${more}`, folder])),
    // What still has files open there lets go of it when it ends.
    remove: async () => void (await run('umount', ['--lazy', folder])),
  };
}
