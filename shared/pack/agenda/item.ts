import { z } from 'zod';
import { pageSpanSchema } from '../page-span.ts';
import { reportSchema } from '../report/report.ts';

/** A place on a page: `down` in points from its top edge as shown. */
export const pagePlaceSchema = z.object({ pageIndex: z.number().int().nonnegative(), down: z.number() }).readonly();
export type PagePlace = z.infer<typeof pagePlaceSchema>;

const itemCore = {
  /** As printed, without the mark behind it: `5`, `5a`, `10.1`, `A`; empty where the item has none. */
  number: z.string(),
  title: z.string(),
  /** The pages the agenda names, as printed (`Pages 5 - 10`); null where it names none. */
  printed: z.object({ first: z.string(), last: z.string() }).readonly().nullable(),
  /** The pages of this file that hold the item's own papers; null where it has none here. */
  pages: pageSpanSchema.nullable(),
  /** Where its line stands on the agenda's own pages; null where it was read from the outline alone. */
  line: pagePlaceSchema.nullable(),
} as const;

/** A paper of an item within the file: the report, an appendix. */
export const itemDocumentSchema = z.object({ title: z.string(), pages: pageSpanSchema }).readonly();
export type ItemDocument = z.infer<typeof itemDocumentSchema>;

/** An item of business, as a list of meetings needs it. */
export const agendaItemSchema = z
  .object({
    ...itemCore,
    /** The heading it stands under, as printed (`EXEMPT ITEMS`, `Part 2`); null where there is none. */
    section: z.string().nullable(),
    toFollow: z.boolean(),
    /** Not for the public: by its section, its words, or a stamp. */
    exempt: z.boolean(),
    /** Equal keys are equal words on its pages, wherever they stand; null where that cannot be told. */
    textKey: z.string().nullable(),
    /** Its papers behind the report, each up to where the next begins; left out where that was not looked for. */
    documents: z.array(itemDocumentSchema).readonly().optional(),
    /** By page a sample of its words, null for a blank page; left out where not all of them were read. */
    pageSamples: z.array(z.string().nullable()).readonly().optional(),
  })
  .readonly();
export type AgendaItem = z.infer<typeof agendaItemSchema>;

/** A numbered part of an item: an application, a plan, `4.1`. */
export const subItemSchema = z.object(itemCore).readonly();
export type SubItem = z.infer<typeof subItemSchema>;

/** An item with all that the paper tells of it. */
export const itemDetailSchema = z
  .object({
    ...agendaItemSchema.unwrap().shape,
    /** What the agenda says below the title (`Report of the Head of …`); empty where it says nothing. */
    note: z.string(),
    subItems: z.array(subItemSchema).readonly(),
    documents: z.array(itemDocumentSchema).readonly(),
    report: reportSchema.nullable(),
  })
  .readonly();
export type ItemDetail = z.infer<typeof itemDetailSchema>;
