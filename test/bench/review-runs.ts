import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { describeQuote } from '../../shared/anchoring/quote.ts';
import { sortIndex } from '../../shared/annotations/sort-index.ts';
import { pressMenuKey, type RunningApp } from '../e2e/app.ts';
import { LibraryPage } from '../e2e/pages/library.ts';
import { plantMarks, type PlantedMark } from '../e2e/planted.ts';
import { today } from '../e2e/run-file.ts';
import { HARBOUR_COMMITTEE, RENTS, writeRentRolls } from '../fixtures/rent-rolls.ts';
import type { WrittenPaper } from '../fixtures/papers/pack/write-paper.ts';
import { pageTexts } from '../inspect/page-texts.ts';
import { readPaper } from '../inspect/read-paper.ts';
import { rest } from './library-profile.ts';
import { watchLongTasks } from './long-tasks.ts';
import { untilCarried } from './until-carried.ts';
import { withLectern } from './windows.ts';
import type { Workshop } from './workshop.ts';

export const REVIEWED = 1000;

const PATIENCE_MS = 60_000;

type ReviewRuns = { readonly many: () => Promise<number>; readonly one: () => Promise<number> };

/** A member reviews notes that all need a look, many and one: opens the list, accepts one, then all, and undoes that. */
export async function reviewRuns(workshop: Workshop): Promise<ReviewRuns> {
  const sideWith = async (count: number): Promise<() => Promise<number>> => {
    const profile = await carriedProfile(workshop, count);
    return async () => longestTask(workshop, await workshop.copyOf(profile), count);
  };
  return { many: await sideWith(REVIEWED), one: await sideWith(1) };
}

/** The profile of a member of whose notes on a pack so many were carried over to its next version, where all have other words. */
async function carriedProfile(workshop: Workshop, count: number): Promise<string> {
  const { before, after } = await writeRentRolls(await workshop.newFolder('rolls'), REVIEWED, { today: today() });
  const council = path.join(await workshop.newFolder('council'), 'papers');
  const committee = path.join(council, HARBOUR_COMMITTEE);
  await mkdir(committee, { recursive: true });
  await copyFile(before.path, path.join(committee, before.fileName));
  const profile = await workshop.newFolder('profile');
  await plantMarks(profile, before.sha256, await marksOnRents(before, count));
  await withLectern(workshop, profile, async ({ app, page }) => {
    const library = new LibraryPage(app, page);
    await library.addFolder(council);
    await library.meetings.filter({ hasText: HARBOUR_COMMITTEE }).first().waitFor();
    await rest(page);
    await library.importRests();
    await copyFile(after.path, path.join(committee, after.fileName));
    await untilCarried(page, count);
    await rest(page);
  });
  return profile;
}

/** Highlights of the rents of the first berths. */
async function marksOnRents(paper: WrittenPaper, count: number): Promise<readonly PlantedMark[]> {
  const texts = pageTexts(await readPaper(paper.path));
  const marks = texts.flatMap((text, pageIndex) =>
    Array.from(text.matchAll(RENTS)).flatMap(({ index, 0: words }) => {
      const quote = describeQuote(text, index, index + words.length);
      return quote ? [{ pageIndex, quote, sortIndex: sortIndex(pageIndex, index, 0) }] : [];
    }),
  );
  return marks.slice(0, count);
}

function longestTask(workshop: Workshop, profile: string, count: number): Promise<number> {
  return withLectern(workshop, profile, async shown => {
    const { page } = shown;
    const library = new LibraryPage(shown.app, page);
    await library.openMeetingPage(HARBOUR_COMMITTEE);
    await rest(page);
    const tasks = await watchLongTasks(page);
    await review(shown, count);
    return tasks.longest();
  });
}

async function review({ app, page }: Pick<RunningApp, 'app' | 'page'>, count: number): Promise<void> {
  await pressMenuKey(app, 'CmdOrCtrl+7');
  const view = page.locator('[data-view="review"]');
  const told = (words: string): Promise<void> =>
    expect(view.getByRole('status')).toContainText(words, { timeout: PATIENCE_MS });
  await told(`${count.toLocaleString('en-GB')} of your notes`);
  await rest(page);
  await view.getByRole('button', { name: 'Accept', exact: true }).first().click();
  await told('1 is decided');
  await rest(page);
  if (count > 1) {
    await view.getByRole('button', { name: /^Accept all/ }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Accept all/ })
      .click();
    await told('None of your notes');
    await rest(page);
  }
  await pressMenuKey(app, 'CmdOrCtrl+Z');
  await told(`${Math.max(1, count - 1).toLocaleString('en-GB')} of your notes`);
  await rest(page);
}
