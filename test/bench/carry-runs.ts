import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { describeQuote } from '../../shared/anchoring/quote.ts';
import { sortIndex } from '../../shared/annotations/sort-index.ts';
import { ReaderPage } from '../e2e/pages/reader.ts';
import { plantMarks, type PlantedMark } from '../e2e/planted.ts';
import { pageTexts } from '../inspect/page-texts.ts';
import { readPaper } from '../inspect/read-paper.ts';
import { fillLibrary, openPaper, rest } from './library-profile.ts';
import { watchLongTasks } from './long-tasks.ts';
import { annotationsOver } from './reanchor/annotations.ts';
import { untilCarried } from './until-carried.ts';
import { withLectern } from './windows.ts';
import type { Workshop } from './workshop.ts';

export const MARKS = 1000;

type CarryRuns = { readonly many: () => Promise<number>; readonly one: () => Promise<number> };

/** A new version of the long paper arrives in the council folder of a member who has it open, with many marks and with one. */
export async function carryRuns(workshop: Workshop): Promise<CarryRuns> {
  const { path: original } = await workshop.paper();
  const texts = pageTexts(await readPaper(original));
  const revised = path.join(await workshop.newFolder('revised'), 'pack v2.pdf');
  await writeFile(revised, await withNewPage(original));
  const sideWith = async (count: number): Promise<() => Promise<number>> => {
    const council = path.join(await workshop.newFolder('council'), 'papers');
    const profile = await markedProfile(workshop, council, marksOn(texts, count));
    return async () => longestTask(workshop, await workshop.copyOf(profile), { council, revised, count });
  };
  return { many: await sideWith(MARKS), one: await sideWith(1) };
}

/** The paper with a page put in before its middle. */
async function withNewPage(original: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(await readFile(original), { updateMetadata: false });
  pdf.insertPage(Math.floor(pdf.getPageCount() / 2)).drawText('This page was put in.', { x: 72, y: 700, size: 12 });
  return pdf.save();
}

/** Highlights of words all over the paper. */
function marksOn(texts: readonly string[], count: number): readonly PlantedMark[] {
  return annotationsOver(texts, count).flatMap(({ pageIndex, start, end }) => {
    const quote = describeQuote(texts[pageIndex] ?? '', start, end);
    return quote ? [{ pageIndex, quote, sortIndex: sortIndex(pageIndex, start, 0) }] : [];
  });
}

async function markedProfile(
  { runtime, newFolder, paper }: Workshop,
  council: string,
  marks: readonly PlantedMark[],
): Promise<string> {
  const { path: original } = await paper();
  await mkdir(path.join(council, 'Cabinet'), { recursive: true });
  await cp(original, path.join(council, 'Cabinet', path.basename(original)));
  const profile = await newFolder('profile');
  const sha256 = createHash('sha256')
    .update(await readFile(original))
    .digest('hex');
  await plantMarks(profile, sha256, marks);
  await fillLibrary(runtime, profile, council);
  return profile;
}

type Arrival = { readonly council: string; readonly revised: string; readonly count: number };

async function longestTask(workshop: Workshop, profile: string, { council, revised, count }: Arrival): Promise<number> {
  const arrived = path.join(council, 'Cabinet', path.basename(revised));
  try {
    return await withLectern(workshop, profile, async ({ page }) => {
      await openPaper({ page });
      await new ReaderPage(page).drawn(0);
      await rest(page);
      const tasks = await watchLongTasks(page);
      await cp(revised, arrived);
      await untilCarried(page, count);
      await rest(page);
      return tasks.longest();
    });
  } finally {
    await rm(arrived, { force: true });
  }
}
