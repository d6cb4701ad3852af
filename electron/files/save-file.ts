import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { SaveOutcome, SaveProblem } from '../../shared/files/save-outcome.ts';
import { whereSupported, writeDraft } from './draft.ts';
import { errorCode, isForbidden, isFull, isMissing } from './error-code.ts';
import { renameFile } from './rename-file.ts';
import { syncDirectory } from './sync-directory.ts';

/** What file systems answer to a name that they cannot keep. */
const BAD_NAME: ReadonlySet<string> = new Set(['ENAMETOOLONG', 'EILSEQ', 'EINVAL', 'EISDIR']);

/**
 * Writes a file where the member asked for it, in the place of one that may lie there: all of it, or nothing.
 *
 * @param file absolute, from a dialog of the system
 */
export async function saveFile(file: string, content: string | Uint8Array): Promise<SaveOutcome> {
  const folder = path.dirname(file);
  try {
    const draft = await writeDraft(folder, content);
    try {
      await renameFile(draft, file);
    } finally {
      await rm(draft, { force: true });
    }
    await whereSupported(() => syncDirectory(folder));
    return { outcome: 'saved', fileName: path.basename(file) };
  } catch (error) {
    return { outcome: 'failed', problem: problemOf(error) };
  }
}

function problemOf(error: unknown): SaveProblem {
  if (isFull(error)) return 'disk-full';
  if (isForbidden(error)) return 'not-allowed';
  if (isMissing(error)) return 'no-folder';
  return BAD_NAME.has(errorCode(error) ?? '') ? 'bad-name' : 'write-failed';
}
