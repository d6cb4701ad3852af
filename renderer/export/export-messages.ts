import type { Annotation } from '../../shared/annotations/model.ts';
import type { ExportProblem } from '../../shared/export/export-problem.ts';
import type { NotesDocument, NotesSection } from '../../shared/export/notes-document.ts';
import type { Signed } from '../../shared/export/pdf-annotation.ts';
import type { SheetLayout } from '../../shared/export/sheets.ts';
import type { Sha256 } from '../../shared/ids.ts';

/** The marks of a paper that go into a PDF, and how they are signed. */
export type SignedMarks = { readonly annotations: readonly Annotation[]; readonly signed: Signed };

/** What the export worker is asked for: one file. It is then done, and is ended; to cancel is to end it before. */
export type ExportRequest =
  /** A copy of a whole paper with marks as annotations. */
  | ({ readonly kind: 'annotated'; readonly paper: Sha256 } & SignedMarks)
  /** A PDF of some pages. */
  | ({
      readonly kind: 'pages';
      readonly paper: Sha256;
      readonly title: string;
      readonly pages: readonly number[];
      readonly layout: SheetLayout;
      /** Notes to list behind the pages; null where they are not asked for. */
      readonly comments: { readonly title: string; readonly sections: readonly NotesSection[] } | null;
      readonly madeAtMs: number;
    } & SignedMarks)
  /** Notes as a Word document. */
  | { readonly kind: 'docx'; readonly document: NotesDocument };

/** How it came out, or how far it is (from 0 to 1). */
export type ExportReport =
  | { readonly kind: 'progress'; readonly progress: number }
  | { readonly kind: 'done'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'failed'; readonly problem: ExportProblem };
