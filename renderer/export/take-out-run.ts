import type { Annotation } from '../../shared/annotations/model.ts';
import { shapesOf } from '../../shared/annotations/shape.ts';
import { exportProblemWords } from '../../shared/export/export-problem.ts';
import { choosePages, pageProblemWords } from '../../shared/export/page-choice.ts';
import { isWholeCopy, layoutOf, pageChoiceOf, type TakeOut } from '../../shared/export/take-out.ts';
import { printOutcomeWords } from '../../shared/files/print-outcome.ts';
import { saveProblemWords } from '../../shared/files/save-outcome.ts';
import type { RecordId } from '../../shared/ids.ts';
import type { FileKind } from '../../shared/files/file-kind.ts';
import type { MeetingPaper } from '../../shared/pack/meeting/living-meeting.ts';
import { sourceName } from '../../shared/pack/labels/page-words.ts';
import type { PageSpan } from '../../shared/pack/page-span.ts';
import type { Paper, PaperDetail } from '../../shared/pack/paper.ts';
import type { Preferences } from '../../shared/preferences/preferences.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { ContentsItem } from '../../shared/reading/contents.ts';
import { ask } from '../bridge/bridge.ts';
import type { ExportRequest } from './export-messages.ts';
import { annotationsOf, gatherNotes } from './gather-notes.ts';
import { runExport } from './run-export.ts';
import { withPictures } from './note-pictures.ts';
import { writeNotes } from './write-notes.ts';

/** What is taken out of: a paper in its meeting, as it is read. */
export type TakenFrom = {
  readonly paper: Paper;
  readonly detail: PaperDetail;
  readonly annotations: readonly Annotation[];
  readonly here: MeetingPaper<Paper>;
  /** All papers of the meeting, those in force first. */
  readonly papers: readonly MeetingPaper<Paper>[];
  readonly contents: readonly ContentsItem[];
  /** The notes of the meeting that a filter of the member shows; left out where none is set. */
  readonly shown?: ReadonlySet<RecordId>;
  /** The item the member is in, and its pages in this paper; null between items. */
  readonly item: { readonly name: string; readonly pages: PageSpan } | null;
};

/** How taking out came to its end: done (in a sentence, where there is one to say), cancelled, or not done and why. */
export type TakenOut = Result<string | null, string> | 'cancelled';

/** How far the work is: from 0 to 1, and what is done. */
export type OnProgress = (progress: number, doing: string) => void;

/** Makes what the member has chosen, and saves it where they say, or prints it. */
export async function takeOut(
  from: TakenFrom,
  chosen: TakeOut,
  preferences: Preferences,
  signal: AbortSignal,
  onProgress: OnProgress,
): Promise<TakenOut> {
  if (chosen.output === 'notes') return takeNotes(from, chosen, preferences, signal);
  const pages = choosePages(pageChoiceOf(chosen, from.item?.pages ?? null), {
    pageCount: from.detail.pages.length,
    labels: from.detail.labels,
    marked: markedPages(from.annotations),
  });
  if (!pages.ok) return err(pageProblemWords(pages.error));
  const request = await requestOf(from, chosen, pages.value, preferences, signal);
  const isPrint = chosen.output === 'print';
  const made = await runExport(request, signal, done =>
    onProgress(isPrint ? done / 2 : done, 'Putting the pages together'),
  );
  if (!made) return 'cancelled';
  if (!made.ok) return err(exportProblemWords(made.error));
  if (!isPrint) return save('pdf', pdfName(from, chosen), made.value);
  const { size } = layoutOf(chosen);
  // Loaded only now: it brings a PDF reader of its own.
  const { printSheets } = await import('./print-sheets.ts');
  const outcome = await printSheets(made.value, size === 'own' ? 'A4' : size, signal, done =>
    onProgress(0.5 + done / 2, 'Drawing the pages for the printer'),
  );
  if (outcome === undefined || outcome === 'cancelled') return 'cancelled';
  const problem = printOutcomeWords(outcome);
  return problem === undefined ? ok(null) : err(problem);
}

/** The pages that bear a mark or a part of one. */
export function markedPages(annotations: readonly Annotation[]): ReadonlySet<number> {
  return new Set(annotations.flatMap(annotation => shapesOf(annotation).map(({ pageIndex }) => pageIndex)));
}

async function requestOf(
  from: TakenFrom,
  chosen: TakeOut,
  pages: readonly number[],
  preferences: Preferences,
  signal: AbortSignal,
): Promise<ExportRequest> {
  const { paper, here, contents } = from;
  // As they are kept now: one may have been made a moment ago.
  const annotations = chosen.withMarks ? await annotationsOf(paper.sha256) : [];
  const signed = { author: preferences.name, colourNames: preferences.colourNames };
  const marks = { paper: paper.sha256, annotations, signed };
  if (isWholeCopy(chosen)) return { kind: 'annotated', ...marks };
  const madeAtMs = Date.now();
  const notes = { contents, papers: [here], preferences, pages: new Set(pages), madeAtMs };
  const listed = chosen.withComments ? await withPictures(await gatherNotes(notes), [paper], signal) : undefined;
  const comments = listed && { title: listed.title, sections: listed.sections };
  return {
    kind: 'pages',
    ...marks,
    title: pdfName(from, chosen),
    pages,
    layout: layoutOf(chosen),
    comments: comments && comments.sections.length > 0 ? comments : null,
    madeAtMs,
  };
}

async function takeNotes(
  { here, papers, contents, shown }: TakenFrom,
  { notesOf, format }: TakeOut,
  preferences: Preferences,
  signal: AbortSignal,
): Promise<TakenOut> {
  const wanted = notesOf === 'paper' ? [here] : papers;
  const only = notesOf === 'shown' && shown ? { only: shown } : {};
  const document = await gatherNotes({ contents, papers: wanted, preferences, ...only, madeAtMs: Date.now() });
  if (document.sections.length === 0) return err('There are no notes to save yet.');
  const ofPapers = wanted.map(({ paper }) => paper);
  const whole = format === 'docx' ? await withPictures(document, ofPapers, signal) : document;
  const made = await writeNotes(whole, format, signal);
  if (!made) return 'cancelled';
  if (!made.ok) return err(exportProblemWords(made.error));
  return save(format, [document.meeting.date, document.title.replace(':', '')].filter(Boolean).join(' '), made.value);
}

/** Asks where to save a file, and saves it there. */
async function save(kind: FileKind, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<TakenOut> {
  const saved = await ask('files.save', kind, name, bytes);
  switch (saved.outcome) {
    case 'cancelled':
      return 'cancelled';
    case 'failed':
      return err(saveProblemWords(saved.problem));
    case 'saved':
      return ok(`Saved as ${saved.fileName}.`);
  }
}

/** `2025-01-30 Cabinet pages with notes`: what the file is suggested to be called. */
function pdfName({ paper, item }: TakenFrom, { pages, withMarks }: TakeOut): string {
  const body = sourceName(paper);
  const part = pages === 'item' && item ? item.name : pages === 'whole' ? '' : 'pages';
  return [paper.date, body, part, withMarks ? 'with notes' : ''].filter(Boolean).join(' ');
}
