import type { Locator, Page } from '@playwright/test';

/** The dialog that takes pages and notes out of a paper. */
export class TakeOutDialogPage {
  readonly root: Locator;
  /** Why it was not done. */
  readonly problem: Locator;

  constructor(page: Page) {
    this.root = page.getByRole('dialog', { name: 'Take out' });
    this.problem = this.root.locator('.take-out__problem');
  }

  async choose(name: string | RegExp): Promise<void> {
    await this.root
      .getByRole('radio', typeof name === 'string' ? { name, exact: true } : { name })
      .check({ force: true });
  }

  async pages(typed: string): Promise<void> {
    await this.choose('These pages');
    await this.root.getByRole('textbox', { name: 'Pages, by their printed numbers' }).fill(typed);
  }

  /** Presses the button that does it. */
  async go(): Promise<void> {
    await this.root.getByRole('button', { name: /^(Save PDF|Print|Save notes)…$/ }).click();
  }
}
