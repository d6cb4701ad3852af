import { createHash } from 'node:crypto';
import { cp, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { LibraryPage } from '../e2e/pages/library.ts';
import { ReaderPage } from '../e2e/pages/reader.ts';
import { plantMarks, type PlantedMark } from '../e2e/planted.ts';
import { BENCH_PAGES } from './bench-paper.ts';
import { fillLibrary, openPaper, paperButton, rest } from './library-profile.ts';
import { median } from './median.ts';
import { onceARun } from './once-a-run.ts';
import { LECTERN_PAGES } from './scroll-runs.ts';
import { timeClick, timeEvent } from './time-click.ts';
import { withLectern } from './windows.ts';
import type { Workshop } from './workshop.ts';

export const MANY = 5000;
export const FEW = 50;
/** The first page has as many marks in both papers. */
const ON_FIRST_PAGE = 10;

const PAGES_PER_SECOND = 10;
/** What is scrolled through, as a share of the paper. */
const SCROLLED = 0.2;
/** An odd number, so that there is one in the middle. */
const ADDED = 9;

/** What it costs to work on a paper with marks. */
export type MarksCost = {
  /** Milliseconds from the click in the library to the first page drawn, with its marks. */
  readonly openMs: number;
  /** Milliseconds of the processor's time that the window's main thread took while a fifth of the paper was scrolled through. */
  readonly scrollMs: number;
  /** Milliseconds from the press of the key to the new mark painted: the median of some. */
  readonly addMs: number;
};

export type MarksRuns = {
  readonly many: (run: number) => Promise<MarksCost>;
  readonly few: (run: number) => Promise<MarksCost>;
};

const known = new WeakMap<Workshop, Promise<MarksRuns>>();

/** The runs of a workshop, made once for all figures. */
export function marksRuns(workshop: Workshop): Promise<MarksRuns> {
  const runs = known.get(workshop) ?? prepare(workshop);
  known.set(workshop, runs);
  return runs;
}

async function prepare(workshop: Workshop): Promise<MarksRuns> {
  const many = await markedProfile(workshop, MANY);
  const few = await markedProfile(workshop, FEW);
  const costOf = (profile: string) => async (): Promise<MarksCost> =>
    withLectern(workshop, await workshop.copyOf(profile), ({ page }) => costs(page, workshop.baselines.pageClock));
  return { many: onceARun(costOf(many)), few: onceARun(costOf(few)) };
}

/** A profile whose member has made so many marks on the long paper, and has had it open before. */
async function markedProfile({ runtime, newFolder, paper }: Workshop, count: number): Promise<string> {
  const { path: original } = await paper();
  const council = path.join(await newFolder('council'), 'papers');
  await mkdir(path.join(council, 'Cabinet'), { recursive: true });
  await cp(original, path.join(council, 'Cabinet', path.basename(original)));
  const profile = await newFolder('profile');
  const sha256 = createHash('sha256')
    .update(await readFile(original))
    .digest('hex');
  await plantMarks(profile, sha256, marks(count));
  await fillLibrary(runtime, profile, council);
  await withLectern({ runtime }, profile, async ({ app, page }) => {
    await openPaper({ page });
    await new ReaderPage(page).drawn(0);
    await rest(page);
    await new LibraryPage(app, page).show();
    await rest(page);
  });
  return profile;
}

/** Marks as members make them: highlights, some with a note, on lines of all pages. */
function marks(count: number): readonly PlantedMark[] {
  return Array.from({ length: count }, (_, at) => {
    const onFirst = at < ON_FIRST_PAGE;
    const share = (at - ON_FIRST_PAGE) / (count - ON_FIRST_PAGE);
    const pageIndex = onFirst ? 0 : 1 + Math.floor(share * (BENCH_PAGES - 1));
    const bottom = 740 - (at % ON_FIRST_PAGE) * 60;
    return {
      pageIndex,
      rects: [[72, bottom, 320, bottom + 12]],
      colour: (['yellow', 'green', 'blue', 'pink'] as const)[at % 4],
      comment: at % 3 === 0 ? `What does this cost in the year after, and who bears it? (${at})` : '',
      ...(at % 5 === 0 ? { 'tag:figures': true } : {}),
    };
  });
}

async function costs(page: Page, pageClock: string): Promise<MarksCost> {
  await rest(page);
  const openMs = await timeClick(page, pageClock, paperButton({ page }), {
    drawn: '[data-page-index="0"][data-drawn] .mark-handle',
    picture: '',
  });
  await rest(page);
  const addMs = await addMarks(page, pageClock);
  await rest(page);
  return { openMs, addMs, scrollMs: await scrollCost(page) };
}

/** Highlights words here and there on the first page by the key. */
async function addMarks(page: Page, pageClock: string): Promise<number> {
  const sheet = await new ReaderPage(page).words(0);
  const times: number[] = [];
  for (let at = 0; at < ADDED; at += 1) {
    await sheet.evaluate((element, nth) => {
      const words = [...element.querySelectorAll('.textLayer span')].filter(
        span => (span.textContent ?? '').length > 3,
      );
      const chosen = words[(nth * 7) % words.length];
      if (chosen) getSelection()?.selectAllChildren(chosen);
    }, at);
    await page.getByRole('toolbar', { name: 'Selected words' }).waitFor();
    const next = ON_FIRST_PAGE + at + 1;
    const added = `[data-page-index="0"] .mark-handle:nth-child(${next} of .mark-handle)`;
    times.push(await timeEvent(page, pageClock, 'keydown', added, () => page.keyboard.press('h')));
    await page.waitForTimeout(300);
  }
  return median(times);
}

async function scrollCost(page: Page): Promise<number> {
  const inspector = await page.context().newCDPSession(page);
  await inspector.send('Performance.enable', { timeDomain: 'threadTicks' });
  const atWork = async (): Promise<number> => {
    const { metrics } = await inspector.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  const before = await atWork();
  await page.evaluate(([shown, pages, speed, share]) => window.lecternBench.scrollAtSpeed(shown, pages, speed, share), [
    LECTERN_PAGES,
    BENCH_PAGES,
    PAGES_PER_SECOND,
    SCROLLED,
  ] as const);
  return (await atWork()) - before;
}
