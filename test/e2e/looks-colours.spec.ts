import { setTheme } from './app.ts';
import { LibraryPage } from './pages/library.ts';
import { colourAt } from './pages/pixels.ts';
import { ReaderPage } from './pages/reader.ts';
import { settled } from './pages/stored.ts';
import { atPassage, lineAt, mark, markWithNote } from './steps.ts';
import { expect, test } from './test.ts';

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

test('a ring shows that the pages have the focus, above a page that fills them', async ({ launch, run }) => {
  const { app, page } = await launch('profile', [run.council.pack.file.path]);
  const { reader } = await atPassage(page, run);
  await setTheme(app, 'light');
  await reader.size('Larger', 4);
  await reader.goTo('8');
  await expect(reader.viewer).toBeFocused();
  await reader.viewer.evaluate(element => element.scrollBy(0, 120));
  const box = await reader.viewer.boundingBox();
  if (!box) throw new Error('no pages');
  const top = (): Promise<string> => colourAt(page, box.x + box.width / 2, box.y + 1);
  const sheets = await page.locator('[data-page-index]').evaluateAll(
    (elements, [x, y]) =>
      elements.filter(element => {
        const { left, right, top: above, bottom } = element.getBoundingClientRect();
        return left < x && x < right && above < y && y < bottom;
      }).length,
    [box.x + box.width / 2, box.y + 1] as const,
  );
  expect(sheets, 'a page lies under the ring').toBe(1);
  await expect.poll(top).toBe('rgb(11, 92, 102)');
  await reader.pageField.focus();
  await expect.poll(top).not.toBe('rgb(11, 92, 102)');
});

test('in the forced colours of the system the focus is seen wherever Tab takes it in the reader', async ({
  launch,
  run,
}) => {
  const { page } = await launch('profile', [run.council.pack.file.path]);
  const { reader, pageIndex } = await atPassage(page, run);
  await markWithNote(reader, pageIndex, run.council.pack.passage.line, 'Ask for the figures by ward.');
  await page.emulateMedia({ forcedColors: 'active' });
  await page.getByRole('button', { name: 'Skip to the content' }).focus();
  const reached: string[] = [];
  const unseen: string[] = [];
  for (let step = 0; step < 160; step += 1) {
    await page.keyboard.press('Tab');
    // A shadow is not painted in forced colours, so only outlines count: its own, or that of the face of a radio button.
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body || 'reached' in element.dataset) return null;
      element.dataset['reached'] = '';
      const parts = element.matches('[type=radio]') ? [...(element.parentElement?.children ?? [])] : [element];
      const isShown = parts.some(part => {
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(part);
        return outlineStyle === 'solid' && parseFloat(outlineWidth) >= 1 && !outlineColor.endsWith(', 0)');
      });
      return { name: element.getAttribute('aria-label') ?? element.textContent ?? element.className, isShown };
    });
    if (!stop) break;
    reached.push(stop.name);
    if (!stop.isShown) unseen.push(stop.name);
  }
  expect(reached).toContain('Pages');
  expect(unseen).toEqual([]);
});

test('a paper and its marks keep their colours in the forced colours of the system', async ({ launch, run }) => {
  const { app, page } = await launch('profile', [run.council.pack.file.path]);
  const { reader, pageIndex } = await atPassage(page, run);
  await mark(reader, pageIndex, lineAt(run, 0), '3');
  await setTheme(app, 'dark');
  await page.emulateMedia({ forcedColors: 'active' });
  await expect(reader.sheet(pageIndex)).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await expect(reader.sheet(pageIndex).locator('.mark--blue').first()).toHaveCSS('fill', 'rgb(191, 220, 245)');
});

for (const theme of ['light', 'dark'] as const) {
  test(`colours to choose from are those the marks have on the page, when it is ${theme}`, async ({ launch, run }) => {
    const { app, page } = await launch('profile', [run.council.pack.file.path]);
    await setTheme(app, theme);
    const { reader, pageIndex } = await atPassage(page, run);
    for (const [index, colour] of ['yellow', 'green', 'blue', 'pink'].entries()) {
      await mark(reader, pageIndex, lineAt(run, index), String(index + 1));
      const marked = await reader
        .sheet(pageIndex)
        .locator(`.mark--${colour}`)
        .first()
        .evaluate(element => getComputedStyle(element).fill);
      const offered = await page
        .locator(`.reader__tools .swatch--${colour}`)
        .evaluate(element => getComputedStyle(element, '::before').backgroundColor);
      expect(offered, colour).toBe(marked);
      await expect(reader.notes.locator(`.note--${colour}`)).toHaveCSS('border-left-color', marked);
    }
  });
}
