import path from 'node:path';
import { copyFile } from 'node:fs/promises';
import type { ElectronApplication, Page } from '@playwright/test';
import { importProblemWords } from '../../shared/pack/import-problem.ts';
import { ACTIVE } from '../fixtures/hostile/nasty/active.ts';
import { BOXES } from '../fixtures/hostile/nasty/boxes.ts';
import { CONTENTS } from '../fixtures/hostile/nasty/contents.ts';
import { FONTS_AND_PICTURES } from '../fixtures/hostile/nasty/fonts-and-pictures.ts';
import { LOCKED } from '../fixtures/hostile/nasty/locked.ts';
import { STRUCTURES } from '../fixtures/hostile/nasty/structure.ts';
import { nastyFile, REACHED_HOST, writeNastyPapers, type NastyPaper } from '../fixtures/nasty-papers.ts';
import { answerDialogs, chooseMenu, type Launch } from './app.ts';
import { LibraryPage } from './pages/library.ts';
import { ReaderPage } from './pages/reader.ts';
import { noteRequests } from './pages/request-log.ts';
import { stored, type Stored } from './pages/stored.ts';
import type { Run } from './run-file.ts';
import { atPassage, mark } from './steps.ts';
import { expect, test } from './test.ts';

/** The longest that the window may keep the member waiting for an answer, whatever it has before it. */
const LONGEST_STALL_MS = 3000;

/** Taking in some of these papers ends only when their worker is given up. */
const IMPORT_MS = 400_000;

/** Notes how long the page was ever unable to answer. */
async function watchForStalls(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const watch = Object.assign(window, { longestStall: 0 });
    let last = performance.now();
    setInterval(() => {
      const now = performance.now();
      watch.longestStall = Math.max(watch.longestStall, now - last - 100);
      last = now;
    }, 100);
  });
  return () => page.evaluate(() => (window as unknown as { longestStall: number }).longestStall);
}

/** Notes crashes of the window's processes. */
async function noteCrashes(app: ElectronApplication): Promise<() => Promise<readonly string[]>> {
  const crashes = await app.evaluateHandle(({ app: electron }) => {
    const reasons: string[] = [];
    electron.on('render-process-gone', (_event, _contents, { reason }) => reasons.push(reason));
    electron.on('child-process-gone', (_event, { type, reason }) => reasons.push(`${type}: ${reason}`));
    return reasons;
  });
  return () => crashes.jsonValue();
}

/** Takes the papers in beside a good one, and waits until nothing is left to do. */
async function takeIn(launch: Launch, run: Run, folder: string, papers: readonly NastyPaper[]) {
  const council = path.join(folder, 'council');
  await writeNastyPapers(council, papers);
  await copyFile(run.council.pack.file.path, path.join(council, 'Good pack.pdf'));
  const { app, page } = await launch();
  const crashes = await noteCrashes(app);
  const stall = await watchForStalls(page);
  await new LibraryPage(app, page).addFolder(council);
  let latest: Stored | undefined;
  await expect(async () => {
    latest = await stored(page);
    expect(latest.arrivals).toHaveLength(papers.length + 1);
    expect(latest.papers.filter(({ stage }) => stage !== 'indexed')).toEqual([]);
    await expect(page.locator('.activity')).toHaveCount(0, { timeout: 100 });
  }).toPass({ timeout: IMPORT_MS });
  if (!latest) throw new Error('The store was never read.');
  return { app, page, council, crashes, stall, kept: latest };
}

type TakenIn = Awaited<ReturnType<typeof takeIn>>;

/** What became of the papers that did not become what they should. */
function unexpected(papers: readonly NastyPaper[], { arrivals, papers: kept }: Stored): readonly string[] {
  return papers.flatMap(paper => {
    const arrival = arrivals.find(({ fileName }) => fileName === nastyFile(paper));
    const found = kept.find(({ sha256 }) => sha256 === arrival?.sha256);
    const became = arrival?.problem ?? `${found?.pageCount} pages`;
    const { outcome } = paper;
    if (outcome === 'either') return arrival?.problem || found ? [] : [`${paper.name}: lost`];
    const wanted = typeof outcome === 'string' ? outcome : `${outcome.pages} pages`;
    return became === wanted ? [] : [`${paper.name}: ${became}, not ${wanted}`];
  });
}

/** Opens a paper from the menu and reads in it, as far as that goes. @returns what is wrong, if anything */
async function readIn(
  { app, page, council, kept }: Pick<TakenIn, 'app' | 'page' | 'council' | 'kept'>,
  paper: NastyPaper,
): Promise<string | undefined> {
  const sha256 = kept.arrivals.find(({ fileName }) => fileName === nastyFile(paper))?.sha256;
  await answerDialogs(app, [path.join(council, nastyFile(paper))]);
  await chooseMenu(app, 'File', 'Open…');
  const pane = page.locator(`[data-paper="${sha256}"]`);
  try {
    // A page is drawn, or is said not to be, with a way out.
    await pane
      .locator('[data-page-index][data-drawn], .page-failed, [role="alert"]')
      .first()
      .waitFor({ timeout: 40_000 });
    const viewer = pane.getByRole('document', { name: 'Pages' });
    for (const key of ['End', 'Home', 'PageDown']) await viewer.press(key, { timeout: 5000 });
    for (const entry of ['Zoom in', 'Fit page', 'Fit width']) await chooseMenu(app, 'View', entry);
    return undefined;
  } catch (error) {
    return `${paper.name}: ${String(error).split('\n')[0]}`;
  }
}

/** The good paper beside them reads and marks as ever. */
async function goodPaperWorks(app: ElectronApplication, page: Page, run: Run, council: string): Promise<void> {
  await answerDialogs(app, [path.join(council, 'Good pack.pdf')]);
  await chooseMenu(app, 'File', 'Open…');
  const { reader, pageIndex } = await atPassage(page, run);
  await mark(reader, pageIndex, run.council.pack.passage.line);
}

const GROUPS: readonly (readonly [string, readonly NastyPaper[]])[] = [
  ['whose objects lie in rings or nowhere', STRUCTURES],
  ['that are locked, and of impossible sizes', [...LOCKED, ...BOXES]],
  ['without fonts, with broken ones, and with pictures of noise', FONTS_AND_PICTURES],
  ['whose contents are endless', CONTENTS],
];

for (const [what, papers] of GROUPS) {
  test(`papers ${what} harm neither the app nor the paper beside them`, async ({ launch, run, folder }) => {
    test.setTimeout(900_000);
    const taken = await takeIn(launch, run, folder, papers);
    const { app, page, council, crashes, stall, kept } = taken;
    expect(unexpected(papers, kept)).toEqual([]);

    const library = new LibraryPage(app, page);
    const refused = papers.filter(paper =>
      kept.arrivals.some(({ fileName, problem }) => fileName === nastyFile(paper) && problem !== null),
    );
    if (refused.length > 0) await library.showTrouble();
    for (const paper of refused) {
      const problem = kept.arrivals.find(({ fileName }) => fileName === nastyFile(paper))?.problem;
      if (problem === 'password' || problem === 'damaged' || problem === 'unmanageable') {
        await expect(library.troubleWith(nastyFile(paper))).toContainText(importProblemWords(problem));
      }
    }

    const wrong: string[] = [];
    for (const paper of papers.filter(candidate => !refused.includes(candidate))) {
      const trouble = await readIn(taken, paper);
      if (trouble) wrong.push(trouble);
    }
    expect.soft(wrong).toEqual([]);
    await goodPaperWorks(app, page, run, council);
    expect(await crashes()).toEqual([]);
    expect(await stall()).toBeLessThan(LONGEST_STALL_MS);
  });
}

test('papers that would act by themselves do nothing but be read', async ({ launch, run, folder }) => {
  test.setTimeout(400_000);
  const taken = await takeIn(launch, run, folder, ACTIVE);
  const { app, page, council, crashes, stall, kept } = taken;
  const requests = await noteRequests(app);
  const called = await app.evaluateHandle(({ shell, dialog }) => {
    const names: string[] = [];
    const note = (name: string) => () => {
      names.push(name);
      return Promise.resolve('');
    };
    for (const name of ['openExternal', 'openPath', 'showItemInFolder'] as const) {
      Object.assign(shell, { [name]: note(name) });
    }
    for (const name of ['showMessageBox', 'showSaveDialog', 'showErrorBox'] as const) {
      Object.assign(dialog, { [name]: note(name) });
    }
    return names;
  });
  const dialogs: string[] = [];
  page.on('dialog', dialog => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  expect(unexpected(ACTIVE, kept)).toEqual([]);
  const wrong: string[] = [];
  for (const paper of ACTIVE) {
    const trouble = await readIn(taken, paper);
    if (trouble) wrong.push(trouble);
    // Wherever its links, fields and attachments lie: clicked, and written into.
    const sheet = new ReaderPage(page).sheet(0);
    for (const across of [0.2, 0.4, 0.69]) {
      for (let down = 0.1; down < 0.9; down += 0.1) {
        const box = await sheet.boundingBox();
        if (box) await page.mouse.click(box.x + box.width * across, box.y + box.height * down);
      }
    }
    await page.keyboard.press('Escape');
  }
  expect(wrong).toEqual([]);
  await page.waitForTimeout(500);
  expect(dialogs).toEqual([]);
  expect(await called.jsonValue()).toEqual([]);
  expect(app.windows()).toHaveLength(1);
  expect(page.url()).toBe('app://lectern/index.html');
  const { answered, failed } = await requests();
  const outward = [...answered, ...failed].filter(url => !/^(blob:)?app:\/\/lectern\//.test(url));
  expect(outward).toEqual([]);
  expect([...answered, ...failed].filter(url => url.includes(REACHED_HOST))).toEqual([]);
  await goodPaperWorks(app, page, run, council);
  expect(await crashes()).toEqual([]);
  expect(await stall()).toBeLessThan(LONGEST_STALL_MS);
});
