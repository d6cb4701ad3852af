import { chooseMenu } from './app.ts';
import { ReaderPage } from './pages/reader.ts';
import { settled } from './pages/stored.ts';
import { passageItem } from './steps.ts';
import { expect, test } from './test.ts';

test('the head of a report says what it asks and whom to ask, and leads to the place', async ({ launch, run }) => {
  const { pack } = run.council;
  const { app, page } = await launch('profile', [pack.file.path]);
  await settled(page, 1);
  const reader = new ReaderPage(page);
  await expect(reader.headCard).toBeHidden();
  const { title, number, pages } = passageItem(run.council);
  await reader.openItem(title);
  const first = (pages?.[0] ?? 0) - 1;
  await reader.drawn(first);
  await expect(reader.headCard).toContainText(`Report · Item ${number}`);
  await expect(reader.headCard.getByRole('heading', { level: 2 })).toHaveText(title);
  const recommendations = reader.headCard.locator('.head-card__recommendation');
  await expect(recommendations).toHaveCount(3);
  const more = reader.headCard.locator('.head-card__list + button');
  await expect(more).toHaveText('1 more recommendation');
  await more.click();
  await expect(recommendations).toHaveCount(4);
  await expect(reader.headCard).toContainText('Report of');

  await reader.headCard.getByRole('button', { name: /^Copy the number/ }).click();
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toMatch(/^01632 \d{6}$/);
  await reader.headCard.getByRole('button', { name: /^Copy the address/ }).click();
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toMatch(/^\S+@\S+\.example$/);

  await reader.viewer.evaluate(element => element.scrollBy(0, 2 * element.clientHeight));
  await expect(reader.sheet(first)).not.toBeInViewport();
  await reader.headCard.getByRole('heading', { level: 2 }).getByRole('button').click();
  await expect(reader.sheet(first)).toBeInViewport();
  await reader.tool('Back').click();
  await expect(reader.sheet(first)).not.toBeInViewport();
});

test('words that name another place lead there, by the mouse and by the keyboard, and can be selected as any others', async ({
  launch,
  run,
}) => {
  const { pack } = run.council;
  const { page } = await launch('profile', [pack.file.path]);
  await settled(page, 1);
  const reader = new ReaderPage(page);
  await reader.openItem(pack.items.find(({ number }) => number === '5')?.title ?? '');
  const sheet = reader.page.locator('[data-page-index]', { hasText: 'Appendix A' }).first();
  const link = page.getByRole('link', { name: /^Appendix A: go to page \d+$/ }).first();
  const target = / page (\d+)$/.exec((await link.getAttribute('aria-label')) ?? '')?.[1] ?? '';
  const from = await reader.pageField.inputValue();
  expect(target).not.toBe(from);

  await link.focus();
  await page.keyboard.press('Enter');
  await expect(reader.pageField).toHaveValue(target);
  await reader.tool('Back').click();
  await expect(reader.pageField).toHaveValue(from);

  await sheet.waitFor();
  const box = await link.boundingBox();
  if (!box) throw new Error('The link lies nowhere.');
  const middle = [box.x + box.width / 2, box.y + box.height / 2] as const;
  await page.mouse.move(...middle);
  await expect(page.locator('[data-over-link]')).toHaveCount(1);
  await page.mouse.click(...middle);
  await expect(reader.pageField).toHaveValue(target);
  await reader.tool('Back').click();
  await expect(reader.pageField).toHaveValue(from);

  const again = await link.boundingBox();
  if (!again) throw new Error('The link lies nowhere.');
  const row = again.y + again.height / 2;
  await page.mouse.move(again.x + 1, row);
  await page.mouse.down();
  await page.mouse.move(again.x + again.width - 1, row, { steps: 4 });
  await page.mouse.up();
  await page.getByRole('toolbar', { name: 'Selected words' }).waitFor();
  await expect(reader.pageField).toHaveValue(from);
});

test('a number typed before the printed numbers are known waits for them, unless the member moves on', async ({
  launch,
  run,
}) => {
  const { page } = await launch('profile', [run.longPack]);
  const reader = new ReaderPage(page);
  await reader.drawn(0);
  await reader.goTo('300');
  await expect(page.locator('.reader__count')).toHaveText('finding 300…');
  await expect(reader.pageField).toHaveAttribute('title', /^Page 1 of/);
  await reader.goTo('PDF 20');
  await expect(page.locator('.reader__count')).toHaveText(/^of/);
  await reader.goTo('300');
  await expect(page.locator('.reader__count')).toHaveText('finding 300…');
  await expect(reader.pageField).toHaveAttribute('title', 'Page 302 of 476 in the file', { timeout: 60_000 });
  await expect(reader.pageField).toHaveValue('300');
});

test('words that name another place are links on turned pages as well', async ({ launch, run }) => {
  const { pack } = run.council;
  const { app, page } = await launch('profile', [pack.file.path]);
  await settled(page, 1);
  const reader = new ReaderPage(page);
  await reader.openItem(pack.items.find(({ number }) => number === '5')?.title ?? '');
  const link = page.getByRole('link', { name: /^Appendix A: go to page \d+$/ }).first();
  /** Whether what lies under the middle of the link are the words it is made of. */
  const liesOnWords = (): Promise<boolean> =>
    link.evaluate(element => {
      element.scrollIntoView({ block: 'center', inline: 'center' });
      const { left, top, width, height } = element.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      return document
        .elementsFromPoint(x, y)
        .some(under => under.closest('.textLayer span')?.textContent?.includes('Appendix A'));
    });
  await expect.poll(liesOnWords).toBe(true);
  const upright = await link.boundingBox();
  for (const direction of ['Turn clockwise', 'Turn anticlockwise']) {
    await chooseMenu(app, 'View', direction);
    await expect.poll(liesOnWords, direction).toBe(true);
  }
  expect((await link.boundingBox())?.width).toBeCloseTo(upright?.width ?? 0, 0);
});
