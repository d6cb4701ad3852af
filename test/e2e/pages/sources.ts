import type { Locator, Page } from '@playwright/test';
import { showView } from '../steps.ts';

/** Where it is set where papers come from, as a test sees it. */
export class SourcesPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get region(): Locator {
    return this.page.getByRole('region', { name: 'Where papers come from' });
  }

  /** What opens the dialog of a new site. */
  get addSite(): Locator {
    return this.region.getByRole('button', { name: 'Add from the council’s website…' });
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  get address(): Locator {
    return this.dialog.getByLabel('Address');
  }

  /** A source by its name, or its address. */
  row(words: string): Locator {
    return this.region.locator('.source', { hasText: words });
  }

  async show(): Promise<void> {
    await showView(this.page, 'Settings');
  }

  /** Types an address and looks what lies behind it. */
  async look(address: string): Promise<void> {
    await this.address.fill(address);
    await this.address.press('Enter');
  }

  /** Adds what was found, with these committees and no others. */
  async addWith(...committees: readonly string[]): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Choose none' }).click();
    for (const committee of committees) await this.dialog.getByLabel(committee, { exact: true }).check();
    await this.dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await this.dialog.waitFor({ state: 'detached' });
  }

  /** Has papers of a source looked for at once. */
  async lookNow(name: string): Promise<void> {
    await this.show();
    await this.row(name)
      .getByRole('button', { name: /^Look now/ })
      .click();
  }
}
