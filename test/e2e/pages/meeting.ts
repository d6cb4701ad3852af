import type { Locator, Page } from '@playwright/test';

/** The page of a meeting as a test sees it. */
export class MeetingPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get view(): Locator {
    return this.page.locator('[data-view="meeting"]');
  }

  get heading(): Locator {
    return this.view.getByRole('heading', { level: 1 });
  }

  /** What came since the member last read. */
  get news(): Locator {
    return this.view.getByRole('region', { name: 'New since you last read' });
  }

  get toFollow(): Locator {
    return this.view.getByRole('region', { name: 'Still to follow' });
  }

  get papers(): Locator {
    return this.view.getByRole('region', { name: 'Papers' });
  }

  /** A paper in the list of papers, by its file name. */
  paper(fileName: string): Locator {
    return this.papers.locator('.papers__paper', { hasText: fileName });
  }

  get items(): Locator {
    return this.view.locator('.living__item');
  }

  /** An item of the agenda, by words of its title. */
  item(title: string): Locator {
    return this.items.filter({ hasText: title });
  }

  /** Goes where an item leads. */
  async openItem(title: string): Promise<void> {
    await this.item(title).locator('.living__open').click();
  }

  async backToMeetings(): Promise<void> {
    await this.view.getByRole('button', { name: 'Meetings', exact: true }).click();
  }
}
