import { notesCsv } from '../../shared/export/csv.ts';
import type { ExportProblem } from '../../shared/export/export-problem.ts';
import { notesMarkdown } from '../../shared/export/markdown.ts';
import type { NotesDocument } from '../../shared/export/notes-document.ts';
import type { NotesFormat } from '../../shared/export/take-out.ts';
import { notesJsonLd } from '../../shared/export/web-annotation.ts';
import { ok, type Result } from '../../shared/result.ts';
import { runExport } from './run-export.ts';

/** Notes as the bytes of a file. @returns undefined when it was cancelled */
export async function writeNotes(
  document: NotesDocument,
  format: NotesFormat,
  signal: AbortSignal,
): Promise<Result<Uint8Array<ArrayBuffer>, ExportProblem> | undefined> {
  switch (format) {
    case 'docx':
      return runExport({ kind: 'docx', document }, signal, () => undefined);
    case 'markdown':
      return ok(new TextEncoder().encode(notesMarkdown(document)));
    case 'csv':
      return ok(new TextEncoder().encode(notesCsv(document)));
    case 'jsonld':
      return ok(new TextEncoder().encode(notesJsonLd(document)));
  }
}
