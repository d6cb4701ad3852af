import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDevice } from '../../../../electron/settings/device-store.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { DEVICE } from '../journal/drafts.ts';

describe('openDevice', () => {
  it('draws an id and takes the name of the computer at the first start, and keeps both', async () => {
    const folder = temporaryFolder();
    const first = (await openDevice(folder, ' study-pc ', null, 0)).current();
    expect(first).toMatchObject({ name: 'study-pc', announced: null });
    expect(first.id).toMatch(/^[a-z2-7]{16}$/);
    expect((await openDevice(folder, 'renamed', null, 0)).current()).toEqual(first);
    expect((await openDevice(temporaryFolder(), 'x', null, 0)).current().id).not.toBe(first.id);
  });

  it('goes on under the known id when its file is lost or broken', async () => {
    const folder = temporaryFolder();
    expect((await openDevice(folder, '', DEVICE, 0)).current()).toMatchObject({ id: DEVICE, name: 'This computer' });
    await writeFile(path.join(folder, 'device.json'), 'oops');
    const mended = await openDevice(folder, 'pc', DEVICE, 0);
    expect(mended.current().id).toBe(DEVICE);
    expect(mended.notices).toHaveLength(1);
    expect(await readdir(folder)).toEqual(['device.broken-1970-01-01T00-00-00-000Z.json', 'device.json']);
  });
});
