import { rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openSources } from '../../../../electron/sources/sources.ts';
import { watchSources } from '../../../../electron/sources/watch-sources.ts';
import { memoryLog } from '../memory-log.ts';
import { memorySettings } from '../settings/memory-settings.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { writeFiles } from './papers.ts';

async function setUp() {
  const root = temporaryFolder();
  await writeFiles(root, { 'P/a.pdf': 'x' });
  const log = memoryLog();
  let told = 0;
  const sources = openSources(
    memorySettings(),
    () => 0,
    () => undefined,
  );
  const watch = watchSources(sources, () => (told += 1), log);
  onTestFinished(() => watch.stop());
  await sources.addFolder(root);
  return { root, log, sources, watch, told: () => told };
}

const soon = { timeout: 5000, interval: 50 };
const rest = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms));

describe('watchSources', () => {
  it('tells of a crowd of new papers as one, of changes and of papers that went', async () => {
    const { root, watch, told, log } = await setUp();
    watch.refresh();
    await rest(400);
    expect(told()).toBe(0);
    await writeFiles(root, { 'b.pdf': '1', 'New/c.pdf': '2', 'New/d.pdf': '3', 'New/e.pdf': '4', 'New/f.pdf': '5' });
    await expect.poll(told, soon).toBeGreaterThan(0);
    await rest(800);
    const afterCrowd = told();
    expect(afterCrowd).toBeLessThan(5);
    await writeFile(path.join(root, 'b.pdf'), 'changed');
    await expect.poll(told, soon).toBeGreaterThan(afterCrowd);
    await rest(800);
    const afterChange = told();
    await rm(path.join(root, 'P/a.pdf'));
    await expect.poll(told, soon).toBeGreaterThan(afterChange);
    expect(log.lines).toEqual([]);
  });

  it('does not tell of files that are no papers', async () => {
    const { root, watch, told } = await setUp();
    watch.refresh();
    await rest(400);
    await writeFiles(root, { 'notes.docx': '', '~$a.pdf': '', '.b.pdf': '', 'P/x.tmp': '' });
    await rest(900);
    expect(told()).toBe(0);
  });

  it('finds on a nudge what no event told of, and only then', async () => {
    const { root, sources, watch, told } = await setUp();
    watch.nudge();
    await rest(100);
    expect(told()).toBe(0);
    watch.noteScan(await sources.scan());
    watch.nudge();
    await rest(200);
    expect(told()).toBe(0);
    await utimes(path.join(root, 'P/a.pdf'), 5, 5);
    watch.nudge();
    await expect.poll(told, soon).toBe(1);
    watch.nudge();
    await rest(200);
    expect(told()).toBe(1);
  });

  it('finds on a nudge that something is left out, and that nothing is any more', async () => {
    const { root, sources, watch, told } = await setUp();
    watch.noteScan(await sources.scan());
    await writeFiles(root, { '1/2/3/4/5/6/7/8/9/deep.pdf': 'x' });
    watch.nudge();
    await expect.poll(told, soon).toBe(1);
    await symlink(path.join(root, 'gone'), path.join(root, 'gone.pdf'));
    watch.nudge();
    await expect.poll(told, soon).toBe(2);
    await rm(path.join(root, 'gone.pdf'));
    watch.nudge();
    await expect.poll(told, soon).toBe(3);
    await rename(path.join(root, '1/2/3/4/5/6/7/8/9/deep.pdf'), path.join(root, '1/2/3/4/5/6/7/8/9/deep.txt'));
    watch.nudge();
    await expect.poll(told, soon).toBe(4);
  });

  it.skipIf(process.platform !== 'linux')(
    'tells at once of a paper whose name is no text, and when it has changed',
    async () => {
      const { root, watch, told } = await setUp();
      const paper = Buffer.concat([Buffer.from(`${root}/Caf`), Buffer.of(0xe9), Buffer.from('.pdf')]);
      watch.refresh();
      await rest(400);
      await writeFile(paper, 'x');
      await expect.poll(told, soon).toBeGreaterThan(0);
      await rest(800);
      const afterNew = told();
      await utimes(paper, 5, 5);
      await expect.poll(told, soon).toBeGreaterThan(afterNew);
    },
  );

  it.skipIf(process.platform === 'win32')(
    'tells at once of a link that leads nowhere, and when it is gone',
    async () => {
      const { root, watch, told } = await setUp();
      watch.refresh();
      await rest(400);
      await symlink(path.join(root, 'gone'), path.join(root, 'gone.pdf'));
      await expect.poll(told, soon).toBeGreaterThan(0);
      await rest(800);
      const afterLink = told();
      await rm(path.join(root, 'gone.pdf'));
      await expect.poll(told, soon).toBeGreaterThan(afterLink);
    },
  );
});
