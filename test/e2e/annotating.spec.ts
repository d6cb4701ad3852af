import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { paperToMark } from '../fixtures/marked-papers.ts';
import { chooseMenu } from './app.ts';
import { darkestIn } from './pages/pixels.ts';
import { ReaderPage } from './pages/reader.ts';
import { rowsOf } from './pages/stored.ts';
import { atPassage, showView } from './steps.ts';
import { expect, test } from './test.ts';

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
  // and the words can still be read under it.
  expect(await darkestIn(page, mark)).toBeLessThan(110);
  // With nothing chosen, a colour is that of the next mark.
  const blue = { name: /^Highlight in blue/ };
  await reader.viewer.focus();
  await page.keyboard.press('Escape');
  await page.keyboard.press('3');
  await expect(page.getByRole('button', blue)).toHaveAttribute('aria-pressed', 'true');
  await app.close();

  const again = await launch('profile', [run.council.pack.file.path]);
  const reopened = new ReaderPage(again.page);
  await expect(reopened.noteCards.first().getByRole('textbox')).toHaveValue('Ask for the figures by ward.');
  await expect(reopened.sheet(pageIndex).locator('.mark')).not.toHaveCount(0);
  await expect(again.page.getByRole('button', blue)).toHaveAttribute('aria-pressed', 'true');
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

test('the keys for undo and redo reach the marks after a note was written', async ({ launch, run }) => {
  const { page } = await launch('profile', [run.council.pack.file.path]);
  const { reader, pageIndex } = await atPassage(page, run);
  await reader.select(pageIndex, run.council.pack.passage.line);
  await page.keyboard.press('n');
  const note = reader.noteCards.first().getByRole('textbox');
  await expect(note).toBeFocused();
  await page.keyboard.type('Which year?');
  await page.keyboard.press('Control+Enter');
  await reader.viewer.focus();
  await page.keyboard.press('Control+z');
  await expect(note).toHaveValue('');
  await page.keyboard.press('Control+z');
  await expect(reader.noteCards).toHaveCount(0);
  await page.keyboard.press('Control+Shift+z');
  await page.keyboard.press('Control+y');
  await expect(note).toHaveValue('Which year?');
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

  // Who speaks to their computer has letters and digits do nothing.
  await showView(page, 'Settings');
  const byLetters = page.getByLabel('Mark by single letters and digits');
  await byLetters.uncheck();
  await showView(page, 'Reader');
  await page.keyboard.press('b');
  await page.keyboard.press('p');
  await expect(page.getByRole('button', { name: 'Pen', exact: true })).toHaveAttribute('aria-pressed', 'false');
  await showView(page, 'Settings');
  await byLetters.check();
  await showView(page, 'Reader');
  await page.keyboard.press('b');
  await expect(reader.noteCards).toHaveCount(2);
});

test('the list is in reading order and a click goes to the mark', async ({ launch, run }) => {
  const { page } = await launch('profile', [run.council.pack.file.path]);
  const { reader, pageIndex } = await atPassage(page, run);
  await reader.select(pageIndex, run.council.pack.passage.line);
  await page.keyboard.press('1');
  await expect(reader.noteCards).toHaveCount(1);
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

type KeptMark = { readonly pageIndex: number; readonly rects: readonly (readonly number[])[] };

test('marks are kept in units of the page, wherever it is turned, cropped or of larger units', async ({
  launch,
  folder,
}) => {
  const { bytes, words } = paperToMark();
  const file = path.join(folder, 'marked.pdf');
  await writeFile(file, bytes);
  const { page } = await launch('profile', [file]);
  const reader = new ReaderPage(page);
  await reader.drawn(0);
  for (const [pageIndex, { word }] of words.entries()) {
    await reader.viewer.evaluate(
      (element, index) => element.querySelector(`[data-page-index="${index}"]`)?.scrollIntoView(),
      pageIndex,
    );
    await reader.select(pageIndex, word);
    await page.keyboard.press('1');
    await expect(reader.sheet(pageIndex).locator('.mark')).toHaveCount(1);
  }
  await expect(reader.noteCards).toHaveCount(words.length);
  const rows = (await rowsOf(page, 'records')) as readonly { kind: string; folded: { fields: KeptMark } }[];
  const kept = rows.filter(({ kind }) => kind === 'annotation').map(({ folded }) => folded.fields);
  for (const [at, { word, rotate, box }] of words.entries()) {
    const mark = kept.find(({ pageIndex }) => pageIndex === at)?.rects[0] ?? [];
    // Along the line the mark begins and ends with the word; across it holds the letters, and little more.
    const along = rotate % 180 === 0 ? [0, 2] : [1, 3];
    for (const side of along)
      expect(Math.abs((mark[side] ?? 0) - (box[side] ?? 0)), `${word} ${side}`).toBeLessThan(2.5);
    const [low = 0, high = 0] = rotate % 180 === 0 ? [1, 3] : [0, 2];
    expect(mark[low], word).toBeLessThan((box[low] ?? 0) + 1);
    expect(mark[high], word).toBeGreaterThan((box[high] ?? 0) - 1);
    expect((mark[high] ?? 0) - (mark[low] ?? 0), word).toBeLessThan(32);
  }
});
