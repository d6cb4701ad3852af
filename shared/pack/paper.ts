import { z } from 'zod';
import { sha256Schema } from '../ids.ts';
import { agendaItemSchema } from './agenda/item.ts';
import { outlineEntrySchema } from './outline.ts';
import { pageGeometrySchema } from './page-geometry.ts';
import { pageContentSchema } from './page-runs.ts';
import { PAPER_KINDS } from './paper-kind.ts';
import { paperReadingSchema } from './reading.ts';
import { supplementSchema } from './supplement/supplement.ts';
import { wordSampleSchema } from './word-sample.ts';

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
  /** The council folder's committee that it lies in; null where it lies in none. */
  folder: z.string().nullable(),
  /** The committee whose folder it lies in; where it lies in none, the body it names itself. */
  committee: z.string(),
  /** The body it names itself. */
  body: z.string().nullable(),
  date: z.string().nullable(),
  time: z.string().nullable(),
  venue: z.string().nullable(),
  /** The day it says it was published or last amended on, `YYYY-MM-DD`. */
  published: z.string().nullable(),
  /** When its file was made, ISO 8601; null where the file does not say. */
  createdAt: z.string().nullable(),
  agenda: z.array(agendaItemSchema).readonly(),
  supplement: supplementSchema.nullable(),
  wordSample: wordSampleSchema,
  /** The paper that its file held before it was written over, as far as that was seen. */
  writtenOver: sha256Schema.optional(),
  /** The rules it was understood by last ({@link READING_RULES}); 0 before that. */
  rules: z.number().int().nonnegative(),
  addedAtMs: z.number(),
  /** When its file was last written, as its source tells, in milliseconds since 1970. */
  modifiedMs: z.number(),
});
export type Paper = Readonly<z.infer<typeof paperSchema>>;

/** What the file of a paper says beside the words on its pages. */
export const paperFactsSchema = z.object({
  sha256: sha256Schema,
  pages: z.array(pageGeometrySchema).readonly(),
  outline: z.array(outlineEntrySchema).readonly(),
  fileLabels: z.array(z.string()).readonly().nullable(),
  metadata: z
    .object({
      title: z.string().nullable(),
      subject: z.string().nullable(),
      author: z.string().nullable(),
      keywords: z.string().nullable(),
      createdAt: z.string().nullable(),
    })
    .readonly(),
});
export type PaperFacts = Readonly<z.infer<typeof paperFactsSchema>>;

/** What the reader needs of a paper before pdf.js has opened it, and what reading it anew draws on. */
export const paperDetailSchema = z.object({
  ...paperFactsSchema.shape,
  ...paperReadingSchema.unwrap().shape,
});
export type PaperDetail = Readonly<z.infer<typeof paperDetailSchema>>;

export const pageTextSchema = z.object({
  sha256: sha256Schema,
  pageIndex: z.number().int().nonnegative(),
  ...pageContentSchema.unwrap().shape,
});
export type PageText = Readonly<z.infer<typeof pageTextSchema>>;
