import { link, mkdir, readdir, readFile, symlink, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderTarget } from '../../../../electron/targets/folder-target.ts';
import type { LinkFile } from '../../../../electron/targets/place-new-file.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { writeFiles } from '../sources/papers.ts';
import { behavesAsTarget, bytes, wanted } from './target-behaviours.ts';

const noLinks: LinkFile = async () => {
  throw Object.assign(new Error('no links here'), { code: 'ENOTSUP' });
};

describe.each([
  ['with hard links', link],
  ['without hard links', noLinks],
])('folderTarget %s', (_name, linkFile) => {
  behavesAsTarget(async () => {
    const folder = path.join(temporaryFolder(), 'share');
    await mkdir(folder);
    return { folder, target: folderTarget(folder, linkFile) };
  });
});

describe('folderTarget', () => {
  it('lets one of several that put at once win, whole', async () => {
    const root = temporaryFolder();
    const target = folderTarget(root, link);
    const contents = Array.from({ length: 8 }, (_, index) => String(index).repeat(50_000));
    const results = await Promise.all(contents.map(content => target.put('members/a', bytes(content), wanted)));
    expect(results.filter(result => result.ok)).toHaveLength(1);
    const winner = contents[results.findIndex(result => result.ok)];
    expect(await readFile(path.join(root, 'members/a'), 'utf8')).toBe(winner);
  });

  it('lists no links', async () => {
    const root = temporaryFolder();
    await writeFiles(root, { 'members/m1/d1/000001.age': '' });
    await symlink(path.join(root, 'members/m1/d1'), path.join(root, 'members/m1/d2'));
    await symlink(path.join(root, 'members/m1/d1/000001.age'), path.join(root, 'members/m1/key'));
    const listed = await folderTarget(root).list('members/m1', wanted);
    expect(listed).toEqual({ ok: true, value: { files: [], folders: ['d1'] } });
  });

  it('neither lists, reads nor writes through a link that leads out of the folder', async () => {
    const root = temporaryFolder();
    const outside = temporaryFolder();
    await writeFile(path.join(outside, 'secret'), 's');
    await mkdir(path.join(root, 'members'));
    await symlink(outside, path.join(root, 'members/m1'));
    const target = folderTarget(root);
    expect(await target.list('members/m1', wanted)).toEqual({ ok: true, value: { files: [], folders: [] } });
    expect(await target.get('members/m1/secret', wanted)).toEqual({ ok: false, error: 'missing' });
    expect(await target.put('members/m1/new', bytes('x'), wanted)).toEqual({ ok: false, error: 'not-writable' });
    expect(await readdir(outside)).toEqual(['secret']);
  });

  it('takes no file that is larger than any of Lectern’s', async () => {
    const root = temporaryFolder();
    await writeFile(path.join(root, 'a'), '');
    await truncate(path.join(root, 'a'), 64 * 1024 * 1024 + 1);
    expect(await folderTarget(root).get('a', wanted)).toEqual({ ok: false, error: 'failed' });
  });

  it('is left alone by who wants no more of it, though the share hangs', async () => {
    const stop = new AbortController();
    const hangs: LinkFile = () => {
      stop.abort();
      return new Promise(() => undefined);
    };
    const target = folderTarget(temporaryFolder(), hangs);
    expect(await target.put('members/a', bytes('x'), stop.signal)).toEqual({ ok: false, error: 'aborted' });
  });

  it.each([
    ['ENOSPC', 'full'],
    ['EDQUOT', 'full'],
    ['EROFS', 'not-writable'],
    ['ESTALE', 'unreachable'],
    ['EBUSY', 'failed'],
  ])('answers %s of the system with %s, and leaves nothing behind', async (code, problem) => {
    const root = temporaryFolder();
    const target = folderTarget(root, async () => {
      throw Object.assign(new Error('made by the test'), { code });
    });
    expect(await target.put('members/a', bytes('x'), wanted)).toEqual({ ok: false, error: problem });
    expect(await readdir(path.join(root, 'members'))).toEqual([]);
  });
});
