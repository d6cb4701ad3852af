import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderTarget } from '../../../../electron/targets/folder-target.ts';
import type { SyncTarget } from '../../../../electron/targets/sync-target.ts';
import { startDevice } from './device-on.ts';
import { joinAsNew, PASSPHRASE, setUp, soon } from './joining.ts';

/** A target that a test can hold up: from `hold` on, no file is handed out until `go`. */
function heldUp() {
  let held: Promise<void> = Promise.resolve();
  let go: () => void = () => undefined;
  const openTarget = (place: { readonly kind: string; readonly folder?: string }): SyncTarget => {
    const target = folderTarget(place.folder ?? '');
    return {
      ...target,
      async get(wanted, signal) {
        await held;
        return target.get(wanted, signal);
      },
    };
  };
  const hold = (): void => {
    held = new Promise(resolve => (go = resolve));
  };
  return { openTarget, hold, go: () => go() };
}

describe('a member who leaves', () => {
  it('has left for good, though a joining was under way', async () => {
    const { target, at } = await setUp();
    await joinAsNew(await startDevice(at('a')), target);
    const { openTarget, hold, go } = heldUp();
    const b = await startDevice(at('b'), {}, openTarget);
    await b.sync.offerFolder(target);
    hold();
    const joining = b.sync.join({ as: 'known', secret: PASSPHRASE });
    const leaving = b.sync.leave();
    go();
    expect(await joining).toEqual({ ok: false, error: 'cancelled' });
    await leaving;
    expect(b.sync.status()).toEqual({ state: 'off' });
    expect(JSON.parse(await readFile(path.join(at('b'), 'settings.json'), 'utf8'))).toMatchObject({ sync: null });
  });

  it('can join again at once, and keeps the keys', async () => {
    const { target, at } = await setUp();
    const a = await startDevice(at('a'));
    await joinAsNew(a, target);
    await a.sync.offerFolder(target);
    const leaving = a.sync.leave();
    const joining = a.sync.join({ as: 'known', secret: PASSPHRASE });
    await leaving;
    expect(await joining).toMatchObject({ ok: true });
    await expect.poll(() => a.sync.status(), soon).toMatchObject({ state: 'idle', waiting: 0 });
  });
});
