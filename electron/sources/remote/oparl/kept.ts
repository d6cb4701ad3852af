import { z } from 'zod';
import type { RemoteSource } from '../../../../shared/sources/source.ts';
import { thingSchema } from './things.ts';

const daySchema = z.iso.date().nullable();

const readingSchema = z.object({
  /** The day it began. */
  began: z.iso.date(),
  /** By address of a list of meetings, the page to go on from; null where the list was read to its end. */
  pages: z.record(z.string(), z.url().nullable()),
  /** The meetings that were known when it began and have not been met in a list since. */
  unlisted: z.array(z.string()),
});

const keptSchema = z.object({
  address: z.string(),
  committees: z.array(z.string()).nullable(),
  /** The day of the last look that came to the end of all lists of changes. */
  lookedDay: daySchema,
  /** The day of the last look through all meetings, whenever they were changed. */
  fullDay: daySchema,
  /** The look through all meetings that broke off; null where none did. */
  reading: readingSchema.nullable().default(null),
  /** By address of a list of meetings, the page to go on from with those changed lately, where that broke off. */
  recent: z.record(z.string(), z.url()).default({}),
  meetings: z.array(z.string()),
  /** See {@link UnreadMeetings.kept}. */
  unread: z.array(z.url()).default([]),
  /** See {@link KeptRefusals}. */
  refused: z
    .object({ day: z.iso.date(), ids: z.array(z.string()).readonly() })
    .nullable()
    .default(null),
  /** See {@link KnownThings.chased}. */
  chased: z.array(z.string()).default([]),
  things: z.array(thingSchema),
  /** By path of every file that was published, the objects it hung on. */
  files: z.record(z.string(), z.array(z.string())),
  /** Paths of files that were withdrawn. */
  withdrawn: z.array(z.string()),
});

/** What is kept of a look at a system for the next. */
export type Kept = Readonly<z.infer<typeof keptSchema>>;

/** What is kept of a look through all meetings that broke off. */
export type KeptReading = Readonly<z.infer<typeof readingSchema>>;

/** What was kept of the last look; nothing where it was at another system. Other committees need a full look. */
export function keptOf(source: RemoteSource, kept: unknown): Kept {
  const committees = source.committees?.map(({ id }) => id) ?? null;
  const parsed = keptSchema.safeParse(kept).data;
  const nothing = {
    lookedDay: null,
    fullDay: null,
    reading: null,
    recent: {},
    meetings: [],
    unread: [],
    refused: null,
    chased: [],
    things: [],
    files: {},
    withdrawn: [],
  };
  if (parsed?.address !== source.address) return { ...nothing, address: source.address, committees };
  const isSame = JSON.stringify(parsed.committees) === JSON.stringify(committees);
  return isSame ? parsed : { ...parsed, committees, fullDay: null, reading: null };
}
