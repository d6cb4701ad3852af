import { z } from 'zod';
import { quoteSchema } from '../anchoring/quote.ts';
import { sha256Schema, type RecordId, type Sha256 } from '../ids.ts';
import { entryTimeMs } from '../journal/clock.ts';
import type { Json } from '../journal/entry.ts';
import type { Alternative, FoldedRecord } from '../journal/fold.ts';
import { decisionsIn, type Decisions } from './decision.ts';
import { rectSchema } from './geometry.ts';
import {
  continuedSchema,
  nearbyQuoteSchema,
  pageIndexSchema,
  pointSchema,
  rectsSchema,
  sortIndexSchema,
  strokesSchema,
} from './placement.ts';

/** The colours of marks, in the order of the keys 1 to 4. */
export const COLOURS = ['yellow', 'green', 'blue', 'pink'] as const;
export const colourSchema = z.enum(COLOURS);
export type Colour = z.infer<typeof colourSchema>;

/** UTF-16 units of a comment: more than any note takes. */
export const LONGEST_COMMENT = 100_000;

/** Marks on words. */
export const TEXT_MARKS = ['highlight', 'underline', 'strikeout'] as const;
export type TextMark = (typeof TEXT_MARKS)[number];

/** Whether annotations of a type lie on words. */
export function isTextType(type: string): type is TextMark {
  return TEXT_MARKS.some(known => known === type);
}

/** All kinds of annotation, in the order in which they are offered and listed. */
export const ANNOTATION_TYPES = [...TEXT_MARKS, 'note', 'ink', 'area', 'bookmark'] as const;
export type AnnotationType = (typeof ANNOTATION_TYPES)[number];

const common = {
  paper: sha256Schema,
  /** The page it is on, or begins on. */
  pageIndex: pageIndexSchema,
  colour: colourSchema,
  /** No length hides a record: {@link LONGEST_COMMENT} bounds what is typed, and two texts may have been joined. */
  comment: z.string(),
  sortIndex: sortIndexSchema,
  /** The mark in the PDF itself that this one was taken over from: see `EmbeddedMark.key`. */
  adoptedFrom: z.string().max(200).optional(),
  /** Whether that mark stays on the page as it is, as it looks like none of the member's: this one says what it says. */
  standsBeside: z.boolean().optional(),
} as const;

const nearbyWords = { quote: nearbyQuoteSchema } as const;

/**
 * The fields of an annotation's record, as they stand in the journal. Geometry is in PDF points, origin at the page's
 * bottom left before rotation: it serves the paper it was made on. The quote serves a new version.
 */
export const annotationFieldsSchema = z.discriminatedUnion('type', [
  z.object({
    ...common,
    type: z.enum(TEXT_MARKS),
    rects: rectsSchema,
    quote: quoteSchema,
    continued: continuedSchema.optional(),
  }),
  z.object({ ...common, ...nearbyWords, type: z.literal('note'), point: pointSchema }),
  z.object({
    ...common,
    ...nearbyWords,
    type: z.literal('ink'),
    strokes: strokesSchema,
    /** Of the line at full pressure. */
    width: z.number().positive().max(100),
  }),
  z.object({ ...common, ...nearbyWords, type: z.literal('area'), rect: rectSchema.readonly() }),
  /** Its comment is its name. */
  z.object({ ...common, ...nearbyWords, type: z.literal('bookmark'), point: pointSchema }),
]);
export type AnnotationFields = z.infer<typeof annotationFieldsSchema>;

/** A mark of the member's on a page. */
export type Annotation = Readonly<AnnotationFields> & {
  readonly id: RecordId;
  readonly createdAtMs: number;
  readonly changedAtMs: number;
  /** In the order of the alphabet. */
  readonly tags: readonly string[];
  /** Texts of the comment that were written on devices apart from each other, latest first; empty when there is one. */
  readonly commentAlternatives: readonly Alternative[];
  /** What the member decided for later versions of its paper. */
  readonly decisions: Decisions;
  /** The paper it was made on, where it stands in another one now. */
  readonly carriedFrom?: Sha256;
};
export type AnnotationOf<Type extends AnnotationType> = Extract<Annotation, { readonly type: Type }>;

/** The annotation a record stands for; undefined when it is deleted or of a shape this release does not know. */
export function annotationOf(record: FoldedRecord): Annotation | undefined {
  if (record.kind !== 'annotation' || record.deleted) return undefined;
  const parsed = annotationFieldsSchema.safeParse(withoutUnset(record.fields));
  if (!parsed.success) return undefined;
  return {
    ...parsed.data,
    id: record.id,
    createdAtMs: entryTimeMs(record.createdBy),
    changedAtMs: entryTimeMs(record.changedBy),
    tags: tagsOf(record.fields),
    commentAlternatives: record.conflicts['comment'] ?? [],
    decisions: decisionsIn(record.fields, record.conflicts),
  };
}

/** Fields that may be left out, which undoing sets to null where there was none. */
const OPTIONAL = ['continued', 'adoptedFrom', 'standsBeside'] as const;

function withoutUnset(fields: Readonly<Record<string, Json>>): Readonly<Record<string, Json>> {
  const unset = OPTIONAL.filter(field => fields[field] === null);
  if (unset.length === 0) return fields;
  return Object.fromEntries(Object.entries(fields).filter(([field]) => !unset.some(name => name === field)));
}

/** UTF-16 units of a tag: it is part of the name of a field. */
export const LONGEST_TAG = 60;
const TAG = 'tag:';

/**
 * The field that says whether an annotation bears a tag. One field a tag: tags that two devices gave apart from each
 * other add up when they meet.
 *
 * @param tag as {@link tidyTag} leaves it
 */
export function tagField(tag: string): string {
  return `${TAG}${tag}`;
}

/** A tag as it is kept: single spaces, not too long; empty where nothing is left. */
export function tidyTag(typed: string): string {
  return typed
    .replace(/[\s,;]+/g, ' ')
    .trim()
    .slice(0, LONGEST_TAG)
    .trim();
}

function tagsOf(fields: Readonly<Record<string, Json>>): readonly string[] {
  return Object.entries(fields)
    .flatMap(([field, value]) => (field.startsWith(TAG) && value === true ? [field.slice(TAG.length)] : []))
    .toSorted((a, b) => a.localeCompare(b, 'en-GB'));
}

/** Reading order; annotations at the same place stay in the order of their making. */
export function inReadingOrder(annotations: readonly Annotation[]): readonly Annotation[] {
  return annotations.toSorted(compareByPlace);
}

/** Compares by place in the paper, then by the time of their making. */
export function compareByPlace(a: Annotation, b: Annotation): number {
  if (a.sortIndex === b.sortIndex) return a.createdAtMs - b.createdAtMs;
  return a.sortIndex < b.sortIndex ? -1 : 1;
}
