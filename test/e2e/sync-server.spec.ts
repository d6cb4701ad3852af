import { mkdir } from 'node:fs/promises';
import { request as ask, type RequestListener } from 'node:http';
import path from 'node:path';
import { hasServerTools } from '../../build/runtime/server-tools.ts';
import type { Credentials } from '../../shared/sources/source.ts';
import { startRclone } from '../support/servers/rclone.ts';
import { startNodeServer } from '../support/servers/start-node-server.ts';
import type { Launch } from './app.ts';
import { exchange, openPassage, startDevice, takePapers, type Device } from './devices.ts';
import { accessFaults } from './pages/axe.ts';
import { PASSPHRASE } from './pages/settings.ts';
import { rowsOf } from './pages/stored.ts';
import { filesBelow } from './profile.ts';
import type { Run } from './run-file.ts';
import { lineAt, mark, markWithNote, showView, writeNote } from './steps.ts';
import { expect, test } from './test.ts';

test.describe.configure({ timeout: 240_000 });
test.skip(!hasServerTools(), 'The servers for tests are not installed here.');

const SLOW = { timeout: 60_000 };
const FIRST: Credentials = { userName: 'quill', password: 'as it was at first' };

/** A WebDAV server that can be told to take another password from now on, and to be away for a while. */
async function startServer(folder: string) {
  const rclone = await startRclone({ folder, credentials: FIRST });
  let password = FIRST.password;
  const listener: RequestListener = (request, response) => {
    if (request.headers.authorization !== basic({ ...FIRST, password })) {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="files"' }).end();
      return;
    }
    const headers = { ...request.headers, authorization: basic(FIRST) };
    const onward = ask(`${rclone.url}${request.url}`, { method: request.method, headers }, answer => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    });
    onward.once('error', () => response.destroy());
    request.pipe(onward);
  };
  let front = await startNodeServer(listener);
  return {
    url: front.url,
    changePassword: (changed: string) => void (password = changed),
    goAway: () => front.stop(),
    async comeBack() {
      front = await startNodeServer(listener, undefined, Number(new URL(front.url).port));
    },
    async stop() {
      await front.stop();
      await rclone.stop();
    },
  };
}

function basic({ userName, password }: Credentials): string {
  return `Basic ${Buffer.from(`${userName}:${password}`).toString('base64')}`;
}

async function chooseServer({ settings }: Device, address: string, password: string): Promise<void> {
  await settings.show();
  await settings.sync.getByRole('button', { name: 'Enter its address…' }).click();
  await settings.dialog.getByLabel('Address of the folder').fill(address);
  await settings.dialog.getByLabel('Name', { exact: true }).fill(FIRST.userName);
  await settings.dialog.getByLabel('Password', { exact: true }).fill(password);
  await settings.dialog.getByRole('button', { name: 'Next' }).click();
}

/** All work of the member on a device, as its library holds it. */
function workOf({ page }: Device): Promise<unknown> {
  return rowsOf(page, 'records');
}

/** The first device with the papers, which keeps its work in the folder on the server. */
async function startFirst(launch: Launch, folder: string, run: Run, address: string): Promise<Device> {
  const laptop = await startDevice(launch, folder, 'Laptop');
  await takePapers(laptop, run);
  await chooseServer(laptop, address, FIRST.password);
  await expect(laptop.settings.dialog).toContainText('Choose a passphrase', SLOW);
  await laptop.settings.typePassphrase(PASSPHRASE);
  await laptop.settings.dialog.getByRole('button', { name: 'Start syncing' }).click();
  await laptop.settings.keepRecoveryCode();
  await laptop.settings.synced();
  return laptop;
}

/** A further device of the same member. */
async function startSecond(launch: Launch, folder: string, run: Run, address: string): Promise<Device> {
  const tablet = await startDevice(launch, folder, 'Tablet');
  await takePapers(tablet, run);
  await chooseServer(tablet, address, FIRST.password);
  await tablet.settings.dialog.getByLabel('Passphrase or recovery code').fill(PASSPHRASE);
  await tablet.settings.dialog.getByRole('button', { name: 'Start syncing' }).click();
  await tablet.settings.dialog.waitFor({ state: 'detached', ...SLOW });
  return tablet;
}

test('two devices that were edited apart, off line, are equal once the server is back', async ({
  launch,
  folder,
  run,
}) => {
  const served = path.join(folder, 'served');
  await mkdir(path.join(served, 'Lectern'), { recursive: true });
  const server = await startServer(served);
  try {
    const address = `${server.url}/Lectern`;
    const laptop = await startFirst(launch, folder, run, address);
    const tablet = await startSecond(launch, folder, run, address);
    const devices = [laptop, tablet];
    const pageIndex = await openPassage(laptop, run);
    await openPassage(tablet, run);
    await markWithNote(laptop.reader, pageIndex, lineAt(run, 0), 'Before the train.');
    await exchange(laptop, tablet);

    await server.goAway();
    for (const device of devices) {
      await device.settings.syncNow();
      await expect(device.settings.syncState).toHaveText('Sync folder Offline', SLOW);
      await showView(device.page, 'Reader');
      await expect(device.reader.noteCards).toHaveCount(1);
    }
    await writeNote(laptop.reader.noteCards, 'What the laptop thinks.');
    await markWithNote(laptop.reader, pageIndex, lineAt(run, 1), 'In the train, on the laptop.');
    await writeNote(tablet.reader.noteCards, 'What the tablet thinks.');
    await mark(tablet.reader, pageIndex, lineAt(run, 2), '3');
    expect(await workOf(laptop)).not.toEqual(await workOf(tablet));

    await server.comeBack();
    // Nobody asks them to: they try again, ever less often, and then look every minute.
    const equal = async (): Promise<void> => expect(await workOf(tablet)).toEqual(await workOf(laptop));
    await expect(equal).toPass({ timeout: 150_000 });
    for (const device of devices) {
      await showView(device.page, 'Reader');
      await expect(device.reader.noteCards).toHaveCount(3);
      const versions = device.reader.noteCards.getByRole('region', { name: 'Two versions of this text' });
      await expect(versions.getByRole('listitem')).toHaveCount(2);
    }
  } finally {
    await server.stop();
  }
});

test('two devices meet in a folder on a server, which changes its password meanwhile', async ({
  launch,
  folder,
  run,
}) => {
  const served = path.join(folder, 'served');
  await mkdir(path.join(served, 'Lectern'), { recursive: true });
  const server = await startServer(served);
  try {
    const address = `${server.url}/Lectern`;
    const laptop = await startDevice(launch, folder, 'Laptop');
    await takePapers(laptop, run);
    const { dialog } = laptop.settings;
    await chooseServer(laptop, address, 'not that one');
    const password = dialog.getByLabel('Password', { exact: true });
    await expect(password).toHaveAccessibleDescription(/does not take this name and password\./, SLOW);
    expect(await accessFaults(laptop.page)).toEqual([]);
    await password.fill(FIRST.password);
    await dialog.getByRole('button', { name: 'Next' }).click();
    await expect(dialog).toContainText('Choose a passphrase', SLOW);
    await laptop.settings.typePassphrase(PASSPHRASE);
    await dialog.getByRole('button', { name: 'Start syncing' }).click();
    await laptop.settings.keepRecoveryCode();
    await expect(laptop.settings.sync).toContainText(address);
    await expect(laptop.settings.sync).toContainText(', as quill');
    await laptop.settings.synced();

    const tablet = await startSecond(launch, folder, run, address);
    const pageIndex = await openPassage(laptop, run);
    await markWithNote(laptop.reader, pageIndex, lineAt(run, 0), 'By way of the server.');
    await laptop.page.waitForTimeout(1600);
    await exchange(laptop, tablet);
    await openPassage(tablet, run);
    await expect(tablet.reader.noteCards.getByRole('textbox', { name: 'Note' })).toHaveValue('By way of the server.');
    expect((await filesBelow(served)).every(file => /^Lectern\/members\/.*\.age$/.test(file))).toBe(true);

    server.changePassword('as it is now');
    await laptop.settings.syncNow();
    await expect(laptop.settings.syncState).toHaveText('Sync folder Needs a look', SLOW);
    await laptop.settings.sync.getByRole('button', { name: 'Enter name and password…' }).click();
    await expect(dialog.getByLabel('Name', { exact: true })).toHaveValue(FIRST.userName);
    await expect(password).toBeFocused();
    await password.fill('not that one either');
    await dialog.getByRole('button', { name: 'Sign in' }).click();
    await expect(password).toHaveAccessibleDescription(/does not take this name and password\./, SLOW);
    await password.fill('as it is now');
    await dialog.getByRole('button', { name: 'Sign in' }).click();
    await dialog.waitFor({ state: 'detached', ...SLOW });
    await laptop.settings.synced();
  } finally {
    await server.stop();
  }
});
