import path from 'node:path';
import { resize } from './app.ts';
import { LibraryPage } from './pages/library.ts';
import { ReaderPage } from './pages/reader.ts';
import { rowsOf, stored } from './pages/stored.ts';
import { passageItem } from './steps.ts';
import { expect, test } from './test.ts';

test('page one is drawn while the text of the rest is still being read', async ({ launch, run }) => {
  const { page } = await launch('profile', [run.longPack]);
  const reader = new ReaderPage(page);
  await reader.drawn(0);
  expect((await stored(page)).papers[0]?.stage).toBe('opened');
});

test('scrolling over hundreds of pages never moves what was laid out, and mounts only what is near', async ({
  launch,
  run,
}) => {
  const { page } = await launch('profile', [run.longPack]);
  const reader = new ReaderPage(page);
  await reader.drawn(0);
  const before = await reader.scrolled();
  for (let step = 1; step <= 20; step += 1) {
    await reader.viewer.evaluate((element, share) => (element.scrollTop = element.scrollHeight * share), step / 20);
    expect((await reader.mounted()).length).toBeLessThan(14);
  }
  expect((await reader.scrolled()).height).toBe(before.height);
  await reader.drawn(475);
  // Coming back to a page by its number ends at exactly the same place.
  await reader.goTo('PDF 1');
  await reader.drawn(0);
  const first = await reader.scrolled();
  await reader.goTo('PDF 300');
  await reader.goTo('PDF 1');
  expect((await reader.scrolled()).top).toBe(first.top);
});

test('the printed number is what go to page, lists and the page field mean', async ({ launch, run }) => {
  const { pack } = run.council;
  const { page } = await launch('profile', [pack.file.path]);
  const reader = new ReaderPage(page);
  await reader.drawn(0);
  await expect(page.locator('.reader__count')).toHaveText(/of \d+/);
  const { passage } = pack;
  expect(passage.printed).not.toBe(passage.page);
  await expect(async () => {
    await reader.goTo(String(passage.printed));
    await expect(reader.pageField).toHaveValue(String(passage.printed), { timeout: 1000 });
    await expect(reader.sheet(passage.page - 1)).toHaveAttribute('data-drawn', 'true', { timeout: 1000 });
  }).toPass();
  await reader.words(passage.page - 1);
  await expect(reader.sheet(passage.page - 1).locator('.textLayer')).toContainText(passage.line);
  await reader.goTo('9999');
  await expect(page.locator('.notice', { hasText: 'There is no page 9999.' })).toBeVisible();

  await reader.goTo('the budget');
  await expect(page.locator('.notice__text')).toHaveText(['Type a printed page number, such as 59, or “item 8”.']);
  const { number, title } = passageItem(run.council);
  await reader.goTo('PDF 1');
  await expect(page.locator('.notice')).toHaveCount(0);
  await reader.goTo(`item ${number}`);
  await expect(reader.agenda.locator('[aria-current="true"]')).toContainText(title);
});

test('“PDF” before a number means the page of the file, whatever is printed on it', async ({ launch, run }) => {
  const { pack } = run.council;
  const { page } = await launch('profile', [pack.file.path]);
  const reader = new ReaderPage(page);
  await reader.drawn(0);
  const { passage } = pack;
  // Once the printed numbers are known, the number alone means another page.
  await expect(async () => {
    await reader.goTo(String(passage.printed));
    await expect(reader.pageField).toHaveAttribute('title', new RegExp(`^Page ${passage.page} of`), { timeout: 1000 });
  }).toPass();
  await reader.goTo(`PDF ${passage.printed}`);
  await expect(reader.pageField).toHaveAttribute('title', new RegExp(`^Page ${passage.printed} of \\d+ in the file$`));
  await reader.drawn(passage.printed - 1);

  const stood = await reader.scrolled();
  await reader.goTo('PDF 9999');
  const notice = `There is no page PDF 9999. The last page is PDF ${pack.file.pages}.`;
  await expect(page.locator('.notice', { hasText: notice })).toBeVisible();
  expect(await reader.scrolled()).toEqual(stood);
});

test('the agenda leads to its items and shows the one the member is in', async ({ launch, run }) => {
  const { pack } = run.council;
  const { page } = await launch('profile', [pack.file.path]);
  const reader = new ReaderPage(page);
  await reader.drawn(0);
  const { title, pages } = passageItem(run.council);
  await reader.agenda.getByRole('button', { name: title }).first().click();
  await reader.drawn((pages?.[0] ?? 0) - 1);
  await expect(reader.agenda.locator('[aria-current="true"]')).toContainText(title);
});

test('zooming keeps the place, never shows a blank page, and fits the width again', async ({ launch, run }) => {
  const { page } = await launch('profile', [run.longPack]);
  const reader = new ReaderPage(page);
  await reader.goTo('PDF 40');
  const sheet = await reader.drawn(39);
  const fitted = (await sheet.boundingBox())?.width ?? 0;
  await reader.size('Larger');
  // The page stays drawn from the moment the button is pressed: something of it is always visible.
  await expect(sheet.locator('canvas').first()).toBeVisible();
  await expect(reader.pageField).toHaveAttribute('title', 'Page 40 of 476 in the file');
  await reader.drawn(39);
  expect((await sheet.boundingBox())?.width ?? 0).toBeGreaterThan(fitted);
  await reader.size('Fit width');
  await reader.drawn(39);
  expect((await sheet.boundingBox())?.width).toBe(fitted);
  await expect(reader.pageField).toHaveAttribute('title', 'Page 40 of 476 in the file');
});

/** What stands at the upper edge of the viewer: the page, and the share of its height that is above the edge. */
function atUpperEdge(reader: ReaderPage): Promise<{ readonly pageIndex: number; readonly down: number }> {
  return reader.viewer.evaluate(viewer => {
    const edge = viewer.getBoundingClientRect().top;
    for (const sheet of viewer.querySelectorAll<HTMLElement>('[data-page-index]')) {
      const { top, bottom, height } = sheet.getBoundingClientRect();
      if (bottom > edge) return { pageIndex: Number(sheet.dataset['pageIndex']), down: (edge - top) / height };
    }
    throw new Error('There is no page below the upper edge.');
  });
}

for (const [size, enlarge] of [
  ['fitted to the width', false],
  ['at a size of its own', true],
] as const) {
  test(`resizing the window keeps the member’s place in a paper ${size}`, async ({ launch, run }) => {
    const running = await launch('profile', [run.longPack]);
    const { page } = running;
    const reader = new ReaderPage(page);
    await resize(running, 1300, 850);
    await reader.goTo('PDF 123');
    await reader.drawn(122);
    if (enlarge) await reader.size('Larger');
    await reader.viewer.evaluate(element => element.scrollBy(0, 333));
    await reader.drawn(122);
    const [place, stood, width] = [await atUpperEdge(reader), await reader.scrolled(), await widthOf(reader)];
    expect(place.pageIndex).toBe(122);
    expect(place.down).toBeGreaterThan(0.1);

    for (const wide of [1150, 1021, 1444, 1087]) {
      await resize(running, wide, 850);
      await expect.poll(() => widthOf(reader)).not.toBe(width);
      await expect.poll(async () => Math.abs((await atUpperEdge(reader)).down - place.down)).toBeLessThan(0.002);
      expect((await atUpperEdge(reader)).pageIndex).toBe(122);
    }
    // The edge of the window is dragged in, and out in other steps: after all of them the place has not crept away.
    for (const step of [...steps(1300, 1040, -13), ...steps(1040, 1300, 20)]) await resize(running, step, 850);
    await expect.poll(() => reader.scrolled()).toEqual(stood);
    await reader.drawn(122);
  });
}

function steps(from: number, to: number, by: number): readonly number[] {
  return Array.from({ length: (to - from) / by }, (_, index) => from + (index + 1) * by);
}

function widthOf(reader: ReaderPage): Promise<number> {
  return reader.viewer.evaluate(element => element.clientWidth);
}

test('a paper opens exactly where it was left, at the size it was left', async ({ launch, run }) => {
  const { app, page } = await launch('profile', [run.longPack]);
  const reader = new ReaderPage(page);
  await reader.goTo('PDF 123');
  await reader.size('Larger');
  await reader.viewer.evaluate(element => element.scrollBy(0, 137));
  await reader.drawn(122);
  // The place is noted once the member has rested there.
  await page.waitForTimeout(1600);
  const left = await reader.scrolled();
  await app.close();

  const again = await launch();
  await new LibraryPage(again.app, again.page).openMeeting();
  const reopened = new ReaderPage(again.page);
  await reopened.drawn(122);
  expect(await reopened.scrolled()).toEqual(left);
  await expect(reopened.pageField).toHaveAttribute('title', 'Page 123 of 476 in the file');
});

test('what the reader selects is the text that import keeps', async ({ launch, run }) => {
  const { pack } = run.council;
  const { app, page } = await launch();
  const library = new LibraryPage(app, page);
  await library.openFiles(pack.file.path);
  const reader = new ReaderPage(page);
  await reader.words(0);
  await expect
    .poll(() => keptText(page, 0), { message: 'the text of page one is kept' })
    .toBe(
      await reader.sheet(0).evaluate(element => {
        const layer = element.querySelector('.textLayer');
        const walker = document.createTreeWalker(layer ?? element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
        let text = '';
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          text += node instanceof Text ? node.data : node instanceof HTMLBRElement ? '\n' : '';
        }
        return text;
      }),
    );
  expect(path.basename(pack.file.path)).toMatch(/Agenda pack/);
});

async function keptText(page: ReaderPage['page'], pageIndex: number): Promise<string | undefined> {
  const rows = (await rowsOf(page, 'pages')) as readonly { readonly pageIndex: number; readonly text: string }[];
  return rows.find(row => row.pageIndex === pageIndex)?.text;
}
