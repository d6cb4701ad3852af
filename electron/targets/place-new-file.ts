import { link, lstat, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { whereSupported, writeDraft } from '../files/draft.ts';
import { errorCode } from '../files/error-code.ts';
import { ifThere } from '../files/if-there.ts';
import { syncDirectory } from '../files/sync-directory.ts';

export type LinkFile = (existing: string, added: string) => Promise<void>;

/** What file systems without hard links answer, each in its own way. */
const NO_LINKS: ReadonlySet<string> = new Set([
  'EACCES',
  'EINVAL',
  'EISDIR',
  'EMLINK',
  'ENOSYS',
  'ENOTSUP',
  'EOPNOTSUPP',
  'EPERM',
  'UNKNOWN',
]);

/**
 * Makes a new file with all of its content at once: it is written under a hidden name, then linked to its own. Where
 * there are no links it is renamed, after a look that the name is free; as one device alone writes under its names,
 * nobody comes between.
 *
 * @returns whether the file was made; false when the name was taken
 * @throws the system's error; nothing is then left under the name
 */
export async function placeNewFile(file: string, content: Uint8Array, linkFile: LinkFile = link): Promise<boolean> {
  if (await exists(file)) return false;
  const draft = await writeDraft(path.dirname(file), content);
  try {
    if (!(await giveName(draft, file, linkFile))) return false;
  } finally {
    await rm(draft, { force: true });
  }
  await whereSupported(() => syncDirectory(path.dirname(file)));
  return true;
}

async function giveName(draft: string, file: string, linkFile: LinkFile): Promise<boolean> {
  try {
    await linkFile(draft, file);
    return true;
  } catch (error) {
    const code = errorCode(error);
    if (code === 'EEXIST') return false;
    if (code === undefined || !NO_LINKS.has(code)) throw error;
  }
  if (await exists(file)) return false;
  await rename(draft, file);
  return true;
}

async function exists(file: string): Promise<boolean> {
  return (await ifThere(lstat(file))) !== undefined;
}
