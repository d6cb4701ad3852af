import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chooseMenu, resize, setTheme } from './app.ts';
import { picturedPaper } from '../fixtures/pictured-paper.ts';
import { accessFaults } from './pages/axe.ts';
import { ReaderPage } from './pages/reader.ts';
import { ReflowPage } from './pages/reflow.ts';
import { atPassage, lineAt, mark, passageItem } from './steps.ts';
import { expect, test } from './test.ts';

test('an item is read as text in one column, and back at its place on the pages', async ({ launch, run }) => {
  const { app, page } = await launch('profile', [run.council.pack.file.path]);
  const { reader, pageIndex } = await atPassage(page, run);
  const flow = new ReflowPage(page);
  await chooseMenu(app, 'View', 'Reading view');
  await expect(flow.title).toContainText(passageItem(run.council).title);
  const label = run.council.pack.passage.printed;
  await expect(flow.text.getByRole('button', { name: `page ${label}, see it as printed` })).toBeInViewport();
  await expect(flow.text.getByRole('heading', { level: 3 }).first()).toBeVisible();
  await expect(flow.text.getByRole('table').first()).toBeAttached();
  // The words of a line are there without the line's end.
  const line = lineAt(run, 1);
  await expect(flow.text).toContainText(line);
  await flow.text.getByText(line.slice(0, 30)).first().scrollIntoViewIfNeeded();
  await flow.toggle();
  await expect(reader.sheet(pageIndex)).toBeInViewport();
  await expect(reader.pageField).toHaveValue(String(label));
});

test('text is set as large and as wide apart as the member likes, and stays at its place', async ({ launch, run }) => {
  const { app, page } = await launch('profile', [run.council.pack.file.path]);
  await atPassage(page, run);
  const flow = new ReflowPage(page);
  await flow.open();
  await flow.scroller.evaluate(element => element.scrollBy(0, 900));
  await page.waitForTimeout(300);
  const words = flow.text.getByText((await flow.firstWords()).slice(0, 40)).first();
  await expect(words).toBeInViewport();
  await expect(flow.text).toHaveCSS('font-size', '20px');
  const larger = flow.bar.getByRole('button', { name: 'Larger text' });
  while (await larger.isEnabled()) await larger.click();
  await expect(flow.text).toHaveCSS('font-size', '96px');
  await expect(words).toBeInViewport();
  await chooseMenu(app, 'View', 'Zoom out');
  await expect(flow.text).toHaveCSS('font-size', '80px');
  // A table that is wider than the window is moved sideways by itself.
  const table = flow.text.getByRole('group', { name: 'Table' }).first();
  const bar = flow.text.locator('.flow-sideways__bar').first();
  await table.focus();
  await expect(bar).toBeInViewport();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => table.evaluate(element => element.scrollLeft)).toBeGreaterThan(0);
  await expect.poll(() => bar.evaluate(element => element.scrollLeft)).toBeGreaterThan(20);
  // The key moves it gently: a bar that is moved meanwhile would be moved on.
  await page.waitForTimeout(400);
  await bar.evaluate(element => element.scrollTo({ left: 0 }));
  await expect.poll(() => table.evaluate(element => element.scrollLeft)).toBe(0);
  await flow.scroller.focus();
  await words.scrollIntoViewIfNeeded();
  await flow.openSettings();
  await page.getByLabel('Typeface').selectOption('OpenDyslexic');
  await page.getByLabel('Space between lines').selectOption('Double');
  await page.getByLabel('Space between letters and words').selectOption('Wide');
  await page.getByRole('radio', { name: 'Dark' }).check();
  await page.keyboard.press('Escape');
  await expect(flow.text).toHaveCSS('font-family', /OpenDyslexic/);
  await expect.poll(() => page.evaluate(() => document.fonts.check('80px "OpenDyslexic"'))).toBe(true);
  await expect(flow.text).toHaveCSS('line-height', '160px');
  await expect(flow.text).toHaveCSS('letter-spacing', '9.6px');
  await expect(page.locator('.reflow')).toHaveCSS('background-color', 'rgb(27, 33, 39)');
  await expect(flow.text).toHaveCSS('color', 'rgb(236, 239, 242)');
  await expect(words).toBeInViewport();
});

test('marks on the pages are shown in the text; words can be selected and copied', async ({ launch, run }) => {
  const { app, page } = await launch('profile', [run.council.pack.file.path]);
  const { reader, pageIndex } = await atPassage(page, run);
  const line = lineAt(run, 0);
  await mark(reader, pageIndex, line, '2');
  const flow = new ReflowPage(page);
  await flow.toggle();
  const marked = flow.text.locator('mark.flow-mark--green');
  await expect.poll(async () => (await marked.allTextContents()).join(' ')).toContain(line);
  await marked.first().click({ clickCount: 3 });
  const selected = await page.evaluate(() => getSelection()?.toString() ?? '');
  expect(selected).toContain(line.slice(0, 30));
  expect(selected, 'the names of pages are no part of what is copied').not.toMatch(/see it as printed/);

  // Marks are made on the pages: here the tools rest, and say so however they are asked for.
  const notice = page.locator('.notice').filter({ hasText: 'Marks are made on the pages as printed.' });
  const asked = [
    () => page.keyboard.press('3'),
    () => chooseMenu(app, 'Edit', 'Underline selection'),
    () => chooseMenu(app, 'Edit', 'Add note here'),
    () => reader.tool('Pen').click({ force: true }),
  ];
  for (const ask of asked) {
    await ask();
    await notice.getByRole('button', { name: 'Put this notice away' }).click();
  }
  await expect(reader.tool('Pen')).toHaveAttribute('aria-disabled', 'true');
  await expect(reader.tool('Pen')).toHaveAttribute('aria-pressed', 'false');
  await expect(page.locator('.notes .note')).toHaveCount(1);
  await expect(marked.first()).toBeVisible();
});

test('from an item the next one and the one before are a step away; a picture says that it is one', async ({
  launch,
  run,
  folder,
}) => {
  const { page } = await launch('profile', [run.council.pack.file.path]);
  await atPassage(page, run);
  const flow = new ReflowPage(page);
  await flow.toggle();
  const title = await flow.title.textContent();
  await flow.text.getByRole('button', { name: /^Next:/ }).click();
  await expect(flow.title).not.toHaveText(title ?? '');
  await flow.text.getByRole('button', { name: /^Previous:/ }).click();
  await expect(flow.title).toHaveText(title ?? '');

  const file = path.join(folder, 'reading-room.pdf');
  await writeFile(file, await picturedPaper());
  const other = await launch('other', [file]);
  const reader = new ReaderPage(other.page);
  await reader.drawn(0);
  const its = new ReflowPage(other.page);
  await its.toggle();
  await expect(its.text).toContainText('This page is a picture');
  await its.text.locator('.flow-wordless').getByRole('button', { name: 'See it as printed' }).click();
  await expect(reader.sheet(2)).toBeInViewport();
});

test('an item is read aloud sentence by sentence, from here, and shown as it is said', async ({ launch, run }) => {
  const { app, page } = await launch('profile', [run.council.pack.file.path]);
  const { reader, pageIndex } = await atPassage(page, run);
  const flow = new ReflowPage(page);
  await flow.fakeVoice();
  await flow.open();
  const sentence = /[^.]{20,}\./.exec(run.council.pack.passage.text)?.[0].trim() ?? '';
  await flow.text.getByText(sentence.slice(0, 40)).first().click();
  await chooseMenu(app, 'View', 'Read aloud');
  await expect(flow.speech).toBeVisible();
  await expect.poll(async () => (await flow.said()).length).toBe(1);
  const first = (await flow.said())[0]?.text ?? '';
  expect((await flow.spoken()).replace(/\s+/g, ' ')).toContain(first.slice(0, 40));

  await flow.sayOn();
  await expect.poll(async () => (await flow.said()).length).toBe(2);
  await flow.speech.getByRole('button', { name: 'Pause' }).click();
  await flow.sayOn();
  await page.waitForTimeout(300);
  expect((await flow.said()).length).toBe(2);
  await flow.speech.getByRole('button', { name: 'Go on reading' }).click();
  await flow.speech.getByRole('button', { name: 'Next sentence' }).click();
  await flow.speech.getByRole('button', { name: 'Previous sentence' }).click();
  await flow.speech.getByLabel('Speed').selectOption('2×');
  await expect.poll(async () => (await flow.said()).at(-1)?.rate).toBe(2);
  await expect(flow.speech.getByLabel('Voice').locator('option')).toHaveText(['Alba (en-GB)', 'Nia (cy-GB)']);

  // It goes on over the pages, and the text goes along.
  for (let step = 0; step < 25; step += 1) await flow.sayOn();
  await expect.poll(() => flow.spokenIsInView()).toBe(true);

  // On the pages as printed too.
  await flow.toggle();
  await reader.viewer.waitFor();
  await expect.poll(() => flow.spoken('spoken-on-page')).not.toBe('');
  await flow.speech.getByRole('button', { name: 'Stop reading' }).click();
  await expect(flow.speech).toBeHidden();
  expect(pageIndex).toBeGreaterThan(0);
});

test('a system without a voice is told of, with what to do about it', async ({ launch, run }) => {
  const { app, page } = await launch('profile', [run.council.pack.file.path]);
  await atPassage(page, run);
  const voices = await page.evaluate(() => speechSynthesis.getVoices().filter(voice => voice.localService).length);
  test.skip(voices > 0, 'this system has voices');
  await chooseMenu(app, 'View', 'Read aloud');
  const words = page.getByRole('alert').filter({ hasText: 'no voice' });
  await expect(words).toContainText('“espeak-ng” and “speech-dispatcher”');
  expect(await accessFaults(page)).toEqual([]);
  await words.getByRole('button', { name: 'Close' }).click();
  await expect(words).toBeHidden();
});

for (const theme of ['light', 'dark'] as const) {
  test(`nothing bars the way of a screen reader to the text, when the app is ${theme}`, async ({ launch, run }) => {
    const { app, page } = await launch('profile', [run.council.pack.file.path]);
    await setTheme(app, theme);
    await atPassage(page, run);
    const flow = new ReflowPage(page);
    await flow.fakeVoice();
    await flow.open();
    await flow.bar.getByRole('button', { name: 'Read aloud' }).click();
    await expect(flow.speech).toBeVisible();
    for (const look of ['As printed', 'Sepia', 'Dark', 'Black on white', 'White on black']) {
      await flow.openSettings();
      await page.getByRole('radio', { name: look, exact: true }).check();
      expect(await accessFaults(page), look).toEqual([]);
      await page.keyboard.press('Escape');
    }
    for (const [width, height] of [
      [1280, 800],
      [900, 600],
    ] as const) {
      await resize({ app, page }, width, height);
      expect(await accessFaults(page), `${width}×${height}`).toEqual([]);
    }
  });
}
