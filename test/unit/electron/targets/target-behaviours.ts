import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { SyncTarget } from '../../../../electron/targets/sync-target.ts';

/** A target and the folder of this computer that it lies in. */
export type PlacedTarget = { readonly target: SyncTarget; readonly folder: string };

export const wanted = new AbortController().signal;
export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const SEGMENT = 'members/m1/d1/0000/000001.age';

/** What every target does, wherever it is. `place` makes one in an empty folder of its own. */
export function behavesAsTarget(place: () => Promise<PlacedTarget>): void {
  it('puts files, lists them level by level and gives them back', async () => {
    const { target } = await place();
    expect(await target.list('', wanted)).toEqual({ ok: true, value: { files: [], folders: [] } });
    expect(await target.put(SEGMENT, bytes('one'), wanted)).toEqual({ ok: true, value: null });
    expect(await target.put('members/m1/key-000001.age', bytes('two'), wanted)).toEqual({ ok: true, value: null });
    expect(await target.list('', wanted)).toEqual({ ok: true, value: { files: [], folders: ['members'] } });
    expect(await target.list('members/m1', wanted)).toEqual({
      ok: true,
      value: { files: ['key-000001.age'], folders: ['d1'] },
    });
    expect(await target.list('members/m1/d1/0000', wanted)).toEqual({
      ok: true,
      value: { files: ['000001.age'], folders: [] },
    });
    const got = await target.get(SEGMENT, wanted);
    expect(got.ok && new TextDecoder().decode(got.value)).toBe('one');
  });

  it('carries any bytes, none and many', async () => {
    const { target } = await place();
    const many = new Uint8Array(3 * 1024 * 1024).map((_, index) => (index * 7919) >> 3);
    for (const [name, content] of [
      ['none', new Uint8Array()],
      ['many', many],
    ] as const) {
      expect(await target.put(name, content, wanted)).toEqual({ ok: true, value: null });
      const got = await target.get(name, wanted);
      expect(got.ok && Buffer.from(got.value).equals(content)).toBe(true);
    }
  });

  it('has nothing where nothing was put', async () => {
    const { target } = await place();
    expect(await target.list('members/m1', wanted)).toEqual({ ok: true, value: { files: [], folders: [] } });
    expect(await target.get(SEGMENT, wanted)).toEqual({ ok: false, error: 'missing' });
    await target.put('members/m1/ended', bytes('x'), wanted);
    expect(await target.get(SEGMENT, wanted)).toEqual({ ok: false, error: 'missing' });
  });

  it('never overwrites, and leaves nothing half-done beside', async () => {
    const { target, folder } = await place();
    await target.put('members/a', bytes('first'), wanted);
    expect(await target.put('members/a', bytes('second'), wanted)).toEqual({ ok: false, error: 'exists' });
    expect(await readFile(path.join(folder, 'members/a'), 'utf8')).toBe('first');
    expect(await readdir(path.join(folder, 'members'))).toEqual(['a']);
  });

  it('puts several at once, in folders that are not there yet', async () => {
    const { target, folder } = await place();
    const names = Array.from({ length: 8 }, (_, index) => `members/m1/d1/0000/00000${index}.age`);
    const puts = await Promise.all(names.map(name => target.put(name, bytes(name), wanted)));
    expect(puts).toEqual(names.map(() => ({ ok: true, value: null })));
    expect((await readdir(path.join(folder, 'members/m1/d1/0000'))).length).toBe(names.length);
  });

  it('lists what is nothing of Lectern’s too, but for what is hidden or half-written', async () => {
    const { target, folder } = await place();
    await mkdir(path.join(folder, 'm'));
    const names = ['a.age', 'a (1).age', 'a-LAPTOP.age', 'Ä 100%.age', 'a%2e.age'];
    for (const name of [...names, '.lectern-12.tmp', '.DS_Store']) {
      await writeFile(path.join(folder, 'm', name), 'x');
    }
    await mkdir(path.join(folder, 'm', 'New folder'));
    const listed = await target.list('m', wanted);
    expect(listed.ok && listed.value.files.toSorted()).toEqual(names.toSorted());
    expect(listed.ok && listed.value.folders).toEqual(['New folder']);
  });

  it('does not make a folder that is gone, nor anything in its place', async () => {
    const { target, folder } = await place();
    await target.put('members/a', bytes('x'), wanted);
    await rename(folder, `${folder}-unmounted`);
    expect(await target.list('', wanted)).toEqual({ ok: false, error: 'unreachable' });
    expect(await target.list('members', wanted)).toEqual({ ok: false, error: 'unreachable' });
    expect(await target.get('members/a', wanted)).toMatchObject({ ok: false });
    expect(await target.put('members/b', bytes('x'), wanted)).toEqual({ ok: false, error: 'unreachable' });
    expect(await readdir(path.dirname(folder))).not.toContain(path.basename(folder));
    await rename(`${folder}-unmounted`, folder);
    expect(await target.put('members/b', bytes('x'), wanted)).toEqual({ ok: true, value: null });
  });

  it('does nothing for who wants no more of it', async () => {
    const { target, folder } = await place();
    const signal = AbortSignal.abort();
    expect(await target.list('', signal)).toEqual({ ok: false, error: 'aborted' });
    expect(await target.get('members/a', signal)).toEqual({ ok: false, error: 'aborted' });
    expect(await target.put('members/a', bytes('x'), signal)).toEqual({ ok: false, error: 'aborted' });
    expect(await readdir(folder)).toEqual([]);
  });

  it('takes no path that leads elsewhere', async () => {
    const { target } = await place();
    const part = fc.constantFrom(
      '..',
      '.',
      '',
      'a',
      '/',
      '\\',
      'C:',
      'a b',
      'A',
      '.a',
      'a.',
      '~',
      '\0',
      '%2e',
      '?',
      '#',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 6 }), async parts => {
        fc.pre(!parts.every(name => name === 'a') || parts.length > 5);
        const wrong = /Not a path on a target/;
        await expect(target.get(parts.join('/'), wanted)).rejects.toThrow(wrong);
        await expect(target.put(parts.join('/'), bytes('x'), wanted)).rejects.toThrow(wrong);
        if (parts.join('/') !== '') await expect(target.list(parts.join('/'), wanted)).rejects.toThrow(wrong);
      }),
    );
  });
}
