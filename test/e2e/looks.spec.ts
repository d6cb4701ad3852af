import path from 'node:path';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { chooseMenu, resize, setTheme } from './app.ts';
import { InterestsPage } from './pages/interests.ts';
import { LibraryPage } from './pages/library.ts';
import { colourAt } from './pages/pixels.ts';
import { ReaderPage } from './pages/reader.ts';
import { settled } from './pages/stored.ts';
import { changePaper, plantFlags } from './planted.ts';
import { atPassage, linesAtPassage, mark, markWithNote, showView } from './steps.ts';
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

/** The share of an element's words that its box is wide enough for: 1 where none are cut off. */
function shareShown(words: Locator): Promise<number> {
  return words.evaluate(element => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const all = Math.max(range.getBoundingClientRect().width, element.scrollWidth);
    return Math.min(1, (Math.ceil(element.getBoundingClientRect().width) + 1) / all);
  });
}

test('the reader names the meeting and its day in windows of every size, however long the name is', async ({
  launch,
  run,
}) => {
  const { app, page } = await launch();
  const library = new LibraryPage(app, page);
  const file = path.basename(run.council.pack.file.path);
  await library.addFolder(run.council.folder);
  await settled(page, 4);
  await library.importRests();
  const sizes = [
    [900, 600],
    [1280, 800],
    [1920, 1040],
  ] as const;
  const dayShown = async (): Promise<void> => {
    const day = page.locator('.reader__day');
    await expect(day).toBeInViewport({ ratio: 1 });
    const [end, next] = [await day.boundingBox(), await page.locator('.reader__place').boundingBox()];
    expect((end?.x ?? Infinity) + (end?.width ?? 0)).toBeLessThanOrEqual(next?.x ?? 0);
    expect(await shareShown(day)).toBe(1);
  };

  await library.openListed(file);
  const { title } = new ReaderPage(page);
  for (const [width, height] of sizes) {
    await resize(app, width, height);
    await page.waitForFunction(wanted => innerWidth === wanted, width);
    await dayShown();
    expect(await shareShown(title)).toBe(1);
  }

  const long = 'Joint Committee for the Oversight of '.repeat(8).trim();
  await changePaper(page, file, { committee: long, date: '2025-01-30' });
  await library.meetings.first().waitFor();
  await page.getByRole('button', { name: long }).first().click();
  await expect(title).toHaveAttribute('title', long);
  await expect(page.locator('.reader__day')).toHaveText('Thu 30 Jan 2025');
  for (const [width, height] of sizes) {
    await resize(app, width, height);
    await page.waitForFunction(wanted => innerWidth === wanted, width);
    await dayShown();
    expect(await shareShown(title)).toBeLessThan(1);
    await expect(title).toHaveCSS('text-overflow', 'ellipsis');
  }
});

test('the next meeting says its year where that is not this one', async ({ launch, run }) => {
  const { app, page } = await launch();
  const library = new LibraryPage(app, page);
  await library.openFiles(run.council.pack.file.path);
  await settled(page, 1);
  await showView(page, 'Meetings');
  const year = new Date().getFullYear() + 1;
  await changePaper(page, path.basename(run.council.pack.file.path), { date: `${year}-09-07` });
  await expect(library.next.locator('.next__date')).toContainText(`Sep ${year}`);
});

test('a ring shows that the pages have the focus, above a page that fills them', async ({ launch, run }) => {
  const { app, page } = await launch('profile', [run.council.pack.file.path]);
  const { reader } = await atPassage(page, run);
  await setTheme(app, 'light');
  for (let step = 0; step < 4; step += 1) await page.getByRole('button', { name: 'Larger', exact: true }).click();
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
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const reached: string[] = [];
  const unseen: string[] = [];
  for (let step = 0; step < 80; step += 1) {
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
  await mark(reader, pageIndex, linesAtPassage(run)[0] ?? '', '3');
  await setTheme(app, 'dark');
  await page.emulateMedia({ forcedColors: 'active' });
  await expect(reader.sheet(pageIndex)).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await expect(reader.sheet(pageIndex).locator('.mark--blue').first()).toHaveCSS(
    'background-color',
    'rgb(191, 220, 245)',
  );
});

for (const theme of ['light', 'dark'] as const) {
  test(`colours to choose from are those the marks have on the page, when it is ${theme}`, async ({ launch, run }) => {
    const { app, page } = await launch('profile', [run.council.pack.file.path]);
    await setTheme(app, theme);
    const { reader, pageIndex } = await atPassage(page, run);
    const lines = linesAtPassage(run);
    for (const [index, colour] of ['yellow', 'green', 'blue', 'pink'].entries()) {
      await mark(reader, pageIndex, lines[index] ?? '', String(index + 1));
      const marked = await reader
        .sheet(pageIndex)
        .locator(`.mark--${colour}`)
        .first()
        .evaluate(element => getComputedStyle(element).backgroundColor);
      const offered = await page
        .locator(`.reader__tools .swatch--${colour}`)
        .evaluate(element => getComputedStyle(element, '::before').backgroundColor);
      expect(offered, colour).toBe(marked);
      await expect(reader.notes.locator(`.note--${colour}`)).toHaveCSS('border-left-color', marked);
    }
  });
}

test('interests with words of any length stay in their place, and dates that cannot be are told as they were written', async ({
  launch,
  folder,
}) => {
  const endless = 'w'.repeat(500);
  const flag = (title: string, committee: string, date: string | null) => ({
    item: { number: '9'.repeat(40), title, pageIndex: 0 },
    meeting: { committee, date },
    nature: endless,
  });
  await plantFlags(path.join(folder, 'profile'), [
    flag(endless, 'Planning Committee', '2025-02-31'),
    flag('Minutes', 'w'.repeat(300), 'nonsense'),
    flag('Minutes', 'Licensing Committee', ''),
    flag('Minutes', 'Audit Committee', '2024-05-06'),
    flag('Minutes', 'Cabinet', null),
  ]);
  const { app, page } = await launch();
  const interests = new InterestsPage(page);
  await interests.show();
  await expect(interests.cards).toHaveCount(5);
  const when = (committee: string): Locator => interests.meeting(committee).locator('.flags__when');
  await expect(when('Planning Committee')).toHaveText('2025-02-31');
  await expect(when('w'.repeat(300))).toHaveText('nonsense');
  await expect(when('Licensing Committee')).toHaveText('Date not known');
  await expect(when('Audit Committee')).toHaveText('Mon 6 May 2024');
  await expect(when('Cabinet')).toHaveText('Date not known');
  await expect(page.locator('body')).not.toContainText(/NaN|Invalid/);

  const view = page.locator('[data-view="interests"]');
  const beyond = (region: Locator): Promise<readonly string[]> =>
    region.evaluate(element =>
      [element, ...element.querySelectorAll('*')]
        .filter(part => part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 1)
        .filter(part => getComputedStyle(part).display !== 'inline')
        .map(part => part.getAttribute('class') ?? part.tagName),
    );
  for (const [width, height] of [
    [900, 600],
    [1280, 800],
  ] as const) {
    await resize(app, width, height);
    await page.waitForFunction(wanted => innerWidth === wanted, width);
    expect(await beyond(view)).toEqual([]);
    await interests.edit(interests.cards.filter({ hasText: `${endless}Disclosable` }));
    expect(await beyond(interests.dialog)).toEqual([]);
    for (const name of ['Close', 'Save']) {
      await expect(interests.dialog.getByRole('button', { name })).toBeInViewport({ ratio: 1 });
    }
    await interests.dialog.getByRole('button', { name: 'Cancel' }).click();
  }
});

test('a meeting whose date cannot be is told as it was written, in the library and in the reader', async ({
  launch,
  run,
}) => {
  const { app, page } = await launch();
  const library = new LibraryPage(app, page);
  await library.openFiles(run.council.pack.file.path);
  await settled(page, 1);
  await showView(page, 'Meetings');
  for (const date of ['2025-02-31', '9999-99-99']) {
    await changePaper(page, path.basename(run.council.pack.file.path), { date, time: 'nonsense' });
    await expect(library.meetings).toContainText(date);
    await library.openMeeting();
    await expect(page.locator('.reader__day')).toHaveText(date);
    await expect(page.locator('body')).not.toContainText(/NaN|Invalid|undefined/);
    await showView(page, 'Meetings');
    await expect(page.locator('body')).not.toContainText(/NaN|Invalid|undefined/);
  }
});
