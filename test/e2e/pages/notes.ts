import type { Locator, Page } from '@playwright/test';
import { ReaderPage } from './reader.ts';

/** The list of notes in the reader as a test sees it. */
export class NotesPanel {
  readonly page: Page;
  readonly panel: Locator;

  constructor(page: Page) {
    this.page = page;
    this.panel = new ReaderPage(page).notes;
  }

  get cards(): Locator {
    return this.panel.locator('.note');
  }

  /** The headings that notes stand under. */
  get headings(): Locator {
    return this.panel.locator('.notes__group-title');
  }

  get search(): Locator {
    return this.panel.getByRole('searchbox', { name: 'Search notes' });
  }

  /** What can be done with those picked. */
  get picked(): Locator {
    return this.page.getByRole('toolbar', { name: 'Picked notes' });
  }

  /** A card by words of it. */
  card(words: string): Locator {
    return this.cards.filter({ hasText: words });
  }

  /** What the keys move to in a card. */
  place(card: Locator): Locator {
    return card.locator('.note__place');
  }

  async listBy(by: 'place' | 'item' | 'kind' | 'colour' | 'tag'): Promise<void> {
    await this.panel.getByLabel('List notes').selectOption(by);
  }

  async showFilters(): Promise<void> {
    await this.panel.getByRole('button', { name: /^Filter notes/ }).click();
  }

  /** Presses one of the filters: `Kinds` `Highlights`. */
  async filter(row: string, option: string | RegExp): Promise<void> {
    await this.panel.getByRole('group', { name: row }).getByRole('button', { name: option }).click();
  }
}

/** The page with all notes of a meeting as a test sees it. */
export class MeetingNotesPage {
  readonly page: Page;
  readonly view: Locator;

  constructor(page: Page) {
    this.page = page;
    this.view = page.locator('[data-view="notes"]');
  }

  get heading(): Locator {
    return this.view.getByRole('heading', { level: 1 });
  }

  /** The headings that notes stand under. */
  get items(): Locator {
    return this.view.getByRole('heading', { level: 2 });
  }

  get notes(): Locator {
    return this.view.locator('.note');
  }

  /** What is printed, as long as it is. */
  get sheet(): Locator {
    return this.page.locator('.print-sheet');
  }
}
