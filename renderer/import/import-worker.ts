import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { Sha256 } from '../../shared/ids.ts';
import type { PageGeometry } from '../../shared/pack/page-geometry.ts';
import type { PageText, Paper } from '../../shared/pack/paper.ts';
import { READING_RULES, understandPaper } from '../../shared/pack/understand.ts';
import { Store } from '../db/store.ts';
import { ImportFailure, problemOf } from './import-failure.ts';
import { KeptDocument } from './kept-document.ts';
import { geometryOf } from './page-reading.ts';
import type { PagesAhead } from './pages-ahead.ts';
import { FRONT_PAGES, MOST_PAGES, readFacts } from './paper-facts.ts';
import { TextsInHand } from './texts-in-hand.ts';
import { understoodRow } from './understood.ts';
import type { JobKind, WorkerReport, WorkerRequest } from './worker-messages.ts';

/** Pages whose text is kept in one step: few enough to lose little, many enough to be quick. */
const PAGES_A_STEP = 32;

const store = new Store();
const document = new KeptDocument(store);
const inHand = new TextsInHand();
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
  const { pdf, pages: words } = await document.open(paper);
  if (pdf.numPages < 1) throw new ImportFailure('no-pages');
  if (pdf.numPages > MOST_PAGES) throw new ImportFailure('unmanageable');

  // The member waits for this: it does not rest.
  const [facts, front, pages] = await Promise.all([
    readFacts(pdf),
    readSome(sha256, words, 0, Math.min(FRONT_PAGES, pdf.numPages), () => Promise.resolve()),
    readGeometries(pdf),
  ]);
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
  inHand.put(sha256, front);
}

/** The geometry of every page; of fewer when it is stopped. */
async function readGeometries(pdf: PDFDocumentProxy): Promise<readonly PageGeometry[]> {
  const pages: PageGeometry[] = [];
  while (pages.length < pdf.numPages && !stopped) pages.push(...(await geometriesFrom(pdf, pages.length)));
  return pages;
}

/** The geometry of the pages of a step. Asked for together: each is a question to another thread. */
function geometriesFrom(pdf: PDFDocumentProxy, first: number): Promise<PageGeometry[]> {
  const count = Math.min(PAGES_A_STEP, pdf.numPages - first);
  return Promise.all(Array.from({ length: count }, async (_, at) => geometryOf(await pdf.getPage(first + at + 1))));
}

/** Keeps the text of the pages that are not kept yet. The pages of a step are read while those before it are stored. */
async function readPages(sha256: Sha256): Promise<void> {
  const paper = await paperOf(sha256);
  const { pdf, pages } = await document.open(paper);
  let { hasText, textPages } = paper;
  let storing = Promise.resolve();
  while (textPages < pdf.numPages && !stopped) {
    const end = Math.min(pdf.numPages, textPages + PAGES_A_STEP);
    const [texts] = await Promise.all([readSome(sha256, pages, textPages, end, restWhileHeld), storing]);
    inHand.put(sha256, texts);
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
 * The text of the pages from `first` to before `end`; of fewer when it is stopped.
 *
 * @param rest waited for before a page is asked for
 */
async function readSome(
  sha256: Sha256,
  pages: PagesAhead,
  first: number,
  end: number,
  rest: () => Promise<void>,
): Promise<PageText[]> {
  const texts: PageText[] = [];
  for (let pageIndex = first; pageIndex < end; pageIndex += 1) {
    await rest();
    if (stopped) break;
    texts.push({ sha256, pageIndex, ...(await pages.take(pageIndex)) });
  }
  return texts;
}

/** Understands a paper from all that is kept of it. */
async function understand(sha256: Sha256): Promise<void> {
  const paper = await paperOf(sha256);
  const facts = await store.facts(sha256);
  if (!facts) throw new ImportFailure('damaged');
  await restWhileHeld();
  if (stopped) return;
  const { fileName, pageCount } = paper;
  const pages = inHand.all(sha256, pageCount) ?? (await store.pageTexts(sha256));
  inHand.clear();
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
