import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { answerDialogs } from '../app.ts';
import { showView } from '../steps.ts';

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

  /** Joins a folder as a member whose work is not there yet. */
  async joinAsNew(folder: string, name: string): Promise<void> {
    await this.chooseSyncFolder(folder);
    const isNew = this.dialog.getByRole('radio', { name: 'I’m new here' });
    if (await isNew.isVisible()) await isNew.check();
    await this.dialog.getByLabel('Your name').fill(name);
    await this.#join();
  }

  /** Joins a folder as a member whose work lies there. */
  async joinAs(folder: string, name: string): Promise<void> {
    await this.chooseSyncFolder(folder);
    await this.dialog.getByRole('heading', { name: 'Is this your work?' }).waitFor();
    await this.dialog.getByRole('radio', { name, exact: true }).check();
    await this.#join();
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

  async #join(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Start syncing' }).click();
    await this.dialog.waitFor({ state: 'detached' });
  }
}
