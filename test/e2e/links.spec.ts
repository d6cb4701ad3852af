import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { LINKED_PACK, linkedPack } from '../fixtures/linked-pack.ts';
import { accessFaults } from './pages/axe.ts';
import { ReaderPage } from './pages/reader.ts';
import { noteRequests } from './pages/request-log.ts';
import type { Launch } from './app.ts';
import { expect, test } from './test.ts';

/** Opens the pack with links, and notes instead of doing so what the system would be asked to open. */
async function openPack(launch: Launch, folder: string) {
  const file = path.join(folder, 'Linked pack.pdf');
  await writeFile(file, linkedPack());
  const { app, page } = await launch('profile', [file]);
  const reader = new ReaderPage(page);
  const sheet = await reader.words(0);
  await expect(sheet.getByRole('link')).toHaveCount(12);
  return { app, page, reader, sheet, opened: await noteOpened(app) };
}

/** Notes what `shell` is asked to open. */
async function noteOpened(app: ElectronApplication): Promise<() => Promise<readonly string[]>> {
  const opened = await app.evaluateHandle(({ shell }) => {
    const addresses: string[] = [];
    const note = (address: string): Promise<string> => {
      addresses.push(address);
      return Promise.resolve('');
    };
    Object.assign(shell, { openExternal: note, openPath: note });
    return addresses;
  });
  return () => opened.jsonValue();
}

/** Clicks words of the page as the mouse does, wherever the links lie. */
async function clickWords(sheet: Locator, words: string, options: Parameters<Locator['click']>[0] = {}): Promise<void> {
  await sheet.locator('.textLayer span', { hasText: words }).click({ force: true, ...options });
}

/** The printed number of the page the member is on, within its pane. */
function pageOf(page: Page, pane = 0): Locator {
  return page.locator('[data-pane]').nth(pane);
}

test('links lead to their places by the mouse, and back again', async ({ launch, folder }) => {
  const { page, reader, sheet } = await openPack(launch, folder);
  const ways: readonly (readonly [string, number])[] = [
    ['Straight to the budget', 3],
    ['By its name to the appendix', 7],
    ['By an old name to the map', 6],
    ['To the next page', 1],
    ['To the last page', 7],
    ['To the drawing', 5],
    ['agenda items do', 4],
  ];
  for (const [words, pageIndex] of ways) {
    await clickWords(sheet, words);
    await expect(reader.pageField, words).toHaveValue(String(LINKED_PACK.firstLabel + pageIndex));
    await expect(reader.sheet(pageIndex)).toBeInViewport();
    await reader.tool('Back').click();
    await expect(sheet).toBeInViewport();
    await expect(reader.pageField).toHaveValue(String(LINKED_PACK.firstLabel));
  }
  await reader.tool('Forward').click();
  await expect(reader.sheet(4)).toBeInViewport();
  expect(page.url()).toBe('app://lectern/index.html');
});

test('a link leads to the very place on its page, also on one that lies on its side', async ({ launch, folder }) => {
  const { page, reader, sheet } = await openPack(launch, folder);
  const shareOf = (pageIndex: number) =>
    page.evaluate(index => {
      const sheetOf = document.querySelector(`[data-page-index="${index}"]`)?.getBoundingClientRect();
      const viewer = document.querySelector('.viewer')?.getBoundingClientRect();
      if (!sheetOf || !viewer) return undefined;
      // A third of the viewer lies above the place that is gone to.
      return (viewer.top + viewer.height / 3 - sheetOf.top) / sheetOf.height;
    }, pageIndex);
  await clickWords(sheet, 'Straight to the budget');
  await expect.poll(() => shareOf(3)).toBeCloseTo((842 - 500) / 842, 1);
  await reader.tool('Back').click();
  await clickWords(sheet, 'To the drawing');
  await expect.poll(() => shareOf(LINKED_PACK.turnedPage)).toBeCloseTo(400 / 595, 1);
});

test('links are reached and followed by the keyboard, and say where they lead', async ({ launch, folder }) => {
  const { page, reader, sheet } = await openPack(launch, folder);
  const names = await sheet
    .getByRole('link')
    .evaluateAll(links => links.map(link => link.getAttribute('aria-label') ?? ''));
  expect(names).toEqual([
    'Link to page 14',
    'Link to page 18',
    'Link to page 17',
    'Link to page 12',
    'Link to page 18',
    'Link to page 16',
    'Link to page 15',
    'Web address papers.ostlemere.example',
    'Web address www.ostlemere.example',
    'E-mail to clerk@ostlemere.example',
    'Web address papers.ostlemere.example',
    'Web address xn--stlemere-mbh.example',
  ]);
  await reader.viewer.focus();
  for (let presses = 0; presses < 20; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(() => document.activeElement?.className)) === 'link') break;
  }
  // One link of a page is on the way of the Tab key; the arrows lead from it to the others.
  await expect(sheet.getByRole('link').first()).toBeFocused();
  expect(await accessFaults(page)).toEqual([]);
  for (const key of ['ArrowDown', 'ArrowRight', 'End', 'Home', 'ArrowDown', 'ArrowDown'])
    await page.keyboard.press(key);
  await expect(sheet.getByRole('link', { name: 'Link to page 17' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(reader.sheet(6)).toBeInViewport();
  await expect(reader.pageField).toHaveValue('17');
  expect(await accessFaults(page)).toEqual([]);
});

test('a link that is pressed with Ctrl or the middle button opens beside', async ({ launch, folder }) => {
  const { page, reader, sheet } = await openPack(launch, folder);
  await clickWords(sheet, 'Straight to the budget', { modifiers: ['Control'] });
  await expect(page.locator('[data-pane]')).toHaveCount(2);
  await expect(pageOf(page, 1).locator('[data-page-index="3"]')).toBeInViewport();
  await expect(pageOf(page, 0).locator('[data-page-index="0"]')).toBeInViewport();
  await clickWords(pageOf(page, 0).locator('[data-page-index="0"]'), 'By its name to the appendix', {
    button: 'middle',
  });
  await expect(pageOf(page, 1).locator('[data-page-index="7"]')).toBeInViewport();
  await expect(page.locator('[data-pane]')).toHaveCount(2);
  await expect(reader.viewer.first()).toBeVisible();
});

test('an address outside is shown whole and opened only when the member says so', async ({ launch, folder }) => {
  const { app, page, sheet, opened } = await openPack(launch, folder);
  const dialog = page.getByRole('dialog');
  await clickWords(sheet, 'The minutes on the website');
  await expect(dialog).toContainText('papers.ostlemere.example');
  await expect(dialog.getByLabel('The whole address')).toHaveText(LINKED_PACK.site);
  expect(await accessFaults(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
  expect(await opened()).toEqual([]);

  await clickWords(sheet, 'The minutes on the website');
  await dialog.getByRole('button', { name: 'Copy' }).click();
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toBe(LINKED_PACK.site);
  expect(await opened()).toEqual([]);

  await clickWords(sheet, 'The minutes on the website');
  await dialog.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(dialog).toBeHidden();
  expect(await opened()).toEqual([LINKED_PACK.site]);

  await clickWords(sheet, 'Write to the clerk');
  await expect(dialog.getByRole('heading')).toHaveText('Write an e-mail?');
  await dialog.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(dialog).toBeHidden();
  await clickWords(sheet, 'The planning pages');
  await dialog.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(dialog).toBeHidden();
  expect(await opened()).toEqual([
    LINKED_PACK.site,
    'mailto:clerk@ostlemere.example?subject=Item%205',
    `https://${LINKED_PACK.bareSite}`,
  ]);
});

test('an address that is not secure is refused in a sentence, and one that imitates another is seen for what it is', async ({
  launch,
  folder,
}) => {
  const { page, sheet, opened } = await openPack(launch, folder);
  const dialog = page.getByRole('dialog');
  await clickWords(sheet, 'The old website');
  await expect(dialog).toContainText('begins with http, not https');
  await expect(dialog.getByRole('button', { name: 'Open', exact: true })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await clickWords(sheet, 'The website, as it seems');
  await expect(dialog.getByLabel('The whole address')).toHaveText('https://xn--stlemere-mbh.example/');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  for (const address of [LINKED_PACK.insecure, 'file:///etc/passwd', 'https://a@b.example/', 'javascript:alert(1)']) {
    expect(await page.evaluate(wanted => window.lectern.invoke('links.open', [wanted]), address)).toMatchObject({
      ok: false,
    });
  }
  expect(await opened()).toEqual([]);
});

test('links to programs, other files, scripts and forms do nothing', async ({ launch, folder }) => {
  const { app, page, reader, sheet, opened } = await openPack(launch, folder);
  const requests = await noteRequests(app);
  for (const words of [
    'Telephone the clerk',
    'Start a program',
    'Open another file',
    'Open a file from elsewhere',
    'Run a script',
    'Send a form',
    'Fetch data',
    'To a page that is not there',
    'To a name that is not there',
  ]) {
    await clickWords(sheet, words);
    await clickWords(sheet, words, { button: 'middle' });
  }
  await page.waitForTimeout(500);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('[data-pane]')).toHaveCount(1);
  await expect(reader.pageField).toHaveValue(String(LINKED_PACK.firstLabel));
  await expect(reader.tool('Back')).toBeDisabled();
  expect(await opened()).toEqual([]);
  expect(page.url()).toBe('app://lectern/index.html');
  expect(app.windows()).toHaveLength(1);
  const { answered, failed } = await requests();
  expect([...answered, ...failed].filter(url => !/^(blob:)?app:\/\/lectern\//.test(url))).toEqual([]);
});
