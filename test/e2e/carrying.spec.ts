import path from 'node:path';
import { writeGrowingMeeting } from '../fixtures/growing-meeting.ts';
import { firstPageOf } from '../fixtures/papers/pack/write-paper.ts';
import { kill } from './app.ts';
import { LibraryPage } from './pages/library.ts';
import { ReaderPage } from './pages/reader.ts';
import { rowsOf, settled } from './pages/stored.ts';
import { today } from './run-file.ts';
import { issuePapers, mark } from './steps.ts';
import { expect, test } from './test.ts';

const MOORINGS = 'Moorings: charges for the coming season';

/** A line of a page that is long enough to be told apart. */
async function lineOn(reader: ReaderPage, pageIndex: number, at: number): Promise<string> {
  const sheet = await reader.words(pageIndex);
  const texts = await sheet.locator('.textLayer span').allInnerTexts();
  const line = texts.filter(text => text.length > 50)[at];
  if (!line) throw new Error('The page has too few lines.');
  return line;
}

/** Whether the mark on a page lies on words, within a point or two. */
async function expectMarkOn(reader: ReaderPage, pageIndex: number, words: string): Promise<void> {
  const box = await reader.wordsBox(pageIndex, words);
  const shape = await reader.sheet(pageIndex).locator('.mark--highlight').first().boundingBox();
  expect(Math.abs((shape?.x ?? 0) - box.left)).toBeLessThan(3);
  expect(Math.abs((shape?.x ?? 0) + (shape?.width ?? 0) - box.right)).toBeLessThan(3);
  expect(Math.abs((shape?.y ?? 0) - box.top)).toBeLessThan(4);
}

test('marks are on the pack that is published again, where their words are, and stay there after a start', async ({
  launch,
  folder,
}) => {
  const meeting = await writeGrowingMeeting(path.join(folder, 'post'), { today: today() });
  const council = await issuePapers(folder, meeting.committee, meeting.pack);
  const { app, page, child } = await launch();
  const library = new LibraryPage(app, page);
  await library.addFolder(path.dirname(council));
  await settled(page, 1);
  await library.importRests();
  await library.openMeeting();
  const reader = new ReaderPage(page);
  const [before, after] = [firstPageOf(meeting.pack, MOORINGS), firstPageOf(meeting.version2, MOORINGS)];
  await reader.openItem(MOORINGS);
  const words = await lineOn(reader, before, 1);
  await mark(reader, before, words);

  await issuePapers(folder, meeting.committee, meeting.version2);
  await settled(page, 2);
  await expect.poll(async () => rowsOf(page, 'pageMaps')).toHaveLength(1);
  await page.getByRole('button', { name: /^Open .*version 2$/ }).click();
  await expect(reader.paperName).toContainText('version 2');
  await expect(reader.noteCards).toHaveCount(1);
  // A version that was never read begins where the member was in the one before.
  await expectMarkOn(reader, after, words);

  // The place is kept a moment after the member comes to rest.
  await page.waitForTimeout(600);
  await kill({ child });
  const again = new ReaderPage((await launch()).page);
  await expectMarkOn(again, after, words);
  await expect(again.noteCards).toHaveCount(1);
});
