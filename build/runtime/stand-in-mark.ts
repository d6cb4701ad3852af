import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const MARK_FILE = 'lectern-stand-in.txt';

/** Marks a folder as a finished stand-in; the recipe changes whenever how it is made changes. */
export function markStandIn(folder: string, recipe: string): void {
  writeFileSync(
    path.join(folder, MARK_FILE),
    `Borrowed runtime for running and testing Lectern. Never part of a release.\n${recipe}\n`,
  );
}

/** Whether a folder holds a stand-in, made by whatever recipe. */
export function holdsStandIn(folder: string): boolean {
  return existsSync(path.join(folder, MARK_FILE));
}

/** Whether a folder holds a finished stand-in made by exactly this recipe. */
export function holdsStandInOf(folder: string, recipe: string): boolean {
  return holdsStandIn(folder) && readFileSync(path.join(folder, MARK_FILE), 'utf8').includes(recipe);
}
