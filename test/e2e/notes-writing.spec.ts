import { chooseMenu } from './app.ts';
import { NotesPanel } from './pages/notes.ts';
import { ONE_OF_EACH, openMarked } from './planted.ts';
import { atPassage, showView } from './steps.ts';
import { expect, test } from './test.ts';

test('lists go on while they are typed, and are shown as lists', async ({ launch, run, folder }) => {
  const { app, page, notes } = await openMarked({ launch, run, folder }, ONE_OF_EACH.slice(0, 2));
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
  const { app, page, notes } = await openMarked({ launch, run, folder }, ONE_OF_EACH);
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
  const { app, page, notes } = await openMarked({ launch, run, folder }, ONE_OF_EACH);
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
