import path from 'node:path';
import { symlink } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { walkFolder } from '../../../../electron/sources/walk-folder.ts';
import { sourceIdSchema } from '../../../../shared/ids.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { writeFiles } from './papers.ts';

const SOURCE = sourceIdSchema.parse('ssssssssssssssss');

describe('walkFolder', () => {
  it('takes what lies near the top where there are too many folders, and tells of those it does not look into', async () => {
    const root = temporaryFolder();
    await writeFiles(root, { 'A/x/y/deep.pdf': '', 'A/a.pdf': '', 'B/b.pdf': '', 'B/z/deep.pdf': '' });
    const walk = await walkFolder(root, { folders: 3, files: 100 });
    expect(walk?.pdfs.map(parts => parts.join('/')).toSorted()).toEqual(['A/a.pdf', 'B/b.pdf']);
    expect(walk?.leftOut.all(SOURCE, 'Council')).toEqual([
      { source: SOURCE, folder: 'Council', reason: 'too-many', count: 2, example: 'A/x' },
    ]);
  });

  it('takes no more PDFs than it may, links among them, and tells how many are left out', async () => {
    const root = temporaryFolder();
    await writeFiles(root, { '1.pdf': '', 'notes.txt': '' });
    for (const name of ['2.pdf', '3.pdf', '4.pdf']) await symlink(path.join(root, '1.pdf'), path.join(root, name));
    const walk = await walkFolder(root, { folders: 100, files: 2 });
    expect((walk?.pdfs.length ?? 0) + (walk?.links.length ?? 0)).toBe(2);
    expect(walk?.leftOut.all(SOURCE, 'Council')).toMatchObject([{ reason: 'too-many', count: 2 }]);
    const all = await walkFolder(root, { folders: 100, files: 4 });
    expect(all?.leftOut.all(SOURCE, 'Council')).toEqual([]);
  });
});
