import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { folderTarget } from '../../../../electron/targets/folder-target.ts';
import type { SyncTarget } from '../../../../electron/targets/sync-target.ts';
import { err } from '../../../../shared/result.ts';
import { startDevice, type OpenTarget } from './device-on.ts';
import { joinAsKnown, joinAsNew, PASSPHRASE, segmentsOf, setUp, soon, unique } from './joining.ts';

type Ways = {
  readonly [Verb in keyof SyncTarget]?: (
    target: SyncTarget,
    ...asked: Parameters<SyncTarget[Verb]>
  ) => ReturnType<SyncTarget[Verb]>;
};

/** Opens folders as targets that have ways of their own. */
function having({ list, get, put }: Ways): OpenTarget {
  return place => {
    if (place.kind !== 'folder') throw new Error('No server in this test.');
    const target = folderTarget(place.folder);
    return {
      ...target,
      ...(list && { list: (...asked) => list(target, ...asked) }),
      ...(get && { get: (...asked) => get(target, ...asked) }),
      ...(put && { put: (...asked) => put(target, ...asked) }),
    };
  };
}

describe('a target', () => {
  it.each([
    ['takes no files of some size', 'too-large', 'too-large'],
    ['fails with one file', 'failed', 'held-back'],
  ] as const)('that %s still gets what comes after it', async (_what, answer, problem) => {
    const { target, at } = await setUp();
    const limited = having({
      put: async (real, path, bytes, signal) => (bytes.length > 100_000 ? err(answer) : real.put(path, bytes, signal)),
    });
    const a = await startDevice(at('a'), {}, limited);
    await joinAsNew(a, target);
    await a.write('x'.repeat(200_000));
    await expect.poll(() => a.sync.status(), soon).toMatchObject({ state: 'problem', problem: answer, waiting: 1 });
    await a.write('a small one');
    const b = await startDevice(at('b'));
    await joinAsKnown(b, target);
    await expect.poll(() => b.comments(), soon).toEqual(['a small one']);
    await expect.poll(() => a.sync.status(), soon).toMatchObject({ problem, waiting: 1 });
  });

  it('that fails once with one file has it at one of the next looks, without being asked', async () => {
    const { target, at } = await setUp();
    let failures = 0;
    const moody = having({
      put: async (real, path, bytes, signal) =>
        bytes.length > 100_000 && failures++ < 2 ? err('failed') : real.put(path, bytes, signal),
    });
    const a = await startDevice(at('a'), {}, moody);
    await a.write('x'.repeat(200_000));
    await a.journal.closeCurrent();
    await a.write('a small one');
    await joinAsNew(a, target);
    await expect.poll(() => a.sync.status(), soon).toMatchObject({ state: 'idle', waiting: 0 });
    expect(failures).toBe(3);
  });

  it('whose answer is lost when a new key is put there has it all the same, and the code that is shown holds', async () => {
    const { target, at } = await setUp();
    const forgetful = having({
      async put(real, path, bytes, signal) {
        const put = await real.put(path, bytes, signal);
        return path.endsWith('key-000002.age') ? err('unreachable') : put;
      },
    });
    const a = await startDevice(at('a'), {}, forgetful);
    await joinAsNew(a, target);
    const changed = await a.sync.changePassphrase('quite another set of words');
    if (!changed.ok) throw new Error(changed.error);
    await a.write('under the new key');
    await expect.poll(() => a.sync.status(), soon).toMatchObject({ state: 'idle', waiting: 0 });
    const b = await startDevice(at('b'));
    await b.sync.offerFolder(target);
    expect(await b.sync.join({ as: 'known', secret: changed.value.recoveryCode })).toMatchObject({ ok: true });
    await expect.poll(() => b.comments(), soon).toEqual(['under the new key']);
  });

  it('that refuses three files gets those behind them', async () => {
    const { target, at } = await setUp();
    const limited = having({
      put: async (real, path, bytes, signal) =>
        bytes.length > 100_000 ? err('failed') : real.put(path, bytes, signal),
    });
    const a = await startDevice(at('a'), {}, limited);
    for (const letter of ['x', 'y', 'z']) {
      await a.write(letter.repeat(200_000));
      await a.journal.closeCurrent();
    }
    await a.write('a small one');
    await joinAsNew(a, target);
    const b = await startDevice(at('b'));
    await joinAsKnown(b, target);
    await expect.poll(() => b.comments(), soon).toEqual(['a small one']);
    await expect.poll(() => a.sync.status(), soon).toMatchObject({ problem: 'held-back', waiting: 3 });
  });

  it('that is too busy to take something still gives what others wrote', async () => {
    const { target, at } = await setUp();
    const b = await startDevice(at('b'));
    await joinAsNew(b, target);
    const busy = having({ put: async () => err('busy') });
    const a = await startDevice(at('a'), {}, busy);
    await joinAsKnown(a, target);
    await a.write('cannot go out');
    await b.write('from b');
    await expect.poll(() => a.comments(), soon).toEqual(['cannot go out', 'from b']);
    await expect.poll(() => a.sync.status(), soon).toMatchObject({ problem: 'busy', waiting: 1 });
  });

  it('that holds something unreadable under the number being written gets all that is written meanwhile', async () => {
    const { target, at } = await setUp();
    const device = { write: async (_text: string): Promise<void> => undefined };
    const meddling = having({
      async get(real, path, signal) {
        // What the member writes while a look is under way.
        if (path.endsWith('000002.age')) await device.write('precious');
        return real.get(path, signal);
      },
    });
    const a = await startDevice(at('a'), {}, meddling);
    await joinAsNew(a, target);
    await a.write('one');
    await expect.poll(() => a.sync.status(), soon).toMatchObject({ state: 'idle', waiting: 0 });
    const [first = ''] = await segmentsOf(target, a.journal.device);
    await writeFile(path.join(target, path.dirname(first), '000002.age'), 'nothing that anybody can read');
    a.sync.now();
    await expect.poll(() => a.sync.status(), soon).toMatchObject({ problem: 'set-aside' });
    onTestFinished(() => void vi.useRealTimers());
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 25 * 3_600_000 });
    let isWritten = false;
    device.write = async text => {
      if (isWritten) return;
      isWritten = true;
      await a.write(text);
    };
    a.sync.now();
    await expect.poll(() => isWritten, soon).toBe(true);
    await a.write('next');
    const b = await startDevice(at('b'));
    await joinAsKnown(b, target);
    await expect.poll(async () => unique(await b.comments()), soon).toEqual(['next', 'one', 'precious']);
    await expect.poll(() => a.sync.status(), soon).toMatchObject({ waiting: 0 });
  });

  it('whose key cannot be had is not taken for one that the passphrase does not open', async () => {
    const { target, at } = await setUp();
    await joinAsNew(await startDevice(at('a')), target);
    const joined = async (ways: Ways): Promise<unknown> => {
      const device = await startDevice(at(`b${Math.random()}`), {}, having(ways));
      await device.sync.offerFolder(target);
      return device.sync.join({ as: 'known', secret: PASSPHRASE });
    };
    const isMember = (path: string): boolean => /^members\/[^/]+$/.test(path);
    expect(await joined({ get: async () => err('not-writable') })).toEqual(err('not-writable'));
    expect(await joined({ get: async () => err('unreachable') })).toEqual(err('unreachable'));
    const closed: Ways['list'] = async (real, folder, signal) =>
      isMember(folder) ? err('not-writable') : real.list(folder, signal);
    expect(await joined({ list: closed })).toEqual(err('not-writable'));
    const empty: Ways['list'] = async (real, folder, signal) =>
      real.list(isMember(folder) ? 'members/nobody' : folder, signal);
    expect(await joined({ list: empty })).toEqual(err('not-whole'));
  });

  it('that does not tell what a device has put there is not sent all of it again', async () => {
    const { target, at } = await setUp();
    const a = await startDevice(at('a'));
    await joinAsNew(a, target);
    await a.write('of a');
    let isClosed = false;
    const puts: string[] = [];
    const closing = having({
      list: async (real, folder, signal) =>
        isClosed && folder.includes(a.journal.device) ? err('not-writable') : real.list(folder, signal),
      async put(real, path, bytes, signal) {
        puts.push(path);
        return real.put(path, bytes, signal);
      },
    });
    const b = await startDevice(at('b'), {}, closing);
    await joinAsKnown(b, target);
    await expect.poll(() => b.comments(), soon).toEqual(['of a']);
    isClosed = true;
    b.sync.now();
    await expect.poll(() => b.sync.status(), soon).toMatchObject({ problem: 'not-writable' });
    expect(puts.filter(path => path.includes(a.journal.device))).toEqual([]);
  });
});
