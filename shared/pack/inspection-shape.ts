import type { ItemSource } from './meeting/living-meeting.ts';
import type { MeetingFacts } from './meeting/meeting-facts.ts';
import type { Minutes } from './minutes/minutes.ts';
import type { PaperKind } from './paper-kind.ts';
import type { PaperReading } from './reading.ts';
import type { Report } from './report/report.ts';
import type { Supplement } from './supplement/supplement.ts';
import type { WarningCode } from './warning.ts';

/** A paper to inspect, and what was understood of it. */
export type InspectedPaper = {
  readonly fileName: string;
  readonly pageCount: number;
  readonly reading: PaperReading;
  /** When its file was made, ISO 8601; null where the file does not say. */
  readonly createdAt: string | null;
  /** When its file was last written, in milliseconds since 1970. */
  readonly modifiedMs: number;
};

/** First and last printed number: as numbers where they are numbers (`[15, 58]`), else as printed (`['A1', 'A6']`). */
export type PrintedPages = readonly [number | string, number | string];

/** Pages of a file, counted from 1. */
export type PdfPages = { readonly startPdfPage: number; readonly endPdfPage: number };
export type PdfPagesOrNone = { readonly startPdfPage: number | null; readonly endPdfPage: number | null };

export type InspectedPart = PdfPagesOrNone & {
  readonly number: string;
  readonly title: string;
  readonly printedPages: PrintedPages | null;
};

/** Where the papers of an item are, of a meeting of several papers. */
export type InspectedSource = PdfPagesOrNone & {
  readonly paper: string;
  readonly how: ItemSource['how'];
  readonly current: boolean;
};

export type InspectedItem = InspectedPart & {
  readonly toFollow: boolean;
  readonly exempt: boolean;
  readonly section?: string;
  readonly note?: string;
  readonly subItems?: readonly InspectedPart[];
  readonly documents?: readonly (PdfPages & { readonly title: string })[];
  readonly report?: Report;
  /** The file that the pages are of; where there are several papers only. */
  readonly paper?: string;
  readonly sources?: readonly InspectedSource[];
};

export type InspectedPaperOut = {
  readonly fileName: string;
  readonly kind: PaperKind;
  readonly name: string;
  readonly pages: number;
  readonly version: number;
  /** File name of the later version. */
  readonly replacedBy: string | null;
  readonly published: string | null;
  readonly supplement: Supplement | null;
  readonly pageLabels: readonly (string | null)[];
  /** Counted from 1, as are all pages here. */
  readonly scannedPages: readonly number[];
  readonly blankPages: readonly number[];
  readonly report?: Report;
  readonly minutes: readonly Minutes[];
};

export type InspectedWarning = {
  readonly code: WarningCode;
  readonly item: string | null;
  readonly pdfPage: number | null;
  /** What is the matter and what helps, in a sentence or two. */
  readonly says: string;
  readonly paper?: string;
};

/** One meeting as `npm run inspect` prints it. */
export type Inspection = {
  readonly meeting: MeetingFacts;
  readonly items: readonly InspectedItem[];
  /** Of the leading paper, one for each of its pages. */
  readonly pageLabels: readonly (string | null)[];
  readonly papers: readonly InspectedPaperOut[];
  readonly warnings: readonly InspectedWarning[];
};
