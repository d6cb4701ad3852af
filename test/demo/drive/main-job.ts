import { expect } from '@playwright/test';
import path from 'node:path';
import { takePapers } from '../../e2e/devices.ts';
import { InterestsPage } from '../../e2e/pages/interests.ts';
import { filesBelow } from '../../e2e/profile.ts';
import { today } from '../../e2e/run-file.ts';
import { atPassage, markWithNote, passageItem, showView } from '../../e2e/steps.ts';
import { writeDemoCouncil } from '../../fixtures/demo-council.ts';
import { PLACES, told } from '../places.ts';
import { made, NATURE, NOTE, papersOf, type Demo } from './demo.ts';
import { networkUseOffline } from './network.ts';

/** One device: from a folder of papers to work that is still there when the app is opened again. */
export async function mainJob(demo: Demo): Promise<void> {
  const { steps } = demo;
  await steps.take({
    name: 'papers',
    title: 'The papers of a made-up council are written',
    needs: [],
    take: () => writePapers(demo),
  });
  await steps.take({
    name: 'library',
    title: 'The council folder is added, and its papers are taken into the library',
    needs: ['papers'],
    take: () => fillLibrary(demo),
  });
  await steps.take({
    name: 'offline',
    title: 'The pack is opened with the network off',
    needs: ['library'],
    take: () => openOffline(demo),
  });
  await steps.take({
    name: 'page',
    title: 'The page an officer names is found by the number printed on it',
    needs: ['offline'],
    take: () => goToPassage(demo),
  });
  await steps.take({
    name: 'note',
    title: 'A passage is highlighted, with a note',
    needs: ['page'],
    take: () => writeOnPassage(demo),
  });
  await steps.take({
    name: 'interest',
    title: 'An interest is flagged on the agenda item',
    needs: ['offline'],
    take: () => flagInterest(demo),
  });
  await steps.take({
    name: 'sync',
    title: 'A folder to sync with is chosen, and the work goes out',
    needs: ['library'],
    take: () => chooseSyncFolder(demo),
  });
  await steps.take({
    name: 'reopen',
    title: 'The app is closed and opened: all is there, at the same place',
    needs: ['note', 'interest'],
    take: () => closeAndOpen(demo),
  });
}

async function writePapers(demo: Demo): Promise<string> {
  const council = await writeDemoCouncil(PLACES.council, { today: today() });
  demo.made.council = council;
  const pages = council.files.reduce((sum, file) => sum + file.pages, 0);
  return `${council.name}: ${council.files.length} PDFs, ${pages} pages, in ${told(council.folder)}`;
}

async function fillLibrary(demo: Demo): Promise<string> {
  const { council } = papersOf(demo);
  const laptop = await demo.start('Laptop');
  demo.made.laptop = laptop;
  await laptop.page.getByRole('heading', { name: 'Your papers go here' }).waitFor();
  await demo.pictures.take(laptop, '01-empty-library');
  await takePapers(laptop, { council });
  await expect(laptop.page.locator('.next__title')).toHaveText(council.pack.file.committee);
  await demo.pictures.take(laptop, '02-library', 'large');
  const next = await laptop.page.locator('.next__facts').innerText();
  return `the next meeting comes first: ${council.pack.file.committee} (${next})`;
}

async function openOffline(demo: Demo): Promise<string> {
  const { council } = papersOf(demo);
  const { app, page, library, reader } = made(demo, 'laptop');
  let took = 0;
  const used = await networkUseOffline(app, PLACES.logs, async () => {
    const start = performance.now();
    await library.openListed(path.basename(council.pack.file.path));
    await reader.drawn(0);
    took = Math.round(performance.now() - start);
  });
  if (used.length > 0) throw new Error(`The app used the network: ${used.join(', ')}`);
  await demo.pictures.take({ app, page }, '03-page-one');
  return `page one is drawn after ${took} ms; Chromium’s own log tells of no address asked for and no connection tried`;
}

async function goToPassage(demo: Demo): Promise<string> {
  const { council } = papersOf(demo);
  const { passage } = council.pack;
  const { reader, pageIndex } = await atPassage(made(demo, 'laptop').page, { council });
  await expect(reader.sheet(pageIndex).locator('.textLayer')).toContainText(passage.line);
  return `“page ${passage.printed}” leads to page ${passage.page} of the file, which has ${passage.printed} printed on it`;
}

async function writeOnPassage(demo: Demo): Promise<string> {
  const { council } = papersOf(demo);
  const laptop = made(demo, 'laptop');
  const { passage } = council.pack;
  await markWithNote(laptop.reader, passage.page - 1, passage.line, NOTE);
  await expect(laptop.reader.sheet(passage.page - 1).locator('.mark')).not.toHaveCount(0);
  return `“${passage.line}” is marked; beside it stands “${NOTE}”`;
}

async function flagInterest(demo: Demo): Promise<string> {
  const item = passageItem(papersOf(demo).council);
  const laptop = made(demo, 'laptop');
  const interests = new InterestsPage(laptop.page);
  await interests.flagItem(item.title);
  await interests.fillIn({
    kind: 'Non-registrable interest',
    whose: 'A relative’s',
    action: 'Speak as a member of the public may, then leave',
    nature: NATURE,
  });
  await demo.pictures.take(laptop, '04-flag-an-interest');
  await interests.save();
  await expect(laptop.reader.agenda.locator('.agenda__flagged')).toHaveCount(1);
  await demo.pictures.take(laptop, '05-reader', 'large');
  await interests.show();
  await expect(interests.cards).toContainText(NATURE);
  await demo.pictures.take(laptop, '06-interests', 'large');
  await showView(laptop.page, 'Reader');
  return `item ${item.number}, ${item.title}: shown in the agenda and under its meeting`;
}

async function chooseSyncFolder(demo: Demo): Promise<string> {
  const laptop = made(demo, 'laptop');
  await laptop.settings.chooseSyncFolder(PLACES.syncFolder);
  await demo.pictures.take(laptop, '07-choose-a-passphrase');
  await laptop.settings.dialog.getByRole('button', { name: 'Cancel' }).click();
  await laptop.settings.joinAsNew(PLACES.syncFolder);
  await laptop.settings.synced();
  await demo.pictures.take(laptop, '08-settings', 'large');
  const files = await filesBelow(PLACES.syncFolder);
  if (!files.some(file => file.endsWith('.age'))) throw new Error('Nothing lies in the folder.');
  return `${files.length} encrypted files in ${told(PLACES.syncFolder)}; no paper is among them`;
}

async function closeAndOpen(demo: Demo): Promise<string> {
  const { passage } = papersOf(demo).council.pack;
  const before = made(demo, 'laptop');
  await showView(before.page, 'Reader');
  const left = await before.reader.scrolled();
  await before.app.close();
  const laptop = await demo.start('Laptop');
  demo.made.laptop = laptop;
  await laptop.library.show();
  await demo.pictures.take(laptop, '09-library-in-use', 'large');
  await laptop.page.getByRole('button', { name: `Continue at page ${passage.printed}` }).click();
  await laptop.reader.drawn(passage.page - 1);
  expect(await laptop.reader.scrolled(), 'the place in the pack').toEqual(left);
  await expect(laptop.reader.noteCards.getByRole('textbox')).toHaveValue(NOTE);
  await expect(laptop.reader.sheet(passage.page - 1).locator('.mark')).not.toHaveCount(0);
  await expect(laptop.reader.agenda.locator('.agenda__flagged')).toHaveCount(1);
  return `page ${passage.printed}, to the pixel; the mark, the note and the interest are there`;
}
