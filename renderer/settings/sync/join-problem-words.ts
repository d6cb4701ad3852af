import type { JoinProblem } from '../../../shared/sync/joining.ts';

/** A field of the question that a problem stands at; of those that stand at none, the whole question. */
export type ProblemField = 'address' | 'password' | 'secret' | 'passphrase';

const FIELDS: Partial<Readonly<Record<JoinProblem, ProblemField>>> = {
  'bad-address': 'address',
  unreachable: 'address',
  'sign-in': 'password',
  'wrong-secret': 'secret',
  'weak-passphrase': 'passphrase',
};

const WORDS: Readonly<Record<JoinProblem, string>> = {
  unreachable:
    'The folder cannot be reached. Check the connection, and that the folder is still there; then try again.',
  slow: 'The server takes too long to answer. Try again in a while.',
  insecure:
    'The server could not prove who it is, so nothing was sent to it. Ask whoever runs it about its certificate.',
  'sign-in': 'The server does not take this name and password. Check both, and try again.',
  locked:
    'The key to your work was changed on another device. Close this, enter the new passphrase, and then try again.',
  ended: 'Syncing was begun anew from another device. Stop syncing here, then join again with the new passphrase.',
  busy: 'The server asks to be left alone for a while. Try again in some minutes.',
  'not-writable':
    'Lectern may not read this folder, or not add files to it. Check that your account may do both, or choose another.',
  'target-full': 'The folder is full. Free some space there, then try again.',
  'too-large': 'The server takes no files as large as this one. Ask whoever runs it to take files of some megabytes.',
  'held-back': 'The server did not take what was to be put there. Try again in some minutes.',
  'disk-full': 'This computer’s disk is full. Free some space, then try again.',
  failed: 'This stopped for an unexpected reason. Nothing was changed: try again.',
  'set-aside':
    'What your key is kept in there cannot be read: it was cut short or changed. Put the folder back as it was, or start with an empty one.',
  'not-whole': 'Some files there have not fully arrived yet. Wait until they have, then try again.',
  stopped: 'Syncing was stopped before it was done. Sync, then try again.',
  'no-offer': 'The folder is not known any more. Cancel, and choose it again.',
  'wrong-secret':
    'This opens nobody’s work there. Capitals and blanks count in a passphrase; a recovery code works as well.',
  'weak-passphrase': 'This passphrase is too short. Use four or five words that do not belong together.',
  'changed-elsewhere':
    'Another of your devices changed the key just now, so nothing was changed here. Sync, then try again.',
  unclear:
    'The connection broke just when the new key was put there, so it is not known whether it holds. If Lectern asks for your passphrase next, enter the new one; then change it once more, to have a recovery code that holds.',
  cancelled: 'Stopped. Nothing was changed.',
  'bad-address': 'This is no address of a folder on a server. Copy all of it: it begins with https://.',
};

/** Cause and cure, in a sentence or two. */
export function joinProblemWords(problem: JoinProblem): string {
  return WORDS[problem];
}

/**
 * The words of a problem, by where among these fields they stand: at the field, or at the whole question under `all`.
 */
export function placeProblem<F extends ProblemField>(
  problem: JoinProblem | undefined,
  fields: readonly F[],
): { readonly [K in F | 'all']?: string } {
  if (problem === undefined) return {};
  const field = fields.find(one => one === FIELDS[problem]);
  return { [field ?? 'all']: joinProblemWords(problem) } as { readonly [K in F | 'all']?: string };
}
