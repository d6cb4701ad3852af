import { z } from 'zod';
import { sha256Schema } from '../../../shared/ids.ts';
import type { FetchedBefore } from '../../../shared/sources/plan-fetch.ts';
import { publishedFileSchema, publishedMeetingSchema } from '../../../shared/sources/published.ts';
import { isAskable, validatorsSchema } from './downloads/validators.ts';

/** A file that was fetched: what the source said of it, and what came. */
export const mirroredSchema = publishedFileSchema
  .pick({
    path: true,
    address: true,
    fileName: true,
    committee: true,
    kind: true,
    meeting: true,
    date: true,
    version: true,
  })
  .extend({
    validators: validatorsSchema,
    /** Names the file on this computer. */
    sha256: sha256Schema,
    size: z.number().int().positive(),
    /** When its bytes were read last, and when the server was asked for it last. */
    fetchedAtMs: z.number(),
    askedMs: z.number(),
    /** When it was published, or else fetched: another whenever the bytes are others. */
    modifiedMs: z.number(),
  });
export type Mirrored = Readonly<z.infer<typeof mirroredSchema>>;

/** What a mirror holds, as it lies on the disk. */
export const mirrorIndexSchema = z.object({ version: z.literal(1), files: z.array(mirroredSchema) });

/** What the last look at a source found, as it lies on the disk. */
export const lastSurveySchema = z.object({
  version: z.literal(1),
  meetings: z.array(publishedMeetingSchema).readonly(),
  /** What the reader wants back at the next look. */
  keep: z.unknown().optional(),
  lookedMs: z.number().nullable(),
});
export type LastSurvey = Omit<Readonly<z.infer<typeof lastSurveySchema>>, 'version' | 'keep'> & {
  readonly keep: unknown;
};

export const NO_SURVEY: LastSurvey = { meetings: [], keep: undefined, lookedMs: null };

/** A fetched file as the plan of what to fetch looks at it. */
export function fetchedBefore(file: Mirrored): FetchedBefore {
  const { size, version, askedMs, fetchedAtMs, validators } = file;
  return { size, version, askedMs, fetchedAtMs, isAskable: isAskable(validators) };
}
