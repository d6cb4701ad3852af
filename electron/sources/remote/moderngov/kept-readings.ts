import { z } from 'zod';
import { publishedFileSchema, publishedMeetingSchema } from '../../../../shared/sources/published.ts';

/** What is kept of a meeting from one look to the next. */
const keptReadingSchema = z.object({
  committeeId: z.string(),
  /** The day it was looked into, `YYYY-MM-DD`; null when not all of it could be read then. */
  day: z.iso.date().nullable(),
  /** What the list of meetings said of it then. */
  listed: z.string(),
  /** SHA-256 of the service's answer about it; null where the pages served. */
  answer: z.string().nullable(),
  meeting: publishedMeetingSchema,
  files: z.array(publishedFileSchema).readonly(),
  /** Paths of files that it once had and that the site has taken away. */
  withdrawn: z.array(z.string()).readonly(),
});
export type KeptReading = Readonly<z.infer<typeof keptReadingSchema>>;

const keptSchema = z.object({ form: z.literal(1), readings: z.record(z.string(), keptReadingSchema) });

/** The readings of the last look by the ids of their meetings; none where nothing that can be understood was kept. */
export function readKept(kept: unknown): ReadonlyMap<string, KeptReading> {
  const read = keptSchema.safeParse(kept);
  return new Map(read.success ? Object.entries(read.data.readings) : []);
}

export function toKeep(readings: ReadonlyMap<string, KeptReading>): unknown {
  return { form: 1, readings: Object.fromEntries(readings) } satisfies z.input<typeof keptSchema>;
}
