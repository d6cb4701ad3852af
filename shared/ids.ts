import { z } from 'zod';

/** SHA-256 of a paper's bytes, 64 lower-case hex digits: the name of a paper everywhere. */
export const sha256Schema = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'Sha256'>();
export type Sha256 = z.infer<typeof sha256Schema>;

/** One installation of Lectern: 16 characters of `a-z2-7`, drawn at random when it first starts. */
export const deviceIdSchema = z
  .string()
  .regex(/^[a-z2-7]{16}$/)
  .brand<'DeviceId'>();
export type DeviceId = z.infer<typeof deviceIdSchema>;

/** A member as a sync target knows them: 16 characters of `a-z2-7`, drawn when the first device joins the target. */
export const memberIdSchema = z
  .string()
  .regex(/^[a-z2-7]{16}$/)
  .brand<'MemberId'>();
export type MemberId = z.infer<typeof memberIdSchema>;

/** A place papers come from, on this device: a council folder, or a single file the member opened. */
export const sourceIdSchema = z
  .string()
  .regex(/^[a-z2-7]{16}$/)
  .brand<'SourceId'>();
export type SourceId = z.infer<typeof sourceIdSchema>;

/** What journal entries are about: an annotation, a flag, a reading place. Free text, chosen by whoever makes the record. */
export const recordIdSchema = z.string().min(1).max(200).brand<'RecordId'>();
export type RecordId = z.infer<typeof recordIdSchema>;

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

/** Sixteen characters of `a-z2-7` (80 bits) from at least sixteen random bytes. */
export function idFromBytes(bytes: Uint8Array): string {
  return Array.from(bytes.subarray(0, 16), byte => ALPHABET.charAt(byte % 32)).join('');
}
