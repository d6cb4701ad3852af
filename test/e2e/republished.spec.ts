import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { writeGrowingMeeting } from '../fixtures/growing-meeting.ts';
import { pressMenuKey } from './app.ts';
import { LibraryPage } from './pages/library.ts';
import { ReaderPage } from './pages/reader.ts';
import { settled } from './pages/stored.ts';
import { today } from './run-file.ts';
import { issuePapers, mark, showView } from './steps.ts';
import { expect, test } from './test.ts';

/** A paper as a clerk publishes it again: with a page of corrections in front of one of its pages. */
async function withPage(from: string, to: string, at: number): Promise<void> {
  const pdf = await PDFDocument.load(await readFile(from));
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  pdf
    .insertPage(at, [595, 842])
    .drawText('Corrections to this paper are set out below.', { x: 72, y: 700, size: 11, font });
  await writeFile(to, await pdf.save());
}

test('a supplement whose file is written over is its version 2, and the marks on it go over', async ({
  launch,
  folder,
}) => {
  const meeting = await writeGrowingMeeting(path.join(folder, 'post'), { today: today() });
  const council = await issuePapers(folder, meeting.committee, meeting.pack, meeting.supplement);
  const { app, page } = await launch();
  const library = new LibraryPage(app, page);
  await library.addFolder(path.dirname(council));
  await settled(page, 2);
  await library.importRests();
  await library.openMeeting();
  const reader = new ReaderPage(page);
  await reader.drawn(0);
  const [item] = meeting.supplement.items;
  await reader.openItem(item?.title ?? '');
  await expect(reader.paperName).toContainText('Supplement for item 6');
  const words = (await (await reader.words(2)).locator('.textLayer span').allInnerTexts()).find(
    text => text.length > 50,
  );
  await mark(reader, 2, words ?? '');

  await withPage(meeting.supplement.path, path.join(council, meeting.supplement.fileName), 2);
  await settled(page, 3);
  await library.importRests();
  await showView(page, 'Meetings');
  await expect(library.next).toContainText('Supplement for item 6, version 2 arrived today: item 6 changed, +1 page');
  await expect(library.next).toContainText(`${meeting.pack.pages + meeting.supplement.pages + 1} pages`);

  await library.openMeetingPage(meeting.committee);
  await pressMenuKey(app, 'CmdOrCtrl+6');
  const changes = page.locator('[data-view="changes"]');
  await expect(changes.getByLabel('Earlier version')).toContainText('Supplement for item 6, version 1');
  await expect(changes).toContainText('1 page');
  await showView(page, 'Reader');
  await page.getByRole('button', { name: /^Open Supplement for item 6, version 2$/ }).click();
  await expect(reader.paperName).toContainText('version 2');
  await expect(reader.noteCards).toHaveCount(1);
  await expect(reader.sheet(3).locator('.mark--highlight')).toHaveCount(1);
});
