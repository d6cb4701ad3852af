import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { openDevice } from '../../electron/settings/device-store.ts';

/** What lies in the folder of a profile, looked at from outside while the app is closed or ended. */

/** Gives a device its name before its first start; without it all devices of a test are called like this computer. */
export async function nameDevice(profile: string, name: string): Promise<void> {
  await openDevice(profile, name, null, Date.now());
}

/** The id under which the profile writes its journal. */
export async function deviceOf(profile: string): Promise<string> {
  const text = await readFile(path.join(profile, 'device.json'), 'utf8');
  return z.object({ id: z.string() }).parse(JSON.parse(text)).id;
}

export function journalFolder(profile: string): string {
  return path.join(profile, 'journal');
}

/** The segments that the journal of a profile holds of a device, the earliest first. */
export async function segmentsOf(profile: string, device: string): Promise<readonly string[]> {
  const folder = path.join(journalFolder(profile), device);
  return (await readdir(folder)).toSorted().map(name => path.join(folder, name));
}

/** The segment that the profile's own device wrote last. */
export async function lastSegment(profile: string): Promise<string> {
  const last = (await segmentsOf(profile, await deviceOf(profile))).at(-1);
  if (last === undefined) throw new Error('The journal is empty.');
  return last;
}

/** Takes the library away: papers, and the fold of the journal. */
export async function deleteIndexedDb(profile: string): Promise<void> {
  await rm(path.join(profile, 'IndexedDB'), { recursive: true });
}

/** All files below a folder, as paths relative to it with `/` between their parts. */
export async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter(entry => !entry.isDirectory())
    .map(entry => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .toSorted();
}
