import path from 'node:path';
import { FINDING_PAPER, writeFindingPaper } from '../fixtures/finding-paper.ts';
import { chooseMenu, setTheme } from './app.ts';
import { accessFaults } from './pages/axe.ts';
import { FindBarPage, FindPage } from './pages/find.ts';
import { LibraryPage } from './pages/library.ts';
import { ReaderPage } from './pages/reader.ts';
import { noteRequests } from './pages/request-log.ts';
import { settled, stored } from './pages/stored.ts';
import { atPassage, lineAt, markWithNote } from './steps.ts';
import { expect, test } from './test.ts';

test('finding in a paper sees through ligatures, accents, quotes, hyphens and line ends', async ({
  launch,
  folder,
}) => {
  const file = path.join(folder, 'finding.pdf');
  await writeFindingPaper(file);
  const { app, page } = await launch('profile', [file]);
  const reader = new ReaderPage(page);
  await reader.words(0);
  await chooseMenu(app, 'Edit', 'Find in this paper…');
  const find = new FindBarPage(page);
  await expect(find.field).toBeFocused();
  await find.look('OFFICER', /^1 of 1/);
  // The bar lies over no page, and what only screen readers are told makes the window no longer.
  const [bar, pages] = [await find.bar.boundingBox(), await reader.viewer.boundingBox()];
  expect(bar?.y).toBeGreaterThanOrEqual((pages?.y ?? 0) + (pages?.height ?? 0));
  expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0);
  await find.look('officer’s', /^1 of 1/);
  await find.look("officer's note", /^1 of 1/);
  await find.look('cafe', /^1 of 1/);
  await find.look('report', /^1 of 2/);
  await find.look('re-port', /^1 of 2/);
  await find.look('one-off', /^1 of 1/);
  await find.look('oneoff', /^1 of 1/);
  await find.look('civic centre', /^1 of 1/);
  await find.look('wall', /^1 of 4/);
  await find.button('Whole words only').click();
  await expect(find.count).toHaveText(/^1 of 2/);
  await find.look('off', /^1 of 1/);
  // The raised figure of a note behind it is no part of it.
  await find.look('£12,400', /^1 of 1/);
  await find.look('zebra', 'Not found');

  await find.button('Whole words only').click();
  await find.look('lighthouse', /^1 of 2/);
  await page.keyboard.press('Enter');
  await expect(find.count).toHaveText(/^2 of 2/);
  await expect(find.current).toBeInViewport();

  // Over a page break, past the page number: it is boxed on both pages.
  await find.look('harbour promenade', /^1 of 1/);
  await expect(find.current).toHaveCount(2);
  await expect(find.current.first()).toBeInViewport();

  // In the text in one column too, and from there back to the pages.
  await find.look('lighthouse', /^2 of 2/);
  await chooseMenu(app, 'View', 'Reading view');
  await expect.poll(() => find.inColumn()).toMatchObject({ all: 1, current: 'lighthouse' });
  const noted = page.locator('.reflow__text p', { has: page.locator('sup', { hasText: /^3$/ }) });
  const copied = await noted.evaluate(element => {
    getSelection()?.selectAllChildren(element);
    return String(getSelection());
  });
  expect(copied.replace(/\s/g, ' ')).toContain('£12,400 3 in all');
  for (const told of [/^1 of 2/, /^2 of 2/]) {
    await chooseMenu(app, 'Edit', 'Find next');
    await expect(find.count).toHaveText(told);
    await expect.poll(() => find.inColumn()).toEqual({ all: 1, current: 'lighthouse', isInView: true });
  }
  await find.look('harbour promenade', /^1 of 1/);
  await expect.poll(() => find.inColumn()).toMatchObject({ all: 0, isInView: true });
  await chooseMenu(app, 'View', 'Reading view');
  await expect(find.current.first()).toBeInViewport();
});

test('a hit is boxed where its word stands, on pages turned, turned again and enlarged', async ({ launch, folder }) => {
  const file = path.join(folder, 'finding.pdf');
  await writeFindingPaper(file);
  const { app, page } = await launch('profile', [file]);
  const reader = new ReaderPage(page);
  await reader.words(0);
  await chooseMenu(app, 'Edit', 'Find in this paper…');
  const find = new FindBarPage(page);
  await find.look('lighthouse', /^1 of 2/);
  await liesOnWord(reader, FINDING_PAPER.turned, 'lighthouse');
  await chooseMenu(app, 'View', 'Turn clockwise');
  await liesOnWord(reader, FINDING_PAPER.turned, 'lighthouse');
  await chooseMenu(app, 'Edit', 'Find next');
  await liesOnWord(reader, FINDING_PAPER.last, 'lighthouse');
  for (let step = 0; step < 9; step += 1) await chooseMenu(app, 'View', 'Zoom in');
  await liesOnWord(reader, FINDING_PAPER.last, 'lighthouse');
  // What is found in a page larger than the window is brought into it.
  await chooseMenu(app, 'Edit', 'Find previous');
  await liesOnWord(reader, FINDING_PAPER.turned, 'lighthouse');
  await expect(find.current).toBeInViewport({ ratio: 1 });
});

/** The hit the member is at is boxed on a page where the text layer has its word, and nowhere else. */
async function liesOnWord(reader: ReaderPage, pageIndex: number, word: string): Promise<void> {
  const sheet = await reader.words(pageIndex);
  await expect(async () => {
    const apart = await sheet.evaluate((element, wanted) => {
      const walker = document.createTreeWalker(element.querySelector('.textLayer') ?? element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(wanted) ?? -1;
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        const [a, b] = [range, element.querySelector('.find-layer__current')].map(one => one?.getBoundingClientRect());
        if (!a || !b) return undefined;
        return Math.max(...(['left', 'top', 'right', 'bottom'] as const).map(side => Math.abs(a[side] - b[side])));
      }
      return undefined;
    }, word);
    expect(apart).toBeLessThan(3);
  }).toPass({ timeout: 10_000 });
  await expect(reader.page.locator('.find-layer__current')).toHaveCount(1);
}

test('of two papers side by side each is looked through by itself', async ({ launch, folder }) => {
  const file = path.join(folder, 'finding.pdf');
  await writeFindingPaper(file);
  const { app, page } = await launch('profile', [file]);
  await new ReaderPage(page).words(0);
  await chooseMenu(app, 'View', 'Side by side');
  const [left, right] = [new ReaderPage(page, 0), new ReaderPage(page, 1)];
  await right.words(0);
  await chooseMenu(app, 'Edit', 'Find in this paper…');
  const find = new FindBarPage(page);
  await find.look('lighthouse', /^1 of 2/);
  await expect(right.sheet(FINDING_PAPER.turned).locator('.find-layer__current')).toHaveCount(1);
  await expect(left.viewer.locator('.find-layer__current')).toHaveCount(0);
  await chooseMenu(app, 'View', 'Other paper');
  await chooseMenu(app, 'Edit', 'Find in this paper…');
  await expect(find.bar).toHaveCount(2);
  await expect(find.field.first()).toBeFocused();
  await page.keyboard.type('civic centre');
  await expect(find.count.first()).toHaveText(/^1 of 1/);
  await expect(left.sheet(0).locator('.find-layer__current')).not.toHaveCount(0);
  await expect(find.count.last()).toHaveText(/^1 of 2/);
});

test('hits are gone through by keys and ticks, from where the member is, and the last one is selected', async ({
  launch,
  run,
}) => {
  const { app, page } = await launch('profile', [run.longPack]);
  const reader = new ReaderPage(page);
  await reader.drawn(0);
  await expect.poll(async () => (await stored(page)).papers[0]?.stage, { timeout: 60_000 }).toBe('indexed');
  await reader.goTo('PDF 200');
  await reader.words(199);
  await chooseMenu(app, 'Edit', 'Find in this paper…');
  const find = new FindBarPage(page);
  await find.look('council', /^\d+ of \d+/);
  const [, first = '', all = ''] = /^(\d+) of (\d[\d,]*)/.exec((await find.count.textContent()) ?? '') ?? [];
  expect(Number(first)).toBeGreaterThan(1);
  await expect(find.current.first()).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(find.count).toHaveText(new RegExp(`^${Number(first) + 1} of`));
  await page.keyboard.press('Shift+Enter');
  await chooseMenu(app, 'Edit', 'Find previous');
  await expect(find.count).toHaveText(new RegExp(`^${Number(first) - 1} of`));
  await chooseMenu(app, 'Edit', 'Find next');
  await expect(find.count).toHaveText(new RegExp(`^${first} of ${all}`));

  // Every hit that can be told apart has a tick; one near the end leads near the end.
  await expect.poll(async () => Number(await find.ticks.getAttribute('data-ticks'))).toBeGreaterThan(100);
  const strip = await find.ticks.boundingBox();
  if (!strip) throw new Error('There are no ticks.');
  const at = await page.locator('.find-ticks__all').evaluate(path => {
    const tops = [...(path.getAttribute('d') ?? '').matchAll(/M7 (\d+)/g)].map(([, top]) => Number(top));
    return Math.max(...tops);
  });
  await page.mouse.click(strip.x + 12, strip.y + at + 1);
  await expect(find.count).not.toHaveText(new RegExp(`^${first} of`));
  await expect(find.current.first()).toBeInViewport();
  expect((await reader.scrolled()).top).toBeGreaterThan((await reader.scrolled()).height * 0.9);

  await find.field.focus();
  await page.keyboard.press('Escape');
  await expect(find.bar).toHaveCount(0);
  await expect(find.ticks).toHaveCount(0);
  await expect(reader.viewer).toBeFocused();
  expect((await page.evaluate(() => getSelection()?.toString() ?? '')).toLowerCase()).toBe('council');
  // Where the member was before they began to look is a step back away.
  await reader.tool('Back').click();
  await expect(reader.pageField).toHaveAttribute('title', /^Page 200 of/);
});

test('a long paper is looked through away from the window, as long as the bar is open', async ({ launch, run }) => {
  const { app, page } = await launch('profile', [run.longPack]);
  await new ReaderPage(page).words(0);
  const isLooking = (): boolean => page.workers().some(worker => worker.url().includes('paper-find-worker'));
  expect(isLooking()).toBe(false);
  await chooseMenu(app, 'Edit', 'Find in this paper…');
  const find = new FindBarPage(page);
  await find.field.pressSequentially('council');
  await expect(find.count).toHaveText(/ of |Not found/);
  expect(isLooking()).toBe(true);
  // What is read meanwhile is found as it comes.
  await expect.poll(async () => (await stored(page)).papers[0]?.stage, { timeout: 60_000 }).toBe('indexed');
  await expect(find.count).toHaveText(/^\d+ of \d{2}/);
  await expect(find.bar.locator('.find-bar__note')).toHaveCount(0);
  await find.field.fill('e');
  await expect(find.count).toHaveText(/^\d+ of \d+,\d+/);
  await page.keyboard.press('Escape');
  await expect.poll(isLooking).toBe(false);
});

test('words, phrases and beginnings are found in all papers, and opened at their place', async ({ launch, run }) => {
  const { app, page } = await launch();
  await new LibraryPage(app, page).addFolder(run.council.folder);
  await settled(page, 4);
  await chooseMenu(app, 'Edit', 'Find in everything…');
  const find = new FindPage(page);
  await find.ready();
  await expect(find.field).toBeFocused();
  const { passage } = run.council.pack;
  await find.field.fill(`“${passage.line}”`);
  await expect(find.count).toHaveText('1 page in 1 paper');
  await expect(find.hits).toHaveCount(1);
  await expect(find.hits.locator('.hit__page')).toHaveText(`page ${passage.printed}`);
  await expect(find.hits.locator('mark')).toHaveText(passage.line.replace(/\W+$/, ''));

  await find.field.fill('counc');
  await expect(find.papers).toHaveCount(4);
  const count = await find.count.textContent();
  await find.view.getByRole('combobox', { name: 'Committee' }).selectOption({ label: 'Planning Committee' });
  await expect(find.papers).toHaveCount(1);
  await expect(find.count).not.toHaveText(count ?? '');
  await find.view.getByRole('button', { name: 'Look everywhere' }).click();
  await expect(find.papers).toHaveCount(4);
  await find.view.getByLabel('Meetings until').fill('2001-01-01');
  await expect(find.count).toHaveText('Nothing found');
  await find.view.getByRole('button', { name: 'Look everywhere' }).click();

  // By keys alone: into the list, to the place, and back to where the list was left.
  await find.field.fill(passage.line);
  await expect(find.hits.first().locator('.hit__page')).toHaveText(`page ${passage.printed}`);
  await find.field.press('ArrowDown');
  await expect(find.hits.first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  const reader = new ReaderPage(page);
  await reader.words(passage.page - 1);
  const bar = new FindBarPage(page);
  await expect(bar.count).toHaveText(/^\d+ of \d+/);
  await expect(bar.current.first()).toBeInViewport();
  await reader.tool('Back').click();
  await expect(find.hits.first()).toBeFocused();
  await expect(find.field).toHaveValue(passage.line);

  // All hits of a paper are told on demand, and the focus goes on at the first that was not told before.
  await find.field.fill('the');
  await expect(find.hits.nth(3)).toBeVisible();
  await find.view
    .getByRole('button', { name: /^Show \d+ more in this paper/ })
    .first()
    .press('Enter');
  await expect(find.papers.first().locator('.hit').nth(3)).toBeFocused();
  const last = find.papers.first().locator('.hit').last();
  await last.scrollIntoViewIfNeeded();
  const scrolled = await find.view.evaluate(view => view.scrollTop);
  expect(scrolled).toBeGreaterThan(300);
  await last.click();
  await reader.tool('Back').click();
  await expect(last).toBeFocused();
  expect(await find.view.evaluate(view => view.scrollTop)).toBe(scrolled);
  await page.keyboard.press('Escape');
  await expect(find.field).toBeFocused();
});

test('own notes are found with the papers, and as soon as they are written', async ({ launch, run }) => {
  const { app, page } = await launch('profile', [run.council.pack.file.path]);
  const { reader, pageIndex } = await atPassage(page, run);
  await markWithNote(reader, pageIndex, lineAt(run, 0), 'Ask about the zebra crossing.');
  await chooseMenu(app, 'Edit', 'Find in everything…');
  const find = new FindPage(page);
  await find.ready();
  await find.field.fill('zebra cros');
  await expect(find.count).toHaveText('1 note in 1 paper');
  await expect(find.hits).toHaveText(/Your highlight.*Ask about the zebra crossing/);
  await find.hits.first().click();
  await expect(reader.sheet(pageIndex).locator('.mark--active').first()).toBeInViewport();
});

test('finding breaks no rule of accessibility, and asks nothing of the network', async ({ launch, run }) => {
  const { app, page } = await launch();
  const requests = await noteRequests(app);
  await new LibraryPage(app, page).addFolder(run.council.folder);
  await settled(page, 4);
  await chooseMenu(app, 'Edit', 'Find in everything…');
  const find = new FindPage(page);
  await find.ready();
  for (const theme of ['light', 'dark'] as const) {
    await setTheme(app, theme);
    await find.field.fill('');
    await page.waitForTimeout(250);
    expect.soft(await accessFaults(page), `nothing typed, ${theme}`).toEqual([]);
    await find.field.fill('zzz');
    await expect(page.getByText('No paper and no note holds “zzz”')).toBeVisible();
    expect.soft(await accessFaults(page), `nothing found, ${theme}`).toEqual([]);
    await find.field.fill('food waste');
    await expect(find.hits.first()).toBeVisible();
    expect.soft(await accessFaults(page), `found, ${theme}`).toEqual([]);
  }
  await find.hits.first().click();
  const bar = new FindBarPage(page);
  await expect(bar.count).toHaveText(/^\d+ of \d+/);
  for (const theme of ['light', 'dark'] as const) {
    await setTheme(app, theme);
    await page.waitForTimeout(250);
    expect.soft(await accessFaults(page), `bar, ${theme}`).toEqual([]);
  }
  const { answered, failed } = await requests();
  expect([...answered, ...failed].filter(url => !/^(blob:)?app:\/\/lectern\//.test(url))).toEqual([]);
});
