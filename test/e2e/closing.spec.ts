import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ElectronApplication } from '@playwright/test';
import { LibraryPage } from './pages/library.ts';
import { ReaderPage } from './pages/reader.ts';
import { atPassage } from './steps.ts';
import { expect, test } from './test.ts';

/** Closes the window as the member does by its cross, and waits for the app to end. */
async function closeWindow(app: ElectronApplication): Promise<void> {
  const ended = app.waitForEvent('close');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await ended;
}

for (const [name, end] of [
  ['closing the window', closeWindow],
  ['quitting', (app: ElectronApplication) => app.close()],
] as const) {
  test(`words typed just before ${name} are kept, and so is the place`, async ({ launch, run }) => {
    const { app, page } = await launch('profile', [run.council.pack.file.path]);
    const { reader, pageIndex } = await atPassage(page, run);
    await reader.select(pageIndex, run.council.pack.passage.line);
    await page.keyboard.press('n');
    await expect(reader.noteCards.first().getByRole('textbox')).toBeFocused();
    await page.keyboard.type('Ask before the vote.');
    await reader.viewer.evaluate(element => element.scrollBy(0, 250));
    const left = await reader.scrolled();
    await end(app);

    const again = await launch();
    await new LibraryPage(again.app, again.page).openMeeting();
    const reopened = new ReaderPage(again.page);
    await expect(reopened.noteCards.first().getByRole('textbox')).toHaveValue('Ask before the vote.');
    expect(await reopened.scrolled()).toEqual(left);
  });
}

test('a paper named by its address on the command line opens, as some desktops name it', async ({ launch, run }) => {
  const { page } = await launch('profile', [pathToFileURL(run.council.pack.file.path).href]);
  await new ReaderPage(page).drawn(0);
});

test('a library that is damaged is built anew from the journal and the sources', async ({ launch, run, folder }) => {
  const { app, page } = await launch('profile', [run.council.pack.file.path]);
  const reader = new ReaderPage(page);
  const heading = await (
    await reader.words(0)
  )
    .locator('.textLayer span', { hasText: /\w{4,}/ })
    .first()
    .textContent();
  await reader.select(0, heading ?? '');
  await page.keyboard.press('2');
  await expect(reader.noteCards).toHaveCount(1);
  await app.close();
  const databases = path.join(folder, 'profile', 'IndexedDB');
  for (const database of await readdir(databases)) {
    if (database.endsWith('.leveldb')) await writeFile(path.join(databases, database, 'CURRENT'), 'no such thing');
  }

  const again = await launch();
  await new LibraryPage(again.app, again.page).openMeeting();
  await expect(new ReaderPage(again.page).noteCards).toHaveCount(1);
});
