import fs, { type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { isWithin } from '../../../electron/files/contained-path.ts';

/**
 * Makes disks full for this process: what is written below their folders ends half-way, as on a real one. Must be called
 * before anything is written.
 *
 * @returns says which folders lie on full disks from now on
 */
export function prepareFullDisks(): (folders: readonly string[]) => void {
  let full: readonly string[] = [];
  const isFull = (file: unknown): boolean =>
    typeof file === 'string' && full.some(folder => isWithin(folder, path.resolve(file)));
  const { open } = fs;
  fs.open = async (file, ...more) => {
    const handle = await open(file, ...more);
    fillUp(handle, () => isFull(file));
    return handle;
  };
  return folders => {
    full = folders;
  };
}

function fillUp(handle: FileHandle, isFull: () => boolean): void {
  const write = handle.write.bind(handle) as (...args: readonly unknown[]) => Promise<unknown>;
  const writeFile = handle.writeFile.bind(handle) as (...args: readonly unknown[]) => Promise<unknown>;
  Object.assign(handle, {
    async write(bytes: Uint8Array, offset = 0, length = bytes.length - offset, position: number | null = null) {
      if (!isFull()) return write(bytes, offset, length, position);
      await write(bytes, offset, Math.floor(length / 2), position);
      throw noSpace();
    },
    async writeFile(content: string | Uint8Array, ...more: readonly unknown[]) {
      if (!isFull()) return writeFile(content, ...more);
      await writeFile(content.slice(0, content.length / 2), ...more);
      throw noSpace();
    },
  });
}

function noSpace(): Error {
  return Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
}
