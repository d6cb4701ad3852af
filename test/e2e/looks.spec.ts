import type { ElectronApplication, Page } from '@playwright/test';
import { chooseMenu, resize } from './app.ts';
import { InterestsPage } from './pages/interests.ts';
import { LibraryPage } from './pages/library.ts';
import { ReaderPage } from './pages/reader.ts';
import { settled } from './pages/stored.ts';
import { atPassage, markWithNote, passageItem, showView, SIZES } from './steps.ts';
import { expect, test } from './test.ts';
import type { Run } from './run-file.ts';

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
  for (const name of ['Outline', 'Pages', 'Bookmarks', 'Agenda']) await page.getByRole('tab', { name }).click();
  for (const change of ['Larger', 'Smaller', 'Fit width'] as const) await reader.size(change);
  for (const name of ['Agenda', 'Notes']) {
    await page.getByRole('button', { name, exact: true }).click();
    await page.getByRole('button', { name, exact: true }).click();
  }
  const interests = new InterestsPage(page);
  await interests.flagItem(passageItem(run.council).title);
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

for (const [width, height] of SIZES) {
  test(`in a window of ${width} × ${height} nothing is cut off and nothing scrolls sideways`, async ({
    launch,
    run,
  }) => {
    const { app, page } = await launch();
    await walkThrough(app, page, run);
    await resize({ app, page }, width, height);
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
  await reader.viewer.evaluate(element => element.scrollBy(0, -60));
  await expect.poll(distance).toBeLessThan(20);
});
