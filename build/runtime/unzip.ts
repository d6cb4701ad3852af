import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { open, type Entry, type ZipFile } from 'yauzl';

const PERMISSIONS = 0o777;

/**
 * Unpacks the files of a zip into a folder, keeping their Unix permissions. `rename` gives each entry's path inside the
 * folder, or null to leave it out. Names that would lead out of the folder are refused.
 */
export async function unzip(zipPath: string, folder: string, rename: (name: string) => string | null): Promise<void> {
  const zip = await openZip(zipPath);
  const entries: { entry: Entry; target: string }[] = [];
  await new Promise<void>((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      const name = entry.fileName.endsWith('/') ? null : rename(entry.fileName);
      if (name !== null) entries.push({ entry, target: path.join(folder, name) });
      zip.readEntry();
    });
    zip.once('end', resolve);
    zip.once('error', reject);
    zip.readEntry();
  });
  try {
    for (const { entry, target } of entries) {
      await mkdir(path.dirname(target), { recursive: true });
      await pipeline(await openEntry(zip, entry), createWriteStream(target, { mode: permissions(entry) }));
    }
  } finally {
    zip.close();
  }
}

function permissions(entry: Entry): number {
  return (entry.externalFileAttributes >>> 16) & PERMISSIONS || 0o644;
}

function openZip(zipPath: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    open(zipPath, { lazyEntries: true, autoClose: false }, (error, zip) => {
      if (error) reject(error);
      else resolve(zip);
    });
  });
}

function openEntry(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) reject(error);
      else resolve(stream);
    });
  });
}
