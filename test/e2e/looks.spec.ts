import type { ElectronApplication, Page } from '@playwright/test';
import { chooseMenu, resize, setTheme } from './app.ts';
import { InterestsPage } from './pages/interests.ts';
import { LibraryPage } from './pages/library.ts';
import { ReaderPage } from './pages/reader.ts';
import { settled } from './pages/stored.ts';
import { atPassage, markWithNote, showView } from './steps.ts';
import { expect, test } from './test.ts';
import type { Run } from './run-file.ts';

type Bounds = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

function boundsOf(app: ElectronApplication): Promise<Bounds> {
  return app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0];
    if (!window) throw new Error('There is no window.');
    return window.getNormalBounds();
  });
}

/** Goes through all views with papers, a mark and an interest. */
async function walkThrough(app: ElectronApplication, page: Page, run: Run): Promise<void> {
  const library = new LibraryPage(app, page);
  await showView(page, 'Reader');
  await showView(page, 'Interests');
  await showView(page, 'Settings');
  await showView(page, 'Meetings');
  await library.addFolder(run.council.folder);
  await settled(page, 4);
  await page.locator('.choice__option', { hasText: 'Planning' }).click();
  await page.locator('.choice__option', { hasText: 'All committees' }).click();
  await library.next.getByRole('button', { name: 'Open pack' }).click();
  const { reader, pageIndex } = await atPassage(page, run);
  await markWithNote(reader, pageIndex, run.council.pack.passage.line, 'Ask for the figures by ward.');
  await page.locator('.choice__option', { hasText: 'Outline' }).click();
  await page.locator('.choice__option', { hasText: 'Agenda' }).click();
  for (const name of ['Larger', 'Smaller', 'Fit width']) await page.getByRole('button', { name, exact: true }).click();
  for (const name of ['Agenda', 'Notes']) {
    await page.getByRole('button', { name, exact: true }).click();
    await page.getByRole('button', { name, exact: true }).click();
  }
  const interests = new InterestsPage(page);
  const flagged = run.council.pack.items.find(({ number }) => number === run.council.pack.passage.item)?.title ?? '';
  await interests.flagItem(flagged);
  await interests.fillIn({ kind: 'Other registrable interest', nature: 'I chair the trust.' });
  await interests.save();
  await interests.show();
  await expect(interests.cards).toHaveCount(1);
  await chooseMenu(app, 'Help', 'Keyboard shortcuts');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await showView(page, 'Settings');
  await showView(page, 'Meetings');
}

test('size and place of the window are remembered', async ({ launch }) => {
  const { app } = await launch();
  expect(await boundsOf(app)).toMatchObject({ width: 1280, height: 800 });
  const wanted = { x: 140, y: 90, width: 1111, height: 733 };
  await app.evaluate(({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds), wanted);
  await expect.poll(() => boundsOf(app)).toEqual(wanted);
  await app.close();
  const again = await launch();
  await expect.poll(() => boundsOf(again.app)).toEqual(wanted);
});

test('a window that was maximised is maximised again, and gets its old size back from there', async ({ launch }) => {
  const isMaximised = (app: ElectronApplication): Promise<boolean> =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMaximized() ?? false);
  const { app } = await launch();
  const before = await boundsOf(app);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.maximize());
  const canMaximise = await expect
    .poll(() => isMaximised(app), { timeout: 3000 })
    .toBe(true)
    .then(
      () => true,
      () => false,
    );
  test.skip(!canMaximise, 'No window manager here, so nothing maximises a window.');
  await app.close();
  const again = await launch();
  await expect.poll(() => isMaximised(again.app)).toBe(true);
  expect(await boundsOf(again.app)).toMatchObject({ width: before.width, height: before.height });
});

test('a place that is on no screen any more is not taken up', async ({ launch }) => {
  const { app } = await launch();
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 9000, y: 5000, width: 1000, height: 700 });
  });
  await app.close();
  const again = await launch();
  const isSeen = await again.app.evaluate(({ BrowserWindow, screen }) => {
    const window = BrowserWindow.getAllWindows()[0]?.getBounds();
    const { x, y, width, height } = screen.getPrimaryDisplay().workArea;
    return window !== undefined && window.x < x + width && window.y < y + height && window.x + window.width > x;
  });
  expect(isSeen).toBe(true);
});

for (const [theme, colours] of [
  [
    'light',
    {
      ground: 'rgb(246, 245, 242)',
      surface: 'rgb(255, 255, 255)',
      ink: 'rgb(28, 36, 48)',
      accent: 'rgb(11, 92, 102)',
    },
  ],
  [
    'dark',
    {
      ground: 'rgb(20, 24, 29)',
      surface: 'rgb(27, 33, 39)',
      ink: 'rgb(236, 239, 242)',
      accent: 'rgb(108, 197, 207)',
    },
  ],
] as const) {
  test(`the app is ${theme} when the system is, in the colours of the design`, async ({ launch, run }) => {
    const { app, page } = await launch();
    const library = new LibraryPage(app, page);
    await library.addFolder(run.council.folder);
    await settled(page, 4);
    await setTheme(app, theme);
    await expect(page.locator('body')).toHaveCSS('background-color', colours.ground);
    await expect(page.locator('body')).toHaveCSS('color', colours.ink);
    await expect(library.rows('Past').locator('..').locator('..')).toHaveCSS('background-color', colours.surface);
    await expect(page.getByRole('button', { name: 'Open pack' })).toHaveCSS('background-color', colours.accent);
    const behind = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBackgroundColor());
    expect(behind?.toLowerCase()).toBe(theme === 'light' ? '#f6f5f2' : '#14181d');
    await expect(page.locator('body')).toHaveCSS('font-family', /Inter/);
    expect(await page.evaluate(() => document.fonts.check('15px "Inter Variable"'))).toBe(true);
    // A paper is white by day and by night.
    await library.next.getByRole('button', { name: 'Open pack' }).click();
    const sheet = await new ReaderPage(page).drawn(0);
    await expect(sheet).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  });
}

test('nothing is complained of in the console during a walk through all views', async ({ launch, run }) => {
  const { app, page } = await launch();
  const complaints: string[] = [];
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', error => complaints.push(String(error)));
  await page.reload();
  await expect(new LibraryPage(app, page).heading).toBeVisible();
  await walkThrough(app, page, run);
  await page.waitForTimeout(500);
  expect(complaints).toEqual([]);
});

test('with motion turned off in the system nothing moves by itself', async ({ launch, run }) => {
  const { app, page } = await launch();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await walkThrough(app, page, run);
  await showView(page, 'Reader');
  const moving = await page.evaluate(() => {
    const isLong = (times: string): boolean => times.split(',').some(time => parseFloat(time) > 0.01);
    return [...document.querySelectorAll('*')].flatMap(element => {
      const style = getComputedStyle(element);
      const moves =
        isLong(style.transitionDuration) || isLong(style.animationDuration) || style.scrollBehavior === 'smooth';
      return moves ? [element.className || element.tagName] : [];
    });
  });
  expect(moving).toEqual([]);
});

for (const [width, height] of [
  [900, 600],
  [1280, 800],
  [1920, 1040],
] as const) {
  test(`in a window of ${width} × ${height} nothing is cut off and nothing scrolls sideways`, async ({
    launch,
    run,
  }) => {
    const { app, page } = await launch();
    await walkThrough(app, page, run);
    await resize(app, width, height);
    for (const view of ['Meetings', 'Reader', 'Interests', 'Settings'] as const) {
      await showView(page, view);
      const faults = await page.locator(`[data-view="${view.toLowerCase()}"]`).evaluate(region => {
        const found: string[] = [];
        for (const box of [region, ...region.querySelectorAll('.agenda, .notes')]) {
          if (box.scrollWidth > box.clientWidth) found.push(`${box.className} scrolls sideways`);
        }
        for (const button of region.querySelectorAll<HTMLElement>('button, h1, h2, .chip')) {
          const box = button.getBoundingClientRect();
          const isSeen = box.width > 1 && box.height > 1 && button.checkVisibility({ visibilityProperty: true });
          // A name that is too long may end in an ellipsis: the whole of it is told elsewhere.
          const isShortened = getComputedStyle(button).textOverflow === 'ellipsis';
          if (!isSeen || isShortened) continue;
          const words = button.textContent?.slice(0, 40) ?? '';
          if (box.right > innerWidth + 1) found.push(`beyond the edge: ${words}`);
          if (button.scrollWidth > button.clientWidth + 1 && getComputedStyle(button).overflowX !== 'visible')
            found.push(`cut off: ${words}`);
        }
        return found;
      });
      expect(faults, view).toEqual([]);
    }
    // Reading is what the window is for: the page has the largest part of it.
    await showView(page, 'Reader');
    const area = await new ReaderPage(page).viewer.boundingBox();
    expect(area?.width).toBeGreaterThan(width * 0.4);
  });
}

test('what can be done with selected words stays beside them when the page moves', async ({ launch, run }) => {
  const { page } = await launch('profile', [run.council.pack.file.path]);
  const { reader, pageIndex } = await atPassage(page, run);
  await reader.select(pageIndex, run.council.pack.passage.line);
  const bar = page.getByRole('toolbar', { name: 'Selected words' });
  const words = reader.sheet(pageIndex).locator('.textLayer span', { hasText: run.council.pack.passage.line });
  const distance = async (): Promise<number> => {
    const [a, b] = [await bar.boundingBox(), await words.boundingBox()];
    return a && b ? Math.min(Math.abs(a.y + a.height - b.y), Math.abs(a.y - b.y - b.height)) : Infinity;
  };
  expect(await distance()).toBeLessThan(20);
  await reader.viewer.evaluate(element => element.scrollBy(0, 120));
  await expect.poll(distance).toBeLessThan(20);
  await reader.viewer.evaluate(element => element.scrollBy(0, -200));
  await expect.poll(distance).toBeLessThan(20);
});
