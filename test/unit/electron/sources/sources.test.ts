import { mkdir, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSources } from '../../../../electron/sources/sources.ts';
import { memorySettings } from '../settings/memory-settings.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { writeFiles } from './papers.ts';

async function setUp(files: Readonly<Record<string, string>>) {
  const root = temporaryFolder();
  await writeFiles(root, files);
  let changes = 0;
  const settings = memorySettings();
  const sources = openSources(
    settings,
    () => 1000,
    () => (changes += 1),
  );
  return { root, settings, sources, changes: () => changes, at: (name: string) => path.join(root, name) };
}

describe('Sources', () => {
  it('adds a folder once, keeps it in the settings and tells of it', async () => {
    const { sources, settings, at, changes } = await setUp({ 'council/a.pdf': 'x' });
    const added = await sources.addFolder(at('council'));
    expect(added).toMatchObject({ kind: 'folder', path: at('council'), addedAtMs: 1000 });
    expect(await sources.addFolder(`${at('council')}/`)).toEqual(added);
    expect(settings.current().sources).toEqual([added]);
    expect(changes()).toBe(1);
  });

  it('removes a source and its files from the scan, and takes an unknown one calmly', async () => {
    const { sources, at, changes } = await setUp({ 'council/a.pdf': 'x' });
    const { id } = await sources.addFolder(at('council'));
    expect((await sources.scan()).files).toHaveLength(1);
    await sources.remove(id);
    await sources.remove(id);
    expect(sources.list()).toEqual([]);
    expect(await sources.scan()).toEqual({ files: [], unreachable: [], leftOut: [] });
    expect(changes()).toBe(2);
  });

  it('names the sources that cannot be reached and scans the others', async () => {
    const { sources, at } = await setUp({ 'one/a.pdf': 'x', 'two/b.pdf': 'x', 'single.pdf': 'x' });
    const one = await sources.addFolder(at('one'));
    await sources.addFolder(at('two'));
    await sources.openPaths([at('single.pdf')]);
    const single = sources.list()[2];
    await rm(at('one'), { recursive: true });
    await rm(at('single.pdf'));
    const scan = await sources.scan();
    expect(scan.files.map(file => file.ref.path)).toEqual(['b.pdf']);
    expect(scan.unreachable).toEqual([one.id, single?.id]);
  });

  it('tells of a link to a folder until that folder is a source itself', async () => {
    const { sources, at } = await setUp({ 'council/a.pdf': 'x', 'elsewhere/b.pdf': 'x' });
    await symlink(at('elsewhere'), at('council/Planning'));
    const { id } = await sources.addFolder(at('council'));
    expect((await sources.scan()).leftOut).toEqual([
      { source: id, folder: 'council', reason: 'linked-folder', count: 1, example: 'Planning' },
    ]);
    await sources.addFolder(at('elsewhere'));
    expect((await sources.scan()).leftOut).toEqual([]);
  });

  it('opens a file by itself, or where a folder has it already', async () => {
    const { sources, at } = await setUp({ 'council/P/a.pdf': 'x', 'council/.h/b.pdf': 'x', 'c.PDF': 'x' });
    const folder = await sources.addFolder(at('council'));
    const opened = await sources.openPaths([at('council/P/a.pdf'), at('c.PDF'), at('c.PDF'), at('council/.h/b.pdf')]);
    expect(opened.missing).toEqual([]);
    const [inFolder, single, again, hidden] = opened.refs;
    expect(inFolder).toEqual({ source: folder.id, path: 'P/a.pdf' });
    expect(single?.path).toBe('c.PDF');
    expect(again).toEqual(single);
    expect(hidden?.path).toBe('b.pdf');
    expect(sources.list().map(source => source.kind)).toEqual(['folder', 'file', 'file']);
    const found = (await sources.scan()).files.map(file => file.ref);
    expect(found).toEqual(expect.arrayContaining([inFolder, single, hidden]));
  });

  it('takes a dropped folder as a council folder, and says which paths are not there', async () => {
    const { sources, at } = await setUp({});
    await mkdir(at('dropped'));
    const opened = await sources.openPaths([at('dropped'), at('gone.pdf')]);
    expect(opened.refs).toEqual([]);
    expect(opened.folders.map(source => source.path)).toEqual([at('dropped')]);
    expect(opened.missing).toEqual([at('gone.pdf')]);
    expect(sources.list()).toHaveLength(1);
  });
});
