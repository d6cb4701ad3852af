import { chooseMenu } from './app.ts';
import { atHarbour } from './steps.ts';
import { expect, test } from './test.ts';

test('a double click takes a word, a triple click a sentence, and dragging goes on by them', async ({
  launch,
  folder,
}) => {
  const { page, marks } = await atHarbour(launch, folder);
  const broken = await marks.middleOf(0, 'dredg-');
  await page.mouse.dblclick(broken.x, broken.y);
  expect((await marks.selected()).replaceAll('\n', '')).toBe('dredg-ing');

  // What can be done with the word would stand over the line above it.
  await page.keyboard.press('Escape');
  const within = await marks.middleOf(0, 'committee asked');
  await page.mouse.click(within.x, within.y, { clickCount: 3 });
  expect((await marks.selected()).replaceAll('\n', ' ')).toBe(
    'Under Minute No. 5 the committee asked for a survey, which Cllr. Marsh opened in the spring.',
  );
  await page.getByRole('toolbar', { name: 'Selected words' }).waitFor();

  // Again on words that are selected, as slow as people are: the browser waits whether those are dragged away.
  const clickSlowly = async (times: number): Promise<void> => {
    await page.waitForTimeout(1000);
    await page.mouse.move(within.x, within.y);
    for (let clickCount = 1; clickCount <= times; clickCount += 1) {
      await page.mouse.down({ clickCount });
      await page.waitForTimeout(40);
      await page.mouse.up({ clickCount });
      await page.waitForTimeout(90);
    }
  };
  await clickSlowly(2);
  expect(await marks.selected()).toMatch(/^(?:committee|asked)$/);
  await clickSlowly(3);
  expect(await marks.selected()).toMatch(/^Under Minute/);
  await clickSlowly(3);
  expect(await marks.selected()).toMatch(/^Under Minute/);
  await page.keyboard.press('Escape');

  const to = await marks.middleOf(0, 'main channel');
  await page.mouse.move(within.x, within.y);
  for (const clickCount of [1, 2, 3]) {
    await page.mouse.down({ clickCount });
    if (clickCount < 3) await page.mouse.up({ clickCount });
  }
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.up({ clickCount: 3 });
  expect((await marks.selected()).replaceAll('\n', ' ')).toMatch(/^Under Minute No\. 5 .* is safe for now\.$/);
});

test('the caret goes through the words of the whole paper, selects, and marks are opened from it', async ({
  launch,
  folder,
}) => {
  const { page, reader, marks } = await atHarbour(launch, folder);
  await reader.viewer.focus();
  await page.keyboard.press('F7');
  await expect(page.locator('.caret')).toBeVisible();
  const focusOf = (): Promise<string | null | undefined> => page.evaluate(() => getSelection()?.focusNode?.textContent);
  await page.keyboard.press('ArrowDown');
  await expect.poll(focusOf).toContain('The silt at the north quay');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Home');
  // By sentences.
  await page.keyboard.press(']');
  await page.keyboard.press('}');
  await expect
    .poll(() => marks.selected().then(text => text.trim()))
    .toBe('It found that the main channel is safe for now.');
  await page.keyboard.press('1');
  await expect(reader.noteCards).toHaveCount(1);
  // The mark is opened from the words.
  await reader.viewer.focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(reader.noteCards.first().getByRole('textbox', { name: 'Note' })).toBeFocused();
  await page.keyboard.press('Control+Enter');

  // To the end of the paper, whose last page was never there, and over the page break back.
  await reader.viewer.focus();
  await page.keyboard.press('Control+End');
  await expect.poll(focusOf, { timeout: 15_000 }).toContain('Row 30 of appendix 10');
  await page.keyboard.press('Home');
  for (let line = 0; line < 31; line += 1) await page.keyboard.press('ArrowUp');
  await expect.poll(focusOf, { timeout: 15_000 }).toContain('of appendix 9');
  await page.keyboard.press('Control+Home');
  await expect.poll(focusOf, { timeout: 15_000 }).toContain('Harbour dredging');
  // It begins where the member has clicked.
  await page.keyboard.press('Escape');
  await expect(page.locator('.caret')).toBeHidden();
  const channel = await reader.wordsBox(0, 'main channel');
  await page.mouse.click(channel.left + 1, (channel.top + channel.bottom) / 2);
  await page.keyboard.press('F7');
  await page.keyboard.press('Control+Shift+ArrowRight');
  await expect.poll(() => marks.selected()).toBe('main');
});

test('selecting by keys goes over page ends, and the caret stands across lines on turned pages too', async ({
  launch,
  folder,
}) => {
  const { app, page, reader, marks } = await atHarbour(launch, folder);
  const caret = page.locator('.caret');
  const sizeOfCaret = async () => {
    const { width = 0, height = 0 } = (await caret.boundingBox()) ?? {};
    return { long: Math.max(width, height), isUpright: height > width };
  };
  const focusOf = (): Promise<string | null | undefined> => page.evaluate(() => getSelection()?.focusNode?.textContent);
  const leastLong = 5;
  const mostLong = 30;
  await reader.viewer.focus();
  await page.keyboard.press('F7');
  // From the first page to the last, through ten that were never there.
  await page.keyboard.press('Control+Shift+End');
  await expect.poll(() => marks.selected(), { timeout: 15_000 }).toContain('Row 30 of appendix 10');
  const all = await marks.selected();
  expect(all).toContain('Line 30 of the second page');
  for (let appendix = 1; appendix <= 10; appendix += 1) expect(all).toContain(`Row 30 of appendix ${appendix} is`);
  await expect(caret).toBeInViewport();
  expect((await sizeOfCaret()).long).toBeLessThan(mostLong);
  await page.keyboard.press('3');
  await expect(reader.noteCards).toHaveCount(1);
  expect((await marks.kept())[0]?.continued).toHaveLength(11);
  await chooseMenu(app, 'Edit', 'Undo');

  await chooseMenu(app, 'View', 'Page by page');
  await page.keyboard.press('Control+Home');
  await expect.poll(focusOf).toContain('Harbour dredging');
  await page.keyboard.press('PageDown');
  await expect.poll(focusOf).toContain('first of them');
  await page.keyboard.press('ArrowUp');
  await expect.poll(focusOf).toContain('The officers');
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+End');
  const overBreak =
    /^The officers therefore .* lots, the\s*first of them before the winter\. The second lot waits for the grant\.$/;
  await expect.poll(() => marks.selected()).toMatch(overBreak);
  await expect(reader.sheet(1)).toBeInViewport();
  await expect(caret).toBeInViewport();
  expect((await sizeOfCaret()).long).toBeLessThan(mostLong);
  await page.keyboard.press('Shift+ArrowUp');
  await expect(reader.sheet(0)).toBeInViewport();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+End');
  await expect.poll(() => marks.selected()).toMatch(overBreak);
  await page.keyboard.press('3');
  await expect(reader.noteCards).toHaveCount(1);
  const [mark] = await marks.kept();
  expect(mark?.quote?.exact).toMatch(/^The officers .* lots, the$/);
  expect(mark?.continued?.map(({ quote }) => quote.exact)).toEqual([
    'first of them before the winter. The second lot waits for the grant.',
  ]);

  await page.keyboard.press('Control+Home');
  await chooseMenu(app, 'View', 'Turn clockwise');
  await expect.poll(sizeOfCaret).toMatchObject({ isUpright: false });
  await page.keyboard.press('ArrowDown');
  await expect.poll(focusOf).toContain('The silt at the north quay');
  await page.keyboard.press('ArrowDown');
  await expect.poll(focusOf).toContain('the committee asked');
  await page.keyboard.press('Shift+End');
  await expect
    .poll(() => marks.selected())
    .toBe('the committee asked for a survey, which Cllr. Marsh opened in the spring.');
  await page.keyboard.press('ArrowUp');
  await expect.poll(focusOf).toContain('The silt at the north quay');
  await expect(caret).toBeInViewport();
  expect((await sizeOfCaret()).long).toBeGreaterThan(leastLong);
});
