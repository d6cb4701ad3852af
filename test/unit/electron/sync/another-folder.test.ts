import { cp, mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { startDevice, type TestDevice } from './device-on.ts';
import { joinAsKnown, joinAsNew, segmentsOf, soon, twoJoined, unique } from './joining.ts';

/** The segments of devices that lie on a target, `device/bucket/number`. */
async function workOn(target: string, ...devices: readonly string[]): Promise<readonly string[]> {
  const files = (await Promise.all(devices.map(device => segmentsOf(target, device)))).flat();
  return files.map(file => file.split(path.sep).slice(-3).join('/')).toSorted();
}

/** Changes to an empty folder, as a member does whose council has moved to another store. */
async function changeTo(device: TestDevice, target: string): Promise<void> {
  await mkdir(target);
  await device.sync.leave();
  await joinAsNew(device, target);
}

function rests(device: TestDevice): Promise<void> {
  return expect.poll(() => device.sync.status(), soon).toMatchObject({ state: 'idle', waiting: 0 });
}

describe('another folder, that is empty', () => {
  it('gets all work from the one device that comes to it, that of a device that is gone too', async () => {
    const { target, at, a, b } = await twoJoined();
    await b.write('first of the one that is gone');
    await expect.poll(() => segmentsOf(target, b.journal.device), soon).toHaveLength(1);
    await b.write('second of the one that is gone');
    await a.write('of the one that stays');
    const all = ['first of the one that is gone', 'of the one that stays', 'second of the one that is gone'];
    await expect.poll(() => a.comments(), soon).toEqual(all);
    await rests(a);
    await b.kill();
    const devices = [a.journal.device, b.journal.device];
    const before = await workOn(target, ...devices);
    expect(before.length).toBeGreaterThanOrEqual(3);

    await changeTo(a, at('new target'));
    await expect.poll(() => workOn(at('new target'), ...devices), soon).toEqual(before);
    await rests(a);
    expect(await workOn(target, ...devices)).toEqual(before);

    // The old folder is not needed any more: who joins the new one has everything.
    await rm(target, { recursive: true });
    const later = await startDevice(at('later'));
    await joinAsKnown(later, at('new target'));
    await expect.poll(() => later.comments(), soon).toEqual(all);
    expect([...a.log.lines, ...later.log.lines]).toEqual([]);
  });

  it('gets what a device wrote under an id that it has given up since', async () => {
    const { at, a } = await twoJoined();
    await a.write('in the backup');
    await rests(a);
    await a.kill();
    await cp(at('a'), at('backup'), { recursive: true });
    const lost = await startDevice(at('a'));
    await lost.write('after the backup');
    await rests(lost);
    const oldId = lost.journal.device;
    await lost.kill();
    await rm(at('a'), { recursive: true });
    await rename(at('backup'), at('a'));
    const restored = await startDevice(at('a'));
    await restored.write('after it was put back');
    await expect.poll(() => restored.journal.device, soon).not.toBe(oldId);
    const all = ['after it was put back', 'after the backup', 'in the backup'];
    await expect.poll(() => restored.comments().then(unique), soon).toEqual(all);
    await rests(restored);

    await changeTo(restored, at('new target'));
    await expect.poll(() => segmentsOf(at('new target'), oldId), soon).not.toEqual([]);
    const later = await startDevice(at('later'));
    await joinAsKnown(later, at('new target'));
    await expect.poll(() => later.comments().then(unique), soon).toEqual(all);
  });

  it('is filled by each device that comes to it with what it lacks, and nothing is there twice', async () => {
    const { at, a, b } = await twoJoined();
    await Promise.all([a.write('from a'), b.write('from b')]);
    for (const device of [a, b]) await expect.poll(() => device.comments(), soon).toEqual(['from a', 'from b']);
    await changeTo(a, at('new target'));
    await rests(a);
    await b.sync.leave();
    await b.write('only on b');
    await joinAsKnown(b, at('new target'));
    for (const device of [a, b]) {
      await expect.poll(() => device.comments(), soon).toEqual(['from a', 'from b', 'only on b']);
    }
  });
});
