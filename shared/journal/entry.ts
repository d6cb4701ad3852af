import { z } from 'zod';
import { recordIdSchema } from '../ids.ts';
import { err, ok, type Result } from '../result.ts';
import { entryIdSchema } from './clock.ts';

export const jsonSchema = z.json();
export type Json = z.infer<typeof jsonSchema>;

/** The field that says whether a record is deleted. Deleting is a change like any other, so nothing is ever removed. */
export const DELETED_FIELD = 'deleted';

const fieldsSchema = z.record(z.string().min(1).max(100), jsonSchema);

/**
 * A change as the member makes it, before the journal has given it its place in time. `base` names the entries of this
 * record that the device had seen, and that this change stands on, for the fields it changes (for a delete: for all).
 */
export const draftSchema = z.strictObject({
  record: recordIdSchema,
  kind: z.string().min(1).max(60),
  fields: fieldsSchema,
  base: z.array(entryIdSchema).max(10_000),
});
export type Draft = z.infer<typeof draftSchema>;

const entryShape = z.looseObject({
  id: entryIdSchema,
  record: recordIdSchema,
  kind: z.string().min(1).max(60),
  fields: fieldsSchema,
  base: z.array(entryIdSchema),
});

/**
 * One change to one record, for ever. Keys that this release does not know are kept (a later release may have written
 * them), and so are unknown kinds and fields.
 */
export type Entry = z.infer<typeof entryShape>;

/** Looks an entry over and hands on the very same: a copy would have its keys in another order, and lack `__proto__`. */
export const entrySchema = z.custom<Entry>(value => entryShape.safeParse(value).success);

/** Levels of nesting in a line at most: more than any entry needs. Far deeper ones would exhaust the stack. */
const DEEPEST = 64;

/** A line of the journal that is no entry this release can read. The line itself stays in the journal. */
export type UnreadableLine = { readonly code: 'not-json' | 'not-an-entry'; readonly line: string };

/** One entry as a line of JSON, without the line end. */
export function encodeEntry(entry: Entry): string {
  return JSON.stringify(entry);
}

/** Reads one line of a journal. */
export function decodeEntry(line: string): Result<Entry, UnreadableLine> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return err({ code: 'not-json', line });
  }
  const parsed = isDeeperThan(DEEPEST, value) ? undefined : entrySchema.safeParse(value).data;
  return parsed ? ok(parsed) : err({ code: 'not-an-entry', line });
}

function isDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some(part => isDeeperThan(levels - 1, part));
}
