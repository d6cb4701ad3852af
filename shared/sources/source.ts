import { z } from 'zod';
import { sha256Schema, sourceIdSchema } from '../ids.ts';
import { leftOutSchema } from './left-out.ts';

/** Where papers come from on this device. */
export const sourceSchema = z.discriminatedUnion('kind', [
  z.object({ id: sourceIdSchema, kind: z.literal('folder'), path: z.string().min(1), addedAtMs: z.number() }),
  z.object({ id: sourceIdSchema, kind: z.literal('file'), path: z.string().min(1), addedAtMs: z.number() }),
]);
export type Source = Readonly<z.infer<typeof sourceSchema>>;

/**
 * A file of a source. `path` is relative to the source, with `/` between its parts, and means something to the main
 * process only: it is never joined to anything by the renderer. Bytes of a name that are no text stand in it as lone
 * surrogates, so it must be kept as it is.
 */
export const fileRefSchema = z.object({ source: sourceIdSchema, path: z.string().min(1).max(4096) });
export type FileRef = Readonly<z.infer<typeof fileRefSchema>>;

/** A PDF found in a source. */
export const sourceFileSchema = z.object({
  ref: fileRefSchema,
  fileName: z.string(),
  /** The sub-folder it lies in, if any, which is the committee's name; the first one where folders are nested. */
  committee: z.string().nullable(),
  size: z.number().int().nonnegative(),
  modifiedMs: z.number(),
});
export type SourceFile = Readonly<z.infer<typeof sourceFileSchema>>;

/**
 * All files of all sources, the sources that could not be reached (their papers stay in the library), and what the others
 * hold that could not be taken, one for each folder and reason.
 */
export const scanSchema = z.object({
  files: z.array(sourceFileSchema),
  unreachable: z.array(sourceIdSchema),
  leftOut: z.array(leftOutSchema),
});
export type Scan = Readonly<z.infer<typeof scanSchema>>;

/** The size of the pieces in which a file's bytes are handed over and kept. */
export const CHUNK_BYTES = 1024 * 1024;

export const fingerprintSchema = z.object({
  sha256: sha256Schema,
  size: z.number().int().positive(),
});
export type Fingerprint = Readonly<z.infer<typeof fingerprintSchema>>;
