import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { answerSaveDialogs, pressMenuKey } from './app.ts';
import { exchange, startDevice, type Device } from './devices.ts';
import { accessFaults } from './pages/axe.ts';
import { expect, test } from './test.ts';

// Keys are made and opened slowly on purpose, on two devices.
test.describe.configure({ timeout: 240_000 });

const SLOW = { timeout: 60_000 };
const NEW_PASSPHRASE = 'saddle comet biscuit quarry lantern';

async function targetIn(folder: string): Promise<string> {
  const target = path.join(folder, 'target');
  await mkdir(target);
  return target;
}

/** Chooses a passphrase where a new key is made, and keeps the code. */
async function makeKey({ settings }: Device, action: string): Promise<string> {
  await settings.typePassphrase(NEW_PASSPHRASE);
  await settings.dialog.getByRole('button', { name: action, exact: true }).click();
  return settings.keepRecoveryCode();
}

async function expectLocked({ settings }: Device): Promise<void> {
  await settings.syncNow();
  await expect(settings.syncState).toHaveText('Sync folder Needs a look', SLOW);
  await expect(settings.sync).toContainText('The key to your synced work was changed on another device');
}

test('the recovery code is shown once, stays until it is kept, and can be copied and saved', async ({
  launch,
  folder,
}) => {
  const target = await targetIn(folder);
  const laptop = await startDevice(launch, folder, 'Laptop');
  const { app, page, settings } = laptop;
  const { dialog } = settings;
  await settings.chooseSyncFolder(target);
  await expect(dialog.getByLabel('Passphrase')).toBeFocused();
  await page.keyboard.type('too short');
  await page.keyboard.press('Enter');
  await expect(dialog.getByLabel('Passphrase')).toHaveAccessibleDescription(
    /10 characters or more: four or five words/,
  );
  await expect(dialog.getByRole('alert').first()).toContainText('10 characters or more');
  await dialog.getByLabel('Passphrase').fill('harbour kettle');
  await expect(dialog.getByText('Easy to guess.')).toBeVisible();
  await dialog.getByLabel('Show what I type').check();
  await expect(dialog.getByLabel('The same once more')).toHaveCount(0);
  await dialog.getByLabel('Passphrase').fill(NEW_PASSPHRASE);
  await expect(dialog.getByText('Strong.')).toBeVisible();
  expect(await accessFaults(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Start syncing' }).click();
  await expect(dialog.getByText('Making your key.')).toBeVisible();

  await expect(dialog).toContainText('Keep your recovery code', SLOW);
  expect(await accessFaults(page)).toEqual([]);
  const code = (await dialog.locator('.recovery-code').innerText()).replaceAll(/\s/g, '');
  expect(code).toMatch(/^[A-Z2-7]{4}(-[A-Z2-7]{4}){6}$/);
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Escape');
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(dialog).toContainText('Keep the code first');
  await dialog.getByRole('button', { name: 'Copy' }).click();
  await expect(dialog).toContainText('Copied.');
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe(code);
  const file = path.join(folder, 'code.txt');
  const suggested = await answerSaveDialogs(app, file);
  await dialog.getByRole('button', { name: 'Save as text…' }).click();
  await expect(dialog).toContainText('Saved as code.txt.');
  expect(await suggested()).toEqual([expect.stringContaining('Lectern recovery code.txt')]);
  expect(await readFile(file, 'utf8')).toContain(`\r\n${code}\r\n`);

  // Another view takes the dialog away, not the code.
  await pressMenuKey(app, 'CmdOrCtrl+1');
  await expect(dialog).toHaveCount(0);
  await settings.show();
  expect(await settings.keepRecoveryCode()).toBe(code);
  await settings.synced();
  await expect(settings.devices).toHaveCount(1);
  await expect(settings.devices).toContainText('Laptop This deviceLast wrote today');
  expect(await accessFaults(page)).toEqual([]);
});

test('joining is stopped while the key is made, and nothing comes of it', async ({ launch, folder }) => {
  const target = await targetIn(folder);
  const { settings } = await startDevice(launch, folder, 'Laptop');
  await settings.chooseSyncFolder(target);
  await settings.typePassphrase(NEW_PASSPHRASE);
  await settings.dialog.getByRole('button', { name: 'Start syncing' }).click();
  await settings.dialog.getByRole('button', { name: 'Stop' }).click();
  await expect(settings.dialog.getByRole('button', { name: 'Cancel' })).toBeVisible(SLOW);
  await expect(settings.dialog.getByRole('alert').first()).toHaveText('');
  await settings.dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(settings.sync.getByRole('button', { name: 'Choose a folder…' })).toBeFocused();
  await expect(settings.sync).toContainText('Your work is kept on this device only.');
});

test('a device joins by the recovery code, and by the new passphrase once that was changed', async ({
  launch,
  folder,
}) => {
  const target = await targetIn(folder);
  const laptop = await startDevice(launch, folder, 'Laptop');
  const code = await laptop.settings.joinAsNew(target);
  const tablet = await startDevice(launch, folder, 'Tablet');
  await tablet.settings.joinAs(target, code.toLowerCase().replaceAll('-', ' '));
  await exchange(laptop, tablet);
  await expect(laptop.settings.devices).toHaveCount(2, SLOW);
  await expect(laptop.settings.devices.nth(1)).toContainText('Tablet Last wrote today');

  await laptop.settings.sync.getByRole('button', { name: 'Change passphrase…' }).click();
  const newCode = await makeKey(laptop, 'Change passphrase');
  expect(newCode).not.toBe(code);
  await laptop.settings.synced();
  await expectLocked(tablet);
  const { sync, dialog } = tablet.settings;
  await sync.getByRole('button', { name: 'Enter the passphrase…' }).click();
  const secret = dialog.getByLabel('Passphrase or recovery code');
  await secret.fill(code);
  await dialog.getByRole('button', { name: 'Go on syncing' }).click();
  await expect(secret).toHaveAccessibleDescription(/^This opens nobody’s work there\./, SLOW);
  expect(await accessFaults(tablet.page)).toEqual([]);
  await secret.fill(NEW_PASSPHRASE);
  await dialog.getByRole('button', { name: 'Go on syncing' }).click();
  await dialog.waitFor({ state: 'detached', ...SLOW });
  await tablet.settings.synced();
});

test('a device that is removed is told so, asks for the passphrase, and is named in the list', async ({
  launch,
  folder,
}) => {
  const target = await targetIn(folder);
  const laptop = await startDevice(launch, folder, 'Laptop');
  await laptop.settings.joinAsNew(target);
  const tablet = await startDevice(launch, folder, 'Tablet');
  await tablet.settings.joinAs(target);
  await exchange(laptop, tablet);
  const row = laptop.settings.devices.filter({ hasText: 'Tablet' });
  await row.getByRole('button', { name: 'Remove Tablet…' }).click();
  await expect(laptop.settings.dialog).toContainText('it can read nothing that you write here from now on');
  await expect(laptop.settings.dialog).toContainText('If it was lost or stolen');
  expect(await accessFaults(laptop.page)).toEqual([]);
  await makeKey(laptop, 'Remove this device');
  await expect(row).toContainText('Removed', SLOW);
  await expect(row.getByRole('button')).toHaveCount(0);
  await expectLocked(tablet);
});

test('starting over keeps all work, and the other device is told to join again', async ({ launch, folder }) => {
  const target = await targetIn(folder);
  const laptop = await startDevice(launch, folder, 'Laptop');
  await laptop.settings.joinAsNew(target);
  const tablet = await startDevice(launch, folder, 'Tablet');
  await tablet.settings.joinAs(target);
  await exchange(laptop, tablet);
  await laptop.settings.sync.getByRole('button', { name: 'Start over…' }).click();
  await expect(laptop.settings.dialog).toContainText('Nothing is deleted');
  await makeKey(laptop, 'Start over');
  await laptop.settings.synced();

  await tablet.settings.syncNow();
  await expect(tablet.settings.sync).toContainText('Syncing was begun anew from another device.', SLOW);
  await tablet.settings.sync.getByRole('button', { name: 'Stop syncing here…' }).click();
  await tablet.settings.dialog.getByRole('button', { name: 'Stop syncing', exact: true }).click();
  await tablet.settings.dialog.waitFor({ state: 'detached' });
  await tablet.settings.joinAs(target, NEW_PASSPHRASE);
  await exchange(laptop, tablet);
  await expect(laptop.settings.devices).toHaveCount(2, SLOW);
});
