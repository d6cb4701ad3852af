import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import type { RunningApp } from './app.ts';
import { deviceOf, journalFolder, segmentsOf } from './profile.ts';
import { atPassage, lineAt, markWithNote } from './steps.ts';
import { expect, test } from './test.ts';

const OTHER_DEVICE = 'bbbbbbbbbbbbbbbb';

/** Puts into the journal what another device wrote as the note of a mark without having seen what was written here. */
async function writeApart(profile: string, note: string, comment: string): Promise<void> {
  const folder = path.join(journalFolder(profile), OTHER_DEVICE);
  await mkdir(folder, { recursive: true });
  const id = `${new Date().toISOString()}-0000-${OTHER_DEVICE}`;
  const entry = { id, record: note, kind: 'annotation', fields: { comment }, base: [] };
  await writeFile(path.join(folder, '000001.jsonl'), `${JSON.stringify(entry)}\n`);
}

/** From now on the disk keeps every write of the journal waiting, until it is told how they end. */
async function holdDisk(app: ElectronApplication): Promise<(end: 'well' | 'badly') => Promise<void>> {
  const disk = await app.evaluateHandle(async () => {
    const { open } = process.getBuiltinModule('node:fs/promises');
    const handle = await open(process.execPath);
    const kind = Object.getPrototypeOf(handle) as { datasync: () => Promise<void> };
    await handle.close();
    const { datasync } = kind;
    let end = (_how: 'well' | 'badly'): void => undefined;
    const held = new Promise<'well' | 'badly'>(resolve => (end = resolve));
    kind.datasync = async function (this: typeof handle) {
      const isWell = (await held) === 'well';
      kind.datasync = datasync;
      if (!isWell) throw Object.assign(new Error('The disk failed.'), { code: 'EIO' });
      await datasync.call(this);
    };
    return { end };
  });
  return word => disk.evaluate(({ end }, how) => end(how), word);
}

/** The notes that this device has written, in the order in which it wrote them. */
async function written(profile: string): Promise<readonly string[]> {
  const files = await segmentsOf(profile, await deviceOf(profile));
  const lines = (await Promise.all(files.map(file => readFile(file, 'utf8')))).join('').split('\n');
  return lines.flatMap(line => /"comment":"([^"]+)"/.exec(line)?.[1] ?? []);
}

test('a choice between two versions is taken once, and they stay until it is saved', async ({
  launch,
  folder,
  run,
}) => {
  const profile = path.join(folder, 'profile');
  const start = async (): Promise<RunningApp> => launch('profile', [run.council.pack.file.path]);
  const first = await start();
  const at = await atPassage(first.page, run);
  const card = await markWithNote(at.reader, at.pageIndex, lineAt(run, 0), 'Written here.');
  const note = (await card.getAttribute('data-note')) ?? '';
  // The place is noted once the member has rested there: no write of it comes between later.
  await first.page.waitForTimeout(1600);
  await first.app.close();
  await writeApart(profile, note, 'Written elsewhere.');

  const { app, page } = await start();
  const { reader } = await atPassage(page, run);
  await page.waitForTimeout(1600);
  const versions = reader.noteCards.getByRole('region', { name: 'Two versions of this text' });
  const keep = (text: string) =>
    versions.getByRole('listitem').filter({ hasText: text }).getByRole('button', { name: 'Keep this' });
  const keepBoth = versions.getByRole('button', { name: 'Keep both' });

  // One that cannot be saved: both are there as before, and can be chosen again.
  const endBadly = await holdDisk(app);
  await keep('Written elsewhere.').click();
  for (const button of [keep('Written here.'), keep('Written elsewhere.'), keepBoth]) {
    await expect(button).toBeDisabled();
    await button.click({ force: true });
  }
  await endBadly('badly');
  await expect(page.locator('.notice--loss')).toContainText('Not saved');
  await expect(keepBoth).toBeEnabled();
  await expect(versions.getByRole('listitem')).toHaveCount(2);
  expect(await written(profile)).toEqual(['Written here.']);

  const endWell = await holdDisk(app);
  await keep('Written elsewhere.').click();
  await keep('Written elsewhere.').click({ force: true });
  await keepBoth.click({ force: true });
  await expect(versions).toBeVisible();
  await endWell('well');
  await expect(versions).toHaveCount(0);
  await expect(reader.noteCards.getByRole('textbox', { name: 'Note' })).toHaveValue('Written elsewhere.');
  expect(await written(profile)).toEqual(['Written here.', 'Written elsewhere.']);
});
