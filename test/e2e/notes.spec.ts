import { chooseMenu, resize, setTheme } from './app.ts';
import { accessFaults } from './pages/axe.ts';
import { NotesPanel } from './pages/notes.ts';
import { ONE_OF_EACH, openMarked } from './planted.ts';
import { atPassage } from './steps.ts';
import { expect, test } from './test.ts';

test('all kinds of marks are listed by place, item, kind, colour and tag, and the choice is kept', async ({
  launch,
  run,
  folder,
}) => {
  const { pack } = run.council;
  const { app, page, notes } = await openMarked({ launch, run, folder }, ONE_OF_EACH);
  await expect(notes.panel).toContainText('7 in all');
  await expect(notes.cards.nth(0)).toContainText('the café on the corner');
  await expect(notes.cards.nth(3).getByRole('textbox', { name: 'Note' })).toHaveValue('Who pays for this?');
  await expect(notes.cards.nth(4).getByRole('img', { name: 'Drawing' })).toBeVisible();
  await expect(notes.headings).toHaveCount(0);

  await notes.listBy('item');
  const items = pack.items.filter(({ pages }) =>
    ONE_OF_EACH.some(({ pageIndex }) => pages && pageIndex + 1 >= pages[0] && pageIndex + 1 <= pages[1]),
  );
  for (const { number, title } of items) {
    await expect(notes.panel.getByRole('heading', { name: `Item ${number} · ${title}` })).toBeAttached();
  }
  await notes.listBy('kind');
  await expect(notes.headings).toContainText(['Highlights', 'Underlines', 'Strike-outs', 'Notes', 'Drawings']);
  await notes.listBy('colour');
  await expect(notes.headings).toContainText(['Yellow', 'Green', 'Blue']);
  const green = notes.panel
    .getByRole('list', { name: 'Green' })
    .getByRole('listitem')
    .filter({ has: page.locator('.note') });
  await expect(green).toHaveCount(2);
  await expect(green.nth(1)).toHaveAttribute('aria-posinset', '2');
  await expect(green.nth(1)).toHaveAttribute('aria-setsize', '2');
  await notes.listBy('tag');
  await expect(notes.headings).toContainText(['budget', 'vote', 'No tag']);
  await expect(notes.card('a second reading')).toHaveCount(2);
  await app.close();

  const again = await launch('profile', [pack.file.path]);
  await expect(new NotesPanel(again.page).headings).toContainText(['budget', 'vote']);
});

test('notes are searched and filtered, whatever the case and accents', async ({ launch, run, folder }) => {
  const { notes } = await openMarked({ launch, run, folder }, ONE_OF_EACH);
  await notes.search.fill('CAFE treasurer');
  await expect(notes.cards).toHaveCount(1);
  await expect(notes.panel.getByRole('status')).toContainText('1 of 7 notes');
  await notes.search.fill('vote');
  await expect(notes.card('a second reading')).toBeVisible();
  await notes.search.fill('nothing of the kind');
  await expect(notes.panel).toContainText('No note has what you are looking for');
  await notes.panel.getByRole('button', { name: 'Show all' }).click();
  await expect(notes.panel).toContainText('7 in all');

  await notes.showFilters();
  await notes.filter('Kinds', /^Bookmarks/);
  await expect(notes.cards).toHaveCount(1);
  await notes.filter('Kinds', /^Notes/);
  await expect(notes.cards).toHaveCount(2);
  await notes.filter('Tags', /^budget/);
  await expect(notes.panel).toContainText('0 of 7 notes');
  await notes.panel.getByRole('button', { name: 'Clear filters' }).click();
  await notes.filter('Colours', /^Pink/);
  await expect(notes.cards).toHaveCount(2);
});

test('five thousand notes are listed with few of them in the document, and each is reached', async ({
  launch,
  run,
  folder,
}) => {
  test.slow();
  const { pack } = run.council;
  const many = Array.from({ length: 5000 }, (_, at) => ({
    pageIndex: Math.floor(at / 150),
    comment: at % 3 === 0 ? `Comment ${at}` : '',
  }));
  const { page, notes } = await openMarked({ launch, run, folder }, many);
  await expect(notes.panel).toContainText('5000 in all', { timeout: 60_000 });
  const items = notes.panel.locator('li[aria-setsize]');
  expect(await items.count()).toBeLessThan(40);
  await notes.place(notes.cards.nth(0)).focus();
  await page.keyboard.press('End');
  const last = notes.card('planted words 4999');
  await expect(notes.place(last)).toBeFocused();
  await expect(last).toBeInViewport();
  const item = items.filter({ hasText: 'planted words 4999' });
  await expect(item).toHaveAttribute('aria-posinset', '5000');
  await expect(item).toHaveAttribute('aria-setsize', '5000');
  expect(await items.count()).toBeLessThan(40);
  await page.keyboard.press('Home');
  await expect(notes.place(notes.card('planted words 0').first())).toBeFocused();
  await notes.search.fill('words 4321');
  await expect(notes.cards).toHaveCount(1);
  await notes.search.fill('');

  // One more, made on the page.
  const { reader, pageIndex } = await atPassage(page, run);
  await reader.select(pageIndex, pack.passage.line);
  await page.keyboard.press('1');
  await expect(notes.panel).toContainText('5001 in all');
  await expect(notes.card(pack.passage.line)).toBeInViewport();
});

test('the panel breaks no rule of accessibility, however it is shown, and fits the narrowest window', async ({
  launch,
  run,
  folder,
}) => {
  test.slow();
  const listed = { pageIndex: 12, comment: '- cost\n- staff\n  1. now' };
  const { app, page, notes } = await openMarked({ launch, run, folder }, [...ONE_OF_EACH, listed]);
  await notes.place(notes.cards.nth(1)).click();
  await notes.showFilters();
  await notes.listBy('tag');
  await notes.cards.nth(1).getByRole('checkbox').check();
  await notes.cards.nth(1).getByRole('combobox').focus();
  for (const theme of ['light', 'dark'] as const) {
    await setTheme(app, theme);
    await page.waitForTimeout(300);
    expect.soft(await accessFaults(page), theme).toEqual([]);
  }
  await setTheme(app, 'light');
  for (const [width, height] of [
    [900, 600],
    [1280, 800],
  ] as const) {
    await resize({ app, page }, width, height);
    if (!(await notes.panel.isVisible())) await chooseMenu(app, 'View', 'Notes');
    const spill = await notes.panel.evaluate(panel => panel.scrollWidth - panel.clientWidth);
    expect(spill, `${width} wide`).toBeLessThanOrEqual(0);
  }
});
