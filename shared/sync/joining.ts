import { z } from 'zod';
import { deviceIdSchema } from '../ids.ts';
import { syncProblemSchema, targetPlaceSchema } from './status.ts';

/** Fewest characters of a passphrase: whoever has the files can try as many as they like. */
export const SHORTEST_PASSPHRASE = 10;
export const passphraseSchema = z.string().min(1).max(1000);

/** A target that the member chose, and whether somebody's work lies there already. */
export const targetOfferSchema = z.object({ place: targetPlaceSchema, members: z.number().int().nonnegative() });
export type TargetOffer = Readonly<z.infer<typeof targetOfferSchema>>;

/**
 * Who the member is on the offered target: somebody new, with a passphrase of their choice; or the one whose work their
 * passphrase or recovery code opens.
 */
export const joinChoiceSchema = z.discriminatedUnion('as', [
  z.object({ as: z.literal('new'), passphrase: passphraseSchema }),
  z.object({ as: z.literal('known'), secret: passphraseSchema }),
]);
export type JoinChoice = Readonly<z.infer<typeof joinChoiceSchema>>;

/** Why a target was not joined, or its key not opened or changed. Nothing was changed then, here or there. */
export const joinProblemSchema = z.enum([
  ...syncProblemSchema.options,
  'no-offer',
  'wrong-secret',
  'weak-passphrase',
  'changed-elsewhere',
  'unclear',
  'cancelled',
  'bad-address',
]);
export type JoinProblem = z.infer<typeof joinProblemSchema>;

/** What a member is shown once and keeps: opens their work when the passphrase is forgotten. Groups of letters and digits. */
export const recoveryCodeSchema = z.string().regex(/^[A-Z2-7]{4}(?:-[A-Z2-7]{4})+$/);

/** One of the member's devices, as the others know it. */
export const knownDeviceSchema = z.object({
  id: deviceIdSchema,
  name: z.string(),
  isThis: z.boolean(),
  /** When it wrote last, by its own clock, in milliseconds since 1970; null when nothing of it is known. */
  lastWroteMs: z.number().nullable(),
  /** The member has said that it is theirs no more. */
  isRemoved: z.boolean(),
});
export type KnownDevice = Readonly<z.infer<typeof knownDeviceSchema>>;
