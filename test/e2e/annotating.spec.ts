import { chooseMenu } from './app.ts';
import { ReaderPage } from './pages/reader.ts';
import { expect, test } from './test.ts';
import type { Run } from './run-file.ts';
import type { Page } from '@playwright/test';

async function atPassage(page: Page, run: Run): Promise<{ readonly reader: ReaderPage; readonly pageIndex: number }> {
  const reader = new ReaderPage(page);
  await reader.drawn(0);
  const pageIndex = run.council.pack.passage.page - 1;
  // The printed numbers are known once the text of all pages is read.
  await expect(async () => {
    await reader.goTo(String(run.council.pack.passage.printed));
    await expect(reader.sheet(pageIndex)).toBeInViewport({ timeout: 1000 });
  }).toPass();
  await reader.words(pageIndex);
  return { reader, pageIndex };
}

test('selected words are marked, the note is kept, and both are there after a restart', async ({ launch, run }) => {
  const { app, page } = await launch('profile', [run.council.pack.file.path]);
  const { reader, pageIndex } = await atPassage(page, run);
  const words = run.council.pack.passage.line;
  await reader.select(pageIndex, words);
  await page.getByRole('button', { name: 'Highlight and write a note' }).click();
  await expect(reader.noteCards.first().getByRole('textbox')).toBeFocused();
  await page.keyboard.type('Ask for the figures by ward.');
  await page.keyboard.press('Control+Enter');
  await expect(reader.noteCards).toHaveCount(1);
  await expect(reader.noteCards.first()).toContainText(words);
  await expect(reader.noteCards.first().getByRole('textbox')).toHaveValue('Ask for the figures by ward.');

  // The mark lies on the words.
  const mark = await reader.sheet(pageIndex).locator('.mark').first().boundingBox();
  const run_ = await reader.sheet(pageIndex).locator('.textLayer span', { hasText: words }).first().boundingBox();
  if (!mark || !run_) throw new Error('mark or words are not on the screen');
  expect(Math.abs(mark.x - run_.x)).toBeLessThan(3);
  expect(Math.abs(mark.x + mark.width - (run_.x + run_.width))).toBeLessThan(3);
  expect(Math.abs(mark.y + mark.height / 2 - (run_.y + run_.height / 2))).toBeLessThan(4);
  await app.close();

  const again = await launch('profile', [run.council.pack.file.path]);
  const reopened = new ReaderPage(again.page);
  await expect(reopened.noteCards.first().getByRole('textbox')).toHaveValue('Ask for the figures by ward.');
  await expect(reopened.sheet(pageIndex).locator('.mark')).not.toHaveCount(0);
});

test('a mark is recoloured, deleted, and every step is undone and done again', async ({ launch, run }) => {
  const { app, page } = await launch('profile', [run.council.pack.file.path]);
  const { reader, pageIndex } = await atPassage(page, run);
  await reader.select(pageIndex, run.council.pack.passage.line);
  await page
    .getByRole('toolbar', { name: 'Selected words' })
    .getByRole('button', { name: 'Highlight in green' })
    .click();
  const marks = reader.sheet(pageIndex).locator('.mark');
  await expect(marks.first()).toHaveClass(/mark--green/);

  await reader.noteCards.getByRole('button', { name: 'Change to pink' }).click();
  await expect(marks.first()).toHaveClass(/mark--pink/);
  await reader.noteCards.getByRole('button', { name: 'Delete this mark' }).click();
  await expect(marks).toHaveCount(0);
  await expect(reader.noteCards).toHaveCount(0);

  await chooseMenu(app, 'Edit', 'Undo');
  await expect(marks.first()).toHaveClass(/mark--pink/);
  await chooseMenu(app, 'Edit', 'Undo');
  await expect(marks.first()).toHaveClass(/mark--green/);
  await chooseMenu(app, 'Edit', 'Undo');
  await expect(marks).toHaveCount(0);
  await chooseMenu(app, 'Edit', 'Redo');
  await chooseMenu(app, 'Edit', 'Redo');
  await expect(marks.first()).toHaveClass(/mark--pink/);
  await chooseMenu(app, 'Edit', 'Redo');
  await expect(marks).toHaveCount(0);
});

test('words are selected, marked and noted without a mouse', async ({ launch, run }) => {
  const { page } = await launch('profile', [run.council.pack.file.path]);
  const { reader } = await atPassage(page, run);
  await reader.viewer.focus();
  await page.keyboard.press('F7');
  await page.keyboard.press('ArrowDown');
  for (let word = 0; word < 4; word += 1) await page.keyboard.press('Control+Shift+ArrowRight');
  await page.getByRole('toolbar', { name: 'Selected words' }).waitFor();
  await page.keyboard.press('3');
  await expect(reader.noteCards).toHaveCount(1);
  await expect(reader.noteCards.first()).toHaveClass(/note--blue/);
  await page.keyboard.press('Escape');
});

test('the list is in reading order and a click goes to the mark', async ({ launch, run }) => {
  const { page } = await launch('profile', [run.council.pack.file.path]);
  const { reader, pageIndex } = await atPassage(page, run);
  await reader.select(pageIndex, run.council.pack.passage.line);
  await page.keyboard.press('1');
  await expect(reader.noteCards).toHaveCount(1);
  await reader.agenda
    .getByRole('button', { name: /^Agenda|Agenda/ })
    .last()
    .isVisible();
  await reader.viewer.evaluate(element => (element.scrollTop = 0));
  const front = await reader.words(0);
  const heading = await front
    .locator('.textLayer span', { hasText: /\w{4,}/ })
    .first()
    .textContent();
  await reader.select(0, heading ?? '');
  await page.keyboard.press('2');
  await expect(reader.noteCards).toHaveCount(2);
  await expect(reader.noteCards.nth(0)).toHaveClass(/note--green/);
  await expect(reader.noteCards.nth(1)).toHaveClass(/note--yellow/);
  await reader.noteCards
    .nth(1)
    .getByRole('button', { name: /Go to page/ })
    .click();
  await reader.drawn(pageIndex);
  await expect(reader.sheet(pageIndex).locator('.mark--active')).toBeInViewport();
});
