import type { Page } from '@playwright/test';
import { chooseMenu } from './app.ts';
import { accessFaults } from './pages/axe.ts';
import { ReaderPage } from './pages/reader.ts';
import { expect, test } from './test.ts';

const panes = (page: Page) => page.locator('[data-pane]');
const activePane = (page: Page) => page.locator('[data-pane][data-active]');

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

  await chooseMenu(app, 'View', 'Other paper');
  await expect(right.viewer).toBeFocused();
  await reader.tool('Back').click();
  await expect(right.sheet(39)).toBeInViewport();
  await expect(left.sheet(0)).toBeInViewport();
  expect(await accessFaults(page)).toEqual([]);

  await page
    .getByRole('button', { name: /^Close / })
    .first()
    .click();
  await expect(panes(page)).toHaveCount(1);
  await expect(reader.sheet(39)).toBeInViewport();
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
  expect(await widthOfLeft()).toBeGreaterThan(half + 10);
  const box = await splitter.boundingBox();
  if (!box) throw new Error('The line is there');
  await page.mouse.move(box.x + 4, box.y + 200);
  await page.mouse.down();
  await page.mouse.move(box.x - 100, box.y + 200, { steps: 4 });
  await page.mouse.up();
  expect(await widthOfLeft()).toBeLessThan(half);
  await splitter.dblclick();
  await expect(splitter).toHaveAttribute('aria-valuenow', '50');
});
