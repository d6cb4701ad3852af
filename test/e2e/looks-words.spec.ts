import path from 'node:path';
import type { Locator } from '@playwright/test';
import { resize } from './app.ts';
import { InterestsPage } from './pages/interests.ts';
import { LibraryPage } from './pages/library.ts';
import { ReaderPage } from './pages/reader.ts';
import { settled } from './pages/stored.ts';
import { changePaper, plantFlags } from './planted.ts';
import { showView, SIZES } from './steps.ts';
import { expect, test } from './test.ts';

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
  const dayShown = async (): Promise<void> => {
    const day = page.locator('.reader__day');
    await expect(day).toBeInViewport({ ratio: 1 });
    const [end, next] = [await day.boundingBox(), await page.locator('.reader__place').boundingBox()];
    expect((end?.x ?? Infinity) + (end?.width ?? 0)).toBeLessThanOrEqual(next?.x ?? 0);
    expect(await shareShown(day)).toBe(1);
  };

  await library.openListed(file);
  const { title } = new ReaderPage(page);
  for (const [width, height] of SIZES) {
    await resize({ app, page }, width, height);
    await dayShown();
    expect(await shareShown(title)).toBe(1);
  }

  const long = 'Joint Committee for the Oversight of '.repeat(8).trim();
  await changePaper(page, file, { committee: long, date: '2025-01-30' });
  await library.meetings.first().waitFor();
  await page.getByRole('button', { name: long }).first().click();
  await expect(title).toHaveAttribute('title', long);
  await expect(page.locator('.reader__day')).toHaveText('Thu 30 Jan 2025');
  for (const [width, height] of SIZES) {
    await resize({ app, page }, width, height);
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
    await resize({ app, page }, width, height);
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
