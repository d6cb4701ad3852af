import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { saveFile } from '../../../../electron/files/save-file.ts';
import { SAVE_PROBLEMS, saveProblemWords } from '../../../../shared/files/save-outcome.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

describe('saving a file where the member asked for it', () => {
  it('writes all of it and leaves nothing else', async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'Meeting.ics');
    expect(await saveFile(file, 'BEGIN')).toEqual({ outcome: 'saved', fileName: 'Meeting.ics' });
    expect(await readFile(file, 'utf8')).toBe('BEGIN');
    expect(await readdir(folder)).toEqual(['Meeting.ics']);
  });

  it('takes the place of a file of that name', async () => {
    const file = path.join(temporaryFolder(), 'Meeting.ics');
    await writeFile(file, 'older, and much longer');
    await saveFile(file, 'newer');
    expect(await readFile(file, 'utf8')).toBe('newer');
  });

  it('says that the folder is gone, and makes none', async () => {
    const folder = temporaryFolder();
    const outcome = await saveFile(path.join(folder, 'gone', 'Meeting.ics'), 'x');
    expect(outcome).toEqual({ outcome: 'failed', problem: 'no-folder' });
    expect(await readdir(folder)).toEqual([]);
  });

  it('says that a name cannot be kept, and leaves no draft behind', async () => {
    const folder = temporaryFolder();
    await mkdir(path.join(folder, 'Meeting.ics'));
    for (const name of ['Meeting.ics', `${'x'.repeat(300)}.ics`]) {
      const outcome = await saveFile(path.join(folder, name), 'x');
      expect(outcome).toEqual({ outcome: 'failed', problem: 'bad-name' });
    }
    expect(await readdir(folder)).toEqual(['Meeting.ics']);
  });

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'says that the account may not write there',
    async () => {
      const folder = temporaryFolder();
      await chmod(folder, 0o500);
      const outcome = await saveFile(path.join(folder, 'Meeting.ics'), 'x');
      await chmod(folder, 0o700);
      expect(outcome).toEqual({ outcome: 'failed', problem: 'not-allowed' });
    },
  );
});

describe('the words for a file that was not saved', () => {
  it.each(SAVE_PROBLEMS)('say the cause of %s, and what to do', problem => {
    expect(saveProblemWords(problem)).toMatch(/^The file was not saved: [^.]+\. \p{Lu}[^.]+\.$/u);
  });
});
