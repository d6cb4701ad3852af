import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Locator } from '@playwright/test';
import { firstPageOf } from '../fixtures/papers/pack/write-paper.ts';
import { APPLICATIONS, FERRY, PLOTS, writeRevisedPack, type RevisedPack } from '../fixtures/revised-pack.ts';
import { chooseMenu, kill, pressMenuKey } from './app.ts';
import { exchange, startDevice, type Device } from './devices.ts';
import { accessFaults } from './pages/axe.ts';
import { InterestsPage } from './pages/interests.ts';
import { MarksPage } from './pages/marks.ts';
import { ReaderPage } from './pages/reader.ts';
import { rowsOf, settled } from './pages/stored.ts';
import { today } from './run-file.ts';
import { issuePapers, mark, markWithNote, showView } from './steps.ts';
import { expect, test } from './test.ts';

// Two devices, and the first one twice.
test.describe.configure({ timeout: 240_000 });

async function takeIn({ library, page }: Device, council: string, papers: number): Promise<void> {
  await library.addFolder(path.dirname(council));
  await settled(page, papers);
  await library.importRests();
}

/** Marks the first version in many ways. @returns how many notes there are */
async function markFirst({ reader, library, page }: Device, { version1 }: RevisedPack): Promise<number> {
  const marks = new MarksPage(reader);
  const [ferry, plots] = [firstPageOf(version1, FERRY.title), firstPageOf(version1, PLOTS.title)];
  await library.openMeeting();
  await reader.openItem(FERRY.title);
  await markWithNote(reader, ferry, 'set at £48,200', 'Ask what the subsidy was last year.');
  await reader.select(ferry, 'to the next meeting on the state');
  await page.getByRole('button', { name: 'Underline', exact: true }).click();
  await expect(reader.noteCards).toHaveCount(2);
  for (const words of [FERRY.deleted, FERRY.moved, FERRY.kept]) await mark(reader, ferry, words);
  const spot = await marks.middleOf(ferry, FERRY.deleted);
  await marks.tool('Note').click();
  await page.mouse.click(spot.x, spot.y);
  await expect(reader.noteCards.getByRole('textbox', { name: 'Note' }).and(page.locator(':focus'))).toBeVisible();
  await page.keyboard.type('Who answered it?');
  await page.keyboard.press('Control+Enter');
  await expect(reader.noteCards).toHaveCount(6);
  const [before, behind] = FERRY.overBreak;
  const from = await reader.wordsBox(ferry, before);
  await reader.viewer.evaluate((element, top) => element.scrollBy(0, top - 400), from.top);
  await reader.words(ferry + 1);
  const end = await reader.wordsBox(ferry + 1, behind);
  const start = await reader.wordsBox(ferry, before);
  await marks.drag(
    { x: start.left + 1, y: (start.top + start.bottom) / 2 },
    { x: end.right - 1, y: (end.top + end.bottom) / 2 },
  );
  await page.getByRole('toolbar', { name: 'Selected words' }).waitFor();
  await page.keyboard.press('3');
  await expect(reader.noteCards).toHaveCount(7);

  await reader.openItem(PLOTS.title);
  await mark(reader, plots, 'Yes');
  await reader.viewer.focus();
  await page.keyboard.press('p');
  const drawn = await marks.spotOn(plots, 0.3, 0.3);
  await marks.drag(drawn, { x: drawn.x + 60, y: drawn.y + 8 });
  await expect(reader.noteCards).toHaveCount(9);
  await page.keyboard.press('a');
  const area = await marks.spotOn(plots, 0.15, 0.4);
  await marks.drag(area, { x: area.x + 160, y: area.y + 60 });
  await expect(reader.noteCards).toHaveCount(10);
  await reader.viewer.focus();
  await page.keyboard.press('b');
  await expect(reader.noteCards).toHaveCount(11);
  const interests = new InterestsPage(page);
  await interests.flagItem(FERRY.title);
  await interests.fillIn({ kind: 'Non-registrable interest', nature: 'My sister has a season ticket.' });
  await interests.save();
  await interests.flagItem(APPLICATIONS.withdrawn);
  await interests.fillIn({ kind: 'Disclosable pecuniary interest', nature: 'I share the boathouse.' });
  await interests.save();
  return 11;
}

function rowOf(view: Locator, words: string): Locator {
  return view.locator('.review-row', { hasText: words });
}

test('a marked pack that is published again is reviewed, stays so after a start, and is so on the second device', async ({
  launch,
  folder,
}) => {
  const pack = await writeRevisedPack(path.join(folder, 'post'), { today: today() });
  const council = await issuePapers(folder, pack.committee, pack.version1);
  const target = path.join(folder, 'target');
  await mkdir(target);
  const laptop = await startDevice(launch, folder, 'Laptop');
  await takeIn(laptop, council, 1);
  await laptop.settings.joinAsNew(target);
  await showView(laptop.page, 'Meetings');
  const made = await markFirst(laptop, pack);

  const { version2 } = pack;
  await issuePapers(folder, pack.committee, version2);
  const { app, page } = laptop;
  await settled(page, 2);
  await expect
    .poll(async () => ((await rowsOf(page, 'carried')) as readonly unknown[]).length, { timeout: 30_000 })
    .toBe(made);
  await showView(page, 'Meetings');
  await expect(page.locator('.next')).toContainText('6 of your notes need a look');
  await expect(page.locator('.next')).toContainText('2 interests flagged · item 2 · 1 on no item of this agenda');
  const view = page.locator('[data-view="review"]');
  // From the list of meetings the key leads to the only one that waits, without its page.
  await pressMenuKey(app, 'CmdOrCtrl+7');
  await expect(view.getByRole('status')).toHaveText('6 of your notes need a look; 7 are where they were.');
  await showView(page, 'Meetings');
  await laptop.library.openMeetingPage(pack.committee);
  await page.getByRole('button', { name: '6 of your notes need a look' }).click();

  await expect(view.getByRole('heading', { name: 'Your notes in the new version', level: 1 })).toBeFocused();
  await expect(view.getByRole('status')).toHaveText('6 of your notes need a look; 7 are where they were.');
  await expect(view.locator('h2')).toHaveText([
    'Interests',
    'Figures changed',
    'Words changed',
    'The passage is gone',
    'The same words in another place',
  ]);
  const [figure, words] = [rowOf(view, 'Ask what the subsidy was'), rowOf(view, 'Underline')];
  await expect(figure.locator('del')).toHaveText(/£48,200/);
  await expect(figure.locator('ins')).toHaveText(/£53,900/);
  expect(await accessFaults(page)).toEqual([]);
  for (const scheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    if (process.env['SHOTS']) await page.screenshot({ path: path.join(process.env['SHOTS'], `${scheme}.png`) });
    expect(await accessFaults(page)).toEqual([]);
  }

  // Where the note stands it says so too, and the notice above the pages leads back.
  await figure.getByRole('button', { name: 'page 4', exact: true }).click();
  const card = laptop.reader.noteCards.filter({ hasText: 'set at £53,900' });
  await expect(card.locator('.look-sign')).toContainText('Look');
  await expect(card.locator('.look-sign del')).toHaveText(/£48,200/);
  if (process.env['SHOTS']) await page.screenshot({ path: path.join(process.env['SHOTS'], 'card.png') });
  expect(await accessFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Look at them' }).click();
  await expect(view).toBeVisible();

  // By keyboard: to the first note, accepted, and the focus is at the next.
  await expect(figure).toBeVisible();
  await pressMenuKey(app, 'F8');
  await expect(figure.locator('[data-review-open]')).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(figure).toHaveCount(0);
  await expect(words.locator('[data-review-open]')).toBeFocused();
  await expect(view.getByRole('status')).toHaveText(
    '5 of your notes need a look; 7 are where they were; 1 is decided.',
  );
  await chooseMenu(app, 'Edit', 'Undo');
  await expect(figure).toHaveCount(1);
  // From the first note back to the interest, which has no item to accept.
  await figure.locator('[data-review-open]').focus();
  await pressMenuKey(app, 'Shift+F8');
  const interest = rowOf(view, APPLICATIONS.withdrawn);
  await expect(interest.locator('[data-review-open]')).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(interest).toContainText('This item is not on the agenda any more.');
  await pressMenuKey(app, 'F8');
  await expect(figure.locator('[data-review-open]')).toBeFocused();
  await figure.getByRole('button', { name: 'Accept' }).click();
  await expect(figure).toHaveCount(0);

  // Placed by hand: given up first, then done.
  await words.getByRole('button', { name: 'Place by hand…' }).click();
  const papers = page.locator('[data-pane]');
  await expect(papers).toHaveCount(2);
  await expect(papers.nth(1)).toContainText('Select the words where this underline belongs');
  await page.keyboard.press('Escape');
  await expect(view).toBeVisible();
  await expect(papers.nth(1)).not.toContainText('Select the words where');
  await words.getByRole('button', { name: 'Place by hand…' }).click();
  const right = new ReaderPage(page, 1);
  const ferry = firstPageOf(version2, FERRY.title) + 1;
  await right.words(ferry);
  if (process.env['SHOTS']) await page.screenshot({ path: path.join(process.env['SHOTS'], 'placing.png') });
  expect(await accessFaults(page)).toEqual([]);
  await right.select(ferry, 'to the January meeting');
  await page.getByRole('button', { name: 'Put the mark here' }).click();
  await expect(view).toBeVisible();
  await expect(words).toHaveCount(0);

  const note = rowOf(view, 'Who answered it?');
  await note.getByRole('button', { name: 'Place by hand…' }).click();
  await expect(papers.nth(1)).toContainText('Click the place where this note belongs');
  await right.words(ferry);
  const place = await new MarksPage(right).spotOn(ferry, 0.5, 0.3);
  await page.mouse.click(place.x, place.y);
  await expect(view).toBeVisible();
  await expect(note).toHaveCount(0);

  const gone = rowOf(view, FERRY.deleted).filter({ hasText: 'Highlight' });
  // Each decision takes its row away and moves those below it; the next click waits until that is over.
  const decided = view.locator('summary');
  await gone.getByRole('button', { name: 'Keep on the old version' }).click();
  await expect(decided).toHaveText('Decided (4)');
  await interest.getByRole('button', { name: 'Keep on the old version' }).click();
  await expect(decided).toHaveText('Decided (5)');
  await decided.click();
  await gone.getByRole('button', { name: 'Decide again' }).click();
  await expect(decided).toHaveText('Decided (4)');
  await gone.getByRole('button', { name: 'Keep on the old version' }).click();
  await expect(decided).toHaveText('Decided (5)');
  await rowOf(view, FERRY.moved).getByRole('button', { name: 'Delete' }).click();
  await expect(view).toContainText('Nothing needs a look');
  await expect(view.getByRole('status')).toHaveText(
    'None of your notes needs a look; 7 are where they were; 5 are decided.',
  );
  if (process.env['SHOTS']) await page.screenshot({ path: path.join(process.env['SHOTS'], 'done.png') });

  // After a sudden end, and on the second device, which has both versions from its own folder.
  await laptop.settings.syncNow();
  await laptop.settings.synced();
  await kill({ child: laptop.child });
  const again = await startDevice(launch, folder, 'Laptop');
  await expectDecided(again, pack);
  const tablet = await startDevice(launch, folder, 'Tablet');
  await takeIn(tablet, council, 2);
  await tablet.settings.joinAs(target);
  await exchange(again, tablet);
  await expectDecided(tablet, pack);

  // A device that never had the old version has the note that was kept there.
  await kill({ child: tablet.child });
  const lately = await issuePapers(path.join(folder, 'lately'), pack.committee, version2);
  const phone = await startDevice(launch, folder, 'Phone');
  await takeIn(phone, lately, 1);
  await phone.settings.joinAs(target);
  await exchange(again, phone);
  await expectKept(phone, pack);
});

/** The note that was kept is among those decided and on the page of notes, though its version is not on the device. */
async function expectKept({ app, page, library }: Device, { committee }: RevisedPack): Promise<void> {
  await showView(page, 'Meetings');
  await library.openMeetingPage(committee);
  await pressMenuKey(app, 'CmdOrCtrl+7');
  const view = page.locator('[data-view="review"]');
  await view.getByText(/^Decided \(/).click();
  const kept = rowOf(view, FERRY.deleted).filter({ hasText: 'Highlight' });
  await expect(kept).toContainText(
    /Kept on the old version · was on PDF page \d+ of agenda pack, version 1, which is not/,
  );
  await expect(kept.getByRole('button', { name: 'Decide again' })).toBeVisible();
  await showView(page, 'Meetings');
  await page.getByRole('button', { name: 'Notes', exact: true }).first().click();
  const note = page.locator('[data-note]').filter({ hasText: FERRY.deleted }).filter({ hasText: 'not on this device' });
  await expect(note).toContainText('Kept on the old version.');
  if (process.env['SHOTS']) await page.screenshot({ path: path.join(process.env['SHOTS'], 'kept.png') });
  expect(await accessFaults(page)).toEqual([]);
  await note.getByRole('button', { name: 'Decide again' }).click();
  await expect(note.locator('.look-sign')).toContainText('Look');
  await expect(note.locator('[data-note-place]')).toBeFocused();
}

/** What was decided is so on a device: nothing waits, and the marks of the new version are where they were put. */
async function expectDecided({ app, library, reader, page }: Device, { committee }: RevisedPack): Promise<void> {
  await showView(page, 'Meetings');
  await expect
    .poll(async () => ((await rowsOf(page, 'carried')) as readonly unknown[]).length, { timeout: 30_000 })
    .toBe(10);
  await library.openMeetingPage(committee);
  await expect(page.getByRole('button', { name: /need a look/ })).toHaveCount(0);
  await pressMenuKey(app, 'CmdOrCtrl+7');
  await expect(page.locator('[data-view="review"]').getByRole('status')).toHaveText(
    'None of your notes needs a look; 7 are where they were; 5 are decided.',
  );
  await library.openMeeting();
  await reader.viewer.first().waitFor();
  await expect(reader.agenda.getByRole('button', { name: /^Interest in / })).toHaveCount(1);
  // Two papers beside each other had left no room for them.
  if ((await reader.notes.count()) === 0) await pressMenuKey(app, 'CmdOrCtrl+Shift+N');
  // The one that was deleted is gone; the one that was kept stays on the old version.
  await expect(reader.noteCards).toHaveCount(9);
  await expect(reader.noteCards.filter({ hasText: 'set at £53,900' })).toHaveCount(1);
  await expect(reader.noteCards.filter({ hasText: 'to the January meeting' })).toHaveCount(1);
  await expect(reader.agenda.getByRole('button', { name: 'Interest in item 2' })).toBeVisible();
}
