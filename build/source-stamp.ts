import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** What the bundle is made from: folders (searched whole) and single files of the project. */
const SOURCES = ['electron', 'renderer', 'shared', 'build', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** A hash over the names and contents of all sources of the project at `root`: equal stamps, equal bundles. */
export async function sourceStamp(root: string): Promise<string> {
  const hash = createHash('sha256');
  for (const file of await listSources(root)) {
    const content = createHash('sha256').update(await readFile(path.join(root, file)));
    hash.update(`${file}\0${content.digest('hex')}\n`);
  }
  return hash.digest('hex');
}

async function listSources(root: string): Promise<readonly string[]> {
  const files: string[] = [];
  for (const source of SOURCES) {
    const full = path.join(root, source);
    if (!existsSync(full)) continue;
    if (path.extname(source) !== '') {
      files.push(source);
      continue;
    }
    const entries = await readdir(full, { recursive: true, withFileTypes: true });
    const inside = entries.filter(entry => entry.isFile());
    files.push(...inside.map(entry => path.relative(root, path.join(entry.parentPath, entry.name))));
  }
  return files.map(file => file.split(path.sep).join('/')).toSorted();
}
