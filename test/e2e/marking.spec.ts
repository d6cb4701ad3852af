import path from 'node:path';
import { writeHostileFiles } from '../fixtures/hostile-files.ts';
import { chooseMenu, type RunningApp } from './app.ts';
import { MarksPage } from './pages/marks.ts';
import { ReaderPage } from './pages/reader.ts';
import { rowsOf } from './pages/stored.ts';
import { atHarbour } from './steps.ts';
import { expect, test } from './test.ts';

const undo = ({ app }: Pick<RunningApp, 'app'>): Promise<void> => chooseMenu(app, 'Edit', 'Undo');
const redo = ({ app }: Pick<RunningApp, 'app'>): Promise<void> => chooseMenu(app, 'Edit', 'Redo');

test('words are highlighted, underlined and struck out by single keys, and turned into each other', async ({
  launch,
  folder,
}) => {
  const { app, page, reader, marks } = await atHarbour(launch, folder);
  const shapes = reader.sheet(0).locator('.mark');
  await reader.select(0, 'north quay');
  await page.keyboard.press('u');
  await expect(shapes).toHaveClass(/mark--underline/);
  await reader.select(0, 'main channel');
  await page.keyboard.press('s');
  await expect(shapes.nth(1)).toHaveClass(/mark--strikeout/);
  await reader.select(0, 'metres deep');
  await page.keyboard.press('2');
  await expect(shapes).toHaveCount(3);

  // The line of an underline is at the foot of its words, that of a strike-out in their middle.
  const words = await marks.reader.wordsBox(0, 'north quay');
  const line = await reader.sheet(0).locator('.mark--underline').boundingBox();
  expect(line?.y).toBeGreaterThan((words.top + words.bottom) / 2);
  expect(line?.y).toBeLessThan(words.bottom + 2);

  // A click chooses it; H makes a highlight of it, and one step undoes that.
  const spot = await marks.middleOf(0, 'north quay');
  await page.mouse.click(spot.x, words.bottom - 1);
  await expect(marks.bar).toBeVisible();
  await page.keyboard.press('h');
  await expect(reader.sheet(0).locator('.mark--highlight')).toHaveCount(2);
  await undo({ app });
  await expect(reader.sheet(0).locator('.mark--underline')).toHaveCount(1);
  await marks.bar.getByRole('button', { name: 'Strike-out' }).click();
  await expect(reader.sheet(0).locator('.mark--strikeout')).toHaveCount(2);
  expect((await marks.kept()).map(({ type }) => type).toSorted()).toEqual(['highlight', 'strikeout', 'strikeout']);
});

test('a drag that strays over blank paper selects the words beside it, and no more', async ({ launch, folder }) => {
  const { page, reader, marks } = await atHarbour(launch, folder);
  const first = await reader.wordsBox(0, 'The silt');
  const second = await reader.wordsBox(0, 'opened in the spring.');
  const lines = second.top - first.top;
  const from = { x: first.left + 1, y: (first.top + first.bottom) / 2 };
  const whole =
    'The silt at the north quay is now two metres deep. Under Minute No. 5\nthe committee asked for a survey, which Cllr. Marsh opened in the spring.';
  const middle = (second.top + second.bottom) / 2;
  const letGo = async (): Promise<void> => {
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await expect(page.getByRole('toolbar', { name: 'Selected words' })).toBeHidden();
  };
  // Beside the end of a line, and a little below it, nearer to it than to the next.
  for (const to of [
    { x: second.right + 60, y: middle },
    { x: second.right + 15, y: middle + lines * 0.45 },
  ]) {
    // A press on what is selected would carry it away.
    await letGo();
    await marks.drag(from, to);
    expect(await marks.selected()).toBe(whole);
  }
  await letGo();
  // While it goes on it never holds more lines than the pointer has passed.
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (let step = 1; step <= 20; step += 1) {
    await page.mouse.move(from.x + step, from.y + (step / 20) * 2 * lines);
    expect((await marks.selected()).split('\n').length).toBeLessThanOrEqual(3);
  }
  await page.mouse.up();
  // From the margin on, and up from the last line.
  await letGo();
  await marks.drag({ x: first.left - 30, y: from.y }, { x: second.right + 30, y: middle });
  expect(await marks.selected()).toBe(whole);
  await letGo();
  await marks.drag({ x: second.right - 1, y: middle }, { x: first.left - 30, y: from.y });
  expect(await marks.selected()).toBe(whole);
  await page.keyboard.press('1');
  await expect(reader.noteCards).toHaveCount(1);
  expect((await marks.kept())[0]?.quote?.exact).toBe(whole);
  await expect(reader.sheet(0).locator('.words-ground')).toHaveCount(0);
});

test('a selection over a page break becomes one mark, and is undone as one', async ({ launch, folder }) => {
  const { app, page, reader, marks } = await atHarbour(launch, folder);
  await reader.words(1);
  const from = await marks.reader.wordsBox(0, 'let in two lots');
  await reader.viewer.evaluate((element, top) => element.scrollBy(0, top - 500), from.top);
  const start = await marks.reader.wordsBox(0, 'let in two lots');
  const end = await marks.reader.wordsBox(1, 'first of them');
  const again = await marks.reader.wordsBox(0, 'let in two lots');
  expect(again.top).toBe(start.top);
  await marks.drag(
    { x: again.left + 1, y: (again.top + again.bottom) / 2 },
    { x: end.right - 1, y: (end.top + end.bottom) / 2 },
  );
  await page.getByRole('toolbar', { name: 'Selected words' }).waitFor();
  await page.keyboard.press('3');
  await expect(reader.noteCards).toHaveCount(1);
  await expect(reader.sheet(0).locator('.mark--highlight')).not.toHaveCount(0);
  await expect(reader.sheet(1).locator('.mark--highlight')).not.toHaveCount(0);
  const [mark] = await marks.kept();
  expect(mark?.quote?.exact).toBe('let in two lots, the');
  expect(mark?.continued?.map(({ quote }) => quote.exact)).toEqual(['first of them']);
  await undo({ app });
  await expect(reader.sheet(1).locator('.mark')).toHaveCount(0);
  await expect(reader.sheet(0).locator('.mark')).toHaveCount(0);
  await redo({ app });
  await expect(reader.sheet(1).locator('.mark')).not.toHaveCount(0);

  // A triple click takes all of a sentence that goes over the page break.
  await page.mouse.click(again.left - 40, (again.top + again.bottom) / 2, { clickCount: 3 });
  expect((await marks.selected()).replaceAll('\n', '')).toMatch(
    /^The officers therefore propose .* lots, thefirst of them before the winter\.$/,
  );
});

test('a note is put at a point, written, moved by mouse and by keys, and every step is undone', async ({
  launch,
  folder,
}) => {
  const { app, page, reader, marks } = await atHarbour(launch, folder);
  await marks.tool('Note').click();
  const spot = await marks.spotOn(0, 0.85, 0.2);
  await page.mouse.click(spot.x, spot.y);
  await expect(reader.noteCards.first().getByRole('textbox', { name: 'Note' })).toBeFocused();
  await page.keyboard.type('Who pays for the barge?');
  await page.keyboard.press('Control+Enter');
  await expect(marks.tool('Read and select')).toHaveAttribute('aria-pressed', 'true');
  const note = marks.handle('Yellow note on page 1: Who pays for the barge?');
  const before = await note.boundingBox();
  expect(Math.abs((before?.x ?? 0) - spot.x)).toBeLessThan(3);

  const put = (await marks.kept())[0]?.point;
  await marks.drag({ x: spot.x + 10, y: spot.y + 10 }, { x: spot.x - 90, y: spot.y + 60 });
  await expect.poll(async () => (await note.boundingBox())?.x).toBeCloseTo((before?.x ?? 0) - 100, -1);
  await expect.poll(async () => (await marks.kept())[0]?.point).not.toEqual(put);
  await note.focus();
  const kept = (await marks.kept())[0]?.point ?? [];
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowUp');
  await expect.poll(async () => (await marks.kept())[0]?.point?.[0]).toBeCloseTo((kept[0] ?? 0) + 11, 1);
  expect((await marks.kept())[0]?.point?.[1]).toBeCloseTo((kept[1] ?? 0) + 1, 1);
  await undo({ app });
  await expect.poll(async () => (await marks.kept())[0]?.point?.[0]).toBeCloseTo(kept[0] ?? 0, 1);
  await undo({ app });
  await expect.poll(async () => (await note.boundingBox())?.x).toBeCloseTo(before?.x ?? 0, -0.5);
  await undo({ app });
  await undo({ app });
  await expect(reader.noteCards).toHaveCount(0);
});

test('ink keeps the pressure of a pen, strokes near each other are one drawing, each is a step', async ({
  launch,
  folder,
}) => {
  const { app, page, reader, marks } = await atHarbour(launch, folder);
  await page.keyboard.press('p');
  await expect(marks.tool('Pen')).toHaveAttribute('aria-pressed', 'true');
  const session = await page.context().newCDPSession(page);
  const at = await marks.spotOn(0, 0.3, 0.3);
  const pen = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', dx: number, force: number): Promise<unknown> =>
    session.send('Input.dispatchMouseEvent', {
      type,
      x: at.x + dx,
      y: at.y + Math.sin(dx / 15) * 12,
      button: type === 'mouseMoved' ? 'none' : 'left',
      buttons: type === 'mouseReleased' ? 0 : 1,
      pointerType: 'pen',
      force,
      clickCount: type === 'mouseMoved' ? 0 : 1,
    });
  await pen('mousePressed', 0, 0.2);
  for (let step = 1; step <= 20; step += 1) await pen('mouseMoved', step * 6, 0.2 + step * 0.04);
  await pen('mouseReleased', 120, 0);
  await expect(reader.noteCards).toHaveCount(1);
  const [drawn] = await marks.kept();
  const pressures = (drawn?.strokes?.[0] ?? []).filter((_, index) => index % 3 === 2);
  expect(pressures.length).toBeGreaterThan(5);
  expect(Math.max(...pressures) - Math.min(...pressures)).toBeGreaterThan(0.4);

  // Strokes of a mouse, one right after the other.
  const box = await marks.spotOn(0, 0.3, 0.6);
  await marks.drag({ x: box.x, y: box.y }, { x: box.x + 60, y: box.y });
  await marks.drag({ x: box.x, y: box.y + 20 }, { x: box.x + 60, y: box.y + 20 });
  await marks.drag({ x: box.x, y: box.y + 40 }, { x: box.x + 60, y: box.y + 40 });
  const strokes = async (): Promise<readonly number[]> =>
    (await marks.kept()).map(mark => mark.strokes?.length ?? 0).toSorted((a, b) => a - b);
  await expect.poll(strokes).toEqual([1, 3]);
  await undo({ app });
  await expect.poll(strokes).toEqual([1, 2]);
  await redo({ app });
  await expect.poll(strokes).toEqual([1, 3]);

  // One way of the eraser through all three: one step.
  await page.keyboard.press('e');
  await marks.drag({ x: box.x + 30, y: box.y - 20 }, { x: box.x + 30, y: box.y + 60 });
  await expect.poll(strokes).toEqual([1, 6]);
  await undo({ app });
  await expect.poll(strokes).toEqual([1, 3]);
  // What is erased as a whole is gone.
  await marks.drag(
    { x: box.x - 10, y: box.y },
    { x: box.x + 70, y: box.y },
    { x: box.x + 70, y: box.y + 20 },
    { x: box.x - 10, y: box.y + 20 },
    { x: box.x - 10, y: box.y + 40 },
    { x: box.x + 70, y: box.y + 40 },
  );
  await expect.poll(strokes).toEqual([1]);
  await undo({ app });
  await expect.poll(strokes).toEqual([1, 3]);
  await page.keyboard.press('Escape');
  await expect(marks.tool('Read and select')).toHaveAttribute('aria-pressed', 'true');
});

test('an area is drawn, resized by mouse and keys, and its picture is kept', async ({ launch, folder }) => {
  const { app, page, reader, marks } = await atHarbour(launch, folder);
  await page.keyboard.press('a');
  const from = await marks.spotOn(0, 0.1, 0.1);
  await marks.drag(from, { x: from.x + 200, y: from.y + 90 });
  await expect(reader.sheet(0).locator('.mark--area')).toHaveCount(1);
  await expect(marks.tool('Read and select')).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(() => rowsOf(page, 'areaPictures')).toHaveLength(1);
  const width = async (): Promise<number> => {
    const [left = 0, , right = 0] = (await marks.kept())[0]?.rect ?? [];
    return right - left;
  };
  const before = await width();
  await marks.drag({ x: from.x + 200, y: from.y + 45 }, { x: from.x + 260, y: from.y + 45 });
  await expect.poll(width).toBeGreaterThan(before + 20);
  const wide = await width();
  await marks.handle(/^Yellow area/).focus();
  await page.keyboard.press('Control+Shift+ArrowRight');
  await expect.poll(width).toBeCloseTo(wide + 10, 1);
  await undo({ app });
  await expect.poll(width).toBeCloseTo(wide, 1);

  // Without a mouse: the tool, then Enter.
  await reader.viewer.focus();
  await page.keyboard.press('a');
  await page.keyboard.press('Enter');
  await expect(reader.sheet(0).locator('.mark--area')).toHaveCount(2);
  await expect(marks.handle(/^Yellow area/).and(page.locator(':focus'))).toHaveCount(1);
});

test('a bookmark is put on the page and taken away again', async ({ launch, folder }) => {
  const { page, reader, marks } = await atHarbour(launch, folder);
  await reader.viewer.focus();
  await page.keyboard.press('b');
  await expect(marks.handle('Yellow bookmark on page 1')).toBeVisible();
  await expect(reader.noteCards).toHaveCount(1);
  await reader.viewer.focus();
  await page.keyboard.press('b');
  await expect(marks.handle(/bookmark/)).toHaveCount(0);
});

test('several marks are chosen together, recoloured and deleted, each as one step', async ({ launch, folder }) => {
  const { app, page, reader, marks } = await atHarbour(launch, folder);
  for (const words of ['north quay', 'main channel', 'metres deep']) {
    await reader.select(0, words);
    await page.keyboard.press('1');
    await expect(page.getByRole('toolbar', { name: 'Selected words' })).toBeHidden();
  }
  const shapes = reader.sheet(0).locator('.mark');
  await expect(shapes).toHaveCount(3);
  const [one, two] = [await marks.middleOf(0, 'north quay'), await marks.middleOf(0, 'main channel')];
  await page.mouse.click(one.x, one.y);
  await page.keyboard.down('Control');
  await page.mouse.click(two.x, two.y);
  await page.keyboard.up('Control');
  await page.keyboard.press('4');
  await expect(reader.sheet(0).locator('.mark--pink')).toHaveCount(2);
  await undo({ app });
  await expect(reader.sheet(0).locator('.mark--pink')).toHaveCount(0);
  await page.keyboard.press('Delete');
  await expect(shapes).toHaveCount(1);
  await undo({ app });
  await expect(shapes).toHaveCount(3);

  // By keys: Space takes in the mark that has the focus, Tab goes on to the next.
  await page.keyboard.press('Escape');
  await expect(marks.bar).toBeHidden();
  await reader.viewer.focus();
  const handles = page.locator('.mark-handles').getByRole('button', { name: /^Yellow highlight/ });
  for (const at of [0, 1, 2]) {
    await page.keyboard.press('Tab');
    await expect(handles.nth(at)).toBeFocused();
    await expect(handles.nth(at)).toHaveAttribute('aria-pressed', 'false');
    await page.keyboard.press('Space');
    await expect(handles.nth(at)).toHaveAttribute('aria-pressed', 'true');
  }
  await expect(page.getByText('3 marks chosen')).toBeAttached();
  await page.keyboard.press('3');
  await expect(reader.sheet(0).locator('.mark--blue')).toHaveCount(3);
  await undo({ app });
  await expect(reader.sheet(0).locator('.mark--yellow.mark--active')).toHaveCount(3);
  await page.keyboard.press('Delete');
  await expect(shapes).toHaveCount(0);
  await undo({ app });
  await expect(shapes).toHaveCount(3);
});

test('what can be done with a mark stands in its pane and off its words', async ({ launch, folder }) => {
  const { page, reader, marks } = await atHarbour(launch, folder);
  await reader.select(0, 'full dredg');
  await page.keyboard.press('1');
  await reader.tool('Side by side').click();
  const [left, right] = [new ReaderPage(page, 0), new ReaderPage(page, 1)];
  for (const pane of [left, right]) {
    await pane.drawn(0);
    const words = await pane.wordsBox(0, 'full dredg');
    await page.mouse.click((words.left + words.right) / 2, (words.top + words.bottom) / 2);
    await expect(marks.bar).toHaveCount(1);
    const [room, bar] = [await pane.viewer.boundingBox(), await marks.bar.boundingBox()];
    if (!room || !bar) throw new Error('The bar is not on the screen');
    expect(bar.x).toBeGreaterThanOrEqual(room.x);
    expect(bar.x + bar.width).toBeLessThanOrEqual(room.x + room.width);
    expect(bar.y > words.bottom || bar.y + bar.height < words.top).toBe(true);
  }
  await reader.pageField.focus();
  await expect(marks.bar).toBeVisible();
  await left.viewer.focus();
  await expect(marks.bar).toHaveCount(1);
  expect((await marks.bar.boundingBox())?.x).toBeLessThan((await right.viewer.boundingBox())?.x ?? 0);
});

test('what is undone out of view is brought into view', async ({ launch, folder }) => {
  const { app, page, reader } = await atHarbour(launch, folder);
  await reader.select(0, 'north quay');
  await page.keyboard.press('1');
  await expect(reader.noteCards).toHaveCount(1);
  await reader.viewer.evaluate(element => (element.scrollTop = element.scrollHeight));
  await expect(reader.sheet(11)).toBeInViewport();
  await undo({ app });
  await expect(reader.sheet(0)).toBeInViewport();
  await expect(reader.noteCards).toHaveCount(0);
});

test('words are copied as they read, with their source, and of the whole paper', async ({ launch, folder }) => {
  const { app, page, reader, marks } = await atHarbour(launch, folder);
  const clipboard = (): Promise<string> => app.evaluate(({ clipboard: board }) => board.readText());
  // What can be done with the word would stand over the line above it.
  await page.keyboard.press('Escape');
  const within = await marks.middleOf(0, 'committee asked');
  await page.mouse.click(within.x, within.y, { clickCount: 3 });
  const bar = page.getByRole('toolbar', { name: 'Selected words' });
  const sentence = 'Under Minute No. 5 the committee asked for a survey, which Cllr. Marsh opened in the spring.';
  await bar.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect.poll(clipboard).toBe(sentence);
  await bar.getByRole('button', { name: 'Copy with citation' }).click();
  await expect.poll(clipboard).toMatch(/^“Under Minute No\. 5 .* in the spring\.” \(page 1, .+\)$/);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.copy());
  await expect.poll(clipboard).toBe(sentence);

  await page.keyboard.press('Escape');
  await reader.viewer.focus();
  await page.keyboard.press('Control+a');
  await expect(page.getByText('All words of pages 1–12', { exact: true })).toBeVisible();
  await page.getByRole('toolbar', { name: 'Selected words' }).getByRole('button', { name: 'Copy' }).click();
  await expect.poll(clipboard).toContain('Row 30 of appendix 10 is a berth and its depth.');
  expect(await clipboard()).toContain('be let in two lots, the first of them before the winter.');
});

test('a mark is reached by Tab, told, recoloured, stretched and deleted without a mouse', async ({
  launch,
  folder,
}) => {
  const { page, reader, marks } = await atHarbour(launch, folder);
  await reader.select(0, 'north quay');
  await page.keyboard.press('1');
  await expect(page.getByText('Highlighted in yellow')).toBeAttached();
  await reader.viewer.focus();
  await page.keyboard.press('Tab');
  await expect(marks.handle('Yellow highlight: “north quay”')).toBeFocused();
  await expect(marks.bar).toBeVisible();
  await page.keyboard.press('Control+Shift+ArrowRight');
  await expect(marks.handle('Yellow highlight: “north quay is”')).toBeFocused();
  await page.keyboard.press('Control+Alt+Shift+ArrowLeft');
  await expect(marks.handle('Yellow highlight: “the north quay is”')).toBeFocused();
  await page.keyboard.press('3');
  await expect(marks.handle('Blue highlight: “the north quay is”')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(marks.bar.getByRole('button', { name: 'Change to yellow' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(marks.handle(/the north quay is/)).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(reader.noteCards).toHaveCount(0);
  await expect(reader.viewer).toBeFocused();
});

test('lines stand at the foot of words on every turned page, as the file has it and as the member turns it', async ({
  launch,
  folder,
}) => {
  const { turned } = await writeHostileFiles(path.join(folder, 'papers'));
  const { page } = await launch('profile', [turned.path]);
  const reader = new ReaderPage(page);
  const marks = new MarksPage(reader);
  await reader.drawn(0);
  for (const { page: number, word } of turned.words) {
    await reader.viewer.evaluate(
      (element, index) => element.querySelector(`[data-page-index="${index}"]`)?.scrollIntoView(),
      number - 1,
    );
    await reader.select(number - 1, word);
    await page.keyboard.press('u');
    const line = reader.sheet(number - 1).locator('.mark--underline');
    await expect(line).toHaveCount(1);
    const [words, drawn] = [await marks.reader.wordsBox(number - 1, word), await line.boundingBox()];
    expect(drawn?.width, word).toBeGreaterThan((words.right - words.left) * 0.9);
    expect(drawn?.y, word).toBeGreaterThan((words.top + words.bottom) / 2);
    expect((drawn?.y ?? 0) + (drawn?.height ?? 0), word).toBeLessThan(words.bottom + 2);
  }
});
