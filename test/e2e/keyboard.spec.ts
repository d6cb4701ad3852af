import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { answerSaveDialogs, pressMenuKey } from './app.ts';
import { accessFaults } from './pages/axe.ts';
import { FindBarPage } from './pages/find.ts';
import { LibraryPage } from './pages/library.ts';
import { ReaderPage } from './pages/reader.ts';
import { TakeOutDialogPage } from './pages/take-out.ts';
import { expect, test } from './test.ts';

/** Goes on from stop to stop, as by the Tab key, until one has the focus. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let stop = 0; stop < 120; stop += 1) {
    if (await wanted.evaluate(element => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('It cannot be reached by Tab.');
}

test('a paper is opened, gone through, marked and taken out without a mouse', async ({ launch, run, folder }) => {
  const { pack } = run.council;
  const { app, page } = await launch('profile', [pack.file.path]);
  const [reader, library, find] = [new ReaderPage(page), new LibraryPage(app, page), new FindBarPage(page)];
  await reader.drawn(0);

  // Open
  await pressMenuKey(app, 'CmdOrCtrl+1');
  await expect(library.heading).toBeFocused();
  await tabTo(page, page.getByRole('button', { name: /^(Open pack|Continue)/ }).first());
  await page.keyboard.press('Enter');
  await expect(reader.viewer).toBeFocused();

  // Go to item 5
  const item = pack.items.find(({ number }) => number === '5');
  if (!item) throw new Error('The pack has an item 5');
  await expect(reader.item(item.title)).toBeVisible();
  await pressMenuKey(app, 'CmdOrCtrl+G');
  await expect(reader.pageField).toBeFocused();
  await page.keyboard.type('item 5');
  await page.keyboard.press('Enter');
  await expect(reader.currentItem).toContainText(item.title);

  // Find a word
  await pressMenuKey(app, 'CmdOrCtrl+F');
  await expect(find.field).toBeFocused();
  await page.keyboard.type('recommend');
  await expect(find.count).toHaveText(/^\d+ of \d+/);
  const first = await find.count.textContent();
  await page.keyboard.press('Enter');
  await expect(find.count).not.toHaveText(first ?? '');
  await page.keyboard.press('Escape');
  await expect(find.bar).toBeHidden();
  await expect(reader.viewer).toBeFocused();

  // Mark a sentence, and write a comment
  await page.keyboard.press('F7');
  await page.locator('.caret').waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+BracketRight');
  await page.getByRole('toolbar', { name: 'Selected words' }).waitFor();
  await page.keyboard.press('2');
  await expect(reader.noteCards).toHaveCount(1);
  await expect(reader.noteCards.first()).toHaveClass(/note--green/);
  await page.keyboard.press('n');
  const comment = reader.noteCards.first().getByRole('textbox', { name: 'Note' });
  await expect(comment).toBeFocused();
  await page.keyboard.type('Ask by when.');
  await page.keyboard.press('Control+Enter');
  await expect(reader.noteCards.first()).toContainText('Ask by when.');

  // Undo and redo
  await page.keyboard.press('Control+z');
  await expect(reader.noteCards.first()).not.toContainText('Ask by when.');
  await page.keyboard.press('Control+z');
  await expect(reader.noteCards).toHaveCount(0);
  await page.keyboard.press('Control+Shift+z');
  await page.keyboard.press('Control+Shift+z');
  await expect(reader.noteCards.first()).toContainText('Ask by when.');

  // List
  await pressMenuKey(app, 'CmdOrCtrl+5');
  const notes = page.locator('[data-view="notes"]');
  await expect(notes.getByText('Ask by when.')).toBeVisible();
  expect(await accessFaults(page)).toEqual([]);
  await pressMenuKey(app, 'CmdOrCtrl+2');

  // Export
  const file = path.join(folder, 'notes.pdf');
  await answerSaveDialogs(app, file);
  await pressMenuKey(app, 'CmdOrCtrl+Shift+E');
  const dialog = new TakeOutDialogPage(page);
  await dialog.root.waitFor();
  await tabTo(page, dialog.root.getByRole('button', { name: /^(Save PDF|Save notes)…$/ }));
  await page.keyboard.press('Enter');
  await expect(dialog.root).toBeHidden();
  expect((await readFile(file)).subarray(0, 5).toString()).toBe('%PDF-');
});
