import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { BAR, BLUE_BAR, PHOTO, picturedPaper } from '../fixtures/pictured-paper.ts';
import { setTheme } from './app.ts';
import { accessFaults } from './pages/axe.ts';
import { colourAt, coloursAt } from './pages/pixels.ts';
import { ReaderPage } from './pages/reader.ts';
import { atPassage, lineAt, mark } from './steps.ts';
import { expect, test } from './test.ts';

type Spot = { readonly left: number; readonly top: number };

async function pictured(folder: string): Promise<string> {
  const file = path.join(folder, 'reading-room.pdf');
  await writeFile(file, await picturedPaper());
  return file;
}

async function choose(page: Page, theme: string): Promise<void> {
  const option = page.getByRole('radio', { name: theme, exact: true });
  await page.getByRole('button', { name: 'View', exact: true }).click();
  await option.check();
  await page.keyboard.press('Escape');
  await option.waitFor({ state: 'hidden' });
}

/** The colours painted at points of a page, in points from its top left corner. */
async function coloursOn(
  page: Page,
  reader: ReaderPage,
  pageIndex: number,
  spots: readonly Spot[],
): Promise<readonly string[]> {
  const sheet = await reader.drawn(pageIndex);
  const scale = Number(await sheet.getAttribute('data-scale'));
  const box = await sheet.boundingBox();
  if (!box) throw new Error('The page is not in view.');
  const points = spots.map(({ left, top }) => ({
    x: Math.round(box.x + left * scale),
    y: Math.round(box.y + top * scale),
  }));
  return coloursAt(page, points);
}

async function colourOn(page: Page, reader: ReaderPage, pageIndex: number, spot: Spot): Promise<string> {
  const [colour = ''] = await coloursOn(page, reader, pageIndex, [spot]);
  return colour;
}

type Box = Spot & { readonly width: number; readonly height: number };
const middleOf = ({ left, top, width, height }: Box): Spot => ({
  left: left + width / 2,
  top: top + height / 2,
});
const PAPER: Spot = { left: 40, top: 250 };
const PATCHES: readonly Spot[] = [0, 1, 2, 3].flatMap(row =>
  [0, 1, 2, 3].map(column => ({
    left: PHOTO.left + (column + 0.5) * (PHOTO.side / 4),
    top: PHOTO.top + (row + 0.5) * (PHOTO.side / 4),
  })),
);

const GROUND = 'rgb(27, 33, 39)';
const INK = 'rgb(236, 239, 242)';

test('dark pages have a dark ground and light words; a photo on them is as it was', async ({ launch, folder }) => {
  const { page } = await launch('profile', [await pictured(folder)]);
  const reader = new ReaderPage(page);
  await reader.drawn(0);
  for (const pageIndex of [0, 1]) {
    await choose(page, 'As printed');
    await reader.goTo(String(pageIndex + 1));
    const before = await coloursOn(page, reader, pageIndex, PATCHES);
    expect(new Set(before).size, 'the photo has many colours').toBeGreaterThan(10);
    expect(await colourOn(page, reader, pageIndex, PAPER)).toBe('rgb(255, 255, 255)');
    await choose(page, 'Dark');
    await expect.poll(() => colourOn(page, reader, pageIndex, PAPER)).toBe(GROUND);
    expect(await colourOn(page, reader, pageIndex, middleOf(BAR))).toBe(INK);
    const after = await coloursOn(page, reader, pageIndex, PATCHES);
    expect(after).toEqual(before);
  }
});

test('a page that is a scan is dark too, as words are', async ({ launch, folder }) => {
  const { page } = await launch('profile', [await pictured(folder)]);
  const reader = new ReaderPage(page);
  await reader.goTo('3');
  await choose(page, 'Dark');
  await expect.poll(() => colourOn(page, reader, 2, PAPER)).toBe(GROUND);
  expect(await colourOn(page, reader, 2, middleOf(BAR))).toBe(INK);
});

test('pages are warm, or strong in contrast, as the member likes', async ({ launch, folder }) => {
  const { page } = await launch('profile', [await pictured(folder)]);
  const reader = new ReaderPage(page);
  await reader.drawn(0);
  for (const [theme, ground, ink] of [
    ['Sepia', 'rgb(244, 236, 216)', 'rgb(0, 0, 0)'],
    ['Black on white', 'rgb(255, 255, 255)', 'rgb(0, 0, 0)'],
    ['White on black', 'rgb(0, 0, 0)', 'rgb(255, 255, 255)'],
  ] as const) {
    await choose(page, theme);
    await expect.poll(() => colourOn(page, reader, 0, middleOf(BAR)), theme).toBe(ink);
    await expect.poll(() => colourOn(page, reader, 0, PAPER), theme).toBe(ground);
  }
  const blue = await colourOn(page, reader, 0, middleOf(BLUE_BAR));
  const [red = 0, green = 0, strongest = 0] = blue.match(/\d+/g)?.map(Number) ?? [];
  expect(strongest, 'blue words are light, and still blue').toBeGreaterThan(Math.max(red, 200));
  expect(green).toBeGreaterThan(100);
});

test('“As the app” is dark when the app is, and the choice is kept', async ({ launch, folder }) => {
  const file = await pictured(folder);
  const { app, page } = await launch('profile', [file]);
  const reader = new ReaderPage(page);
  await reader.drawn(0);
  await setTheme(app, 'light');
  await choose(page, 'As the app');
  await reader.drawn(0);
  await expect.poll(() => colourOn(page, reader, 0, PAPER)).toBe('rgb(255, 255, 255)');
  await setTheme(app, 'dark');
  await expect.poll(() => colourOn(page, reader, 0, PAPER)).toBe(GROUND);
  await app.close();
  const again = await launch('profile', [file]);
  await again.page.getByRole('button', { name: 'View', exact: true }).click();
  await expect(again.page.getByRole('radio', { name: 'As the app' })).toBeChecked();
});

test('a dark page is never white: not before it is drawn, not when the paper is opened again', async ({
  launch,
  run,
}) => {
  const { page } = await launch('profile', [run.council.pack.file.path]);
  const { reader, pageIndex } = await atPassage(page, run);
  await choose(page, 'Dark');
  await expect.poll(() => colourOn(page, reader, pageIndex, { left: 10, top: 300 })).toBe(GROUND);
  await page.waitForTimeout(2000);
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    const look = (): void => {
      for (const box of document.querySelectorAll('.page-box')) seen.push(getComputedStyle(box).backgroundColor);
      for (const picture of document.querySelectorAll<HTMLImageElement>('.page-picture')) {
        const canvas = new OffscreenCanvas(1, 1);
        const context = canvas.getContext('2d');
        if (!picture.complete || !context) continue;
        context.drawImage(picture, 4, 4, 1, 1, 0, 0, 1, 1);
        seen.push(`rgb(${[...context.getImageData(0, 0, 1, 1).data].slice(0, 3).join(', ')})`);
      }
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.getByRole('button', { name: 'Meetings', exact: true }).click();
  await page.getByRole('button', { name: 'Reader', exact: true }).click();
  await reader.viewer.evaluate(element => element.scrollBy(0, 4000));
  await reader.viewer.evaluate(element => element.scrollBy(0, 4000));
  await page.locator('[data-page-index][data-drawn]').first().waitFor();
  const seen = await page.evaluate(() => [...new Set((window as unknown as { seen: string[] }).seen)]);
  expect(seen.length).toBeGreaterThan(0);
  for (const colour of seen) {
    const [red = 255] = colour.match(/\d+/g)?.map(Number) ?? [];
    expect(red, colour).toBeLessThan(80);
  }
});

test('a picture that was kept of a page in other colours is not shown', async ({ launch, run }) => {
  const first = await launch('profile', [run.council.pack.file.path]);
  const { reader } = await atPassage(first.page, run);
  await first.page.waitForTimeout(2500);
  await choose(first.page, 'Dark');
  await expect(reader.viewer).toBeVisible();
  const shown = await first.page.evaluate(async () => {
    const request = indexedDB.open('lectern');
    const db = await new Promise<IDBDatabase>(resolve => {
      request.onsuccess = () => resolve(request.result);
    });
    const rows = await new Promise<{ pictures: { theme?: string }[] }[]>(resolve => {
      const all = db.transaction('snapshots').objectStore('snapshots').getAll();
      all.onsuccess = () => resolve(all.result as { pictures: { theme?: string }[] }[]);
    });
    db.close();
    return rows.flatMap(({ pictures }) => pictures.map(({ theme }) => theme));
  });
  expect(shown.length).toBeGreaterThan(0);
  expect(shown.every(theme => theme === 'plain')).toBe(true);
  await first.page.reload();
  await first.page.locator('.page-box').first().waitFor();
  expect(await first.page.locator('.page-picture').count()).toBe(0);
});

test('words under a mark stay readable on a dark page, and nothing bars the way of a screen reader', async ({
  launch,
  run,
}) => {
  const { app, page } = await launch('profile', [run.council.pack.file.path]);
  await setTheme(app, 'dark');
  const { reader, pageIndex } = await atPassage(page, run);
  await choose(page, 'Dark');
  for (const [index, key] of ['1', '2', '3', '4'].entries()) await mark(reader, pageIndex, lineAt(run, index), key);
  await page.keyboard.press('Escape');
  await expect(reader.sheet(pageIndex).locator('.mark--active')).toHaveCount(0);
  for (const colour of ['yellow', 'green', 'blue', 'pink']) {
    const box = await reader.sheet(pageIndex).locator(`.mark--${colour}`).first().boundingBox();
    if (!box) throw new Error(`no ${colour} mark`);
    const ground = await colourAt(page, Math.round(box.x + box.width + 3), Math.round(box.y + 3));
    const marked = await colourAt(page, Math.round(box.x + box.width - 2), Math.round(box.y + 1));
    expect(marked, colour).not.toBe(ground);
    const [red = 0, green = 0, blue = 0] = marked.match(/\d+/g)?.map(Number) ?? [];
    const linear = (value: number): number => ((value / 255 + 0.055) / 1.055) ** 2.4;
    const luminance = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    expect(0.9 / (luminance + 0.05), `${colour}: ${marked}`).toBeGreaterThan(7);
  }
  await page.getByRole('button', { name: 'View', exact: true }).click();
  expect(await accessFaults(page)).toEqual([]);
});
