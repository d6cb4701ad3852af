import { z } from 'zod';
import { memberIdSchema } from '../ids.ts';

/** Why the last exchange with the target stopped. The next one tries again. */
export const SYNC_PROBLEMS = ['unreachable', 'not-writable', 'target-full', 'not-whole', 'damaged', 'failed'] as const;
export const syncProblemSchema = z.enum(SYNC_PROBLEMS);
export type SyncProblem = z.infer<typeof syncProblemSchema>;

const connectedSchema = z.object({
  folder: z.string(),
  /** Changes made on this device that the target does not hold yet. */
  waiting: z.number().int().nonnegative(),
  /** When the oldest of them was made. */
  waitingSinceMs: z.number().nullable(),
  lastSyncedMs: z.number().nullable(),
});

/** Where this device stands with its sync target. `offline` is a normal state: work goes on and waits. */
export const syncStatusSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('off') }),
  connectedSchema.extend({ state: z.literal('idle') }),
  connectedSchema.extend({ state: z.literal('working') }),
  connectedSchema.extend({ state: z.literal('offline') }),
  connectedSchema.extend({ state: z.literal('problem'), problem: syncProblemSchema }),
]);
export type SyncStatus = Readonly<z.infer<typeof syncStatusSchema>>;

/** A folder the member chose as target, and the members whose work lies there already. */
export const targetOfferSchema = z.object({
  folder: z.string(),
  members: z.array(z.object({ id: memberIdSchema, name: z.string() })),
});
export type TargetOffer = Readonly<z.infer<typeof targetOfferSchema>>;

/** Who the member is on the offered target: one of those there, or somebody new. */
export const joinChoiceSchema = z.union([
  z.object({ member: memberIdSchema }),
  z.object({ newMemberName: z.string().trim().min(1).max(100) }),
]);
export type JoinChoice = Readonly<z.infer<typeof joinChoiceSchema>>;

const PROBLEM_WORDS: Readonly<Record<SyncProblem, string>> = {
  unreachable: 'The sync folder cannot be reached. Your work is safe here and goes out when the folder is back.',
  'not-writable':
    'Lectern may not write to the sync folder. Check that your account has permission to add files there.',
  'target-full': 'The sync folder is full. Free some space there; your work is safe here meanwhile.',
  'not-whole': 'Some files in the sync folder have not fully arrived yet. They are read as soon as they have.',
  damaged: 'A file in the sync folder is damaged and was left alone. Everything else was synced.',
  failed: 'Syncing stopped for an unexpected reason. Your work is safe here; syncing tries again by itself.',
};

/** Cause and cure, in a sentence or two. */
export function syncProblemWords(problem: SyncProblem): string {
  return PROBLEM_WORDS[problem];
}
