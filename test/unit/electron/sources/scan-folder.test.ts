import { chmod, mkdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { scanFolder } from '../../../../electron/sources/scan-folder.ts';
import { sourceIdSchema } from '../../../../shared/ids.ts';
import { tempFolder } from '../temp-folder.ts';
import { writeFiles } from './papers.ts';

const SOURCE = sourceIdSchema.parse('ssssssssssssssss');

async function pathsIn(root: string): Promise<readonly string[] | undefined> {
  return (await scanFolder(SOURCE, root))?.map(file => file.ref.path);
}

describe('scanFolder', () => {
  it('finds PDFs whatever the case of their ending, with the first sub-folder as committee', async () => {
    const root = await tempFolder();
    await writeFiles(root, {
      'a.pdf': 'x',
      'Planning/b.PDF': 'xy',
      'Planning/2026/c.pdf': 'z',
      'Planning/notes.docx': '',
      'no-ending': '',
    });
    const files = await scanFolder(SOURCE, root);
    expect(files?.map(({ ref, fileName, committee, size }) => [ref.path, fileName, committee, size])).toEqual([
      ['Planning/2026/c.pdf', 'c.pdf', 'Planning', 1],
      ['Planning/b.PDF', 'b.PDF', 'Planning', 2],
      ['a.pdf', 'a.pdf', null, 1],
    ]);
    expect(files?.every(file => file.ref.source === SOURCE && file.modifiedMs > 0)).toBe(true);
  });

  it('leaves out what is hidden, and lock files', async () => {
    const root = await tempFolder();
    await writeFiles(root, { '.x.pdf': '', '.git/a.pdf': '', '~$agenda.pdf': '', 'P/.hidden/b.pdf': '', 'ok.pdf': '' });
    expect(await pathsIn(root)).toEqual(['ok.pdf']);
  });

  it('looks four folders deep and no deeper', async () => {
    const root = await tempFolder();
    await writeFiles(root, { '1/2/3/4/in.pdf': '', '1/2/3/4/5/out.pdf': '' });
    expect(await pathsIn(root)).toEqual(['1/2/3/4/in.pdf']);
  });

  it('takes a link to a file inside, none to a file outside, and follows no linked folder', async () => {
    const root = await tempFolder();
    const outside = await tempFolder();
    await writeFiles(outside, { 'secret.pdf': 's' });
    await writeFiles(root, { 'P/a.pdf': 'a' });
    await symlink(path.join(root, 'P/a.pdf'), path.join(root, 'inside.pdf'));
    await symlink(path.join(outside, 'secret.pdf'), path.join(root, 'outside.pdf'));
    await symlink(outside, path.join(root, 'Linked'));
    await symlink(root, path.join(root, 'P/loop'));
    await symlink(path.join(root, 'nowhere'), path.join(root, 'dangling.pdf'));
    expect(await pathsIn(root)).toEqual(['P/a.pdf', 'inside.pdf']);
  });

  it('takes odd names as they are, and no folder for a file', async () => {
    const root = await tempFolder();
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
    const root = await tempFolder();
    await writeFiles(root, { file: '' });
    expect(await scanFolder(SOURCE, path.join(root, 'gone'))).toBeUndefined();
    expect(await scanFolder(SOURCE, path.join(root, 'file'))).toBeUndefined();
  });

  it.skipIf(process.getuid?.() === 0)('shows the rest when one sub-folder may not be read', async () => {
    const root = await tempFolder();
    await writeFiles(root, { 'Closed/a.pdf': '', 'Open/b.pdf': '' });
    await chmod(path.join(root, 'Closed'), 0);
    expect(await pathsIn(root)).toEqual(['Open/b.pdf']);
    await chmod(path.join(root, 'Closed'), 0o755);
  });
});
