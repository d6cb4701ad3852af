import { expect, type Locator, type Page } from '@playwright/test';

/** The bar to find in a paper by, as a test sees it. */
export class FindBarPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get bar(): Locator {
    return this.page.getByRole('search', { name: 'Find in this paper' });
  }

  get field(): Locator {
    return this.bar.getByRole('textbox', { name: 'Find in this paper' });
  }

  get count(): Locator {
    return this.bar.locator('.find-bar__count');
  }

  get ticks(): Locator {
    return this.page.locator('.find-ticks');
  }

  button(name: string): Locator {
    return this.bar.getByRole('button', { name, exact: true });
  }

  /** The hit the member is at, on the page. */
  get current(): Locator {
    return this.page.locator('.find-layer__current');
  }

  /** What is shown as found in the text in one column: how many others there are, and the one the member is at. */
  inColumn(): Promise<{ readonly all: number; readonly current: string; readonly isInView: boolean }> {
    return this.page.evaluate(() => {
      const shown = (name: string): Range[] => Array.from(CSS.highlights.get(name)?.values() ?? []) as Range[];
      const [first] = shown('found-current');
      const top = first?.getBoundingClientRect().top ?? -1;
      const isInView = top > 0 && top < innerHeight;
      return { all: shown('found').length, current: first?.toString() ?? '', isInView };
    });
  }

  /** Types what is looked for and waits for what is told of it. */
  async look(typed: string, told: string | RegExp): Promise<void> {
    await this.field.fill(typed);
    await expect(this.count).toHaveText(told);
  }
}

/** The view that finds in everything. */
export class FindPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get view(): Locator {
    return this.page.locator('[data-view="find"]');
  }

  get field(): Locator {
    return this.view.getByRole('searchbox', { name: 'Find in all papers and notes' });
  }

  get count(): Locator {
    return this.view.locator('.find__count');
  }

  get hits(): Locator {
    return this.view.locator('.hit');
  }

  get papers(): Locator {
    return this.view.locator('.found');
  }

  get hint(): Locator {
    return this.view.locator('.find__hint');
  }

  /** Waits until all papers can be found in. */
  async ready(): Promise<void> {
    await expect(this.hint).toContainText('All papers', { timeout: 60_000 });
  }
}
