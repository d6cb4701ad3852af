import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { LINKED_PACK, linkedPack } from '../fixtures/linked-pack.ts';
import { chooseMenu, resize, type Launch } from './app.ts';
import { accessFaults } from './pages/axe.ts';
import { ReaderPage } from './pages/reader.ts';
import { atPassage } from './steps.ts';
import { expect, test } from './test.ts';

async function openPack(launch: Launch, folder: string) {
  const file = path.join(folder, 'Linked pack.pdf');
  await writeFile(file, linkedPack());
  const { app, page } = await launch('profile', [file]);
  const reader = new ReaderPage(page);
  await reader.words(0);
  return { app, page, reader };
}

const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true });

test('the tabs of the left panel go by the keys that tabs go by, and say which is chosen', async ({
  launch,
  folder,
}) => {
  const { page } = await openPack(launch, folder);
  const tabs = page.getByRole('tablist', { name: 'Ways through the paper' }).getByRole('tab');
  await expect(tabs).toHaveText(['Agenda', 'Outline', 'Pages', 'Bookmarks']);
  await tab(page, 'Agenda').focus();
  await page.keyboard.press('ArrowRight');
  await expect(tab(page, 'Outline')).toBeFocused();
  await expect(tab(page, 'Outline')).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('tabpanel', { name: 'Outline' })).toBeVisible();
  await page.keyboard.press('End');
  await expect(tab(page, 'Bookmarks')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tabpanel', { name: 'Agenda' })).toBeVisible();
  // Only the chosen one is on the way of the Tab key.
  expect(await tabs.evaluateAll(all => all.map(({ tabIndex }) => tabIndex))).toEqual([0, -1, -1, -1]);
  for (const name of ['Agenda', 'Outline', 'Pages', 'Bookmarks']) {
    await tab(page, name).click();
    expect(await accessFaults(page), name).toEqual([]);
  }
});

test('the outline of the file leads to its places, also by names, and says where the member is', async ({
  launch,
  folder,
}) => {
  const { page, reader } = await openPack(launch, folder);
  await tab(page, 'Outline').click();
  const outline = page.getByRole('navigation', { name: 'Outline' });
  await outline.getByRole('button', { name: /^The appendix/ }).click();
  await expect(reader.pageField).toHaveValue(String(LINKED_PACK.firstLabel + 7));
  await expect(outline.getByRole('button', { name: /^The appendix/ })).toHaveAttribute('aria-current', 'location');
  await reader.tool('Back').click();
  await expect(reader.sheet(0)).toBeInViewport();
  await outline.getByRole('button', { name: /^The map/ }).click({ modifiers: ['Control'] });
  await expect(page.locator('[data-pane]')).toHaveCount(2);
  await expect(new ReaderPage(page, 1).sheet(6)).toBeInViewport();
});

test('the small pages lead to the pages', async ({ launch, folder }) => {
  const { page, reader } = await openPack(launch, folder);
  await tab(page, 'Pages').click();
  const panel = page.getByRole('tabpanel', { name: 'Pages' });
  await expect(panel.locator('canvas').first()).toBeVisible();
  await panel.locator('[data-thumbnail="4"]').click();
  await expect(reader.pageField).toHaveValue(String(LINKED_PACK.firstLabel + 4));
});

test('bookmarks are listed, gone to, given another name and deleted, each as one step', async ({ launch, folder }) => {
  const { app, page, reader } = await openPack(launch, folder);
  await tab(page, 'Bookmarks').click();
  await expect(page.getByRole('heading', { name: 'No bookmarks in this paper' })).toBeVisible();
  for (const pageNumber of [3, 6]) {
    await reader.goTo(String(LINKED_PACK.firstLabel + pageNumber));
    await expect(reader.sheet(pageNumber)).toBeInViewport();
    await chooseMenu(app, 'Edit', 'Bookmark this page');
  }
  const list = page.getByRole('list', { name: 'Bookmarks' });
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await expect(list.locator('.bookmark__name')).toHaveText(['Page 14', 'Page 17']);

  await list.locator('.bookmark__go').first().click();
  await expect(reader.sheet(3)).toBeInViewport();

  await list
    .getByRole('button', { name: /^Rename/ })
    .first()
    .click();
  const name = page.getByRole('textbox', { name: 'Name of the bookmark' });
  await expect(name).toBeFocused();
  await name.fill('The budget gap');
  await name.press('Enter');
  await expect(list.locator('.bookmark__name').first()).toHaveText('The budget gap');
  await expect(list.locator('.bookmark__go').first()).toBeFocused();
  await list.getByRole('button', { name: 'Rename The budget gap' }).click();
  await name.fill('Something else');
  await name.press('Escape');
  await expect(list.locator('.bookmark__name').first()).toHaveText('The budget gap');
  expect(await accessFaults(page)).toEqual([]);

  await list.getByRole('button', { name: 'Delete The budget gap' }).click();
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await expect(list.locator('.bookmark__go')).toBeFocused();
  await chooseMenu(app, 'Edit', 'Undo');
  await expect(list.locator('.bookmark__name').first()).toHaveText('The budget gap');
  await chooseMenu(app, 'Edit', 'Undo');
  await expect(list.locator('.bookmark__name').first()).not.toHaveText('The budget gap');

  // Who goes elsewhere from the name has the focus there.
  await list
    .getByRole('button', { name: /^Rename/ })
    .first()
    .click();
  await name.fill('The budget gap');
  await reader.pageField.click();
  await expect(list.locator('.bookmark__name').first()).toHaveText('The budget gap');
  await expect(reader.pageField).toBeFocused();
  for (const left of [1, 0]) {
    await list
      .getByRole('button', { name: /^Delete/ })
      .first()
      .click();
    await expect(list.getByRole('listitem')).toHaveCount(left);
  }
  await expect(tab(page, 'Bookmarks')).toBeFocused();
});

test('the chosen tab is kept for the window, and a narrow window stays of use', async ({ launch, run }) => {
  const first = await launch('profile', [run.council.pack.file.path]);
  await atPassage(first.page, run);
  await tab(first.page, 'Pages').click();
  await resize(first, 900, 600);
  await expect(tab(first.page, 'Bookmarks')).toBeVisible();
  const overflow = await first.page
    .locator('.sidebar__tabs')
    .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await first.app.close();
  const again = await launch();
  await expect(tab(again.page, 'Pages')).toHaveAttribute('aria-selected', 'true');
});
