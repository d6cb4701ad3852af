import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { Sha256 } from '../../shared/ids.ts';
import type { PageGeometry } from '../../shared/pack/page-geometry.ts';
import type { PageText, Paper } from '../../shared/pack/paper.ts';
import { READING_RULES, understandPaper } from '../../shared/pack/understand.ts';
import { Store } from '../db/store.ts';
import { ImportFailure, problemOf } from './import-failure.ts';
import { KeptDocument } from './kept-document.ts';
import { geometryOf, readPageOrNothing } from './page-reading.ts';
import { FRONT_PAGES, MOST_PAGES, readFacts } from './paper-facts.ts';
import { understoodRow } from './understood.ts';
import type { JobKind, WorkerReport, WorkerRequest } from './worker-messages.ts';

/** Pages whose text is kept in one step: few enough to lose little, many enough to be quick. */
const PAGES_A_STEP = 16;

/** Pages that pdf.js is asked for at a time: it is never without work, and comes to an end soon when it is to rest. */
const PAGES_AT_A_TIME = 2;

const store = new Store();
const document = new KeptDocument(store);
let stopped = false;
let held = false;
let release: () => void = () => undefined;

addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
  switch (data.kind) {
    case 'open':
    case 'read':
    case 'understand':
      stopped = false;
      void run(JOBS[data.kind], data.sha256);
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

const JOBS: Readonly<Record<JobKind, (sha256: Sha256) => Promise<void>>> = {
  open: openPaper,
  read: readPages,
  understand,
};

function report(message: WorkerReport): void {
  postMessage(message);
}

async function run(job: (sha256: Sha256) => Promise<void>, sha256: Sha256): Promise<void> {
  try {
    await job(sha256);
    report({ kind: stopped ? 'stopped' : 'done' });
  } catch (reason) {
    report({ kind: 'failed', problem: problemOf(reason) });
    await document.close();
  }
}

/** Opens a paper whose bytes are kept, and keeps what its reader needs: page sizes, outline, and what its front says. */
async function openPaper(sha256: Sha256): Promise<void> {
  const paper = await paperOf(sha256);
  const pdf = await document.open(paper);
  if (pdf.numPages < 1) throw new ImportFailure('no-pages');
  if (pdf.numPages > MOST_PAGES) throw new ImportFailure('unmanageable');

  const facts = await readFacts(pdf);
  const pages: PageGeometry[] = [];
  while (pages.length < pdf.numPages && !stopped) pages.push(...(await geometriesFrom(pdf, pages.length)));
  // The member waits for this: it does not rest.
  const front = await readSome(sha256, pdf, 0, FRONT_PAGES, () => Promise.resolve());
  if (stopped) return;
  const reading = understandPaper({ fileName: paper.fileName, ...facts, pages: front });
  const { outline, fileLabels, metadata, pageCount } = facts;
  await store.putDetail(
    { sha256, pages, outline, fileLabels, metadata, ...reading },
    {
      ...understoodRow(reading, metadata, paper),
      stage: 'opened',
      pageCount,
      textPages: front.length,
      hasText: front.some(hasWords),
    },
    front,
  );
}

/** The geometry of the pages of a step. Asked for together: each is a question to another thread. */
function geometriesFrom(pdf: PDFDocumentProxy, first: number): Promise<PageGeometry[]> {
  const count = Math.min(PAGES_A_STEP, pdf.numPages - first);
  return Promise.all(Array.from({ length: count }, async (_, at) => geometryOf(await pdf.getPage(first + at + 1))));
}

/** Keeps the text of the pages that are not kept yet. The pages of a step are read while those before it are stored. */
async function readPages(sha256: Sha256): Promise<void> {
  const paper = await paperOf(sha256);
  const pdf = await document.open(paper);
  let { hasText, textPages } = paper;
  let storing = Promise.resolve();
  while (textPages < pdf.numPages && !stopped) {
    const [texts] = await Promise.all([readSome(sha256, pdf, textPages, PAGES_A_STEP, restWhileHeld), storing]);
    textPages += texts.length;
    hasText ||= texts.some(hasWords);
    storing = keep(sha256, texts, { textPages, hasText }, textPages / pdf.numPages);
  }
  await storing;
  if (textPages >= pdf.numPages) await document.close();
}

async function keep(
  sha256: Sha256,
  texts: readonly PageText[],
  changes: Pick<Paper, 'textPages' | 'hasText'>,
  progress: number,
): Promise<void> {
  await store.putPageTexts(sha256, texts, changes);
  report({ kind: 'progress', progress });
}

/**
 * The text of up to `most` pages from `first` on; of fewer when it is stopped.
 *
 * @param rest waited for before pages are asked for
 */
async function readSome(
  sha256: Sha256,
  pdf: PDFDocumentProxy,
  first: number,
  most: number,
  rest: () => Promise<void>,
): Promise<PageText[]> {
  const end = Math.min(pdf.numPages, first + most);
  const texts: PageText[] = [];
  const asked: Promise<PageText>[] = [];
  for (let pageIndex = first; texts.length < end - first && !stopped;) {
    await rest();
    while (pageIndex < end && asked.length < PAGES_AT_A_TIME) {
      asked.push(readText(sha256, pdf, pageIndex));
      pageIndex += 1;
    }
    const text = await asked.shift();
    if (text) texts.push(text);
  }
  return texts;
}

async function readText(sha256: Sha256, pdf: PDFDocumentProxy, pageIndex: number): Promise<PageText> {
  return { sha256, pageIndex, ...(await readPageOrNothing(pdf, pageIndex)) };
}

/** Understands a paper from all that is kept of it. */
async function understand(sha256: Sha256): Promise<void> {
  const paper = await paperOf(sha256);
  const facts = await store.facts(sha256);
  if (!facts) throw new ImportFailure('damaged');
  await restWhileHeld();
  if (stopped) return;
  const pages = await store.pageTexts(sha256);
  const { fileName, pageCount } = paper;
  const reading = understandPaper({ ...facts, fileName, pageCount, pages });
  await store.putDetail(
    { ...facts, ...reading },
    { ...understoodRow(reading, facts.metadata, paper), stage: 'indexed', rules: READING_RULES },
  );
}

async function restWhileHeld(): Promise<void> {
  if (held) await new Promise<void>(resolve => (release = resolve));
}

async function paperOf(sha256: Sha256): Promise<Paper> {
  const paper = await store.paper(sha256);
  if (!paper) throw new ImportFailure('damaged');
  return paper;
}

function hasWords({ text }: PageText): boolean {
  return text.trim() !== '';
}
