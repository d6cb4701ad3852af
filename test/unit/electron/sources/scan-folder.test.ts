import { chmod, mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { scanFolder } from '../../../../electron/sources/scan-folder.ts';
import { sourceIdSchema } from '../../../../shared/ids.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { writeFiles } from './papers.ts';

const SOURCE = sourceIdSchema.parse('ssssssssssssssss');

async function pathsIn(root: string): Promise<readonly string[] | undefined> {
  return (await scanFolder(SOURCE, root))?.files.map(file => file.ref.path);
}

/** What is left out, as `reason count example`. */
async function leftOutOf(root: string, scanned: readonly string[] = []): Promise<readonly string[] | undefined> {
  const scan = await scanFolder(SOURCE, root, scanned);
  return scan?.leftOut.map(({ reason, count, example }) => `${reason} ${count} ${example}`);
}

/** Writes a file whose name holds the bytes of latin-1, as old archives and systems left them. */
async function writeLatin1(root: string, name: string): Promise<void> {
  await writeFile(Buffer.concat([Buffer.from(`${root}/`), Buffer.from(name, 'latin1')]), 'x');
}

describe('scanFolder', () => {
  it('finds PDFs whatever the case of their ending, with the first sub-folder as committee', async () => {
    const root = temporaryFolder();
    await writeFiles(root, {
      'a.pdf': 'x',
      'Planning/b.PDF': 'xy',
      'Planning/2026/c.pdf': 'z',
      'Planning/notes.docx': '',
      'no-ending': '',
    });
    const files = (await scanFolder(SOURCE, root))?.files;
    expect(files?.map(({ ref, fileName, committee, size }) => [ref.path, fileName, committee, size])).toEqual([
      ['Planning/2026/c.pdf', 'c.pdf', 'Planning', 1],
      ['Planning/b.PDF', 'b.PDF', 'Planning', 2],
      ['a.pdf', 'a.pdf', null, 1],
    ]);
    expect(files?.every(file => file.ref.source === SOURCE && file.modifiedMs > 0)).toBe(true);
  });

  it('leaves out what is hidden, and lock files', async () => {
    const root = temporaryFolder();
    await writeFiles(root, { '.x.pdf': '', '.git/a.pdf': '', '~$agenda.pdf': '', 'P/.hidden/b.pdf': '', 'ok.pdf': '' });
    await writeFiles(root, { 'lost+found/c.pdf': '' });
    expect(await pathsIn(root)).toEqual(['ok.pdf']);
    expect(await leftOutOf(root)).toEqual([]);
  });

  it('looks eight folders deep, and tells how many PDFs lie deeper until they are moved up', async () => {
    const root = temporaryFolder();
    const eight = '1/2/3/4/5/6/7/8';
    await writeFiles(root, { [`${eight}/in.pdf`]: '', [`${eight}/9/b.pdf`]: '', [`${eight}/9/10/11/a.pdf`]: '' });
    await writeFiles(root, { [`${eight}/9/notes.txt`]: '' });
    expect(await pathsIn(root)).toEqual([`${eight}/in.pdf`]);
    expect(await leftOutOf(root)).toEqual([`too-deep 2 ${eight}/9/10/11/a.pdf`]);
    await rename(path.join(root, eight, '9/10/11/a.pdf'), path.join(root, 'a.pdf'));
    await rename(path.join(root, eight, '9/b.pdf'), path.join(root, 'b.pdf'));
    expect(await pathsIn(root)).toEqual([`${eight}/in.pdf`, 'a.pdf', 'b.pdf']);
    expect(await leftOutOf(root)).toEqual([]);
  });

  it('takes a link to a file wherever it lies, as long and as old as the file', async () => {
    const root = temporaryFolder();
    const outside = temporaryFolder();
    await writeFiles(outside, { 'elsewhere.pdf': 'outside', notes: 'n' });
    await writeFiles(root, { 'P/a.pdf': 'a' });
    await symlink(path.join(root, 'P/a.pdf'), path.join(root, 'inside.pdf'));
    await symlink(path.join(outside, 'elsewhere.pdf'), path.join(root, 'outside.pdf'));
    await symlink(path.join(outside, 'elsewhere.pdf'), path.join(root, 'no-ending'));
    await symlink(path.join(outside, 'gone'), path.join(root, 'no-paper'));
    const scan = await scanFolder(SOURCE, root);
    expect(scan?.files.map(({ ref, size }) => [ref.path, size])).toEqual([
      ['P/a.pdf', 1],
      ['inside.pdf', 1],
      ['outside.pdf', 7],
    ]);
    expect(scan?.leftOut).toEqual([]);
  });

  it('tells of links to files that are not there, until they are', async () => {
    const root = temporaryFolder();
    await symlink(path.join(root, 'nowhere'), path.join(root, 'dangling.pdf'));
    await symlink(path.join(root, 'round.pdf'), path.join(root, 'round.pdf'));
    expect(await leftOutOf(root)).toEqual(['broken-link 2 dangling.pdf']);
    await writeFiles(root, { nowhere: 'x' });
    expect(await pathsIn(root)).toEqual(['dangling.pdf']);
    expect(await leftOutOf(root)).toEqual(['broken-link 1 round.pdf']);
  });

  it('follows no link to a folder, and tells of those that lead to PDFs it does not find otherwise', async () => {
    const root = temporaryFolder();
    const outside = temporaryFolder();
    const empty = temporaryFolder();
    await writeFiles(outside, { 'deep/down/b.pdf': 'b' });
    await writeFiles(empty, { 'notes.txt': '', 'folder/.hidden.pdf': '' });
    await writeFiles(root, { 'P/a.pdf': 'a' });
    await symlink(outside, path.join(root, 'Linked'));
    await symlink(outside, path.join(root, 'P/Linked.pdf'));
    await mkdir(path.join(root, '1/2/3/4/5/6/7/8/9'), { recursive: true });
    await symlink(outside, path.join(root, '1/2/3/4/5/6/7/8/9/Linked'));
    await symlink(empty, path.join(root, 'Empty'));
    await symlink(root, path.join(root, 'P/loop'));
    await symlink(outside, path.join(outside, 'deep/loop'));
    expect(await pathsIn(root)).toEqual(['P/a.pdf']);
    expect(await leftOutOf(root)).toEqual(['linked-folder 3 1/2/3/4/5/6/7/8/9/Linked']);
    expect(await leftOutOf(root, [outside])).toEqual([]);
  });

  it('misses nothing behind a link to the folder it lies in, but what lies beside it', async () => {
    const above = temporaryFolder();
    const root = path.join(above, 'council');
    await writeFiles(above, { 'council/P/a.pdf': 'a', 'notes.txt': '' });
    await symlink(above, path.join(root, 'up'));
    expect(await leftOutOf(root)).toEqual([]);
    await writeFiles(above, { 'beside/b.pdf': 'b' });
    expect(await leftOutOf(root)).toEqual(['linked-folder 1 up']);
  });

  it('would rather tell of a linked folder than look through all of a large one', async () => {
    const root = temporaryFolder();
    const large = temporaryFolder();
    for (let index = 0; index < 250; index += 1) await mkdir(path.join(large, String(index)));
    await symlink(large, path.join(root, 'Large'));
    expect(await leftOutOf(root)).toEqual(['linked-folder 1 Large']);
    for (let index = 0; index < 60; index += 1) await rm(path.join(large, String(index)), { recursive: true });
    expect(await leftOutOf(root)).toEqual([]);
  });

  it.skipIf(process.platform !== 'linux')('takes files and folders whose names are no text, each its own', async () => {
    const root = temporaryFolder();
    const folder = Buffer.concat([Buffer.from(`${root}/Stra`), Buffer.of(0xdf), Buffer.from('en')]);
    await mkdir(folder);
    await writeFile(Buffer.concat([folder, Buffer.from('/a.pdf')]), 'x');
    await writeLatin1(root, 'Caf\u00e9.pdf');
    await writeLatin1(root, 'Caf\u00e8.pdf');
    await writeLatin1(root, 'Caf\u00e9.txt');
    const files = (await scanFolder(SOURCE, root))?.files;
    expect(files?.map(({ ref, fileName, committee }) => [ref.path, fileName, committee])).toEqual([
      ['Caf\uDCE8.pdf', 'Caf\uFFFD.pdf', null],
      ['Caf\uDCE9.pdf', 'Caf\uFFFD.pdf', null],
      ['Stra\uDCDFen/a.pdf', 'a.pdf', 'Stra\uFFFDen'],
    ]);
  });

  it('takes odd names as they are, and no folder for a file', async () => {
    const root = temporaryFolder();
    const odd = [
      'with\nline end.pdf',
      'back\\slash.pdf',
      `${'n'.repeat(200)}.pdf`,
      'ünïcode – ½.pdf',
      '..pdf.pdf',
      '-r.pdf',
    ];
    await writeFiles(root, Object.fromEntries(odd.map(name => [name, ''])));
    await mkdir(path.join(root, 'folder.pdf'));
    expect(await pathsIn(root)).toEqual(odd.filter(name => !name.startsWith('.')).toSorted());
  });

  it('says that a folder is out of reach when it is not there or is a file', async () => {
    const root = temporaryFolder();
    await writeFiles(root, { file: '' });
    expect(await scanFolder(SOURCE, path.join(root, 'gone'))).toBeUndefined();
    expect(await scanFolder(SOURCE, path.join(root, 'file'))).toBeUndefined();
  });

  it.skipIf(process.getuid?.() === 0)(
    'shows the rest when one sub-folder may not be read, and tells of it',
    async () => {
      const root = temporaryFolder();
      await writeFiles(root, { 'Closed/a.pdf': '', 'Open/b.pdf': '' });
      await chmod(path.join(root, 'Closed'), 0);
      expect(await pathsIn(root)).toEqual(['Open/b.pdf']);
      expect(await leftOutOf(root)).toEqual(['closed-folder 1 Closed']);
      await chmod(path.join(root, 'Closed'), 0o755);
    },
  );

  it.skipIf(process.getuid?.() === 0)(
    'hands on files that may not be looked at, for the member to be told',
    async () => {
      const root = temporaryFolder();
      await writeFiles(root, { 'Listed/a.pdf': 'x' });
      await chmod(path.join(root, 'Listed'), 0o444);
      expect((await scanFolder(SOURCE, root))?.files).toMatchObject([{ fileName: 'a.pdf', size: 0, modifiedMs: 0 }]);
      await chmod(path.join(root, 'Listed'), 0o755);
      expect((await scanFolder(SOURCE, root))?.files).toMatchObject([{ fileName: 'a.pdf', size: 1 }]);
    },
  );
});
