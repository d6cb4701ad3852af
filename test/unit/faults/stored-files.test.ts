import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesWith, StoredFiles } from '../../faults/checks/stored-files.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const noneTorn = (): boolean => false;

describe('the watch over stored files', () => {
  it('names a file that had two contents, in any folder', async () => {
    const [a, b] = [temporaryFolder(), temporaryFolder()];
    const stored = new StoredFiles();
    await writeFile(path.join(a, 'one.age'), 'content');
    await writeFile(path.join(b, 'one.age'), 'content');
    await stored.look(a, noneTorn);
    await stored.look(b, noneTorn);
    expect(stored.changed).toEqual([]);
    await writeFile(path.join(b, 'one.age'), 'another');
    await stored.look(b, noneTorn);
    expect(stored.changed).toEqual(['one.age: 7 bytes, then 7']);
  });

  it('names a file that a server has put something in the place of', () => {
    const stored = new StoredFiles();
    stored.note('one.age', Buffer.from('content'));
    stored.note('.draft', Buffer.from('content'));
    stored.note('.draft', Buffer.from('another'));
    stored.noteReplaced('two.age');
    expect(stored.changed).toEqual(['two.age: moved over']);
    stored.note('one.age', Buffer.from('another'));
    expect(stored.changed).toEqual(['two.age: moved over', 'one.age: 7 bytes, then 7']);
  });

  it('does not mind drafts and what is torn on purpose', async () => {
    const folder = temporaryFolder();
    const torn = path.join(folder, 'one.age');
    const stored = new StoredFiles();
    for (const content of ['a', 'ab']) {
      await writeFile(torn, content);
      await writeFile(path.join(folder, '.draft'), content);
      await stored.look(folder, file => file === torn);
    }
    expect(stored.changed).toEqual([]);
  });
});

describe('the search for what can be read', () => {
  it('finds words in files and in their names, hidden ones too', async () => {
    const folder = temporaryFolder();
    await mkdir(path.join(folder, 'inner'));
    await writeFile(path.join(folder, 'inner', '.draft'), 'a palimpsest here');
    await writeFile(path.join(folder, 'palimpsest.txt'), '');
    await writeFile(path.join(folder, 'other.txt'), 'nothing of it');
    expect(await filesWith(folder, ['palimpsest'])).toEqual([
      'inner/.draft holds “palimpsest”',
      'palimpsest.txt holds “palimpsest”',
    ]);
  });
});
