import path from 'node:path';
import { ANSWER, MARKED_BY_OTHERS, writeMarkedByOthers } from '../fixtures/marked-by-others.ts';
import { chooseMenu, resize, setTheme } from './app.ts';
import { accessFaults } from './pages/axe.ts';
import { NotesPanel } from './pages/notes.ts';
import { ReaderPage } from './pages/reader.ts';
import { ONE_OF_EACH, plantMarks } from './planted.ts';
import { atPassage, showView } from './steps.ts';
import { expect, test } from './test.ts';

test('all kinds of marks are listed by place, item, kind, colour and tag, and the choice is kept', async ({
  launch,
  run,
  folder,
}) => {
  const { pack } = run.council;
  await plantMarks(path.join(folder, 'profile'), pack.file.sha256, ONE_OF_EACH);
  const { app, page } = await launch('profile', [pack.file.path]);
  const notes = new NotesPanel(page);
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
  const { pack } = run.council;
  await plantMarks(path.join(folder, 'profile'), pack.file.sha256, ONE_OF_EACH);
  const { page } = await launch('profile', [pack.file.path]);
  const notes = new NotesPanel(page);
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

test('with the keys alone notes are gone through, written in, picked, changed together and deleted', async ({
  launch,
  run,
  folder,
}) => {
  const { pack } = run.council;
  await plantMarks(path.join(folder, 'profile'), pack.file.sha256, ONE_OF_EACH);
  const { app, page } = await launch('profile', [pack.file.path]);
  const notes = new NotesPanel(page);
  const reader = new ReaderPage(page);
  // Notes far from the page that is shown, and what pages are called, come a moment later.
  await expect(notes.panel).toContainText(`${ONE_OF_EACH.length} in all`);
  await expect(notes.place(notes.cards.nth(0))).toHaveAccessibleName(/^Go to page /);
  await notes.place(notes.cards.nth(0)).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const third = notes.card('no longer true');
  await expect(notes.place(third)).toBeFocused();
  await expect(notes.place(third)).toHaveAccessibleName(/^Go to page .*: “no longer true”\. Green strike-out$/);
  await page.keyboard.press('Enter');
  await expect(reader.sheet(9)).toBeInViewport();

  // F2, or typing, goes to the comment; Escape comes back.
  await page.keyboard.press('F2');
  const box = third.getByRole('textbox', { name: 'Note' });
  await expect(box).toBeFocused();
  await page.keyboard.type('Strike it');
  await page.keyboard.press('Escape');
  await expect(notes.place(third)).toBeFocused();
  await page.keyboard.type('!');
  await expect(box).toBeFocused();
  await expect(box).toHaveValue('Strike it!');
  await page.keyboard.press('Control+Enter');
  await expect(notes.place(third)).toBeFocused();

  await page.keyboard.press('Space');
  await expect(third.getByRole('checkbox')).toBeChecked();
  // The check box takes no text: the single keys are what they are elsewhere.
  await third.getByRole('checkbox').focus();
  await page.keyboard.press('4');
  await expect(third).toHaveClass(/note--pink/);
  await page.keyboard.press('u');
  await expect(notes.place(third)).toHaveAccessibleName(/Pink underline\. Note/);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(notes.place(third)).toHaveAccessibleName(/Green strike-out\. Note/);
  await notes.place(third).focus();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(notes.picked).toContainText('3 notes picked');
  await notes.picked.getByRole('button', { name: 'Change picked to yellow' }).click();
  await expect(notes.panel.locator('.note--yellow')).toHaveCount(4);
  await chooseMenu(app, 'Edit', 'Undo');
  await expect(notes.panel.locator('.note--yellow')).toHaveCount(1);
  await notes.picked.getByRole('combobox', { name: 'Tag those picked' }).fill('together');
  await page.keyboard.press('Enter');
  await expect(notes.panel.getByText('together', { exact: true })).toHaveCount(3);

  await notes.place(third).focus();
  await page.keyboard.press('Control+a');
  await expect(notes.picked).toContainText('7 notes picked');
  await page.keyboard.press('Escape');
  await expect(notes.picked).toHaveCount(0);
  await page.keyboard.press('Delete');
  await expect(third).toHaveCount(0);
  await expect(notes.place(notes.cards.nth(2))).toBeFocused();
  await expect(notes.panel).toContainText('6 in all');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await expect(notes.cards).toHaveCount(0);
  await chooseMenu(app, 'Edit', 'Undo');
  await expect(notes.panel).toContainText('6 in all');
});

test('picked notes are copied with where they stand', async ({ launch, run, folder }) => {
  const { pack } = run.council;
  await plantMarks(path.join(folder, 'profile'), pack.file.sha256, ONE_OF_EACH);
  const { app, page } = await launch('profile', [pack.file.path]);
  const notes = new NotesPanel(page);
  await expect(notes.place(notes.card('a second reading'))).toHaveAccessibleName(/^Go to page /);
  await notes.place(notes.card('a second reading')).click({ modifiers: ['Control'] });
  await notes.place(notes.card('no longer true')).click({ modifiers: ['Control'] });
  await notes.picked.getByRole('button', { name: 'Copy with citation' }).click();
  await expect(page.locator('.notice', { hasText: '2 notes copied with citation' })).toBeVisible();
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toMatch(
    /^“a second reading” \(Item \d+, page \d+, .+\)\n\n“no longer true” \(Item \d+, page \d+, .+\)$/,
  );
});

test('lists go on while they are typed, and are shown as lists', async ({ launch, run, folder }) => {
  const { pack } = run.council;
  await plantMarks(path.join(folder, 'profile'), pack.file.sha256, ONE_OF_EACH.slice(0, 2));
  const { app, page } = await launch('profile', [pack.file.path]);
  const notes = new NotesPanel(page);
  const card = notes.card('a second reading');
  const box = card.getByRole('textbox', { name: 'Note' });
  await box.click();
  await page.keyboard.type('- cost');
  await page.keyboard.press('Enter');
  await page.keyboard.type('staff');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('now');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('1. first');
  await page.keyboard.press('Enter');
  await page.keyboard.type('second');
  await expect(box).toHaveValue('- cost\n- staff\n  - now\n1. first\n2. second');
  await chooseMenu(app, 'Edit', 'Undo');
  await expect(box).not.toHaveValue(/second$/);
  await chooseMenu(app, 'Edit', 'Redo');
  await page.keyboard.press('Control+Enter');
  const view = card.locator('.comment-view');
  await expect(view.locator('> ul > li')).toHaveCount(2);
  await expect(view.locator('> ul > li > ul > li')).toHaveText(['now']);
  await expect(view.locator('> ol > li')).toHaveText(['first', 'second']);
  // Clicked, it is text to write in again.
  await view.click({ force: true });
  await expect(box).toBeFocused();
  await expect(view).toBeHidden();
  // Tab moves on where it is in no list.
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(box).not.toBeFocused();
  // An item that was begun and left empty is not kept.
  await expect(box).toHaveValue(/2\. second$/);
  await box.focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('third');
  await page.keyboard.press('Enter');
  await expect(box).toHaveValue(/3\. third\n4\. $/);
  await page.keyboard.press('Control+Enter');
  await expect(box).toHaveValue(/3\. third$/);
});

test('a tag is given by typing and from those used before, taken away, renamed and joined', async ({
  launch,
  run,
  folder,
}) => {
  const { pack } = run.council;
  await plantMarks(path.join(folder, 'profile'), pack.file.sha256, ONE_OF_EACH);
  const { app, page } = await launch('profile', [pack.file.path]);
  const notes = new NotesPanel(page);
  const card = notes.card('no longer true');
  await notes.place(card).click();
  const field = card.getByRole('combobox', { name: 'Add a tag' });
  await field.fill('BUD');
  await expect(card.getByRole('listbox', { name: 'Tags used before' }).getByRole('option')).toHaveText(['budget']);
  await page.keyboard.press('ArrowDown');
  await expect(card.getByRole('option', { name: 'budget' })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(card.getByRole('list', { name: 'Tags' }).getByRole('listitem')).toHaveText(['budget']);
  await field.fill('ask at the meeting,');
  await expect(card.getByRole('list', { name: 'Tags' }).getByRole('listitem')).toHaveText([
    'ask at the meeting',
    'budget',
  ]);
  await card.getByRole('button', { name: 'Remove tag budget' }).click();
  await expect(card.getByRole('list', { name: 'Tags' }).getByRole('listitem')).toHaveText(['ask at the meeting']);
  await chooseMenu(app, 'Edit', 'Undo');
  await expect(card.getByRole('list', { name: 'Tags' }).getByRole('listitem')).toHaveCount(2);

  await showView(page, 'Settings');
  await page.getByLabel('Name of tag vote').fill('Budget');
  await page.keyboard.press('Enter');
  await expect(page.locator('.notice', { hasText: '“vote” and “budget” are one tag now.' })).toBeVisible();
  await page.getByRole('button', { name: 'Remove tag ask at the meeting' }).click();
  await expect(page.getByLabel('Name of tag ask at the meeting')).toHaveCount(0);
  await showView(page, 'Reader');
  await expect(notes.card('a second reading').locator('.tag')).toHaveText(['budget']);
  await expect(card.locator('.tag')).toHaveText(['budget']);
});

test('colours have the names the member gives them, wherever they are met, and keep them', async ({
  launch,
  run,
  folder,
}) => {
  const { pack } = run.council;
  await plantMarks(path.join(folder, 'profile'), pack.file.sha256, ONE_OF_EACH);
  const { app, page } = await launch('profile', [pack.file.path]);
  const notes = new NotesPanel(page);
  const { reader, pageIndex } = await atPassage(page, run);
  await showView(page, 'Settings');
  const settings = page.getByRole('region', { name: 'Your marks' });
  await settings.getByLabel('Blue').fill('question');
  await settings.getByLabel('Pink').fill('figures to check');
  await settings.getByLabel('Your name').fill('Councillor Example');
  await page.keyboard.press('Enter');
  await showView(page, 'Reader');
  await expect(notes.place(notes.cards.nth(3))).toHaveAccessibleName(
    /^Go to page .+ · question\. Blue note\. Note: Who pays/,
  );
  await expect(notes.cards.nth(3)).toContainText('question');
  await notes.showFilters();
  await expect(notes.panel.getByRole('group', { name: 'Colours' })).toContainText('Pink: figures to check');
  await notes.showFilters();
  await reader.select(pageIndex, pack.passage.line);
  const selected = page.getByRole('toolbar', { name: 'Selected words' });
  await expect(selected.getByRole('button', { name: 'Highlight in blue: question' })).toBeVisible();
  await page.keyboard.press('Escape');

  // The same from the swatches of a note.
  await notes.place(notes.cards.nth(0)).click();
  await notes.cards.nth(0).getByRole('button', { name: 'Name the colours…' }).click();
  const dialog = page.getByRole('dialog', { name: 'What your colours are for' });
  await expect(dialog.getByLabel('Blue')).toHaveValue('question');
  await dialog.getByLabel('Yellow').fill('worth knowing');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(notes.cards.nth(0)).toContainText('worth knowing');
  await app.close();

  const again = await launch('profile', [pack.file.path]);
  await expect(new NotesPanel(again.page).cards.nth(0)).toContainText('worth knowing');
  await showView(again.page, 'Settings');
  await expect(again.page.getByLabel('Your name')).toHaveValue('Councillor Example');
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
  await plantMarks(path.join(folder, 'profile'), pack.file.sha256, many);
  const { page } = await launch('profile', [pack.file.path]);
  const notes = new NotesPanel(page);
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
  const { pack } = run.council;
  const listed = { pageIndex: 12, comment: '- cost\n- staff\n  1. now' };
  await plantMarks(path.join(folder, 'profile'), pack.file.sha256, [...ONE_OF_EACH, listed]);
  const { app, page } = await launch('profile', [pack.file.path]);
  const notes = new NotesPanel(page);
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

test('marks that the PDF itself holds are listed by themselves, and are adopted one by one or all at once', async ({
  launch,
  run,
  folder,
}) => {
  const marked = path.join(folder, 'marked.pdf');
  await writeMarkedByOthers(run.council.pack.file.path, marked);
  const { app, page } = await launch('profile', [marked]);
  const notes = new NotesPanel(page);
  const inPdf = notes.panel.getByRole('list', { name: 'In the PDF' });
  await expect(inPdf.locator('.note')).toHaveCount(MARKED_BY_OTHERS.length);
  await expect(inPdf.locator('.note').first()).toContainText('The clerk');
  await expect(inPdf.locator('.note').first()).toContainText('Corrected since');
  await expect(inPdf.locator('.note').first()).toContainText(`Answer by ${ANSWER.author}`);
  await expect(inPdf.locator('.note').first()).toContainText(ANSWER.comment);
  await expect(inPdf.locator('.note').nth(2)).toContainText('circle');
  await expect(inPdf.locator('.note').last().locator('.note__quote')).toHaveText(/made by Cabinet\.”$/);
  await expect(inPdf.getByRole('textbox')).toHaveCount(0);
  await inPdf.getByRole('button', { name: 'Adopt' }).first().click();
  await expect(inPdf.locator('.note')).toHaveCount(MARKED_BY_OTHERS.length - 1);
  await expect(notes.cards.first().getByRole('textbox', { name: 'Note' })).toHaveValue(
    `Corrected since\n\nAnswer by ${ANSWER.author}: ${ANSWER.comment}`,
  );
  await chooseMenu(app, 'Edit', 'Undo');
  await expect(inPdf.locator('.note')).toHaveCount(MARKED_BY_OTHERS.length);
  await notes.panel.getByRole('button', { name: 'Adopt all' }).click();
  await expect(inPdf).toHaveCount(0);
  await expect(notes.panel.getByRole('textbox', { name: 'Note' })).toHaveCount(MARKED_BY_OTHERS.length);
  await expect(notes.cards.last().getByRole('textbox', { name: 'Note' })).toHaveValue(
    /^Strike-out by The chair in the PDF: “.*made by Cabinet\.”$/,
  );
  await chooseMenu(app, 'Edit', 'Undo');
  await expect(inPdf.locator('.note')).toHaveCount(MARKED_BY_OTHERS.length);
});
