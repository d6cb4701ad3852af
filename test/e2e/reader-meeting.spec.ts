import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { writeGrowingMeeting, type GrowingMeeting } from '../fixtures/growing-meeting.ts';
import type { WrittenPaper } from '../fixtures/papers/pack/write-paper.ts';
import { chooseMenu, type Launch, type RunningApp } from './app.ts';
import { accessFaults } from './pages/axe.ts';
import { InterestsPage } from './pages/interests.ts';
import { LibraryPage } from './pages/library.ts';
import { ReaderPage } from './pages/reader.ts';
import { settled } from './pages/stored.ts';
import { today } from './run-file.ts';
import { expect, test } from './test.ts';

const DREDGING = 'Dredging of the inner harbour';
const LIGHTS = 'Breakwater lights: condition and repair';
const SLIPWAY = 'Slipway closure: urgent business';
const MOORINGS = 'Moorings: charges for the coming season';

type Reading = RunningApp & {
  readonly reader: ReaderPage;
  readonly meeting: GrowingMeeting;
  /** Puts more papers into the council's folder, and waits until so many are read in. */
  readonly publish: (papers: readonly WrittenPaper[], all: number) => Promise<void>;
};

/** Opens the first of some papers of a meeting whose council folder is watched. */
async function readMeeting(
  launch: Launch,
  folder: string,
  choose: (meeting: GrowingMeeting) => readonly WrittenPaper[],
): Promise<Reading> {
  const meeting = await writeGrowingMeeting(path.join(folder, 'post'), { today: today() });
  const council = path.join(folder, 'council', meeting.committee);
  await mkdir(council, { recursive: true });
  const running = await launch();
  const publish = async (papers: readonly WrittenPaper[], all: number): Promise<void> => {
    for (const { path: from, fileName } of papers) await copyFile(from, path.join(council, fileName));
    await settled(running.page, all);
  };
  const first = choose(meeting);
  for (const { path: from, fileName } of first) await copyFile(from, path.join(council, fileName));
  const library = new LibraryPage(running.app, running.page);
  await library.addFolder(path.dirname(council));
  await settled(running.page, first.length);
  await library.importRests();
  await library.openMeeting();
  const reader = new ReaderPage(running.page);
  await reader.drawn(0);
  return { ...running, reader, meeting, publish };
}

/** How long the member rests on a page before it counts as seen, and a little more. */
const SEEN_MS = 1800;

test('the agenda leads from the pack into its supplement, and back to the very place', async ({ launch, folder }) => {
  const { app, reader } = await readMeeting(launch, folder, ({ pack, supplement }) => [pack, supplement]);
  await expect(reader.paperName).toContainText('Agenda pack');
  await expect(reader.currentItem).toHaveText('Agenda');
  await reader.openItem(DREDGING);
  await reader.drawn(8);
  await reader.viewer.evaluate(element => element.scrollBy(0, 211));
  const left = await reader.scrolled();

  await expect(reader.item(LIGHTS)).toContainText('Supplement for item 6');
  await expect(reader.marksOn(LIGHTS)).toHaveText(['arrived']);
  await reader.openItem(LIGHTS);
  await expect(reader.paperName).toContainText('Supplement for item 6');
  await expect(reader.currentItem).toHaveText(`Item 6 · ${LIGHTS}`);
  await expect(reader.agenda.locator('[aria-current="true"]')).toContainText(LIGHTS);
  await expect(reader.viewer).toBeFocused();
  await reader.drawn(1);

  await reader.tool('Back').click();
  await expect(reader.currentItem).toHaveText(`Item 5 · ${DREDGING}`);
  await reader.drawn(8);
  await expect.poll(() => reader.scrolled()).toEqual(left);
  await chooseMenu(app, 'Go', 'Forward');
  await expect(reader.currentItem).toHaveText(`Item 6 · ${LIGHTS}`);
  await chooseMenu(app, 'Go', 'Back');
  await expect.poll(() => reader.scrolled()).toEqual(left);
});

test('an item that has only a line on the agenda leads to that line', async ({ launch, folder }) => {
  const { reader } = await readMeeting(launch, folder, ({ pack }) => [pack]);
  await reader.openItem(DREDGING);
  await reader.drawn(8);
  await reader.openItem('Apologies for absence');
  await expect(reader.currentItem).toHaveText('Agenda');
  const line = reader.sheet(1).locator('.textLayer span', { hasText: 'Apologies for absence' });
  await expect(line).toBeInViewport();
  await expect(reader.item('Apologies for absence')).not.toContainText('page');
});

test('every item says its printed pages, how many they are, and whether it is to follow or exempt', async ({
  launch,
  folder,
}) => {
  const { page, reader, meeting } = await readMeeting(launch, folder, ({ pack }) => [pack]);
  for (const { number, title, printed, toFollow, exempt } of meeting.pack.items) {
    const row = reader.item(title);
    await expect(row.locator('.agenda__number')).toHaveText(number);
    const count = printed ? printed[1] - printed[0] + 1 : 0;
    if (printed) await expect(row).toContainText(`pages ${printed[0]}–${printed[1]} · ${count} pages`);
    await expect(reader.marksOn(title)).toHaveText([...(toFollow ? ['to follow'] : []), ...(exempt ? ['exempt'] : [])]);
  }
  await expect(reader.agenda.getByRole('heading', { level: 2 })).toHaveCount(1);
  expect(await accessFaults(page)).toEqual([]);
});

test('what came after the member began to read is new until they have seen a page of it', async ({
  launch,
  folder,
}) => {
  const { page, reader, meeting, publish } = await readMeeting(launch, folder, ({ pack }) => [pack]);
  await expect(reader.marksOn(LIGHTS)).toHaveText(['to follow']);
  await page.waitForTimeout(SEEN_MS);
  await publish([meeting.supplement], 2);
  await expect(reader.marksOn(LIGHTS)).toHaveText(['new', 'arrived']);
  await expect(reader.agenda.getByText('new', { exact: true })).toHaveCount(1);
  await reader.openItem(LIGHTS);
  await expect(reader.marksOn(LIGHTS)).toHaveText(['arrived']);
});

test('of a pack that is published again only what came or changed is new, and the earlier one says that it is earlier', async ({
  launch,
  folder,
}) => {
  const { page, reader, meeting, publish } = await readMeeting(launch, folder, ({ pack }) => [pack]);
  await page.waitForTimeout(SEEN_MS);
  await publish([meeting.version2], 2);
  await expect(page.getByText('It was published again.')).toBeVisible();
  await expect(reader.item(DREDGING)).toContainText('6 pages');
  await page.getByRole('button', { name: /^Open .*version 2$/ }).click();
  await expect(reader.paperName).toContainText('version 2');
  await expect(page.getByText('It was published again.')).toBeHidden();
  await expect(reader.item(DREDGING)).toContainText('4 pages');
  await expect(reader.marksOn(DREDGING)).toHaveText(['new']);
  await expect(reader.marksOn(LIGHTS)).toHaveText(['new', 'arrived']);
  await expect(reader.marksOn(SLIPWAY)).toHaveText(['new']);
  await expect(reader.marksOn(MOORINGS)).toHaveCount(0);
});

test('papers that others took the place of say so, and lead to those in force', async ({ launch, folder }) => {
  const { page, reader, meeting, publish } = await readMeeting(launch, folder, ({ pack, supplement }) => [
    pack,
    supplement,
  ]);
  await reader.openItem(LIGHTS);
  await expect(reader.paperName).toContainText('Supplement for item 6');
  await expect(page.getByText('This report was replaced.')).toBeHidden();
  await publish([meeting.version2], 3);
  await expect(page.getByText('This report was replaced.')).toBeVisible();
  await expect(reader.agenda.locator('.agenda__part[aria-current]')).toContainText('Supplement for item 6');
  await expect(reader.agenda.locator('.agenda__part[aria-current]')).toContainText('replaced');
  await page.getByRole('button', { name: 'Open the one in force' }).click();
  await expect(reader.paperName).toContainText('version 2');
  await expect(page.getByText('This report was replaced.')).toBeHidden();
});

test('next and previous report go from item to item, from one file of the meeting to another', async ({
  launch,
  folder,
}) => {
  const { app, reader } = await readMeeting(launch, folder, ({ pack, supplement }) => [pack, supplement]);
  await expect(reader.tool('Previous report')).toBeDisabled();
  for (const item of ['Item 3', 'Item 4', 'Item 5', 'Item 6']) {
    await reader.tool('Next report').click();
    await expect(reader.currentItem).toContainText(item);
  }
  await expect(reader.paperName).toContainText('Supplement');
  await expect(reader.tool('Next report')).toBeDisabled();
  await chooseMenu(app, 'Go', 'Previous report');
  await expect(reader.currentItem).toHaveText(`Item 5 · ${DREDGING}`);
  await reader.viewer.evaluate(element => element.scrollBy(0, 2000));
  await chooseMenu(app, 'Go', 'Previous report');
  await expect(reader.currentItem).toHaveText(`Item 4 · ${MOORINGS}`);
  await chooseMenu(app, 'Go', 'Next report');
  await expect(reader.currentItem).toHaveText(`Item 5 · ${DREDGING}`);
});

test('a number printed in the supplement leads there from the pack', async ({ launch, folder }) => {
  const { reader, meeting } = await readMeeting(launch, folder, ({ pack, supplement }) => [pack, supplement]);
  const printed = meeting.supplement.items[0]?.printed?.[1] ?? 0;
  await reader.goTo(String(printed));
  await expect(reader.paperName).toContainText('Supplement for item 6');
  await expect(reader.pageField).toHaveValue(String(printed));
});

test('an interest flagged on an item of the supplement stands in the agenda, whichever paper is open', async ({
  launch,
  folder,
}) => {
  const { page, reader, meeting } = await readMeeting(launch, folder, ({ pack, supplement }) => [pack, supplement]);
  const interests = new InterestsPage(page);
  await interests.flagItem(LIGHTS);
  await interests.fillIn({ kind: 'Not sure yet' });
  await interests.save();
  const chip = reader.item(LIGHTS).locator('.agenda__flagged');
  await expect(chip).toHaveText('interest');
  await reader.openItem(LIGHTS);
  await expect(reader.paperName).toContainText('Supplement');
  await expect(chip).toHaveText('interest');
  await interests.show();
  await interests.cards.getByRole('button', { name: 'Open item' }).click();
  await expect(reader.pageField).toHaveValue(String(meeting.supplement.items[0]?.printed?.[0]));
});
