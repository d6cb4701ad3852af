import type { Locator, Page } from '@playwright/test';
import { showView } from '../steps.ts';

/** What a test fills in where an interest is flagged. What is left out stays as it is. */
export type FlagWords = {
  readonly kind?: string;
  readonly whose?: string;
  readonly action?: string;
  readonly nature?: string;
};

/** The interests the member has flagged, as a test sees them. */
export class InterestsPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get cards(): Locator {
    return this.page.locator('.flag');
  }

  /** What lies under one meeting, by the name of the committee. */
  meeting(committee: string): Locator {
    return this.page.locator('[data-view="interests"]').getByRole('region', { name: committee });
  }

  async show(): Promise<void> {
    await showView(this.page, 'Interests');
  }

  async edit(card: Locator): Promise<void> {
    await card.getByRole('button', { name: /^Edit the interest/ }).click();
    await this.dialog.waitFor();
  }

  async remove(card: Locator): Promise<void> {
    await card.getByRole('button', { name: /^Remove the interest/ }).click();
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  get nature(): Locator {
    return this.dialog.getByLabel('What is the interest?');
  }

  /** Opens the dialog from an item of the agenda in the reader, by the item's title. */
  async flagItem(title: string): Promise<void> {
    const row = this.page.getByRole('navigation', { name: 'Agenda' }).locator('.agenda__item', { hasText: title });
    await row.hover();
    await row.getByRole('button', { name: /^Flag an interest/ }).click();
    await this.dialog.waitFor();
  }

  async fillIn({ kind, whose, action, nature }: FlagWords): Promise<void> {
    if (kind !== undefined) await this.dialog.getByRole('radio', { name: kind }).check();
    if (whose !== undefined) await this.dialog.getByLabel('Whose is it?').selectOption({ label: whose });
    if (action !== undefined) {
      await this.dialog.getByLabel('What will you do at this item?').selectOption({ label: action });
    }
    if (nature !== undefined) await this.nature.fill(nature);
  }

  async save(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Save' }).click();
    await this.dialog.waitFor({ state: 'detached' });
  }
}
