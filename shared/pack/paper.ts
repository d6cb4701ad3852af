import { z } from 'zod';
import { sha256Schema } from '../ids.ts';
import { agendaItemSchema } from './agenda.ts';
import { PAPER_KINDS } from './front-page.ts';
import { outlineEntrySchema } from './outline.ts';
import { pageGeometrySchema } from './page-geometry.ts';

/** How far a paper has come: its bytes are here and it can be read; its front page is known; all its text is known. */
export const PAPER_STAGES = ['stored', 'opened', 'indexed'] as const;

/** A paper as the library shows it. */
export const paperSchema = z.object({
  sha256: sha256Schema,
  fileName: z.string(),
  /** Bytes */
  size: z.number().int().nonnegative(),
  /** 0 until the paper is opened. */
  pageCount: z.number().int().nonnegative(),
  stage: z.enum(PAPER_STAGES),
  /** Pages whose text is kept so far. */
  textPages: z.number().int().nonnegative(),
  /** False when every page was read and none had a word: a scan. */
  hasText: z.boolean(),
  kind: z.enum(PAPER_KINDS),
  title: z.string(),
  committee: z.string(),
  date: z.string().nullable(),
  time: z.string().nullable(),
  venue: z.string().nullable(),
  itemCount: z.number().int().nonnegative(),
  addedAtMs: z.number(),
});
export type Paper = Readonly<z.infer<typeof paperSchema>>;

/** What the reader needs of a paper before pdf.js has opened it. */
export const paperDetailSchema = z.object({
  sha256: sha256Schema,
  pages: z.array(pageGeometrySchema).readonly(),
  labels: z.array(z.string().nullable()).readonly(),
  outline: z.array(outlineEntrySchema).readonly(),
  agenda: z.array(agendaItemSchema).readonly(),
});
export type PaperDetail = Readonly<z.infer<typeof paperDetailSchema>>;

export const pageTextSchema = z.object({
  sha256: sha256Schema,
  pageIndex: z.number().int().nonnegative(),
  /** Text runs in the file's order, a line feed at each line end: the text that quotes count their offsets in. */
  text: z.string(),
  /** The number stamped on the page, where there is one. */
  stamp: z.string().nullable(),
});
export type PageText = Readonly<z.infer<typeof pageTextSchema>>;
