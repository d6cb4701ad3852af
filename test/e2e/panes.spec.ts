import type { Page } from '@playwright/test';
import { chooseMenu } from './app.ts';
import { accessFaults } from './pages/axe.ts';
import { LibraryPage } from './pages/library.ts';
import { ReaderPage } from './pages/reader.ts';
import { showView } from './steps.ts';
import { expect, test } from './test.ts';

const panes = (page: Page) => page.locator('[data-pane]');
const activePane = (page: Page) => page.locator('[data-pane][data-active]');

/** Takes a paper out of the store, past the app. */
async function removePaper(page: Page, sha256: string): Promise<void> {
  await page.evaluate(async key => {
    const done = (request: IDBRequest): Promise<unknown> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB failed')));
      });
    const database = (await done(indexedDB.open('lectern'))) as IDBDatabase;
    await done(database.transaction('papers', 'readwrite').objectStore('papers').delete(key));
    database.close();
  }, sha256);
}

test('two places of one paper stand side by side, each with its own scroll, size and history', async ({
  launch,
  run,
}) => {
  const { app, page } = await launch('profile', [run.longPack]);
  const reader = new ReaderPage(page);
  await reader.drawn(0);
  await reader.goTo('PDF 40');
  await reader.drawn(39);
  await reader.tool('Side by side').click();
  await expect(panes(page)).toHaveCount(2);
  const [left, right] = [new ReaderPage(page, 0), new ReaderPage(page, 1)];
  await right.drawn(39);
  await expect(activePane(page)).toHaveAttribute('data-pane', '2');
  await expect(activePane(page)).toHaveAccessibleName('Right paper');

  // The bar belongs to the pane the member is in.
  await right.goTo('PDF 300');
  await right.drawn(299);
  await expect(left.sheet(39)).toBeInViewport();
  await right.size('Larger');
  const sizeOf = (pane: ReaderPage, pageIndex: number) => pane.sheet(pageIndex).getAttribute('data-scale');
  expect(Number(await sizeOf(right, 299))).toBeGreaterThan(Number(await sizeOf(left, 39)));

  await left.viewer.click();
  await expect(activePane(page)).toHaveAttribute('data-pane', '1');
  await expect(reader.pageField).toHaveAttribute('title', /^Page 40 of/);
  await reader.tool('Back').click();
  await expect(left.sheet(0)).toBeInViewport();
  await expect(right.sheet(299)).toBeInViewport();
  await left.viewer.focus();

  await chooseMenu(app, 'View', 'Other paper');
  await expect(right.viewer).toBeFocused();
  await reader.tool('Back').click();
  await expect(right.sheet(39)).toBeInViewport();
  await expect(left.sheet(0)).toBeInViewport();
  expect(await accessFaults(page)).toEqual([]);

  await page
    .getByRole('button', { name: /^Close / })
    .first()
    .press('Enter');
  await expect(panes(page)).toHaveCount(1);
  await expect(reader.sheet(39)).toBeInViewport();
  await expect(reader.viewer).toBeFocused();

  // The pane that opens takes the keys along from the one they were in.
  await chooseMenu(app, 'View', 'Side by side');
  await expect(right.viewer).toBeFocused();

  // The buttons at the side of a mouse lead as they do in a browser.
  await right.goTo('PDF 90');
  await expect(right.sheet(89)).toBeInViewport();
  const pressSide = (button: number) =>
    right.viewer.evaluate((element, pressed) => {
      element.dispatchEvent(new MouseEvent('mouseup', { button: pressed, bubbles: true }));
    }, button);
  await pressSide(3);
  await expect(right.sheet(39)).toBeInViewport();
  await pressSide(4);
  await expect(right.sheet(89)).toBeInViewport();
});

test('a paper that is gone bars neither the way back nor the way forward', async ({ launch, run }) => {
  const { app, page } = await launch('profile', [run.longPack]);
  const reader = new ReaderPage(page);
  await reader.drawn(0);
  const gone = await panes(page).getAttribute('data-paper');
  await showView(page, 'Meetings');
  await new LibraryPage(app, page).openFiles(run.council.pack.file.path);
  await expect(panes(page)).not.toHaveAttribute('data-paper', gone ?? '');
  await reader.drawn(0);
  await removePaper(page, gone ?? '');
  await reader.tool('Back').click();
  await expect(page.getByRole('heading', { name: 'This paper is not on this device' })).toBeVisible();
  await expect(panes(page).getByRole('heading', { level: 1 })).toBeFocused();
  expect(await accessFaults(page)).toEqual([]);
  await chooseMenu(app, 'Go', 'Forward');
  await reader.drawn(0);
});

test('a report opens beside what is read', async ({ launch, run }) => {
  const { council } = run;
  const { page } = await launch('profile', [council.pack.file.path]);
  const reader = new ReaderPage(page);
  await reader.drawn(0);
  const [, item] = council.pack.items.filter(({ pages }) => pages);
  if (!item) throw new Error('The pack has two reports');
  await reader
    .item(item.title)
    .getByRole('button', { name: /^Open .* beside$/ })
    .click();
  await expect(panes(page)).toHaveCount(2);
  await expect(page.locator('.pane__title').nth(1)).toContainText(item.title);
  await expect(new ReaderPage(page, 0).sheet(0)).toBeInViewport();

  // With Ctrl a press opens beside the active pane: in the other one.
  await reader
    .item(item.title)
    .locator('.agenda__go')
    .click({ modifiers: ['Control'] });
  await expect(page.locator('.pane__title').nth(0)).toContainText(item.title);
  await expect(panes(page)).toHaveCount(2);
});

test('the line between two papers moves by mouse and keys', async ({ launch, run }) => {
  const { page } = await launch('profile', [run.longPack]);
  const reader = new ReaderPage(page);
  await reader.drawn(0);
  await reader.tool('Side by side').click();
  const splitter = page.getByRole('separator', { name: 'Width of the left paper' });
  const widthOfLeft = async () => (await panes(page).first().boundingBox())?.width ?? 0;
  const half = await widthOfLeft();
  await splitter.focus();
  await page.keyboard.press('ArrowRight');
  await expect(splitter).toHaveAttribute('aria-valuenow', '55');
  await expect.poll(widthOfLeft).toBeGreaterThan(half + 10);
  const box = await splitter.boundingBox();
  if (!box) throw new Error('The line is there');
  await page.mouse.move(box.x + 4, box.y + 200);
  await page.mouse.down();
  await page.mouse.move(box.x - 100, box.y + 200, { steps: 4 });
  await page.mouse.up();
  await expect.poll(widthOfLeft).toBeLessThan(half);
  await splitter.dblclick();
  await expect(splitter).toHaveAttribute('aria-valuenow', '50');
});
