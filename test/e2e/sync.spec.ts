import { copyFile, mkdir, readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator } from '@playwright/test';
import { chooseMenu, type Launch } from './app.ts';
import { exchange, openPassage, startDevice, takePapers, type Device } from './devices.ts';
import { InterestsPage } from './pages/interests.ts';
import type { ReaderPage } from './pages/reader.ts';
import { deviceOf, filesBelow, journalFolder, lastSegment, segmentsOf } from './profile.ts';
import type { Run } from './run-file.ts';
import { lineAt, mark, markWithNote, passageItem, showView, writeNote } from './steps.ts';
import { expect, test } from './test.ts';

/** Two devices of one member with the papers of the council and one sync folder. */
type Pair = { readonly laptop: Device; readonly tablet: Device; readonly target: string; readonly pageIndex: number };

async function startPair(launch: Launch, folder: string, run: Run): Promise<Pair> {
  const target = path.join(folder, 'target');
  await mkdir(target);
  const laptop = await startDevice(launch, folder, 'Laptop');
  await takePapers(laptop, run);
  await laptop.settings.joinAsNew(target);
  const tablet = await startDevice(launch, folder, 'Tablet');
  await takePapers(tablet, run);
  await tablet.settings.joinAs(target);
  return { laptop, tablet, target, pageIndex: run.council.pack.passage.page - 1 };
}

// Two apps are started, and devices look at the folder in their own time.
test.describe.configure({ timeout: 180_000 });

/** What one device wrote arrives at another within this time, whatever was sent just before. */
const SOON = { timeout: 45_000 };

function noteOf(card: Locator): Locator {
  return card.getByRole('textbox', { name: 'Note' });
}

test('what is done on one device appears on the other, which nobody touches', async ({ launch, folder, run }) => {
  const { laptop, tablet, target, pageIndex } = await startPair(launch, folder, run);
  const { passage } = run.council.pack;
  await expect(laptop.settings.thisDevice).toContainText('Laptop');
  await expect(tablet.settings.thisDevice).toContainText('Tablet');
  await showView(tablet.page, 'Meetings');
  await showView(laptop.page, 'Meetings');

  await openPassage(laptop, run);
  await markWithNote(laptop.reader, pageIndex, lineAt(run, 0), 'Ask for the figures by ward.');
  await mark(laptop.reader, pageIndex, lineAt(run, 1), '3');
  const interests = new InterestsPage(laptop.page);
  await interests.flagItem(passageItem(run.council).title);
  await interests.fillIn({ kind: 'Non-registrable interest', nature: 'My sister drives for the contractor.' });
  await interests.save();

  await expect(tablet.page.locator('.next__kept')).toHaveText('2 notes · 1 interest · kept offline', SOON);
  await expect(tablet.page.getByRole('button', { name: `Continue at page ${passage.printed}` })).toBeVisible(SOON);

  // It opens at the place, with the marks on it, and follows while it is open.
  await tablet.page.getByRole('button', { name: `Continue at page ${passage.printed}` }).click();
  await tablet.reader.drawn(pageIndex);
  await expect(tablet.reader.noteCards).toHaveCount(2);
  const noted = tablet.reader.noteCards.filter({ hasText: lineAt(run, 0) });
  await expect(noteOf(noted)).toHaveValue('Ask for the figures by ward.');
  await expect(tablet.reader.sheet(pageIndex).locator('.mark--blue')).not.toHaveCount(0);
  await expect(tablet.reader.agenda.getByRole('button', { name: `Interest in item ${passage.item}` })).toBeVisible();
  await mark(laptop.reader, pageIndex, lineAt(run, 2), '4');
  await expect(tablet.reader.noteCards).toHaveCount(3, SOON);
  await expect(tablet.reader.sheet(pageIndex).locator('.mark--pink')).not.toHaveCount(0);

  // And back.
  await noted.locator('.note__place').click();
  await noted.getByRole('button', { name: 'Delete this mark' }).click();
  await expect(laptop.reader.noteCards).toHaveCount(2, SOON);

  // Nothing but the member's keys and sealed segments lies in the folder: no paper, nothing to be read.
  await laptop.settings.synced();
  await tablet.settings.synced();
  const files = await filesBelow(target);
  const [, member] = files[0]?.split('/') ?? [];
  const devices = [await deviceOf(laptop.profile), await deviceOf(tablet.profile)];
  const expected = new RegExp(
    `^members/${member}/(key-000001|recovery-000001-[a-z2-7]{16}|(${devices.join('|')})/\\d{4}/\\d{6})\\.age$`,
  );
  expect(files.filter(file => !expected.test(file))).toEqual([]);
  expect(files).toContain(`members/${member}/key-000001.age`);
  for (const device of devices) expect(files.some(file => file.includes(device))).toBe(true);
  expect(await whereItReads(target, ['Ask for the figures', 'My sister', lineAt(run, 0), '"kind"', 'Laptop'])).toEqual(
    [],
  );
});

test('offline the status says what waits and since when, and what waited goes out by itself', async ({
  launch,
  folder,
  run,
}) => {
  const { laptop, tablet, target, pageIndex } = await startPair(launch, folder, run);
  await openPassage(tablet, run);
  await openPassage(laptop, run);
  await laptop.page.waitForTimeout(1600);
  await laptop.settings.synced();
  await tablet.settings.synced();
  await showView(tablet.page, 'Reader');

  const away = `${target}-away`;
  await rename(target, away);
  await laptop.settings.syncNow();
  await expect(laptop.settings.syncState).toHaveText('Sync folder Offline');
  await expect(laptop.settings.sync).toContainText('The folder cannot be reached at the moment. Nothing waits.');
  await showView(laptop.page, 'Reader');
  await markWithNote(laptop.reader, pageIndex, lineAt(run, 0), 'Written in the train.');
  await laptop.settings.show();
  // The mark, its comment, and what the paper is that bears them.
  await expect(laptop.settings.sync).toContainText(
    /The folder cannot be reached at the moment\. 3 changes wait on this device until it can, the oldest since today at \d+\.\d\d [ap]m\./,
  );
  await expect(laptop.page.locator('.sync-mark')).toHaveText(/^Offline3 changes wait$/);
  await expect(tablet.reader.noteCards).toHaveCount(0);

  await rename(away, target);
  await expect(tablet.reader.noteCards).toHaveCount(1, { timeout: 75_000 });
  await expect(noteOf(tablet.reader.noteCards)).toHaveValue('Written in the train.');
  await laptop.settings.synced();
  await expect(laptop.settings.syncState).toHaveText('Sync folder On');
});

/** Lets both devices write while the folder is away, then brings it back and has both look at once. */
async function apart({ laptop, tablet, target }: Pair, work: () => Promise<void>): Promise<void> {
  const away = `${target}-away`;
  await laptop.settings.synced();
  await tablet.settings.synced();
  await rename(target, away);
  await showView(laptop.page, 'Reader');
  await showView(tablet.page, 'Reader');
  await work();
  await rename(away, target);
  await exchange(laptop, tablet);
  await showView(laptop.page, 'Reader');
  await showView(tablet.page, 'Reader');
}

test('a note that both devices wrote while apart keeps both texts, and the choice settles it on both', async ({
  launch,
  folder,
  run,
}) => {
  const pair = await startPair(launch, folder, run);
  const { laptop, tablet, pageIndex } = pair;
  for (const device of [laptop, tablet]) await openPassage(device, run);
  await markWithNote(laptop.reader, pageIndex, lineAt(run, 0), 'First thought.');
  await expect(tablet.reader.noteCards).toHaveCount(1, SOON);
  await expect(noteOf(tablet.reader.noteCards)).toHaveValue('First thought.');
  await apart(pair, async () => {
    await writeNote(laptop.reader.noteCards, 'What the laptop thinks.');
    await writeNote(tablet.reader.noteCards, 'What the tablet thinks.');
  });

  const when = /, today at \d+\.\d\d [ap]m/;
  for (const { reader } of [laptop, tablet]) {
    const versions = reader.noteCards.getByRole('region', { name: 'Two versions of this text' });
    await expect(versions.getByRole('listitem')).toHaveCount(2, SOON);
    const byLaptop = versions.getByRole('listitem').filter({ hasText: 'What the laptop thinks.' });
    const byTablet = versions.getByRole('listitem').filter({ hasText: 'What the tablet thinks.' });
    await expect(byLaptop).toContainText('Laptop');
    await expect(byLaptop).toContainText(when);
    await expect(byTablet).toContainText('Tablet');
    await expect(byTablet).toContainText(when);
  }
  const [first, second] = await Promise.all(
    [0, 1].map(index => tablet.reader.noteCards.getByRole('listitem').nth(index).boundingBox()),
  );
  expect(first && second && (first.y === second.y || first.x === second.x)).toBe(true);

  await tablet.reader.noteCards
    .getByRole('listitem')
    .filter({ hasText: 'What the laptop thinks.' })
    .getByRole('button', { name: 'Keep this' })
    .click();
  for (const { reader } of [tablet, laptop]) {
    await expect(noteOf(reader.noteCards)).toHaveValue('What the laptop thinks.', SOON);
    await expect(reader.noteCards.getByRole('region')).toHaveCount(0);
  }
});

test('a mark deleted on one device and edited on the other while apart stays, with the edit', async ({
  launch,
  folder,
  run,
}) => {
  const pair = await startPair(launch, folder, run);
  const { laptop, tablet, pageIndex } = pair;
  for (const device of [laptop, tablet]) await openPassage(device, run);
  await markWithNote(laptop.reader, pageIndex, lineAt(run, 0), 'To be edited.');
  await mark(laptop.reader, pageIndex, lineAt(run, 1), '2');
  await expect(tablet.reader.noteCards).toHaveCount(2, SOON);
  await apart(pair, async () => {
    for (const line of [lineAt(run, 0), lineAt(run, 1)]) {
      const card = laptop.reader.noteCards.filter({ hasText: line });
      await card.locator('.note__place').click();
      await card.getByRole('button', { name: 'Delete this mark' }).click();
    }
    await expect(laptop.reader.noteCards).toHaveCount(0);
    await writeNote(tablet.reader.noteCards.filter({ hasText: lineAt(run, 0) }), 'Edited on the tablet.');
  });
  for (const { reader } of [laptop, tablet]) {
    // The edited one is back, the one that nobody edited is gone.
    await expect(reader.noteCards).toHaveCount(1, SOON);
    await expect(reader.noteCards).toContainText(lineAt(run, 0));
    await expect(noteOf(reader.noteCards)).toHaveValue('Edited on the tablet.');
  }
});

test('steps are taken back and done again around what the other device did since', async ({ launch, folder, run }) => {
  const { laptop, tablet, pageIndex } = await startPair(launch, folder, run);
  for (const device of [laptop, tablet]) await openPassage(device, run);
  const { app, page, reader } = laptop;
  const [first, second] = [lineAt(run, 0), lineAt(run, 1)];
  await mark(reader, pageIndex, first, '1');
  await mark(reader, pageIndex, second, '2');
  await reader.goTo('1');
  await chooseMenu(app, 'Edit', 'Bookmark this page');
  await expect(reader.noteCards).toHaveCount(3);
  await expect(tablet.reader.noteCards).toHaveCount(3, SOON);

  const recolour = async ({ noteCards }: ReaderPage, words: string, colour: string): Promise<void> => {
    const card = noteCards.filter({ hasText: words });
    await card.locator('.note__place').click();
    await card.getByRole('button', { name: colour }).click();
  };
  const isColoured = (words: string, colour: string) =>
    expect(reader.noteCards.filter({ hasText: words })).toHaveClass(new RegExp(`note--${colour}`), SOON);
  await recolour(reader, first, 'Blue');
  await writeNote(tablet.reader.noteCards.filter({ hasText: first }), 'From the tablet.');
  await recolour(tablet.reader, second, 'Pink');
  await isColoured(second, 'pink');
  await expect(noteOf(reader.noteCards.filter({ hasText: first }))).toHaveValue('From the tablet.', SOON);

  await chooseMenu(app, 'Edit', 'Undo');
  await isColoured(first, 'yellow');
  await chooseMenu(app, 'Edit', 'Undo');
  await expect(reader.noteCards).toHaveCount(2);
  // The next step made what the tablet has changed since: it stays.
  await chooseMenu(app, 'Edit', 'Undo');
  await expect(page.locator('.notice--look')).toContainText('changed on another device since');
  await isColoured(second, 'pink');
  for (let step = 0; step < 2; step += 1) await chooseMenu(app, 'Edit', 'Redo');
  await expect(reader.noteCards).toHaveCount(3);
  await isColoured(first, 'blue');
  for (const device of [laptop, tablet]) {
    await expect(noteOf(device.reader.noteCards.filter({ hasText: first }))).toHaveValue('From the tablet.', SOON);
  }
});

test('somebody else joins the folder as a new member: neither sees anything of the other', async ({
  launch,
  folder,
  run,
}) => {
  const target = path.join(folder, 'target');
  await mkdir(target);
  const laptop = await startDevice(launch, folder, 'Laptop');
  await takePapers(laptop, run);
  const pageIndex = await openPassage(laptop, run);
  await markWithNote(laptop.reader, pageIndex, lineAt(run, 0), 'For my eyes only.');
  await laptop.settings.joinAsNew(target);
  await laptop.settings.synced();

  const stranger = await startDevice(launch, folder, 'Stranger');
  await takePapers(stranger, run);
  await stranger.settings.chooseSyncFolder(target);
  const { dialog } = stranger.settings;
  await expect(dialog).toContainText('Is this your work?');
  const secret = dialog.getByLabel('Passphrase or recovery code');
  await dialog.getByRole('button', { name: 'Start syncing' }).click();
  await expect(secret).toHaveAccessibleDescription('Type your passphrase, or your recovery code.');
  await secret.fill('a passphrase that is not theirs');
  await dialog.getByRole('button', { name: 'Start syncing' }).click();
  await expect(dialog).toContainText('Opening your work.');
  await expect(secret).toHaveAccessibleDescription(/^This opens nobody’s work there\./, SOON);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await stranger.settings.joinAsNew(target, 'another passphrase of their own');
  await stranger.settings.synced();
  await openPassage(stranger, run);
  await mark(stranger.reader, pageIndex, lineAt(run, 1));
  await stranger.settings.synced();
  await laptop.settings.syncNow();
  await laptop.settings.synced();

  expect(await readdir(path.join(target, 'members'))).toHaveLength(2);
  expect(await whereItReads(target, ['For my eyes only.'])).toEqual([]);
  await showView(stranger.page, 'Reader');
  await showView(laptop.page, 'Reader');
  await expect(stranger.reader.noteCards).toHaveCount(1);
  await expect(stranger.reader.noteCards).toContainText(lineAt(run, 1));
  await expect(laptop.reader.noteCards).toHaveCount(1);
  await expect(laptop.reader.noteCards).toContainText(lineAt(run, 0));
  await expect(segmentsOf(stranger.profile, await deviceOf(laptop.profile))).rejects.toThrow('ENOENT');
});

/** The files of a folder in which one of these words can be read. */
async function whereItReads(folder: string, words: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const file of await filesBelow(folder)) {
    const text = await readFile(path.join(folder, file), 'latin1');
    if (words.some(word => text.includes(word))) found.push(file);
  }
  return found;
}

test('a file that has arrived by half is not taken and told of, and is read once it is whole', async ({
  launch,
  folder,
  run,
}) => {
  const { laptop, tablet, target, pageIndex } = await startPair(launch, folder, run);
  await tablet.settings.synced();
  await tablet.app.close();
  await openPassage(laptop, run);
  await markWithNote(laptop.reader, pageIndex, lineAt(run, 0), 'Comes in two halves.');
  await laptop.page.waitForTimeout(1600);
  await laptop.settings.synced();
  await laptop.app.close();
  const device = await deviceOf(laptop.profile);
  const sent = (await filesBelow(target)).filter(file => file.includes(`/${device}/`)).at(-1) ?? '';
  const [file, whole] = [path.join(target, sent), path.join(folder, 'whole.age')];
  await copyFile(file, whole);
  const bytes = (await readFile(file)).length;
  await truncate(file, Math.floor(bytes / 2));

  const again = await startDevice(launch, folder, 'Tablet');
  await again.settings.show();
  await expect(again.settings.sync).toContainText(
    'Some files in the sync folder have not fully arrived yet. They are read as soon as they have.',
  );
  const taken = await segmentsOf(again.profile, device);
  expect(taken.map(segment => path.parse(segment).name)).not.toContain(path.parse(file).name);
  await showView(again.page, 'Meetings');
  await again.library.openListed(path.basename(run.council.pack.file.path));
  await expect(again.reader.noteCards).toHaveCount(0);

  await copyFile(whole, file);
  await expect(again.reader.noteCards).toHaveCount(1, { timeout: 75_000 });
  await expect(noteOf(again.reader.noteCards)).toHaveValue('Comes in two halves.');
  await again.settings.synced();
});

test('lines of a newer version reach the other device unchanged', async ({ launch, folder, run }) => {
  const { laptop, tablet, target } = await startPair(launch, folder, run);
  await laptop.settings.synced();
  await laptop.app.close();
  const device = await deviceOf(laptop.profile);
  const segment = await lastSegment(laptop.profile);
  const name = String(Number(path.parse(segment).name) + 1).padStart(6, '0');
  const own = path.join(path.dirname(segment), `${name}.jsonl`);
  const newer = [
    `{"id":"${new Date().toISOString()}-0000-${device}",  "record":"question:1", "kind":"question","fields":{"text":"Why?"},"base":[],"v":2}`,
    '{"version": 9,  "ops": [1, 2, {"deep": null}]}',
  ];
  await writeFile(own, newer.map(line => `${line}\n`).join(''));
  const again = await startDevice(launch, folder, 'Laptop');
  await again.settings.synced();

  const copy = path.join(journalFolder(tablet.profile), device, `${name}.jsonl`);
  await expect.poll(() => readFile(copy, 'utf8').catch(() => ''), SOON).toBe(newer.map(line => `${line}\n`).join(''));
  expect(await whereItReads(target, ['Why?', 'deep'])).toEqual([]);
});

test('deleting all work in the sync folder deletes nothing here, and it is put there again', async ({
  launch,
  folder,
  run,
}) => {
  const { laptop, tablet, target, pageIndex } = await startPair(launch, folder, run);
  await openPassage(laptop, run);
  await markWithNote(laptop.reader, pageIndex, lineAt(run, 0), 'Stays.');
  await openPassage(tablet, run);
  await expect(tablet.reader.noteCards).toHaveCount(1, SOON);
  for (const device of [laptop, tablet]) {
    await device.page.waitForTimeout(1600);
    await device.settings.synced();
  }
  const before = await filesBelow(target);
  const [, member] = before[0]?.split('/') ?? [];
  const again: Device[] = [];
  for (const device of [laptop, tablet]) {
    await device.app.close();
    await rm(path.join(target, 'members', member ?? '', await deviceOf(device.profile)), { recursive: true });
    // What lies there is looked through once a day.
    await forgetLookingThrough(device.profile);
  }
  for (const name of ['Laptop', 'Tablet']) again.push(await startDevice(launch, folder, name));
  await expect.poll(() => filesBelow(target), { timeout: 45_000 }).toEqual(expect.arrayContaining([...before]));
  for (const device of again) {
    await openPassage(device, run);
    await expect(device.reader.noteCards).toHaveCount(1);
  }

  // Without the member's key it is not the folder that was joined. It is, once the member says so.
  const [first] = again;
  if (!first) throw new Error('No device was started.');
  await rm(path.join(target, 'members'), { recursive: true });
  await first.settings.syncNow();
  await expect(first.settings.syncState).toHaveText('Sync folder Offline');
  await first.settings.leave();
  await first.settings.joinAsNew(target);
  await first.settings.synced();
  const device = await deviceOf(first.profile);
  expect((await filesBelow(target)).some(file => file.includes(`/${device}/`))).toBe(true);
  await showView(first.page, 'Reader');
  await expect(first.reader.noteCards).toHaveCount(1);
});

/** Has the device look through all that lies on its target when it starts next. */
async function forgetLookingThrough(profile: string): Promise<void> {
  const file = path.join(journalFolder(profile), 'sent.json');
  const record = JSON.parse(await readFile(file, 'utf8')) as object;
  await writeFile(file, JSON.stringify({ ...record, lookedThroughMs: null }));
}
