import path from 'node:path';
import { mkdir, rename } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { chooseMenu, type Launch, type RunningApp } from './app.ts';
import { exchange, openPassage, startDevice, takePapers } from './devices.ts';
import { InterestsPage } from './pages/interests.ts';
import { ReaderPage } from './pages/reader.ts';
import type { Run } from './run-file.ts';
import { atPassage, passageItem } from './steps.ts';
import { expect, test } from './test.ts';

const NATURE = 'My sister drives for the contractor.';

/** The item that the tests flag, and the committee it comes before. */
function subjectOf({ council }: Run): { readonly number: string; readonly title: string; readonly committee: string } {
  const { number, title } = passageItem(council);
  return { number, title, committee: council.pack.file.committee };
}

async function startReading(
  launch: Launch,
  run: Run,
): Promise<RunningApp & { readonly reader: ReaderPage; readonly interests: InterestsPage }> {
  const running = await launch('profile', [run.council.pack.file.path]);
  const { reader } = await atPassage(running.page, run);
  return { ...running, reader, interests: new InterestsPage(running.page) };
}

test('an interest is flagged on an agenda item, shown in the agenda and under its meeting, and is there after a restart', async ({
  launch,
  run,
}) => {
  const { number, title, committee } = subjectOf(run);
  const { app, page, reader, interests } = await startReading(launch, run);
  await interests.flagItem(title);
  await expect(interests.dialog).toContainText(title);
  await expect(interests.dialog).toContainText('Lectern gives no legal advice');
  await interests.fillIn({
    kind: 'Disclosable pecuniary interest',
    whose: 'My partner’s',
    action: 'Speak as a member of the public may, then leave',
    nature: NATURE,
  });
  await interests.save();
  const inAgenda = (known: ReaderPage) => known.agenda.getByRole('button', { name: `Interest in item ${number}` });
  await expect(inAgenda(reader)).toHaveText('interest');
  await expect(reader.agenda.locator('.agenda__flagged')).toHaveCount(1);
  await page.waitForTimeout(100);
  await app.close();

  const again = await startReading(launch, run);
  await expect(inAgenda(again.reader)).toBeVisible();
  await again.interests.show();
  await expect(again.page.getByRole('heading', { name: 'Interests', level: 1 })).toBeVisible();
  await expect(again.page.locator('[data-view="interests"] .page__intro')).toHaveText(
    'Lectern reminds you and keeps the record. It gives no legal advice: if in doubt, ask your Monitoring Officer.',
  );
  const card = again.interests.meeting(committee).locator('.flag');
  await expect(card).toHaveCount(1);
  await expect(card).toContainText(`Item ${number}`);
  await expect(card).toContainText(title);
  await expect(card).toContainText('Disclosable pecuniary interest · My partner’s');
  await expect(card).toContainText('Speak as a member of the public may, then leave');
  await expect(card).toContainText(NATURE);
  await card.getByRole('button', { name: 'Open item' }).click();
  const first = run.council.pack.items.find(item => item.number === number)?.pages?.[0] ?? 0;
  await expect(again.reader.sheet(first - 1)).toBeInViewport();
});

test('flags stand under their meetings, those of one meeting in the order of its agenda', async ({ launch, run }) => {
  const { pack, planning } = run.council;
  const { page, interests } = await startReading(launch, run);
  const [later, earlier] = [pack.items[9], pack.items[4]];
  for (const item of [later, earlier]) {
    await interests.flagItem(item?.title ?? '');
    await interests.fillIn({ kind: 'Not sure yet', nature: `About item ${item?.number}` });
    await interests.save();
  }
  await page.waitForTimeout(100);
  const second = await launch('profile-of-planning', [planning.file.path]);
  const elsewhere = new InterestsPage(second.page);
  await new ReaderPage(second.page).drawn(0);
  await elsewhere.flagItem(planning.items.find(item => item.pages)?.title ?? '');
  await elsewhere.fillIn({ kind: 'Other registrable interest' });
  await elsewhere.save();

  await interests.show();
  const cards = interests.meeting(pack.file.committee).locator('.flag');
  await expect(cards).toHaveCount(2);
  await expect(cards.nth(0)).toContainText(earlier?.title ?? '');
  await expect(cards.nth(1)).toContainText(later?.title ?? '');
  await elsewhere.show();
  await expect(elsewhere.meeting(planning.file.committee).locator('.flag')).toHaveCount(1);
  await expect(elsewhere.cards).toContainText('You have not said yet what the interest is.');
});

test('a flag without a kind is not saved and says what is missing; leaving unsaved words asks first', async ({
  launch,
  run,
}) => {
  const { title } = subjectOf(run);
  const { page, reader, interests } = await startReading(launch, run);
  await interests.flagItem(title);
  await interests.dialog.getByRole('button', { name: 'Save' }).click();
  await expect(interests.dialog.getByRole('group', { name: 'What kind of interest is it?' })).toContainText(
    'Choose the kind of interest. If you are not sure, choose “Not sure yet”.',
  );
  await expect(interests.dialog).toBeVisible();
  await interests.fillIn({ nature: NATURE });
  await page.keyboard.press('Escape');
  await expect(interests.dialog.getByRole('alert').filter({ hasText: 'You have not saved this yet.' })).toBeVisible();
  await expect(interests.nature).toHaveValue(NATURE);
  await interests.dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(interests.dialog).toHaveCount(0);
  await expect(reader.agenda.locator('.agenda__flagged')).toHaveCount(0);
  await interests.show();
  await expect(page.getByRole('heading', { name: 'No interests flagged' })).toBeVisible();
});

test('a flag is edited and removed, and each is undone and done again', async ({ launch, run }) => {
  const { title } = subjectOf(run);
  const { app, page, interests } = await startReading(launch, run);
  await interests.flagItem(title);
  await interests.fillIn({ kind: 'Not sure yet', nature: NATURE });
  await interests.save();
  await interests.show();
  await interests.edit(interests.cards);
  await expect(interests.nature).toHaveValue(NATURE);
  await interests.fillIn({ kind: 'Non-registrable interest', whose: 'A relative’s', action: 'Stay, but not vote' });
  await interests.save();
  await expect(interests.cards).toContainText('Non-registrable interest · A relative’s');
  await expect(interests.cards).toContainText('Stay, but not vote');
  await chooseMenu(app, 'Edit', 'Undo');
  await expect(interests.cards).toContainText('Not sure yet · Mine');
  await expect(interests.cards).toContainText('Not decided yet');
  await chooseMenu(app, 'Edit', 'Redo');
  await expect(interests.cards).toContainText('Non-registrable interest · A relative’s');

  await interests.remove(interests.cards);
  await expect(interests.cards).toHaveCount(0);
  await expect(page.locator('.notice', { hasText: 'Interest removed. Undo brings it back.' })).toBeVisible();
  await chooseMenu(app, 'Edit', 'Undo');
  await expect(interests.cards).toContainText(NATURE);
  await expect(interests.cards).toContainText('Non-registrable interest · A relative’s');
  await chooseMenu(app, 'Edit', 'Redo');
  await expect(interests.cards).toHaveCount(0);
});

/** Presses Tab until what has the focus bears this name. */
async function tabTo(page: Page, name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      const labels = element && 'labels' in element ? [...(element.labels as NodeListOf<HTMLElement>)] : [];
      const text = labels.map(label => label.textContent).join(' ') || element?.textContent;
      return element?.getAttribute('aria-label') ?? text ?? '';
    });
    if (name.test(focused)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`No press of ${key} leads to ${name}`);
}

test('an interest is flagged, edited and removed without a mouse', async ({ launch, run }) => {
  const { number, title } = subjectOf(run);
  const { app, page, reader, interests } = await startReading(launch, run);
  await reader.viewer.focus();
  const button = new RegExp(`^Flag an interest in item ${number}, `);
  await tabTo(page, button, 'Shift+Tab');
  await expect(page.locator(':focus')).toHaveCSS('opacity', '1');
  await page.keyboard.press('Enter');
  await expect(interests.dialog).toContainText(title);
  // The first radio button has the focus; the arrow chooses the next.
  await tabTo(page, /^Disclosable pecuniary interest/);
  await page.keyboard.press('ArrowDown');
  await tabTo(page, /^Whose is it\?/);
  await page.keyboard.press('ArrowDown');
  await tabTo(page, /^What will you do at this item\?/);
  await page.keyboard.press('Home');
  await tabTo(page, /^What is the interest\?/);
  await page.keyboard.type(NATURE);
  await tabTo(page, /^Save$/);
  await page.keyboard.press('Enter');
  await expect(interests.dialog).toHaveCount(0);
  await expect(reader.agenda.locator('.agenda__flagged')).toHaveCount(1);
  // The focus is on the button that the dialog was opened with, not at the top of the window.
  await expect(reader.agenda.locator('.agenda__item', { hasText: title }).locator(':focus')).toHaveCount(1);

  await chooseMenu(app, 'Go', 'Interests');
  await expect(interests.cards).toContainText('Other registrable interest · My partner’s');
  await expect(interests.cards).toContainText('Leave the room, take no part');
  await expect(interests.cards).toContainText(NATURE);
  await tabTo(page, /^Edit the interest in Item/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^What is the interest\?/);
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Since May.');
  await tabTo(page, /^Save$/);
  await page.keyboard.press('Enter');
  await expect(interests.cards).toContainText(`${NATURE} Since May.`);
  await tabTo(page, /^Remove the interest in Item/);
  await page.keyboard.press('Enter');
  await expect(interests.cards).toHaveCount(0);
});

test('what an interest is, written on two devices apart, keeps both texts until one is chosen', async ({
  launch,
  folder,
  run,
}) => {
  const { title } = subjectOf(run);
  const target = path.join(folder, 'target');
  await mkdir(target);
  const laptop = await startDevice(launch, folder, 'Laptop');
  await takePapers(laptop, run);
  await laptop.settings.joinAsNew(target);
  await openPassage(laptop, run);
  const onLaptop = new InterestsPage(laptop.page);
  await onLaptop.flagItem(title);
  await onLaptop.fillIn({ kind: 'Not sure yet', nature: NATURE });
  await onLaptop.save();
  const tablet = await startDevice(launch, folder, 'Tablet');
  const onTablet = new InterestsPage(tablet.page);
  await tablet.settings.joinAs(target);
  await onTablet.show();
  await expect(onTablet.cards).toContainText(NATURE, { timeout: 45_000 });
  // The tablet does not have the paper: the flag is read without it.
  await expect(onTablet.cards).toContainText('Its paper is not on this device.');
  await expect(onTablet.cards).toContainText(title);
  await laptop.settings.synced();
  await tablet.settings.synced();

  await rename(target, `${target}-away`);
  const texts = ['As the laptop has it.', 'As the tablet has it.'];
  for (const [index, interests] of [onLaptop, onTablet].entries()) {
    await interests.show();
    await interests.edit(interests.cards);
    await interests.fillIn({ nature: texts[index] ?? '' });
    await interests.save();
  }
  await rename(`${target}-away`, target);
  await exchange(laptop, tablet);
  for (const interests of [onLaptop, onTablet]) {
    await interests.show();
    const versions = interests.cards.getByRole('region', { name: 'Two versions of this text' });
    await expect(versions.getByRole('listitem').filter({ hasText: texts[0] ?? '' })).toContainText('Laptop');
    await expect(versions.getByRole('listitem').filter({ hasText: texts[1] ?? '' })).toContainText('Tablet');
  }
  await onLaptop.cards.getByRole('button', { name: 'Keep both' }).click();
  for (const interests of [onLaptop, onTablet]) {
    await expect(interests.cards.locator('.flag__nature')).toHaveText(texts.join(' '), { timeout: 45_000 });
    await expect(interests.cards.getByRole('region')).toHaveCount(0);
  }
});
