import { chooseMenu } from './app.ts';
import { ReaderPage } from './pages/reader.ts';
import { ONE_OF_EACH, openMarked } from './planted.ts';
import { expect, test } from './test.ts';

test('with the keys alone notes are gone through, written in, picked, changed together and deleted', async ({
  launch,
  run,
  folder,
}) => {
  const { app, page, notes } = await openMarked({ launch, run, folder }, ONE_OF_EACH);
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
  const { app, page, notes } = await openMarked({ launch, run, folder }, ONE_OF_EACH);
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
