import { z } from 'zod';
import { sha256Schema, sourceIdSchema } from '../ids.ts';
import { leftOutSchema } from './left-out.ts';

/** What a source on a network can be: a council's ModernGov, a WebDAV folder, a folder a web server lists, an OParl system. */
export const REMOTE_KINDS = ['moderngov', 'webdav', 'web-folder', 'oparl'] as const;
export const remoteKindSchema = z.enum(REMOTE_KINDS);
export type RemoteKind = z.infer<typeof remoteKindSchema>;

/** A committee as its source names it. `id` means something to that source alone. */
export const committeeChoiceSchema = z.object({ id: z.string().min(1).max(1000), title: z.string().min(1).max(300) });
export type CommitteeChoice = Readonly<z.infer<typeof committeeChoiceSchema>>;

/** A name and password for a server. */
export const credentialsSchema = z.object({
  userName: z.string().min(1).max(300),
  password: z.string().max(1000),
});
export type Credentials = Readonly<z.infer<typeof credentialsSchema>>;

const folderSourceSchema = z.object({
  id: sourceIdSchema,
  kind: z.literal('folder'),
  path: z.string().min(1),
  addedAtMs: z.number(),
});
const fileSourceSchema = folderSourceSchema.extend({ kind: z.literal('file') });
const remoteSourceSchema = z.object({
  id: sourceIdSchema,
  kind: remoteKindSchema,
  /** Where its interface begins, as a probe has found it: absolute, `http` or `https`, without name and password. */
  address: z.url().max(2000),
  /** What the member is shown. */
  name: z.string().min(1).max(300),
  /** Who the server knows the member as; null where it asks nobody. The password is among the secrets. */
  userName: z.string().max(300).nullable(),
  /** The committees that papers are taken of; null for all. */
  committees: z.array(committeeChoiceSchema).readonly().nullable(),
  addedAtMs: z.number(),
});

/** Where papers come from on this device: a folder or file of its own, or a place on a network. */
export const sourceSchema = z.union([
  z.discriminatedUnion('kind', [folderSourceSchema, fileSourceSchema]),
  remoteSourceSchema,
]);
export type Source = Readonly<z.infer<typeof sourceSchema>>;
export type LocalSource = Exclude<Source, { readonly kind: RemoteKind }>;
export type RemoteSource = Extract<Source, { readonly kind: RemoteKind }>;

const remoteKinds: ReadonlySet<string> = new Set(REMOTE_KINDS);

export function isRemote(source: Source): source is RemoteSource {
  return remoteKinds.has(source.kind);
}

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
  /** The committee the source has it under: for a folder the first sub-folder it lies in, if any. */
  committee: z.string().nullable(),
  size: z.number().int().nonnegative(),
  modifiedMs: z.number(),
});
export type SourceFile = Readonly<z.infer<typeof sourceFileSchema>>;

/**
 * All files of all sources that are on this computer, the sources that could not be reached (their papers stay in the
 * library), and what the others hold that could not be taken, one for each folder and reason.
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
