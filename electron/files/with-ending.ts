import { access } from 'node:fs/promises';
import path from 'node:path';
import { ifThere } from './if-there.ts';

/**
 * A file with the ending of its kind, which not every system's dialog adds. The member was not asked about a file of that
 * name: where one lies there, a number keeps the new one apart from it.
 *
 * @param file absolute, from a dialog of the system
 * @param ending `.pdf`
 */
export async function withEnding(file: string, ending: string): Promise<string> {
  if (path.extname(file) !== '') return file;
  for (let number = 1; ; number += 1) {
    const named = `${file}${number === 1 ? '' : ` ${number}`}${ending}`;
    if (!(await isThere(named))) return named;
  }
}

/** A place that cannot be looked at is left for the writing to fail at. */
async function isThere(file: string): Promise<boolean> {
  try {
    return (await ifThere(access(file).then(() => true))) ?? false;
  } catch {
    return false;
  }
}
