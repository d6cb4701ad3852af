import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { resize, setTheme } from '../../e2e/app.ts';

const SIZES = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const;
const SMALL = SIZES[0];
const THEMES = ['light', 'dark'] as const;

type Shown = { readonly app: ElectronApplication; readonly page: Page };

/** Takes pictures of a window, light and dark. */
export class Pictures {
  readonly #folder: string;
  #count = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  get count(): number {
    return this.#count;
  }

  /** Makes the window as large as it is between pictures. */
  async prepare(shown: Shown): Promise<void> {
    await resize(shown, SMALL.width, SMALL.height);
  }

  /** Pictures of what the window shows, at its usual size; `large` adds the size of a big screen. */
  async take(shown: Shown, name: string, size: 'small' | 'large' = 'small'): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    // Nothing shall look pointed at.
    await shown.page.mouse.move(0, 0);
    for (const { width, height } of size === 'large' ? SIZES.toReversed() : [SMALL]) {
      await resize(shown, width, height);
      for (const theme of THEMES) {
        await setTheme(shown.app, theme);
        await shown.page.waitForFunction(wanted => matchMedia(`(prefers-color-scheme: ${wanted})`).matches, theme);
        await this.#shoot(shown.page, `${name}-${theme}-${width}x${height}`);
      }
    }
    await setTheme(shown.app, 'light');
  }

  /** One picture of a window in which something went wrong. */
  async ofFailure(page: Page, name: string): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    await page
      .screenshot({ path: path.join(this.#folder, `failed-${name}.png`), timeout: 5000 })
      .catch(() => undefined);
  }

  async #shoot(page: Page, name: string): Promise<void> {
    // Pages in the reader are drawn anew at another size.
    await page.waitForFunction(() =>
      [...document.querySelectorAll('[data-page-index]:not([data-drawn])')].every(element => {
        const { top, bottom } = element.getBoundingClientRect();
        return bottom < 0 || top > window.innerHeight;
      }),
    );
    await page.screenshot({ path: path.join(this.#folder, `${name}.png`), animations: 'disabled' });
    this.#count += 1;
  }
}
