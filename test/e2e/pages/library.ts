import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { answerDialogs } from '../app.ts';

/** The list of meetings as a test sees it. */
export class LibraryPage {
  readonly app: ElectronApplication;
  readonly page: Page;

  constructor(app: ElectronApplication, page: Page) {
    this.app = app;
    this.page = page;
  }

  get heading(): Locator {
    return this.page.getByRole('heading', { name: 'Meetings', level: 1 });
  }

  /** The card of the meeting that comes next. */
  get next(): Locator {
    return this.page.locator('.next');
  }

  /** The rows of meetings that stand below a heading: `Coming up`, `Past`, `Date not known`. */
  rows(heading: string): Locator {
    return this.page.getByRole('region', { name: heading }).locator('.meeting');
  }

  /** All meetings there are, the next one included. */
  get meetings(): Locator {
    return this.page.locator('.next, .meeting');
  }

  /** What the import is at, as long as there is something. */
  get activity(): Locator {
    return this.page.locator('.activity');
  }

  /** The list of files that could not be made papers. */
  get trouble(): Locator {
    return this.page.getByRole('region', { name: 'Papers that could not be read' });
  }

  /** What council folders hold that is left out. */
  get leftOut(): Locator {
    return this.page.getByRole('region', { name: 'Left out of your council folders' });
  }

  /** What is said of a file that could not be made a paper. */
  troubleWith(fileName: string): Locator {
    return this.trouble.getByRole('listitem').filter({ has: this.page.getByText(fileName, { exact: true }) });
  }

  /** Unfolds the list of files that could not be made papers. */
  async showTrouble(): Promise<void> {
    const toggle = this.trouble.getByRole('button', { name: /\d+ files?$/ });
    if ((await toggle.getAttribute('aria-expanded')) === 'false') await toggle.click();
  }

  /** Adds a council folder as a member does, answering the dialog. */
  async addFolder(folder: string): Promise<void> {
    await answerDialogs(this.app, [folder]);
    await this.page.getByRole('button', { name: 'Add council folder…' }).first().click();
  }

  /** Opens PDFs as a member does, answering the dialog. */
  async openFiles(...files: readonly string[]): Promise<void> {
    await answerDialogs(this.app, files);
    await this.page
      .getByRole('button', { name: /^Open a (pack|PDF)…$/ })
      .first()
      .click();
  }

  /** Opens a paper from the list of a meeting's papers, by its file name. */
  async openListed(fileName: string): Promise<void> {
    await this.page.locator('.paper-row__open', { hasText: fileName }).first().click();
  }

  /** Goes to the list of meetings: a window that is opened again shows what it last showed. */
  async show(): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Meetings' }).click();
    await this.heading.waitFor();
  }

  /** Opens the first meeting there is, at the place where its paper was left. */
  async openMeeting(): Promise<void> {
    await this.show();
    await this.page.locator('.meeting__open, .next__side .button').first().click();
  }

  /** Opens the page of the meeting of a committee. */
  async openMeetingPage(committee: string): Promise<void> {
    await this.meetings
      .filter({ hasText: committee })
      .first()
      .getByRole('button', { name: /^(Meeting page|What changed)$/ })
      .click();
  }

  /** Waits until nothing is being imported any more. */
  async importRests(timeout = 60_000): Promise<void> {
    await this.activity.waitFor({ state: 'detached', timeout });
  }
}
