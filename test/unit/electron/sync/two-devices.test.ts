import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { startDevice, type TestDevice } from './device-on.ts';
import { joinAsKnown, segmentsOf, soon, twoJoined, unique } from './joining.ts';

describe('two devices and one folder', () => {
  it('hold the same work soon after each wrote, and say so to their windows', async () => {
    const { a, b } = await twoJoined();
    await Promise.all([a.write('from a', 'also from a'), b.write('from b')]);
    const all = ['also from a', 'from a', 'from b'];
    await expect.poll(() => a.comments(), soon).toEqual(all);
    await expect.poll(() => b.comments(), soon).toEqual(all);
    expect(a.grown()).toBeGreaterThan(0);
    expect(b.grown()).toBeGreaterThan(0);
    await expect.poll(() => a.sync.status(), soon).toMatchObject({ state: 'idle', waiting: 0, waitingSinceMs: null });
    const status = a.sync.status();
    expect(status.state === 'idle' && status.lastSyncedMs).toBeGreaterThan(0);
    expect([...a.log.lines, ...b.log.lines]).toEqual([]);
  });

  it('bring a later device all that was written before it joined, and what it wrote before goes out', async () => {
    const { target, at, a } = await twoJoined();
    await a.write('early');
    const c = await startDevice(at('c'));
    await c.write('before joining');
    await joinAsKnown(c, target);
    await expect.poll(() => c.comments(), soon).toEqual(['before joining', 'early']);
    await expect.poll(() => a.comments(), soon).toEqual(['before joining', 'early']);
  });

  it('work on while the folder is away, say what waits, and meet again when it is back', async () => {
    const { target, at, a, b } = await twoJoined();
    await a.write('while connected');
    await expect.poll(() => b.comments(), soon).toEqual(['while connected']);
    await rename(target, at('unmounted'));
    await a.write('a offline 1');
    await a.write('a offline 2');
    await b.write('b offline');
    await expect.poll(() => a.sync.status(), soon).toMatchObject({ state: 'offline', waiting: 2 });
    const status = a.sync.status();
    expect(status.state === 'offline' && Math.abs((status.waitingSinceMs ?? 0) - Date.now())).toBeLessThan(60_000);
    await expect.poll(() => b.sync.status(), soon).toMatchObject({ state: 'offline', waiting: 1 });
    expect(await readdir(path.dirname(target))).not.toContain('target');
    await rename(at('unmounted'), target);
    const all = ['a offline 1', 'a offline 2', 'b offline', 'while connected'];
    await expect.poll(() => a.comments(), soon).toEqual(all);
    await expect.poll(() => b.comments(), soon).toEqual(all);
    await expect.poll(() => a.sync.status(), soon).toMatchObject({ state: 'idle', waiting: 0 });
  });

  it('take a mount point that is empty for a folder that is away', async () => {
    const { target, at, a } = await twoJoined();
    await expect.poll(() => a.sync.status(), soon).toMatchObject({ state: 'idle' });
    await rename(target, at('unmounted'));
    await mkdir(target);
    await a.write('must not land in the mount point');
    await expect.poll(() => a.sync.status(), soon).toMatchObject({ state: 'offline', waiting: 1 });
    expect(await readdir(target)).toEqual([]);
  });

  it('know after a restart what waits, and send it', async () => {
    const { target, at, a, b } = await twoJoined();
    await a.write('sent');
    await expect.poll(() => b.comments(), soon).toEqual(['sent']);
    await expect.poll(() => a.sync.status(), soon).toMatchObject({ state: 'idle', waiting: 0 });
    await rename(target, at('unmounted'));
    await a.write('not sent');
    await a.kill();
    const again = await startDevice(at('a'));
    await expect.poll(() => again.sync.status(), soon).toMatchObject({ state: 'offline', waiting: 1 });
    await rename(at('unmounted'), target);
    await expect.poll(() => b.comments(), soon).toEqual(['not sent', 'sent']);
  });

  it('leave half-delivered and damaged files alone, carry all else, and read them once they are whole', async () => {
    const { target, a, b } = await twoJoined();
    await b.kill();
    await a.write('first');
    await expect.poll(() => segmentsOf(target, a.journal.device), soon).toHaveLength(1);
    await a.write('second');
    await expect.poll(() => segmentsOf(target, a.journal.device), soon).toHaveLength(2);
    await a.kill();
    const [first, second] = await segmentsOf(target, a.journal.device);
    const file = path.join(target, first ?? '');
    const whole = await readFile(file);
    await writeFile(file, whole.subarray(0, whole.length - 20));
    const other = await startDevice(path.join(path.dirname(target), 'b'));
    await expect.poll(() => other.comments(), soon).toEqual(['second']);
    await expect.poll(() => other.sync.status(), soon).toMatchObject({ state: 'problem', problem: 'not-whole' });
    await writeFile(file, await readFile(path.join(target, second ?? '')));
    await expect.poll(() => other.sync.status(), soon).toMatchObject({ state: 'problem', problem: 'set-aside' });
    await writeFile(file, whole);
    await expect.poll(() => other.comments(), soon).toEqual(['first', 'second']);
    await expect.poll(() => other.sync.status(), soon).toMatchObject({ state: 'idle' });
  });

  it('send what they write under a number that something unreadable has taken, once that is given up', async () => {
    const { target, a, b } = await twoJoined();
    await a.write('one');
    await expect.poll(() => b.comments(), soon).toEqual(['one']);
    const [first = ''] = await segmentsOf(target, a.journal.device);
    await writeFile(path.join(target, path.dirname(first), '000003.age'), 'nothing that anybody can read');
    const asideAt = async (device: TestDevice): Promise<void> => {
      device.sync.now();
      await expect.poll(() => device.sync.status(), soon).toMatchObject({ state: 'problem', problem: 'set-aside' });
    };
    await asideAt(a);
    onTestFinished(() => void vi.useRealTimers());
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 25 * 3_600_000 });
    await asideAt(a);
    for (const text of ['two', 'three', 'four']) {
      await a.write(text);
      await expect.poll(async () => (await b.comments()).includes(text), soon).toBe(true);
    }
    expect(a.sync.status()).toMatchObject({ waiting: 0 });
  });

  it('put back at the next asking what somebody deleted from the folder', async () => {
    const { target, a, b } = await twoJoined();
    await a.write('kept');
    await expect.poll(() => b.comments(), soon).toEqual(['kept']);
    await expect.poll(() => a.sync.status(), soon).toMatchObject({ state: 'idle', waiting: 0 });
    const before = await segmentsOf(target, a.journal.device);
    await rm(path.join(target, before[0] ?? ''));
    a.sync.now();
    await expect.poll(() => segmentsOf(target, a.journal.device), soon).toEqual(before);
  });

  it('recover all work of a device whose journal is gone', async () => {
    const { at, a, b } = await twoJoined();
    await a.write('mine');
    await b.write('theirs');
    await expect.poll(() => a.comments(), soon).toEqual(['mine', 'theirs']);
    await a.kill();
    await rm(at('a/journal'), { recursive: true });
    const again = await startDevice(at('a'));
    await again.write('new');
    await expect.poll(() => again.comments().then(unique), soon).toEqual(['mine', 'new', 'theirs']);
    await expect.poll(() => b.comments().then(unique), soon).toEqual(['mine', 'new', 'theirs']);
  });

  it('stop when told to leave, and delete nothing', async () => {
    const { target, a, b } = await twoJoined();
    await a.write('shared');
    await expect.poll(() => b.comments(), soon).toEqual(['shared']);
    await b.sync.leave();
    expect(b.sync.status()).toEqual({ state: 'off' });
    await a.write('after');
    await expect.poll(() => segmentsOf(target, a.journal.device), soon).toHaveLength(2);
    await new Promise(resolve => setTimeout(resolve, 300));
    expect(await b.comments()).toEqual(['shared']);
    await joinAsKnown(b, target);
    await expect.poll(() => b.comments(), soon).toEqual(['after', 'shared']);
  });
});

describe('a device that was put back from a backup', () => {
  it('loses nothing: it goes on under a new id, and what it wrote before the loss comes back', async () => {
    const { at, a, b } = await twoJoined();
    await a.write('one');
    await expect.poll(() => a.sync.status(), soon).toMatchObject({ state: 'idle', waiting: 0 });
    await a.kill();
    await cp(at('a'), at('backup'), { recursive: true });
    const before = await startDevice(at('a'));
    await before.write('two, not in the backup');
    await expect.poll(() => b.comments(), soon).toEqual(['one', 'two, not in the backup']);
    const oldId = before.journal.device;
    await before.kill();
    await rm(at('a'), { recursive: true });
    await rename(at('backup'), at('a'));

    const restored = await startDevice(at('a'));
    await restored.write('three, on the restored device');
    const all = ['one', 'three, on the restored device', 'two, not in the backup'];
    await expect.poll(() => restored.comments().then(unique), soon).toEqual(all);
    await expect.poll(() => b.comments().then(unique), soon).toEqual(all);
    expect(restored.journal.device).not.toBe(oldId);
    expect(restored.device.current().id).toBe(restored.journal.device);
    await restored.write('four');
    await expect.poll(() => b.comments().then(unique), soon).toEqual([...all, 'four'].toSorted());
    const id = restored.journal.device;
    await restored.kill();
    const again = await startDevice(at('a'));
    await expect.poll(() => again.sync.status(), soon).toMatchObject({ state: 'idle', waiting: 0 });
    expect(again.journal.device).toBe(id);
  });

  it('only ever adds behind what a reader has read of a segment', async () => {
    const { target, at, a, b } = await twoJoined();
    await a.kill();
    await cp(at('a'), at('copy'), { recursive: true });
    const original = await startDevice(at('a'));
    await original.write('by the original');
    await expect.poll(() => b.comments(), soon).toEqual(['by the original']);
    await rename(target, at('unmounted'));
    const copy = await startDevice(at('copy'));
    const oldName = { device: copy.journal.device, number: 1 };
    await copy.write('by the copy');
    const read = await copy.journal.readFrom(oldName, 0);
    expect(read.entries.map(entry => entry.fields['comment'])).toEqual(['by the copy']);
    await rename(at('unmounted'), target);
    await expect.poll(() => copy.journal.device, soon).not.toBe(oldName.device);
    const more = await copy.journal.readFrom(oldName, read.nextByte);
    expect(more.entries.map(entry => entry.fields['comment'])).toEqual(['by the original']);
    await expect.poll(() => b.comments().then(unique), soon).toEqual(['by the copy', 'by the original']);
  });

  it('waits with the new id while it cannot read all that lies under the old one', async () => {
    const { target, at, a, b } = await twoJoined();
    await a.kill();
    await cp(at('a'), at('copy'), { recursive: true });
    const original = await startDevice(at('a'));
    await original.write('original 1');
    await expect.poll(() => b.comments(), soon).toEqual(['original 1']);
    await original.write('original 2');
    await expect.poll(() => b.comments(), soon).toEqual(['original 1', 'original 2']);
    const [first] = await segmentsOf(target, original.journal.device);
    const file = path.join(target, first ?? '');
    const whole = await readFile(file);
    await writeFile(file, whole.subarray(0, 50));
    const copy = await startDevice(at('copy'));
    const oldId = copy.journal.device;
    await copy.write('copy 1');
    await expect.poll(() => copy.sync.status(), soon).toMatchObject({ state: 'problem', problem: 'set-aside' });
    expect(copy.journal.device).toBe(oldId);
    await writeFile(file, whole);
    const all = ['copy 1', 'original 1', 'original 2'];
    await expect.poll(() => copy.comments().then(unique), soon).toEqual(all);
    await expect.poll(() => b.comments().then(unique), soon).toEqual(all);
    expect(copy.journal.device).not.toBe(oldId);
  });

  it('finds a copied profile out at the first clash, with both writing', async () => {
    const { at, a, b } = await twoJoined();
    await a.write('common');
    await expect.poll(() => b.comments(), soon).toEqual(['common']);
    await expect.poll(() => a.sync.status(), soon).toMatchObject({ state: 'idle', waiting: 0 });
    await a.kill();
    await cp(at('a'), at('copy'), { recursive: true });
    const [original, copy] = [await startDevice(at('a')), await startDevice(at('copy'))];
    await Promise.all([original.write('original 1'), copy.write('copy 1')]);
    await Promise.all([original.write('original 2'), copy.write('copy 2')]);
    const all = ['common', 'copy 1', 'copy 2', 'original 1', 'original 2'];
    for (const device of [original, copy, b]) {
      await expect.poll(() => device.comments().then(unique), soon).toEqual(all);
    }
    expect(original.journal.device).not.toBe(copy.journal.device);
  });
});
