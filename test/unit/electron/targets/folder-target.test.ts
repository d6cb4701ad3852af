import { link, mkdir, readdir, readFile, rename, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folderTarget } from '../../../../electron/targets/folder-target.ts';
import type { LinkFile } from '../../../../electron/targets/place-new-file.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { writeFiles } from '../sources/papers.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const noLinks: LinkFile = async () => {
  throw Object.assign(new Error('no links here'), { code: 'ENOTSUP' });
};

describe.each([
  ['with hard links', link],
  ['without hard links', noLinks],
])('folderTarget %s', (_name, linkFile) => {
  it('puts files, lists them and gives them back', async () => {
    const target = folderTarget(temporaryFolder(), linkFile);
    expect(await target.list('members')).toEqual({ ok: true, value: [] });
    expect(await target.put('members/m1/d1/000001.jsonl', bytes('one'))).toEqual({ ok: true, value: null });
    expect(await target.put('members/m1/member.json', bytes('{}'))).toEqual({ ok: true, value: null });
    const listed = await target.list('members/m1');
    expect(listed.ok && listed.value.map(file => file.path).toSorted()).toEqual([
      'members/m1/d1/000001.jsonl',
      'members/m1/member.json',
    ]);
    const got = await target.get('members/m1/d1/000001.jsonl');
    expect(got.ok && new TextDecoder().decode(got.value)).toBe('one');
    expect(await target.get('members/m1/d1/000002.jsonl')).toEqual({ ok: false, error: 'missing' });
  });

  it('never overwrites, and leaves nothing half-done beside', async () => {
    const root = temporaryFolder();
    const target = folderTarget(root, linkFile);
    await target.put('members/a', bytes('first'));
    expect(await target.put('members/a', bytes('second'))).toEqual({ ok: false, error: 'exists' });
    expect(await readFile(path.join(root, 'members/a'), 'utf8')).toBe('first');
    expect(await readdir(path.join(root, 'members'))).toEqual(['a']);
  });

  it('lets one of several that put at once win, whole', async () => {
    const root = temporaryFolder();
    const target = folderTarget(root, link);
    const contents = Array.from({ length: 8 }, (_, index) => String(index).repeat(50_000));
    const results = await Promise.all(contents.map(content => target.put('members/a', bytes(content))));
    expect(results.filter(result => result.ok)).toHaveLength(1);
    const winner = contents[results.findIndex(result => result.ok)];
    expect(await readFile(path.join(root, 'members/a'), 'utf8')).toBe(winner);
  });

  it('does not make a folder that is gone, nor anything in its place', async () => {
    const parent = temporaryFolder();
    const root = path.join(parent, 'share');
    await mkdir(root);
    const target = folderTarget(root, linkFile);
    await target.put('members/a', bytes('x'));
    await rename(root, path.join(parent, 'unmounted'));
    expect(await target.list('members')).toEqual({ ok: false, error: 'unreachable' });
    expect(await target.get('members/a')).toEqual({ ok: false, error: 'unreachable' });
    expect(await target.put('members/b', bytes('x'))).toEqual({ ok: false, error: 'unreachable' });
    expect(await readdir(parent)).toEqual(['unmounted']);
  });
});

describe('folderTarget', () => {
  it('lists neither what is hidden or half-written, nor links, nor copies with names of their own', async () => {
    const root = temporaryFolder();
    await writeFiles(root, {
      'members/m1/d1/000001.jsonl': '',
      'members/m1/d1/.lectern-12.tmp': '',
      'members/m1/d1/000001 (1).jsonl': '',
      'members/m1/d1/000001-LAPTOP.jsonl': '',
      'members/m1/.DS_Store': '',
      'members/Thumbs.db': '',
    });
    await symlink(path.join(root, 'members/m1/d1'), path.join(root, 'members/m1/d2'));
    const listed = await folderTarget(root).list('members');
    expect(listed.ok && listed.value).toEqual([{ path: 'members/m1/d1/000001.jsonl' }]);
  });

  it('neither reads nor writes through a link that leads out of the folder', async () => {
    const root = temporaryFolder();
    const outside = temporaryFolder();
    await writeFile(path.join(outside, 'secret'), 's');
    await mkdir(path.join(root, 'members'));
    await symlink(outside, path.join(root, 'members/m1'));
    const target = folderTarget(root);
    expect(await target.get('members/m1/secret')).toEqual({ ok: false, error: 'missing' });
    expect(await target.put('members/m1/new', bytes('x'))).toEqual({ ok: false, error: 'not-writable' });
    expect(await readdir(outside)).toEqual(['secret']);
  });

  it('takes no path that leads elsewhere', async () => {
    const root = temporaryFolder();
    const target = folderTarget(path.join(root, 'target'));
    const part = fc.constantFrom('..', '.', '', 'a', '/', '\\', 'C:', 'a b', 'A', '.a', 'a.', '~', '\0');
    await fc.assert(
      fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 5 }), async parts => {
        fc.pre(!parts.every(name => name === 'a') || parts.length > 4);
        await expect(target.get(parts.join('/'))).rejects.toThrow(/Not a path on a target/);
        await expect(target.put(parts.join('/'), bytes('x'))).rejects.toThrow(/Not a path on a target/);
      }),
    );
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
    expect(await target.put('members/a', bytes('x'))).toEqual({ ok: false, error: problem });
    expect(await readdir(path.join(root, 'members'))).toEqual([]);
  });
});
