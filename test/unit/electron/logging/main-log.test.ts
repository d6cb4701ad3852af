import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLog } from '../../../../electron/logging/main-log.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

describe('openLog', () => {
  it('notes what happened, when, and why', async () => {
    const folder = path.join(temporaryFolder(), 'logs');
    openLog(folder, () => 0).write('It broke', new Error('because'));
    expect(await readFile(path.join(folder, 'main.log'), 'utf8')).toMatch(
      /^1970-01-01T00:00:00\.000Z It broke: Error: because\n/,
    );
  });

  it('keeps two files of bounded size', async () => {
    const folder = temporaryFolder();
    const log = openLog(folder, () => 0);
    for (let line = 0; line < 40; line += 1) log.write('x'.repeat(50_000));
    expect(await readdir(folder)).toEqual(['main.log', 'main.old.log']);
    for (const name of await readdir(folder)) {
      expect((await stat(path.join(folder, name))).size).toBeLessThanOrEqual(512 * 1024);
    }
  });

  it('does not stop the app when it cannot be written', async () => {
    const folder = temporaryFolder();
    await writeFile(path.join(folder, 'logs'), '');
    await mkdir(path.join(folder, 'other'));
    expect(() => openLog(path.join(folder, 'logs'), () => 0).write('to the error stream instead')).not.toThrow();
  });
});
