import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, onTestFinished } from 'vitest';

/** A fresh folder for the running test, deleted when it ends. */
export function temporaryFolder(): string {
  const { folder, remove } = make();
  onTestFinished(remove);
  return folder;
}

/** The same with files in it: text as it is, anything else as JSON. */
export async function temporaryFolderWith(files: Readonly<Record<string, unknown>>): Promise<string> {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    await writeFile(path.join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  }
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
