import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { err } from '../../../../shared/result.ts';
import { startDevice, type TestDevice } from './device-on.ts';
import { joinAsKnown, joinAsNew, PASSPHRASE, setUp, soon, twoJoined } from './joining.ts';

const NEW_PASSPHRASE = 'quite another set of words';

function rests(device: TestDevice): Promise<void> {
  return expect.poll(() => device.sync.status(), soon).toMatchObject({ state: 'idle', waiting: 0 });
}

async function codeOf(made: Promise<{ readonly ok: boolean }>): Promise<string> {
  const answer = await made;
  if (!('value' in answer)) throw new Error(JSON.stringify(answer));
  return (answer.value as { readonly recoveryCode: string }).recoveryCode;
}

describe('joining', () => {
  it('is refused with another passphrase, changes nothing, and works with the right one after that', async () => {
    const { target, at, a } = await twoJoined();
    await a.write('mine');
    await rests(a);
    const c = await startDevice(at('c'));
    await c.sync.offerFolder(target);
    const before = await readdir(target, { recursive: true });
    expect(await c.sync.join({ as: 'known', secret: 'not the passphrase' })).toEqual(err('wrong-secret'));
    expect(c.sync.status()).toEqual({ state: 'off' });
    expect(await readdir(target, { recursive: true })).toEqual(before);
    expect(await c.sync.join({ as: 'known', secret: PASSPHRASE })).toMatchObject({ ok: true });
    await expect.poll(() => c.comments(), soon).toEqual(['mine']);
  });

  it('says that the key there is cut short or altered, not that the passphrase is wrong', async () => {
    const { target, at, a } = await twoJoined();
    await rests(a);
    const [key = ''] = (await readdir(target, { recursive: true })).filter(file => file.endsWith('key-000001.age'));
    const file = path.join(target, key);
    const whole = await readFile(file);
    const c = await startDevice(at('c'));
    await c.sync.offerFolder(target);
    const joined = (): Promise<unknown> => c.sync.join({ as: 'known', secret: PASSPHRASE });
    await writeFile(file, whole.subarray(0, whole.length / 2));
    expect(await joined()).toEqual(err('not-whole'));
    await writeFile(file, whole.with(whole.length - 5, (whole.at(-5) ?? 0) ^ 1));
    expect(await joined()).toEqual(err('set-aside'));
    await writeFile(file, whole);
    expect(await joined()).toMatchObject({ ok: true });
  });

  it('is not kept up by what is named like a later key and is none, nor is syncing', async () => {
    const { target, at, a, b } = await twoJoined();
    await rests(a);
    const [key = ''] = (await readdir(target, { recursive: true })).filter(file => file.endsWith('key-000001.age'));
    await writeFile(path.join(target, path.dirname(key), 'key-000099.age'), 'something else');
    a.sync.now();
    await a.write('still goes out');
    await expect.poll(() => b.comments(), soon).toEqual(['still goes out']);
    await expect
      .poll(() => a.sync.status(), soon)
      .toMatchObject({ state: 'problem', problem: 'set-aside', waiting: 0 });
    await joinAsKnown(await startDevice(at('c')), target);
    // Nor is a new key, whose name is taken.
    await writeFile(path.join(target, path.dirname(key), 'key-000002.age'), 'something else');
    expect(await a.sync.changePassphrase(NEW_PASSPHRASE)).toMatchObject({ ok: true });
    const d = await startDevice(at('d'));
    await d.sync.offerFolder(target);
    expect(await d.sync.join({ as: 'known', secret: NEW_PASSPHRASE })).toMatchObject({ ok: true });
  });

  it('works by the recovery code that was shown once, however it is typed', async () => {
    const { target, at } = await setUp();
    const a = await startDevice(at('a'));
    await a.sync.offerFolder(target);
    const code = await codeOf(a.sync.join({ as: 'new', passphrase: PASSPHRASE }));
    await a.write('before the second device');
    const b = await startDevice(at('b'));
    await b.sync.offerFolder(target);
    expect(await b.sync.join({ as: 'known', secret: code.toLowerCase() })).toMatchObject({ ok: true });
    await expect.poll(() => b.comments(), soon).toEqual(['before the second device']);
  });

  it('finds the one among several members whose work the passphrase opens', async () => {
    const { target, at } = await setUp();
    const [a, other] = [await startDevice(at('a')), await startDevice(at('other'))];
    await joinAsNew(a, target);
    await other.sync.offerFolder(target);
    expect(await other.sync.join({ as: 'new', passphrase: NEW_PASSPHRASE })).toMatchObject({ ok: true });
    await a.write('of the one');
    await other.write('of the other');
    await Promise.all([rests(a), rests(other)]);
    const second = await startDevice(at('second'));
    expect(await second.sync.offerFolder(target)).toMatchObject({ ok: true, value: { members: 2 } });
    expect(await second.sync.join({ as: 'known', secret: NEW_PASSPHRASE })).toMatchObject({ ok: true });
    await expect.poll(() => second.comments(), soon).toEqual(['of the other']);
  });

  it('with a passphrase that could be guessed is refused, and puts nothing on the target', async () => {
    const { target, at } = await setUp();
    const a = await startDevice(at('a'));
    await a.sync.offerFolder(target);
    expect(await a.sync.join({ as: 'new', passphrase: 'short' })).toEqual(err('weak-passphrase'));
    expect(await readdir(target)).toEqual([]);
  });

  it('can be stopped while the passphrase is tried', async () => {
    const { target, at } = await twoJoined();
    const c = await startDevice(at('c'));
    await c.sync.offerFolder(target);
    const joining = c.sync.join({ as: 'known', secret: PASSPHRASE });
    c.sync.stopJoining();
    expect(await joining).toEqual(err('cancelled'));
    expect(c.sync.status()).toEqual({ state: 'off' });
  });
});

describe('what lies on the target', () => {
  it('tells nobody without the key a word of the work, nor who the member is or what their devices are called', async () => {
    const { target, a } = await twoJoined();
    await a.write('The contractor is my brother-in-law.');
    await rests(a);
    const secrets = ['contractor', 'brother', 'comment', 'annotation', 'a test', 'AGE-SECRET', PASSPHRASE, '"id"'];
    const files = (await readdir(target, { recursive: true, withFileTypes: true })).filter(file => file.isFile());
    expect(files.length).toBeGreaterThanOrEqual(3);
    for (const file of files) {
      const text = (await readFile(path.join(file.parentPath, file.name))).toString('latin1');
      for (const secret of secrets) expect(text.includes(secret), `${file.name}: ${secret}`).toBe(false);
    }
  });
});

describe('a new passphrase', () => {
  it('locks the other devices until they are told it; what they wrote meanwhile then goes out', async () => {
    const { target, at, a, b } = await twoJoined();
    await a.write('before');
    await expect.poll(() => b.comments(), soon).toEqual(['before']);
    const code = await codeOf(a.sync.changePassphrase(NEW_PASSPHRASE));
    await expect.poll(() => b.sync.status(), soon).toMatchObject({ state: 'problem', problem: 'locked' });
    await b.write('while locked');
    await expect.poll(() => b.sync.status(), soon).toMatchObject({ problem: 'locked', waiting: 1 });
    await a.write('under the new key');
    expect(await b.sync.unlock(PASSPHRASE)).toEqual(err('wrong-secret'));
    expect(await b.sync.unlock(NEW_PASSPHRASE)).toEqual({ ok: true, value: null });
    const all = ['before', 'under the new key', 'while locked'];
    for (const device of [a, b]) await expect.poll(() => device.comments(), soon).toEqual(all);

    const later = await startDevice(at('later'));
    await later.sync.offerFolder(target);
    expect(await later.sync.join({ as: 'known', secret: PASSPHRASE })).toEqual(err('wrong-secret'));
    expect(await later.sync.join({ as: 'known', secret: code })).toMatchObject({ ok: true });
    await expect.poll(() => later.comments(), soon).toEqual(all);
  });

  it('made on two devices at once is made by one of them; the other is told', async () => {
    const { a, b } = await twoJoined();
    await Promise.all([rests(a), rests(b)]);
    const made = await Promise.all([
      a.sync.changePassphrase(NEW_PASSPHRASE),
      b.sync.changePassphrase('words of the second'),
    ]);
    expect(made.filter(answer => answer.ok)).toHaveLength(1);
    const [refused] = made.filter(answer => !answer.ok);
    expect(['changed-elsewhere', 'locked']).toContain(refused?.ok === false && refused.error);
  });

  it('holds after a restart, and the one that knows it goes on by itself', async () => {
    const { at, a, b } = await twoJoined();
    await codeOf(a.sync.changePassphrase(NEW_PASSPHRASE));
    await a.kill();
    const again = await startDevice(at('a'));
    await again.write('after the restart');
    await rests(again);
    await b.sync.unlock(NEW_PASSPHRASE);
    await expect.poll(() => b.comments(), soon).toEqual(['after the restart']);
  });
});

describe('a device that is removed', () => {
  it('stands as removed in the list, gets nothing new, keeps what it had, and is back once it is told the passphrase', async () => {
    const { a, b } = await twoJoined();
    await Promise.all([a.write('of a'), b.write('of b')]);
    await expect.poll(() => a.comments(), soon).toEqual(['of a', 'of b']);
    await codeOf(a.sync.removeDevice(b.journal.device, NEW_PASSPHRASE));
    await a.write('not for the removed one');
    await expect.poll(() => b.sync.status(), soon).toMatchObject({ state: 'problem', problem: 'locked' });
    const listed = await a.sync.devices();
    expect(listed.map(({ id, isThis, isRemoved }) => ({ id, isThis, isRemoved }))).toEqual([
      { id: a.journal.device, isThis: true, isRemoved: false },
      { id: b.journal.device, isThis: false, isRemoved: true },
    ]);
    await new Promise(resolve => setTimeout(resolve, 300));
    expect(await b.comments()).toEqual(['of a', 'of b']);

    expect(await b.sync.unlock(NEW_PASSPHRASE)).toMatchObject({ ok: true });
    await expect.poll(() => b.comments(), soon).toEqual(['not for the removed one', 'of a', 'of b']);
    await expect.poll(async () => (await a.sync.devices()).find(device => !device.isThis)?.isRemoved, soon).toBe(false);
  });
});

describe('a device that is back', () => {
  it('does not stand as removed any more, though the clock of the one that removed it is years ahead', async () => {
    const { a, b } = await twoJoined();
    await b.write('of b');
    await expect.poll(() => a.comments(), soon).toEqual(['of b']);
    onTestFinished(() => void vi.useRealTimers());
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3 * 365 * 24 * 3_600_000 });
    await codeOf(a.sync.removeDevice(b.journal.device, NEW_PASSPHRASE));
    await expect.poll(() => b.sync.status(), soon).toMatchObject({ problem: 'locked' });
    const removed = async (by: TestDevice): Promise<boolean | undefined> =>
      (await by.sync.devices()).find(device => device.id === b.journal.device)?.isRemoved;
    await expect.poll(() => removed(a), soon).toBe(true);
    vi.useRealTimers();
    expect(await b.sync.unlock(NEW_PASSPHRASE)).toMatchObject({ ok: true });
    await expect.poll(() => removed(a), soon).toBe(false);
    expect(await removed(b)).toBe(false);
  });
});

describe('starting over', () => {
  it('is not believed of a file that is merely named as if it said so', async () => {
    const { target, a, b } = await twoJoined();
    await rests(a);
    const [member = ''] = await readdir(path.join(target, 'members'));
    await writeFile(path.join(target, 'members', member, 'ended'), '');
    a.sync.now();
    await a.write('still goes out');
    await expect.poll(() => b.comments(), soon).toEqual(['still goes out']);
    await expect.poll(() => b.sync.status(), soon).toMatchObject({ problem: 'set-aside', waiting: 0 });
  });

  it('brings all work of this device under a new key, tells the others, and reads nothing of the old', async () => {
    const { target, at, a, b } = await twoJoined();
    await Promise.all([a.write('of a'), b.write('of b')]);
    await expect.poll(() => a.comments(), soon).toEqual(['of a', 'of b']);
    const before = await readdir(target, { recursive: true });
    await codeOf(a.sync.startOver(NEW_PASSPHRASE));
    await rests(a);
    await expect.poll(() => b.sync.status(), soon).toMatchObject({ state: 'problem', problem: 'ended' });
    const after = await readdir(target, { recursive: true });
    expect(before.filter(name => !after.includes(name))).toEqual([]);

    const fresh = await startDevice(at('fresh'));
    await fresh.sync.offerFolder(target);
    expect(await fresh.sync.join({ as: 'known', secret: PASSPHRASE })).toEqual(err('wrong-secret'));
    expect(await fresh.sync.join({ as: 'known', secret: NEW_PASSPHRASE })).toMatchObject({ ok: true });
    await expect.poll(() => fresh.comments(), soon).toEqual(['of a', 'of b']);
  });
});

describe('a device whose keychain lost the key', () => {
  it('says that it is locked, works on, and goes on once it is told the passphrase', async () => {
    const { target, at, a } = await twoJoined();
    await a.write('before');
    await rests(a);
    await a.kill();
    await rm(path.join(at('a'), 'secrets.json'));
    const again = await startDevice(at('a'));
    expect(again.sync.status()).toMatchObject({ state: 'problem', problem: 'locked', waiting: 0 });
    await again.write('while locked');
    expect(again.sync.status()).toMatchObject({ state: 'problem', problem: 'locked', waiting: 1 });
    expect(await again.sync.unlock(PASSPHRASE)).toEqual({ ok: true, value: null });
    await rests(again);
    const c = await startDevice(at('c'));
    await joinAsKnown(c, target);
    await expect.poll(() => c.comments(), soon).toEqual(['before', 'while locked']);
  });
});
