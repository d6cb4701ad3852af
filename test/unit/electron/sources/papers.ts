import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Bytes that begin like a PDF and go on, each byte decided by where it stands. */
export function paperBytes(size: number, salt = 0): Buffer {
  const bytes = Buffer.alloc(size, 0);
  for (let index = 0; index < size; index += 1) bytes[index] = (index * 31 + (index >> 8) + salt) % 251;
  bytes.write('%PDF-1.7\n');
  return bytes;
}

/** Writes files below a folder, making what folders they need. */
export async function writeFiles(root: string, files: Readonly<Record<string, string | Buffer>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(root, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}
