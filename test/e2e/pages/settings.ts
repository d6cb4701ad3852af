import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { answerDialogs } from '../app.ts';
import { showView } from '../steps.ts';

/** What the members of the tests lock their work with. */
export const PASSPHRASE = 'kettle harbour violet mango tractor';

/** Keys are made and opened slowly on purpose. */
const KEY_TAKES = 60_000;

/** The settings as a test sees them. */
export class SettingsPage {
  readonly app: ElectronApplication;
  readonly page: Page;

  constructor(app: ElectronApplication, page: Page) {
    this.app = app;
    this.page = page;
  }

  /** Where it is set what this device syncs with. */
  get sync(): Locator {
    return this.page.getByRole('region', { name: 'Sync between your devices' });
  }

  /** In a word how sync stands: `Sync folder On`. */
  get syncState(): Locator {
    return this.sync.locator('.sync-state');
  }

  /** The member's devices, as they are told in the settings. */
  get devices(): Locator {
    return this.sync.getByRole('list', { name: 'Your devices' }).getByRole('listitem');
  }

  get thisDevice(): Locator {
    return this.page.getByRole('region', { name: 'This device' });
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  async show(): Promise<void> {
    await showView(this.page, 'Settings');
  }

  /** Chooses a folder to sync with, and stays at the question who the member is. */
  async chooseSyncFolder(folder: string): Promise<void> {
    await this.show();
    await answerDialogs(this.app, [folder]);
    await this.sync.getByRole('button', { name: 'Choose a folder…' }).click();
    await this.dialog.waitFor();
  }

  /** Joins a folder as a member whose work is not there yet. @returns the recovery code */
  async joinAsNew(folder: string, passphrase = PASSPHRASE): Promise<string> {
    await this.chooseSyncFolder(folder);
    const isNew = this.dialog.getByRole('radio', { name: 'I’m new here' });
    if (await isNew.isVisible()) await isNew.check();
    await this.typePassphrase(passphrase);
    await this.#startSyncing();
    return this.keepRecoveryCode();
  }

  /** Joins a folder as a member whose work lies there. */
  async joinAs(folder: string, secret = PASSPHRASE): Promise<void> {
    await this.chooseSyncFolder(folder);
    await this.dialog.getByRole('heading', { name: 'Is this your work?' }).waitFor();
    await this.dialog.getByLabel('Passphrase or recovery code').fill(secret);
    await this.#startSyncing();
    await this.dialog.waitFor({ state: 'detached', timeout: KEY_TAKES });
  }

  /** Types a passphrase twice, where one is chosen. */
  async typePassphrase(passphrase: string): Promise<void> {
    await this.dialog.getByLabel('passphrase').first().fill(passphrase);
    await this.dialog.getByLabel('The same once more').fill(passphrase);
  }

  /** Says that the recovery code is kept, once it is shown. @returns the code */
  async keepRecoveryCode(): Promise<string> {
    const code = this.dialog.locator('.recovery-code');
    await code.waitFor({ timeout: KEY_TAKES });
    const text = await code.innerText();
    await this.dialog.getByLabel('I have kept the code').check();
    await this.dialog.getByRole('button', { name: 'Done' }).click();
    await this.dialog.waitFor({ state: 'detached' });
    return text.replaceAll(/\s/g, '');
  }

  /** Stops syncing, and says so when asked. */
  async leave(): Promise<void> {
    await this.show();
    await this.sync.getByRole('button', { name: 'Stop syncing…' }).click();
    await this.dialog.getByRole('button', { name: 'Stop syncing', exact: true }).click();
    await this.dialog.waitFor({ state: 'detached' });
  }

  /** Has the device look at its sync folder at once. */
  async syncNow(): Promise<void> {
    await this.show();
    await this.sync.getByRole('button', { name: 'Sync now' }).click();
  }

  /** Waits until nothing waits to go out and nothing is under way. */
  async synced(): Promise<void> {
    await this.show();
    await this.sync.getByText('Everything is synced').waitFor({ timeout: 45_000 });
  }

  async #startSyncing(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Start syncing' }).click();
  }
}
