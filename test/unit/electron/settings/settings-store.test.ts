import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../../electron/settings/settings.ts';
import { openSettings } from '../../../../electron/settings/settings-store.ts';
import { deviceIdSchema } from '../../../../shared/ids.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const NOON = Date.parse('2026-11-22T12:00:00.000Z');

describe('openSettings', () => {
  it('starts with the defaults and keeps what is changed, all of it by the end', async () => {
    const folder = path.join(temporaryFolder(), 'profile');
    const store = await openSettings(folder, NOON);
    expect(store.current()).toEqual(DEFAULT_SETTINGS);
    const device = deviceIdSchema.parse('dddddddddddddddd');
    void store.update(settings => ({ ...settings, device: null }));
    void store.update(settings => ({ ...settings, device }));
    expect(store.current().device).toEqual(device);
    await store.settled();
    expect((await openSettings(folder, NOON)).current().device).toEqual(device);
    expect(await readdir(folder)).toEqual(['settings.json']);
  });

  it('keeps keys that a later release wrote', async () => {
    const folder = temporaryFolder();
    await writeFile(
      path.join(folder, 'settings.json'),
      JSON.stringify({ ...DEFAULT_SETTINGS, theme: { ink: 'sepia' } }),
    );
    const store = await openSettings(folder, NOON);
    await store.update(settings => ({ ...settings, sync: null }));
    expect(JSON.parse(await readFile(path.join(folder, 'settings.json'), 'utf8'))).toMatchObject({
      theme: { ink: 'sepia' },
    });
  });

  it.each([['{"version":1,"sources":'], ['[]'], ['{"version":2}'], ['']])(
    'sets %j aside, says so and starts with the defaults',
    async content => {
      const folder = temporaryFolder();
      await writeFile(path.join(folder, 'settings.json'), content);
      const store = await openSettings(folder, NOON);
      expect(store.current()).toEqual(DEFAULT_SETTINGS);
      expect(store.notices[0]).toMatch(/put aside as settings\.broken-2026-11-22T12-00-00-000Z\.json/);
      const [aside] = await readdir(folder);
      expect(await readFile(path.join(folder, aside ?? ''), 'utf8')).toBe(content);
    },
  );

  it('writes again after a write that failed', async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'settings.json');
    const store = await openSettings(folder, NOON);
    await mkdir(path.join(file, 'in-the-way'), { recursive: true });
    await expect(store.update(settings => ({ ...settings, device: null }))).rejects.toThrow(/settings\.json/);
    await rm(file, { recursive: true });
    await store.update(settings => ({ ...settings, sync: null }));
    expect((await openSettings(folder, NOON)).notices).toEqual([]);
    expect(await readdir(folder)).toEqual(['settings.json']);
  });
});
