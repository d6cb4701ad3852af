import { cp, mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { PreparedRuntime } from '../../build/runtime/prepare-runtime.ts';
import { startApp, type RunningApp } from '../e2e/app.ts';
import { LibraryPage } from '../e2e/pages/library.ts';
import { ReaderPage } from '../e2e/pages/reader.ts';
import { writeManyMeetings } from '../fixtures/many-meetings.ts';
import { BENCH_PAGES } from './bench-paper.ts';
import { quit } from './windows.ts';
import type { Workshop } from './workshop.ts';

const IMPORT_MS = 300_000;

/** Starts the app once with this profile, lets it take in a council folder as a member does, and quits it. */
export async function fillLibrary(runtime: PreparedRuntime, profile: string, council: string): Promise<void> {
  const { app, page } = await startApp(runtime, profile);
  try {
    const library = new LibraryPage(app, page);
    await library.addFolder(council);
    await library.activity.waitFor();
    await library.importRests(IMPORT_MS);
  } finally {
    await quit(app);
  }
}

/**
 * The profile of a member who uses the app and has the long paper in the library, but has never opened it: no picture of
 * it is stored. A small paper beside it was opened in two sessions before, which fills Chromium's caches of the app's
 * scripts.
 */
export async function makePaperProfile({
  runtime,
  newFolder,
  paper,
}: Pick<Workshop, 'runtime' | 'newFolder' | 'paper'>): Promise<string> {
  const council = path.join(await newFolder('council'), 'papers');
  await writeManyMeetings(council, 1, { today: '2024-01-01' });
  const { path: original } = await paper();
  await mkdir(path.join(council, 'Cabinet'), { recursive: true });
  await cp(original, path.join(council, 'Cabinet', path.basename(original)));
  const profile = await newFolder('profile');
  await fillLibrary(runtime, profile, council);
  for (const _session of ['first', 'second']) {
    const { app, page } = await startApp(runtime, profile);
    try {
      await page.locator('.meeting', { hasNotText: PAPER_ROW }).locator('.meeting__open').click();
      await new ReaderPage(page).drawn(0);
      await rest(page);
      // A window that is opened again shows what it last showed.
      await new LibraryPage(app, page).show();
      await rest(page);
    } finally {
      await quit(app);
    }
  }
  return profile;
}

const PAPER_ROW = `${BENCH_PAGES} pages`;

/** Opens the long paper from the library, once the app has come to rest. */
export async function openPaper({ page }: Pick<RunningApp, 'page'>): Promise<void> {
  await rest(page);
  await paperButton({ page }).click();
}

/** The button of the library that opens the long paper. */
export function paperButton({ page }: Pick<RunningApp, 'page'>) {
  return page.locator('.meeting', { hasText: PAPER_ROW }).locator('.meeting__open');
}

/** Longer than the app waits before it keeps the place, and than the start takes to look for new papers. */
export function rest(page: RunningApp['page']): Promise<void> {
  return page.waitForTimeout(2500);
}
