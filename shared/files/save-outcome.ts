import { z } from 'zod';

/** Why a file was not written where the member wanted it. What lay there before is untouched. */
export const SAVE_PROBLEMS = [
  'not-allowed',
  'disk-full',
  'no-folder',
  'bad-name',
  'place-of-papers',
  'write-failed',
] as const;
export const saveProblemSchema = z.enum(SAVE_PROBLEMS);
export type SaveProblem = z.infer<typeof saveProblemSchema>;

/** What became of a file that the member was asked where to save. */
export const saveOutcomeSchema = z.discriminatedUnion('outcome', [
  /** All of it lies there, under the name the member gave. */
  z.object({ outcome: z.literal('saved'), fileName: z.string() }),
  z.object({ outcome: z.literal('cancelled') }),
  z.object({ outcome: z.literal('failed'), problem: saveProblemSchema }),
]);
export type SaveOutcome = z.infer<typeof saveOutcomeSchema>;

const WORDS: Readonly<Record<SaveProblem, string>> = {
  'not-allowed': 'The file was not saved: your account may not write to that folder. Choose another one.',
  'disk-full':
    'The file was not saved: there is no space left where it was to go. Free some space, or choose another place.',
  'no-folder': 'The file was not saved: that folder is not there any more. Choose another one.',
  'bad-name': 'The file was not saved: a file of that name cannot be kept there. Choose a shorter, plainer name.',
  'place-of-papers':
    'The file was not saved: a paper lies there, or papers are taken in from that folder, and Lectern never changes a paper. Choose another folder.',
  'write-failed': 'The file was not saved: it could not be written there. Choose another folder, or try again.',
};

/** Cause and cure, in a sentence or two. */
export function saveProblemWords(problem: SaveProblem): string {
  return WORDS[problem];
}
