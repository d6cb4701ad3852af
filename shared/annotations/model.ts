import { z } from 'zod';
import { sha256Schema, type RecordId } from '../ids.ts';
import { quoteSchema } from '../anchoring/quote.ts';
import type { Alternative, FoldedRecord } from '../journal/fold.ts';
import { entryTimeMs } from '../journal/clock.ts';
import { rectSchema } from './geometry.ts';

/** The highlight colours, in the order of the keys 1 to 4. */
export const COLOURS = ['yellow', 'green', 'blue', 'pink'] as const;
export const colourSchema = z.enum(COLOURS);
export type Colour = z.infer<typeof colourSchema>;

/** UTF-16 units of a comment: more than any note takes. */
export const LONGEST_COMMENT = 100_000;

/** The fields of an annotation's record, as they stand in the journal. */
export const annotationFieldsSchema = z.object({
  paper: sha256Schema,
  type: z.enum(['highlight']),
  pageIndex: z.number().int().nonnegative(),
  /** One rectangle a line, in PDF points. They serve the paper they were made on; the quote serves a new version. */
  rects: z.array(rectSchema).min(1).max(2000),
  quote: quoteSchema,
  colour: colourSchema,
  /** No length hides a record: {@link LONGEST_COMMENT} bounds what is typed, and two texts may have been joined. */
  comment: z.string(),
  sortIndex: z.string().max(40),
});
export type AnnotationFields = z.infer<typeof annotationFieldsSchema>;

/** A mark of the member's on a page. */
export type Annotation = Readonly<AnnotationFields> & {
  readonly id: RecordId;
  readonly createdAtMs: number;
  readonly changedAtMs: number;
  /** Texts of the comment that were written on devices apart from each other, latest first; empty when there is one. */
  readonly commentAlternatives: readonly Alternative[];
};

/** The annotation a record stands for; undefined when it is deleted or of a shape this release does not know. */
export function annotationOf(record: FoldedRecord): Annotation | undefined {
  if (record.kind !== 'annotation' || record.deleted) return undefined;
  const parsed = annotationFieldsSchema.safeParse(record.fields);
  if (!parsed.success) return undefined;
  return {
    ...parsed.data,
    id: record.id,
    createdAtMs: entryTimeMs(record.createdBy),
    changedAtMs: entryTimeMs(record.changedBy),
    commentAlternatives: record.conflicts['comment'] ?? [],
  };
}

/** Reading order; annotations at the same place stay in the order of their making. */
export function inReadingOrder(annotations: readonly Annotation[]): readonly Annotation[] {
  return annotations.toSorted((a, b) =>
    a.sortIndex === b.sortIndex ? a.createdAtMs - b.createdAtMs : a.sortIndex < b.sortIndex ? -1 : 1,
  );
}
