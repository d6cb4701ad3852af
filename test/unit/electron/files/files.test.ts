import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { atomicWrite } from '../../../../electron/files/atomic-write.ts';
import { isWithin } from '../../../../electron/files/contained-path.ts';
import { mapBounded } from '../../../../electron/files/map-bounded.ts';
import { renameFile } from '../../../../electron/files/rename-file.ts';
import { WriteQueue } from '../../../../electron/files/write-queue.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

describe('atomicWrite', () => {
  it('replaces a file, and leaves nothing beside it', async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'a.txt');
    await atomicWrite(file, 'one');
    await atomicWrite(file, Buffer.from('two'));
    expect(await readFile(file, 'utf8')).toBe('two');
    expect(await readdir(folder)).toEqual(['a.txt']);
  });

  it('leaves the old content, and nothing beside it, when it fails', async () => {
    const folder = temporaryFolder();
    await mkdir(path.join(folder, 'a', 'in-the-way'), { recursive: true });
    await writeFile(path.join(folder, 'a', 'in-the-way', 'old'), 'old');
    await expect(atomicWrite(path.join(folder, 'a'), 'new')).rejects.toThrow(/EISDIR|ENOTEMPTY|EEXIST/);
    expect(await readdir(folder)).toEqual(['a']);
  });
});

describe('renameFile', () => {
  const held = (code: string): Error => Object.assign(new Error(code), { code });

  it('waits while somebody else has the file open', async () => {
    const answers = ['EPERM', 'EBUSY', undefined];
    let moves = 0;
    await renameFile('a', 'b', async () => {
      const code = answers[moves++];
      if (code) throw held(code);
    });
    expect(moves).toBe(3);
  });

  it('gives up after a while, and at once on any other error', async () => {
    let moves = 0;
    const failing = (code: string) => () => {
      moves += 1;
      return Promise.reject(held(code));
    };
    await expect(renameFile('a', 'b', failing('EACCES'))).rejects.toThrow('EACCES');
    expect(moves).toBe(5);
    await expect(renameFile('a', 'b', failing('ENOSPC'))).rejects.toThrow('ENOSPC');
    expect(moves).toBe(6);
  });
});

describe('isWithin', () => {
  it.each([
    ['/data/packs', '/data/packs', true],
    ['/data/packs', '/data/packs/a/b.pdf', true],
    ['/data/packs', '/data/packs/..a', true],
    ['/data/packs', '/data/packs-evil/a.pdf', false],
    ['/data/packs', '/data', false],
    ['/data/packs', '/data/other', false],
    ['/', '/etc', true],
  ])('%s holds %s: %s', (outer, inner, expected) => {
    expect(isWithin(path.resolve(outer), path.resolve(inner))).toBe(expected);
  });
});

describe('WriteQueue', () => {
  it('runs one task after the other and survives those that fail', async () => {
    const queue = new WriteQueue();
    const seen: string[] = [];
    const first = queue.add(async () => {
      await new Promise(resolve => setTimeout(resolve, 20));
      seen.push('first');
      throw new Error('failed');
    });
    const second = queue.add(async () => {
      seen.push('second');
      return 2;
    });
    await expect(first).rejects.toThrow('failed');
    expect(await second).toBe(2);
    expect(seen).toEqual(['first', 'second']);
    await queue.idle();
  });
});

describe('mapBounded', () => {
  it('keeps the order, and no more calls under way than allowed', async () => {
    let underWay = 0;
    let most = 0;
    const results = await mapBounded([30, 5, 20, 1, 10], 2, async ms => {
      underWay += 1;
      most = Math.max(most, underWay);
      await new Promise(resolve => setTimeout(resolve, ms));
      underWay -= 1;
      return ms * 2;
    });
    expect(results).toEqual([60, 10, 40, 2, 20]);
    expect(most).toBe(2);
  });
});
