import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, onTestFinished } from 'vitest';

/** A fresh folder for the running test, deleted when it ends. */
export function temporaryFolder(): string {
  const { folder, remove } = make();
  onTestFinished(remove);
  return folder;
}

/** A fresh folder for all tests of a file, deleted when they have run. Asked for outside of the tests. */
export function temporaryFolderOfFile(): string {
  const { folder, remove } = make();
  afterAll(remove);
  return folder;
}

function make(): { readonly folder: string; readonly remove: () => void } {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'lectern-test-')));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
