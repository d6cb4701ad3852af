import { describe, expect, it } from 'vitest';
import { folderTarget } from '../../../../electron/targets/folder-target.ts';
import type { SyncTarget } from '../../../../electron/targets/sync-target.ts';
import { err } from '../../../../shared/result.ts';
import { startDevice, type OpenTarget } from './device-on.ts';
import { joinAsKnown, joinAsNew, setUp, soon } from './joining.ts';

/** Opens folders as targets that put files in their own way. */
function putting(put: (target: SyncTarget, ...file: Parameters<SyncTarget['put']>) => ReturnType<SyncTarget['put']>) {
  const open: OpenTarget = place => {
    if (place.kind !== 'folder') throw new Error('No server in this test.');
    const target = folderTarget(place.folder);
    return { ...target, put: (...file) => put(target, ...file) };
  };
  return open;
}

describe('a target', () => {
  it.each([
    ['takes no files of some size', 'too-large', 'too-large'],
    ['fails with one file', 'failed', 'failed'],
  ] as const)('that %s still gets what comes after it', async (_what, answer, problem) => {
    const { target, at } = await setUp();
    const limited = putting(async (real, path, bytes, signal) =>
      bytes.length > 100_000 ? err(answer) : real.put(path, bytes, signal),
    );
    const a = await startDevice(at('a'), {}, limited);
    await joinAsNew(a, target);
    await a.write('x'.repeat(200_000));
    await expect.poll(() => a.sync.status(), soon).toMatchObject({ state: 'problem', problem, waiting: 1 });
    await a.write('a small one');
    const b = await startDevice(at('b'));
    await joinAsKnown(b, target);
    await expect.poll(() => b.comments(), soon).toEqual(['a small one']);
    await expect.poll(() => a.sync.status(), soon).toMatchObject({ problem, waiting: 1 });
  });

  it('whose answer is lost when a new key is put there has it all the same, and the code that is shown holds', async () => {
    const { target, at } = await setUp();
    const forgetful = putting(async (real, path, bytes, signal) => {
      const put = await real.put(path, bytes, signal);
      return path.endsWith('key-000002.age') ? err('unreachable') : put;
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
});
