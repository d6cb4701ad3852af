import type { Locator, Page } from '@playwright/test';

/** The reader as a test sees it. Page numbers are 0-based indexes into the file. */
export class ReaderPage {
  readonly page: Page;
  /** Where its pages are: the window, or one of two panes. */
  readonly #area: Page | Locator;

  /** @param pane from left to right, where there are two papers beside each other */
  constructor(page: Page, pane?: 0 | 1) {
    this.page = page;
    this.#area = pane === undefined ? page : page.locator('[data-pane]').nth(pane);
  }

  get title(): Locator {
    return this.page.locator('.reader__title');
  }

  get viewer(): Locator {
    return this.#area.getByRole('document', { name: 'Pages' });
  }

  get pageField(): Locator {
    return this.page.getByRole('textbox', { name: 'Page' });
  }

  get notes(): Locator {
    return this.page.getByRole('complementary', { name: 'Notes' });
  }

  get noteCards(): Locator {
    return this.notes.locator('.note');
  }

  get agenda(): Locator {
    return this.page.getByRole('navigation', { name: 'Agenda' });
  }

  /** The item the member is in, as the toolbar names it. */
  get currentItem(): Locator {
    return this.page.locator('.reader__item');
  }

  /** What the paper that is open is called. */
  get paperName(): Locator {
    return this.page.locator('.reader__kind');
  }

  /** An item in the agenda, by its title. */
  item(title: string): Locator {
    return this.agenda.locator('.agenda__item', { hasText: title });
  }

  /** Goes to an item by the agenda. */
  async openItem(title: string): Promise<void> {
    await this.item(title).locator('.agenda__go').click();
  }

  /** The marks on an item: `new`, `to follow`. */
  marksOn(title: string): Locator {
    return this.item(title).locator('.agenda__chips .chip');
  }

  /** The head of the report the member is in. */
  get headCard(): Locator {
    return this.notes.locator('.head-card');
  }

  /** What the toolbar can do: `Back`, `Next report`. */
  tool(name: string): Locator {
    return this.page.locator('.reader__bar').getByRole('button', { name, exact: true });
  }

  /** Changes the size by the menu of views, which has it in every window. */
  async size(change: 'Larger' | 'Smaller' | 'Fit width' | 'Fit page', times = 1): Promise<void> {
    await this.tool('View').click();
    const button = this.page.getByRole('dialog', { name: 'View' }).getByRole('button', { name: change, exact: true });
    for (let time = 0; time < times; time += 1) await button.click();
    await this.page.keyboard.press('Escape');
  }

  sheet(pageIndex: number): Locator {
    return this.#area.locator(`[data-page-index="${pageIndex}"]`);
  }

  /** Waits until a page is drawn and its words can be selected. */
  async drawn(pageIndex: number): Promise<Locator> {
    const sheet = this.sheet(pageIndex);
    await this.#area.locator(`[data-page-index="${pageIndex}"][data-drawn]`).waitFor();
    return sheet;
  }

  /** Waits until the words of a page can be selected. */
  async words(pageIndex: number): Promise<Locator> {
    const sheet = await this.drawn(pageIndex);
    await sheet.locator('.textLayer .endOfContent').waitFor({ state: 'attached' });
    return sheet;
  }

  /** Goes to the page with this printed number. */
  async goTo(label: string): Promise<void> {
    await this.pageField.fill(label);
    await this.pageField.press('Enter');
  }

  /** The box on the screen of words that stand in one run of text, once it stays where it is. */
  async wordsBox(
    pageIndex: number,
    words: string,
  ): Promise<{ left: number; right: number; top: number; bottom: number }> {
    const sheet = await this.words(pageIndex);
    await sheet.locator('.textLayer span', { hasText: words }).last().scrollIntoViewIfNeeded();
    const box = await sheet.evaluate(async (element, wanted) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(wanted) ?? -1;
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        let { left, top, right, bottom } = range.getBoundingClientRect();
        for (let still = 0; still < 3; still += 1) {
          await new Promise(requestAnimationFrame);
          const now = range.getBoundingClientRect();
          if (now.left !== left || now.top !== top || now.right !== right) still = -1;
          ({ left, top, right, bottom } = now);
        }
        return { left, top, right, bottom };
      }
      return undefined;
    }, words);
    if (!box) throw new Error(`Not in one run of text on page index ${pageIndex}: ${words}`);
    return box;
  }

  /** Drags the mouse over words that stand in one run of text of a page. */
  async select(pageIndex: number, words: string): Promise<void> {
    const { left, right, top, bottom } = await this.wordsBox(pageIndex, words);
    const middle = (top + bottom) / 2;
    await this.page.mouse.move(left + 1, middle);
    await this.page.mouse.down();
    await this.page.mouse.move((left + right) / 2, middle, { steps: 3 });
    await this.page.mouse.move(right - 0.5, middle, { steps: 3 });
    await this.page.mouse.up();
    await this.page.getByRole('toolbar', { name: 'Selected words' }).waitFor();
  }

  /** The pages that exist in the document now. */
  async mounted(): Promise<readonly number[]> {
    return this.#area
      .locator('[data-page-index]')
      .evaluateAll(elements => elements.map(element => Number((element as HTMLElement).dataset['pageIndex'])));
  }

  /** How far the pages are scrolled. */
  async scrolled(): Promise<{ readonly top: number; readonly left: number; readonly height: number }> {
    return this.viewer.evaluate(({ scrollTop, scrollLeft, scrollHeight }) => ({
      top: scrollTop,
      left: scrollLeft,
      height: scrollHeight,
    }));
  }
}
