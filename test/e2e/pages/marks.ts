import type { Locator, Page } from '@playwright/test';
import type { ReaderPage } from './reader.ts';
import { rowsOf } from './stored.ts';

/** A place on the screen, in CSS pixels. */
export type Spot = { readonly x: number; readonly y: number };

/** What is kept of a mark: the fields of its record. */
export type KeptMark = {
  readonly type: string;
  readonly pageIndex: number;
  readonly colour: string;
  readonly comment: string;
  readonly quote: { readonly exact: string } | null;
  readonly rects?: readonly (readonly number[])[];
  readonly continued?: readonly { readonly pageIndex: number; readonly quote: { readonly exact: string } }[];
  readonly strokes?: readonly (readonly number[])[];
  readonly rect?: readonly number[];
  readonly point?: readonly number[];
};

/** Marks on the pages as a test sees and makes them. */
export class MarksPage {
  readonly reader: ReaderPage;
  readonly page: Page;

  constructor(reader: ReaderPage) {
    this.reader = reader;
    this.page = reader.page;
  }

  /** The handle of a mark, by which keyboard and screen reader have it. */
  handle(name: string | RegExp): Locator {
    return this.page.locator('.mark-handles').getByRole('button', { name });
  }

  /** What can be done with the mark that is chosen. */
  get bar(): Locator {
    return this.page.getByRole('toolbar', { name: 'Chosen mark' });
  }

  tool(name: string): Locator {
    return this.page.getByRole('group', { name: 'Tools' }).getByRole('button', { name, exact: true });
  }

  /** The middle of words on the screen. */
  async middleOf(pageIndex: number, words: string): Promise<Spot> {
    const { left, right, top, bottom } = await this.reader.wordsBox(pageIndex, words);
    return { x: (left + right) / 2, y: (top + bottom) / 2 };
  }

  /** Drags the mouse through places. */
  async drag(...[from, ...on]: readonly Spot[]): Promise<void> {
    if (!from) return;
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    for (const { x, y } of on) await this.page.mouse.move(x, y, { steps: 6 });
    await this.page.mouse.up();
  }

  /** What is selected, as the document has it. */
  selected(): Promise<string> {
    return this.page.evaluate(() => getSelection()?.toString() ?? '');
  }

  /** The marks that are kept and not deleted, in no order. */
  async kept(): Promise<readonly KeptMark[]> {
    const rows = (await rowsOf(this.page, 'records')) as readonly {
      readonly kind: string;
      readonly folded: { readonly deleted: boolean; readonly fields: KeptMark };
    }[];
    return rows.flatMap(({ kind, folded }) => (kind === 'annotation' && !folded.deleted ? [folded.fields] : []));
  }

  /** A spot on a page, in shares of its width and height. */
  async spotOn(pageIndex: number, across: number, down: number): Promise<Spot> {
    const box = await this.reader.sheet(pageIndex).boundingBox();
    if (!box) throw new Error(`Page index ${pageIndex} is not on the screen`);
    return { x: box.x + box.width * across, y: box.y + box.height * down };
  }
}
