import type { Annotation } from '../../shared/annotations/model.ts';
import { isTextMark } from '../../shared/annotations/shape.ts';
import { pdfAnnotations, pdfBookmarks, type PagesOfPaper } from '../../shared/export/pdf-annotation.ts';
import type { Sha256 } from '../../shared/ids.ts';
import type { Paper, PaperDetail } from '../../shared/pack/paper.ts';
import { Store } from '../db/store.ts';
import { readStretch } from '../pdf/stored-bytes.ts';
import { ExportFailure, exportProblemOf } from './export-failure.ts';
import type { ExportReport, ExportRequest, SignedMarks } from './export-messages.ts';
import { annotatedCopy, type MarksToWrite } from './pdf/annotate.ts';
import { assemble } from './pdf/assemble.ts';
import type { NoteFaces } from './pdf/comment-pages.ts';

/** A paper beyond this is not copied: its bytes, what is parsed of them and the copy are in memory at the same time. */
const LARGEST = 400 * 1024 * 1024; // bytes

/** How far the work is when a paper has been read and parsed. */
const PARSED = 0.3;

const FONT_FOLDER = '/pdfjs/standard_fonts/';

const store = new Store();

addEventListener('message', ({ data }: MessageEvent<ExportRequest>) => void run(data));

async function run(request: ExportRequest): Promise<void> {
  try {
    const bytes = await make(request);
    const report: ExportReport = { kind: 'done', bytes };
    postMessage(report, { transfer: [bytes.buffer] });
  } catch (error) {
    const report: ExportReport = { kind: 'failed', problem: exportProblemOf(error) };
    postMessage(report);
  }
}

async function make(request: ExportRequest): Promise<Uint8Array<ArrayBuffer>> {
  switch (request.kind) {
    case 'annotated': {
      const { detail, bytes } = await read(request.paper);
      tell(PARSED);
      return annotatedCopy(bytes, detail.pages.length, await marksOf(request, detail));
    }
    case 'pages': {
      const { detail, bytes } = await read(request.paper);
      const { pages: geometries, labels, outline } = detail;
      const { title, pages, layout, comments, madeAtMs } = request;
      const marks = await marksOf(request, detail, new Set(pages));
      const faces = await noteFaces();
      let done = 0;
      const onPage = (): void => {
        done += 1;
        tell(PARSED + (1 - PARSED) * (done / pages.length));
      };
      const job = { title, pages, geometries, labels, outline, layout, marks, comments, faces, madeAtMs };
      return assemble(bytes, job, onPage);
    }
    case 'docx': {
      const { notesDocx } = await import('./notes-docx.ts');
      return notesDocx(request.document);
    }
  }
}

function tell(progress: number): void {
  const report: ExportReport = { kind: 'progress', progress };
  postMessage(report);
}

async function read(
  sha256: Sha256,
): Promise<{ readonly detail: PaperDetail; readonly bytes: Uint8Array<ArrayBuffer> }> {
  const paper = await store.paper(sha256);
  const detail = await store.detail(sha256);
  if (!paper || !detail) throw new ExportFailure('paper-missing');
  if (paper.size > LARGEST) throw new ExportFailure('too-large');
  return { detail, bytes: await bytesOf(paper) };
}

async function bytesOf({ sha256, size }: Paper): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await readStretch(index => store.chunk(sha256, index), 0, size);
  } catch (error) {
    throw new ExportFailure('paper-missing', error);
  }
}

async function marksOf(
  { annotations, signed }: SignedMarks,
  detail: PaperDetail,
  taken?: ReadonlySet<number>,
): Promise<MarksToWrite> {
  const pages: PagesOfPaper = {
    geometries: detail.pages,
    // Which way words read is asked of marks on words alone.
    contents: annotations.some(isTextMark) ? await store.pageTexts(detail.sha256) : [],
    labels: detail.labels,
  };
  return {
    annotations: pdfAnnotations(annotations, pages, signed, taken),
    bookmarks: pdfBookmarks(annotations),
    bookmarksHeading: headingOf(annotations, signed.author),
  };
}

function headingOf(annotations: readonly Annotation[], author: string): string {
  return author === '' || annotations.length === 0 ? 'My bookmarks' : `Bookmarks of ${author}`;
}

/** The faces that the PDF reader brings with it: they hold the letters of all languages that are written in Latin script. */
async function noteFaces(): Promise<NoteFaces> {
  const [regular, bold] = await Promise.all([face('LiberationSans-Regular.ttf'), face('LiberationSans-Bold.ttf')]);
  return { regular, bold };
}

async function face(file: string): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await fetch(`${FONT_FOLDER}${file}`);
  if (!answer.ok) throw new ExportFailure('font-missing');
  return new Uint8Array(await answer.arrayBuffer());
}
