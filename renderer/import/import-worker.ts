// Sets the in-thread half of pdf.js, so that it parses in this worker instead of starting one more.
import 'pdfjs-dist/build/pdf.worker.min.mjs';
import { PasswordException, type PDFDocumentProxy } from 'pdfjs-dist';
import type { Sha256 } from '../../shared/ids.ts';
import { countItems, readAgenda } from '../../shared/pack/agenda.ts';
import { readFrontPage } from '../../shared/pack/front-page.ts';
import type { ImportProblem } from '../../shared/pack/import-problem.ts';
import { pageLabels } from '../../shared/pack/page-label.ts';
import type { PageGeometry } from '../../shared/pack/page-geometry.ts';
import type { PageText } from '../../shared/pack/paper.ts';
import { isDiskFull } from '../db/disk-full.ts';
import { Store } from '../db/store.ts';
import { openInPieces } from '../pdf/pdfjs.ts';
import { isWhole } from './is-whole.ts';
import { geometryOf, readOutline, readPage } from './page-reading.ts';
import type { WorkerReport, WorkerRequest } from './worker-messages.ts';

/** Pages whose text is kept in one step: few enough to lose little, many enough to be quick. */
const PAGES_A_STEP = 16;

/** Pages of a paper at most: twenty times the longest pack seen. A page tree can claim any number in a few bytes. */
const MOST_PAGES = 10_000;

const store = new Store();
let stopped = false;
let held = false;
let release: () => void = () => undefined;

/** The paper opened last stays open: its pages are read next as a rule. */
let open: { readonly sha256: Sha256; readonly pdf: PDFDocumentProxy } | undefined;

class ImportFailure extends Error {
  readonly problem: ImportProblem;

  constructor(problem: ImportProblem) {
    super(problem);
    this.problem = problem;
  }
}

addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
  switch (data.kind) {
    case 'open':
    case 'read':
      stopped = false;
      void run(data.kind === 'open' ? openPaper : readPages, data.sha256);
      break;
    case 'stop':
      stopped = true;
      release();
      break;
    case 'hold':
      held = data.held;
      if (!held) release();
      break;
  }
});

function report(message: WorkerReport): void {
  postMessage(message);
}

async function run(job: (sha256: Sha256) => Promise<void>, sha256: Sha256): Promise<void> {
  try {
    await job(sha256);
    report({ kind: stopped ? 'stopped' : 'done' });
  } catch (reason) {
    report({ kind: 'failed', problem: problemOf(reason) });
    await closeDocument();
  }
}

/** Opens a paper whose bytes are kept, and keeps what its reader needs: page sizes, outline, agenda, front page. */
async function openPaper(sha256: Sha256): Promise<void> {
  const paper = await store.paper(sha256);
  if (!paper) throw new ImportFailure('damaged');
  const pdf = await documentOf(sha256, paper.size);
  if (pdf.numPages < 1) throw new ImportFailure('no-pages');
  if (pdf.numPages > MOST_PAGES) throw new ImportFailure('unmanageable');

  const outline = await readOutline(pdf);
  const pages: PageGeometry[] = [];
  for (let pageNumber = 1; pageNumber <= pdf.numPages && !stopped; pageNumber += 1) {
    pages.push(geometryOf(await pdf.getPage(pageNumber)));
  }
  if (stopped) return;
  const front = await readPage(await pdf.getPage(1));
  const facts = readFrontPage(front.text, paper.fileName, outline.length > 0, pdf.numPages);
  const agenda = readAgenda(outline, pdf.numPages, facts.title);
  const labels = pageLabels(pdf.numPages, await pdf.getPageLabels(), []);
  await store.openPaper(
    sha256,
    {
      stage: 'opened',
      pageCount: pdf.numPages,
      kind: facts.kind,
      title: facts.title,
      committee: paper.committee || facts.body || '',
      date: facts.date ?? null,
      time: facts.time ?? null,
      venue: facts.venue ?? null,
      itemCount: outline.length > 0 ? countItems(agenda) : 0,
    },
    { sha256, pages, labels, outline, agenda },
  );
}

/** Keeps the text of the pages that are not kept yet, and in the end the printed number of each. */
async function readPages(sha256: Sha256): Promise<void> {
  const paper = await store.paper(sha256);
  if (!paper) throw new ImportFailure('damaged');
  const pdf = await documentOf(sha256, paper.size);
  let hasText = paper.hasText;
  let next = paper.textPages;
  while (next < pdf.numPages && !stopped) {
    const texts: PageText[] = [];
    while (next < pdf.numPages && texts.length < PAGES_A_STEP && !stopped) {
      if (held) await new Promise<void>(resolve => (release = resolve));
      texts.push({ sha256, pageIndex: next, ...(await readPageOrNothing(pdf, next)) });
      next += 1;
    }
    hasText ||= texts.some(({ text }) => text.trim() !== '');
    await store.putPageTexts(sha256, texts, { textPages: next, hasText });
    report({ kind: 'progress', progress: next / pdf.numPages });
  }
  if (next < pdf.numPages) return;
  const stamps = await store.stamps(sha256);
  const stampOf = Array.from({ length: pdf.numPages }, (_, pageIndex) => stamps.get(pageIndex));
  const labels = pageLabels(pdf.numPages, await pdf.getPageLabels(), stampOf);
  await store.changeDetail(sha256, { labels });
  await store.changePaper(sha256, { stage: 'indexed' });
  await closeDocument();
}

/** A page that cannot be read has no text; the others keep theirs. */
async function readPageOrNothing(pdf: PDFDocumentProxy, pageIndex: number): ReturnType<typeof readPage> {
  try {
    const page = await pdf.getPage(pageIndex + 1);
    const read = await readPage(page);
    page.cleanup();
    return read;
  } catch {
    return { text: '', stamp: null };
  }
}

async function documentOf(sha256: Sha256, size: number): Promise<PDFDocumentProxy> {
  if (open?.sha256 === sha256) return open.pdf;
  await closeDocument();
  const readChunk = (index: number) => store.chunk(sha256, index);
  if (!(await isWhole(size, readChunk))) throw new ImportFailure('damaged');
  const { task, pdf } = openInPieces(size, readChunk);
  try {
    open = { sha256, pdf: await pdf };
    return open.pdf;
  } catch (reason) {
    await task.destroy();
    throw reason;
  }
}

async function closeDocument(): Promise<void> {
  const closing = open;
  open = undefined;
  await closing?.pdf.loadingTask.destroy();
}

function problemOf(reason: unknown): ImportProblem {
  if (reason instanceof ImportFailure) return reason.problem;
  if (reason instanceof PasswordException) return 'password';
  if (isDiskFull(reason)) return 'disk-full';
  return 'damaged';
}
