import { z } from 'zod';

/** Why the last exchange with the target stopped, or left something out. The next one tries again. */
export const SYNC_PROBLEMS = [
  'unreachable',
  'slow',
  'insecure',
  'sign-in',
  'locked',
  'ended',
  'busy',
  'not-writable',
  'target-full',
  'too-large',
  'held-back',
  'disk-full',
  'failed',
  'set-aside',
  'not-whole',
  'stopped',
] as const;
export const syncProblemSchema = z.enum(SYNC_PROBLEMS);
export type SyncProblem = z.infer<typeof syncProblemSchema>;

/** Where a target is: a folder of this computer's, or one on a WebDAV server. */
export const targetPlaceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('folder'), folder: z.string().min(1) }),
  z.object({ kind: z.literal('webdav'), address: z.url().max(2000), userName: z.string().max(300).nullable() }),
]);
export type TargetPlace = Readonly<z.infer<typeof targetPlaceSchema>>;

/** Why a file on the target was left alone. */
export const asideReasonSchema = z.enum(['altered', 'other-key', 'misplaced', 'foreign']);
export type AsideReason = z.infer<typeof asideReasonSchema>;

const progressSchema = z.object({
  doing: z.enum(['sending', 'receiving']),
  /** Pieces of work, out of all that this run has to carry in that direction. */
  done: z.number().int().nonnegative(),
  total: z.number().int().positive(),
});
export type SyncProgress = Readonly<z.infer<typeof progressSchema>>;

const connectedSchema = z.object({
  place: targetPlaceSchema,
  /** Changes made on this device that the target does not hold yet. */
  waiting: z.number().int().nonnegative(),
  /** When the oldest of them was made. */
  waitingSinceMs: z.number().nullable(),
  lastSyncedMs: z.number().nullable(),
  /** Files that were left alone, by their path on the target; the first few of them. */
  setAside: z
    .array(z.object({ path: z.string(), reason: asideReasonSchema }))
    .max(100)
    .readonly(),
});

/** Where this device stands with its sync target. `offline` is a normal state: work goes on and waits. */
export const syncStatusSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('off') }),
  connectedSchema.extend({ state: z.literal('idle') }),
  connectedSchema.extend({ state: z.literal('working'), progress: progressSchema.nullable() }),
  connectedSchema.extend({ state: z.literal('offline') }),
  connectedSchema.extend({
    state: z.literal('problem'),
    problem: syncProblemSchema,
    /** Since when, in milliseconds since 1970. */
    problemSinceMs: z.number(),
  }),
]);
export type SyncStatus = Readonly<z.infer<typeof syncStatusSchema>>;

const PROBLEM_WORDS: Readonly<Record<SyncProblem, string>> = {
  unreachable: 'The sync folder cannot be reached. Your work is safe here and goes out when the folder is back.',
  slow: 'The server with your sync folder takes too long to answer. Your work is safe here; syncing tries again by itself.',
  insecure:
    'The server with your sync folder could not prove who it is, so nothing was sent. Ask whoever runs it about its certificate.',
  'sign-in': 'The server does not take your name and password any more. Enter them again in Settings.',
  locked:
    'The key to your synced work was changed on another device, or this computer does not hold it any more. Enter the newest passphrase in Settings to go on syncing.',
  ended:
    'Syncing was begun anew from another device. Stop syncing here, then join again with the new passphrase; nothing is lost.',
  busy: 'The server asked to be left alone for a while. Your work is safe here; syncing tries again by itself.',
  'not-writable':
    'Lectern may not read the sync folder, or not add files to it. Check that your account has permission for both.',
  'target-full': 'The sync folder is full. Free some space there; your work is safe here meanwhile.',
  'too-large':
    'The server with your sync folder takes no files as large as some of your work. That work is safe here, and everything else is synced. Ask whoever runs the server to take files of some megabytes.',
  'held-back':
    'The server with your sync folder did not take some of your work. It is safe here and is tried again by itself; everything else is synced. If it stays so, ask whoever runs the server.',
  'disk-full': 'This computer’s disk is full, so work of your other devices cannot come in. Free some space.',
  failed: 'Syncing stopped for an unexpected reason. Your work is safe here; syncing tries again by itself.',
  'set-aside': 'Some files in the sync folder could not be read and were left alone. Everything else was synced.',
  'not-whole': 'Some files in the sync folder have not fully arrived yet. They are read as soon as they have.',
  stopped: 'Syncing was stopped before it was done. It goes on by itself in a while, or at once by “Sync now”.',
};

/** Cause and cure, in a sentence or two. */
export function syncProblemWords(problem: SyncProblem): string {
  return PROBLEM_WORDS[problem];
}

const ASIDE_WORDS: Readonly<Record<AsideReason, string>> = {
  altered: 'was cut short or changed since it was written',
  'other-key': 'was not written with your key, or was changed since',
  misplaced: 'lies under a name that is not its own',
  foreign: 'is no file of Lectern’s',
};

/** Why a file was left alone, to stand behind its name. */
export function asideWords(reason: AsideReason): string {
  return ASIDE_WORDS[reason];
}
