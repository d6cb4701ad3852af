import { z } from 'zod';
import { recordIdSchema, type RecordId, type Sha256 } from '../ids.ts';
import { entryTimeMs, type EntryId } from '../journal/clock.ts';
import type { Json } from '../journal/entry.ts';
import { compareIds, headsOf, type FoldedRecord } from '../journal/fold.ts';
import { pageLookSchema, PLAIN_LOOK, type PageLook } from './page-look.ts';

/**
 * How large pages are shown: a scale (1 = 72 CSS pixels an inch of the page, that is one pixel a point), or fitted to
 * the width of the viewer, or so that a row of pages is seen whole.
 */
export const zoomSchema = z.union([z.literal('fit-width'), z.literal('fit-page'), z.number().positive()]);
export type Zoom = z.infer<typeof zoomSchema>;

/** Of a page's width or height; far outside of 0 to 1 where a tiny page stands in the middle of a wide window. */
const fractionSchema = z.number().min(-10_000).max(10_000);

/**
 * A place in a paper: the page at the top edge of the viewer, and the point of that page that lies on the edge, as
 * fractions of the page's height and width as shown. It means the same place at every zoom and in every window.
 */
export const placeSchema = z.object({
  pageIndex: z.number().int().nonnegative(),
  down: fractionSchema,
  across: fractionSchema,
  zoom: zoomSchema,
});
export type Place = Readonly<z.infer<typeof placeSchema>>;

/** How far a member has read a paper: where they left it, and the pages they have had before them. */
export type Reading = {
  readonly place: Place | undefined;
  readonly seen: ReadonlySet<number>;
  /** How they have its pages set out. */
  readonly look: PageLook;
  /** When they first had it before them, on any of their devices. */
  readonly begunAtMs?: number;
  /** Pages that are as they were in an earlier version, which they have had before them there. */
  readonly seenBefore?: ReadonlySet<number>;
  /** Set where they never had the paper itself before them, only earlier versions. */
  readonly isUnopened?: true;
};

export const NOTHING_READ: Reading = { place: undefined, seen: new Set(), look: PLAIN_LOOK };

/** Whether the member has had a paper itself before them. */
export function isOpened(reading: Reading | undefined): boolean {
  return reading !== undefined && reading.isUnopened !== true;
}

/** Each paper has one reading record, the same on every device. */
export function readingRecordId(paper: Sha256): RecordId {
  return recordIdSchema.parse(`reading:${paper}`);
}

const SEEN = /^seen:(\d+)$/;

/** The fields that say pages were seen. One field a page: what two devices saw apart adds up when they meet. */
export function seenFields(pageIndexes: Iterable<number>): Record<string, Json> {
  return Object.fromEntries(Array.from(pageIndexes, pageIndex => [`seen:${pageIndex}`, true]));
}

/** The entry by which the member last left a place in a paper, on any of their devices; undefined where they left none. */
export function leftBy(record: FoldedRecord | undefined): EntryId | undefined {
  return headsOf(record, 'place').toSorted(compareIds).at(-1);
}

export function readingOf(record: FoldedRecord | undefined): Reading {
  if (!record || record.kind !== 'reading' || record.deleted) return NOTHING_READ;
  const seen = new Set<number>();
  for (const [field, value] of Object.entries(record.fields)) {
    const page = SEEN.exec(field)?.[1];
    if (page !== undefined && value === true) seen.add(Number(page));
  }
  return {
    place: placeSchema.safeParse(record.fields['place']).data,
    seen,
    look: pageLookSchema.safeParse(record.fields['look']).data ?? PLAIN_LOOK,
    begunAtMs: entryTimeMs(record.createdBy),
  };
}
