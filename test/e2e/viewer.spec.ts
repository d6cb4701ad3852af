import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { ODD_SIZES, writeOddSizes } from '../fixtures/odd-sizes.ts';
import { chooseMenu, resize } from './app.ts';
import { darkestIn } from './pages/pixels.ts';
import { ReaderPage } from './pages/reader.ts';
import { watchBlank } from './pages/watch-blank.ts';
import { atPassage } from './steps.ts';
import { expect, test } from './test.ts';

type Shown = { readonly app: ElectronApplication; readonly page: Page; readonly reader: ReaderPage };

const view = ({ app }: Pick<Shown, 'app'>, entry: string): Promise<void> => chooseMenu(app, 'View', entry);

/** The pages of which any part is in view, with their boxes in CSS pixels from the viewer's corner. */
function sheetsInView(reader: ReaderPage) {
  return reader.viewer.evaluate(viewer => {
    const { left, top, clientWidth, clientHeight } = Object.assign(viewer.getBoundingClientRect(), {
      clientWidth: viewer.clientWidth,
      clientHeight: viewer.clientHeight,
    });
    return [...viewer.querySelectorAll<HTMLElement>('[data-page-index]')].flatMap(sheet => {
      const box = sheet.getBoundingClientRect();
      const [x, y] = [box.left - left, box.top - top];
      const isSeen = x < clientWidth && x + box.width > 0 && y < clientHeight && y + box.height > 0;
      const isWhole = x >= 0 && x + box.width <= clientWidth && y >= 0 && y + box.height <= clientHeight;
      return isSeen ? [{ pageIndex: Number(sheet.dataset['pageIndex']), x, y, isWhole }] : [];
    });
  });
}

const pagesSeen = async (reader: ReaderPage) => (await sheetsInView(reader)).map(({ pageIndex }) => pageIndex);

test('pages stand one or two beside each other, one row at a time, and fitted to the window', async ({
  launch,
  run,
}) => {
  const running = await launch('profile', [run.longPack]);
  const { page } = running;
  await resize(running, 1400, 900);
  const reader = new ReaderPage(page);
  const shown = { ...running, reader };
  await reader.drawn(0);
  await reader.goTo('PDF 101');
  await reader.drawn(100);

  await view(shown, 'Two pages across');
  await expect.poll(() => pagesSeen(reader)).toEqual(expect.arrayContaining([100, 101]));
  const [left, right] = (await sheetsInView(reader)).filter(({ pageIndex }) => pageIndex === 100 || pageIndex === 101);
  expect(left?.y).toBe(right?.y);
  expect(left?.x).toBeLessThan(right?.x ?? 0);

  await view(shown, 'Two pages, first one alone');
  await expect.poll(() => pagesSeen(reader)).toEqual(expect.arrayContaining([99, 100]));

  await view(shown, 'Page by page');
  const mounted = () => reader.viewer.locator('[data-page-index]').count();
  await expect.poll(mounted).toBe(2);
  expect(await pagesSeen(reader)).toEqual([99, 100]);
  await view(shown, 'Fit page');
  await expect.poll(() => pagesSeen(reader)).toEqual([99, 100]);
  expect((await sheetsInView(reader)).every(({ isWhole }) => isWhole)).toBe(true);
  await reader.drawn(100);

  await reader.viewer.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => pagesSeen(reader)).toEqual([101, 102]);
  await page.keyboard.press('PageDown');
  await expect.poll(() => pagesSeen(reader)).toEqual([103, 104]);
  await page.keyboard.press('Shift+Space');
  await expect.poll(() => pagesSeen(reader)).toEqual([101, 102]);
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => pagesSeen(reader)).toEqual([99, 100]);
  await page.keyboard.press('Home');
  await expect.poll(() => pagesSeen(reader)).toEqual([0]);
  await page.keyboard.press('End');
  await expect.poll(() => pagesSeen(reader)).toEqual([475]);
  const box = await reader.viewer.boundingBox();
  await page.mouse.move((box?.x ?? 0) + 300, (box?.y ?? 0) + 300);
  await page.mouse.wheel(0, -120);
  await expect.poll(() => pagesSeen(reader)).toEqual([473, 474]);
  await reader.drawn(473);

  await view(shown, 'Scroll from page to page');
  await view(shown, 'One page across');
  await expect.poll(() => pagesSeen(reader)).toContain(473);
  expect((await sheetsInView(reader)).some(({ isWhole }) => isWhole)).toBe(true);
});

test('how the pages are set out, and the exact place in them, are there when the paper is opened again', async ({
  launch,
  run,
}) => {
  const running = await launch('profile', [run.longPack]);
  const reader = new ReaderPage(running.page);
  await reader.drawn(0);
  await view(running, 'Two pages across');
  await view(running, 'Turn clockwise');
  await reader.goTo('PDF 211');
  await reader.viewer.evaluate(viewer => viewer.scrollBy(0, 77));
  await reader.drawn(210);
  await running.page.waitForTimeout(1600);
  const [stood, seen] = [await reader.scrolled(), await pagesSeen(reader)];
  await running.app.close();

  const again = await launch('profile', [run.longPack]);
  const reopened = new ReaderPage(again.page);
  await reopened.drawn(210);
  await expect.poll(() => reopened.scrolled()).toEqual(stood);
  expect(await pagesSeen(reopened)).toEqual(seen);
});

/** The words at a point of the window, and how far from their left and upper edge it is, as shares of their size. */
function wordsAt(page: Page, x: number, y: number) {
  return page.evaluate(
    ([left, top]) => {
      const element = document.elementsFromPoint(left, top).find(one => one.closest('.textLayer') && one.textContent);
      const box = element?.getBoundingClientRect();
      return element && box ? { text: element.textContent, across: (left - box.left) / box.width } : undefined;
    },
    [x, y] as const,
  );
}

test('the wheel with Ctrl zooms at the pointer, and no frame shows a blank page', async ({ launch, run }) => {
  const { page } = await launch('profile', [run.longPack]);
  const reader = new ReaderPage(page);
  await reader.drawn(0);
  await reader.goTo('PDF 57');
  const sheet = await reader.words(56);
  const span = await sheet.locator('.textLayer span[role="presentation"]').nth(12).boundingBox();
  if (!span) throw new Error('No words');
  const [x, y] = [span.x + span.width * 0.6, span.y + span.height / 2];
  const before = await wordsAt(page, x, y);
  expect(before?.text.length).toBeGreaterThan(5);

  const watched = await watchBlank(page);
  await page.mouse.move(x, y);
  await page.keyboard.down('Control');
  for (const turn of [-120, -120, -120, -6, -6, -6, 120, -9, -9]) {
    await page.mouse.wheel(0, turn);
    await page.waitForTimeout(60);
    await expect.poll(async () => (await wordsAt(page, x, y))?.text).toBe(before?.text);
    const now = await wordsAt(page, x, y);
    // Within three pixels of the words, which are some hundred wide.
    expect(Math.abs((now?.across ?? 9) - (before?.across ?? 0)) * span.width).toBeLessThan(3);
  }
  await page.keyboard.up('Control');
  expect(Number(await sheet.getAttribute('data-scale'))).toBeGreaterThan(1.3);
  await reader.drawn(56);
  // It was drawn anew: a device pixel for each that is shown.
  await expect
    .poll(() =>
      sheet.evaluate(element => {
        const canvas = element.querySelector<HTMLCanvasElement>('.page-drawing canvas');
        return Math.abs((canvas?.width ?? 0) - element.clientWidth * devicePixelRatio);
      }),
    )
    .toBeLessThan(3);
  const { frames, blank } = await watched();
  expect(frames).toBeGreaterThan(20);
  expect(blank).toBe(0);
});

test('a selection is still there after zooming', async ({ launch, run }) => {
  const running = await launch('profile', [run.council.pack.file.path]);
  const { page } = running;
  const { reader, pageIndex } = await atPassage(page, run);
  const words = run.council.pack.passage.line;
  await reader.select(pageIndex, words);
  await view(running, 'Zoom in');
  await view(running, 'Zoom in');
  await reader.drawn(pageIndex);
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(words);
});

test('turning the pages keeps the place, and marks on their words', async ({ launch, run }) => {
  const running = await launch('profile', [run.council.pack.file.path]);
  const { page } = running;
  const { reader, pageIndex } = await atPassage(page, run);
  const words = run.council.pack.passage.line;
  await reader.select(pageIndex, words);
  await page
    .getByRole('toolbar', { name: 'Selected words' })
    .getByRole('button', { name: /^Highlight in yellow/ })
    .click();
  await expect(reader.sheet(pageIndex).locator('.mark')).not.toHaveCount(0);
  const stood = await reader.scrolled();

  for (const _turn of [90, 180, 270, 360]) {
    await view(running, 'Turn clockwise');
    await reader.words(pageIndex);
    await expect(reader.sheet(pageIndex)).toBeInViewport();
    const sheet = reader.sheet(pageIndex);
    await expect
      .poll(async () => {
        const mark = await sheet.locator('.mark').first().boundingBox();
        const run_ = await sheet.locator('.textLayer span', { hasText: words }).last().boundingBox();
        if (!mark || !run_) return 99;
        const middle = (box: typeof mark) => [box.x + box.width / 2, box.y + box.height / 2] as const;
        const [a, b] = [middle(mark), middle(run_)];
        return Math.hypot(a[0] - b[0], a[1] - b[1]);
      })
      .toBeLessThan(5);
  }
  expect(await reader.scrolled()).toEqual(stood);
});

for (const [how, entries] of [
  ['in one column', ['Fit page']],
  ['one row at a time', ['Page by page', 'Fit page']],
  ['two pages across', ['Two pages across', 'Fit page']],
] as const) {
  test(`paging at five pages a second never shows a blank page, ${how}`, async ({ launch, run }) => {
    const running = await launch('profile', [run.longPack]);
    const { page } = running;
    const reader = new ReaderPage(page);
    await reader.drawn(0);
    for (const entry of entries) await view(running, entry);
    await reader.goTo('PDF 61');
    await reader.drawn(60);
    await page.waitForTimeout(1500);
    await reader.viewer.focus();
    const perPress = how === 'two pages across' ? 2 : 1;
    const watched = await watchBlank(page);
    for (let turn = 0; turn < 40 / perPress; turn += 1) {
      const due = page.waitForTimeout(200 * perPress);
      await page.keyboard.press('PageDown');
      await due;
    }
    const { frames, blank } = await watched();
    expect(frames).toBeGreaterThan(100);
    expect(blank).toBe(0);
    await expect.poll(() => pagesSeen(reader)).toContain(100);
  });
}

test('going back to pages that were just read shows them at once', async ({ launch, run }) => {
  const { page } = await launch('profile', [run.longPack]);
  const reader = new ReaderPage(page);
  await reader.drawn(0);
  for (const label of ['PDF 30', 'PDF 200', 'PDF 400']) {
    await reader.goTo(label);
    await reader.drawn(Number(label.slice(4)) - 1);
  }
  const watched = await watchBlank(page);
  await reader.goTo('PDF 30');
  await reader.drawn(29);
  await page.waitForTimeout(100);
  expect((await watched()).blank).toBe(0);
});

test('an A0 plan is seen whole, and sharp at 500 %', async ({ launch, folder }) => {
  const paper = path.join(folder, 'odd-sizes.pdf');
  await writeOddSizes(paper);
  const running = await launch('profile', [paper]);
  const { page } = running;
  const reader = new ReaderPage(page);
  await reader.drawn(ODD_SIZES.plain);
  await reader.goTo(`PDF ${ODD_SIZES.plan + 1}`);
  await view(running, 'Fit page');
  const sheet = await reader.drawn(ODD_SIZES.plan);
  await expect.poll(async () => (await sheetsInView(reader)).some(({ isWhole }) => isWhole)).toBe(true);

  const box = await sheet.boundingBox();
  if (!box) throw new Error('No plan');
  // In the middle of the fine lines.
  await page.mouse.move(box.x + box.width * (1160 / 2384), box.y + box.height * ((3370 - 1700) / 3370));
  await page.keyboard.down('Control');
  for (let turn = 0; turn < 30 && Number(await sheet.getAttribute('data-scale')) < 6.6; turn += 1) {
    await page.mouse.wheel(0, -120);
    await page.waitForTimeout(80);
  }
  await page.keyboard.up('Control');
  expect(Number(await sheet.getAttribute('data-scale'))).toBeGreaterThan(6.6);
  // A line is 6.7 pixels wide here, and as far from the next: black and white, where a coarse drawing is grey.
  const spot = await reader.viewer.boundingBox();
  const clip = { x: (spot?.x ?? 0) + 200, y: (spot?.y ?? 0) + 200, width: 60, height: 4 };
  await expect.poll(() => darkestIn(page, clip)).toBeLessThan(40);
  const widest = await sheet.evaluate(element =>
    Math.max(...[...element.querySelectorAll('canvas')].map(({ width, height }) => width * height)),
  );
  expect(widest).toBeLessThan(17 * 1024 * 1024);

  await reader.goTo(`PDF ${ODD_SIZES.stamp + 1}`);
  await reader.drawn(ODD_SIZES.stamp);
  await reader.goTo(`PDF ${ODD_SIZES.wide + 1}`);
  await reader.drawn(ODD_SIZES.wide);
});

test('a page that is never done holds up no other, says so, and can be tried again', async ({ launch, folder }) => {
  test.setTimeout(180_000);
  const paper = path.join(folder, 'odd-sizes.pdf');
  await writeOddSizes(paper);
  const { page } = await launch('profile', [paper]);
  const reader = new ReaderPage(page);
  await reader.drawn(ODD_SIZES.plain);
  await reader.goTo(`PDF ${ODD_SIZES.endless + 1}`);
  await page.waitForTimeout(1000);
  await reader.goTo(`PDF ${ODD_SIZES.afterEndless + 1}`);
  await reader.drawn(ODD_SIZES.afterEndless);
  await reader.goTo(`PDF ${ODD_SIZES.endless + 1}`);
  const endless = reader.sheet(ODD_SIZES.endless);
  await expect(endless.getByText('took so long to draw')).toBeVisible({ timeout: 60_000 });
  await endless.getByRole('button', { name: 'Try again' }).click();
  await expect(endless.getByText('took so long to draw')).toHaveCount(0);
  await reader.goTo(`PDF ${ODD_SIZES.wide + 1}`);
  await reader.drawn(ODD_SIZES.wide);
});

test('two panes of one paper are drawn both, whichever the member scrolls in', async ({ launch, run }) => {
  const { page } = await launch('profile', [run.longPack]);
  const reader = new ReaderPage(page);
  await reader.drawn(0);
  await reader.tool('Side by side').click();
  const [left, right] = [new ReaderPage(page, 0), new ReaderPage(page, 1)];
  await right.drawn(0);
  await left.viewer.evaluate(viewer => (viewer.scrollTop = viewer.scrollHeight * 0.3));
  await right.viewer.evaluate(viewer => (viewer.scrollTop = viewer.scrollHeight * 0.7));
  for (const pane of [left, right]) {
    await expect
      .poll(async () => {
        const seen = await pagesSeen(pane);
        const drawn = await Promise.all(seen.map(pageIndex => pane.sheet(pageIndex).getAttribute('data-drawn')));
        return seen.length > 0 && drawn.every(state => state === 'true');
      })
      .toBe(true);
  }
  expect(await pagesSeen(left)).not.toEqual(await pagesSeen(right));
});

test('thumbnails of all pages are drawn where they are seen, mark where the member is, and lead there by mouse and keys', async ({
  launch,
  run,
}) => {
  const { page } = await launch('profile', [run.longPack]);
  const reader = new ReaderPage(page);
  await reader.drawn(0);
  await page.getByRole('tab', { name: 'Pages' }).click();
  const thumbnail = (pageIndex: number) => page.locator(`[data-thumbnail="${pageIndex}"]`);
  await expect(thumbnail(0)).toHaveAttribute('aria-current', 'page');
  await expect(thumbnail(3).locator('canvas')).toBeVisible();
  expect(await page.locator('[data-thumbnail]').count()).toBeLessThan(30);

  await thumbnail(3).click();
  await reader.drawn(3);
  await expect(thumbnail(3)).toHaveAttribute('aria-current', 'page');
  await thumbnail(3).focus();
  await page.keyboard.press('ArrowRight');
  await expect(thumbnail(4)).toBeFocused();
  await page.keyboard.press('End');
  await expect(thumbnail(475)).toBeFocused();
  await page.keyboard.press('Enter');
  await reader.drawn(475);
  await expect(thumbnail(475)).toHaveAttribute('aria-current', 'page');

  await reader.goTo('PDF 240');
  await expect(thumbnail(239)).toBeInViewport();
  await expect(thumbnail(239).locator('canvas')).toBeVisible();
});
