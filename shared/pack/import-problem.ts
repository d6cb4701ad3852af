import { z } from 'zod';

/** Why a file could not be made a paper of the library. */
export const IMPORT_PROBLEMS = [
  'empty',
  'not-a-pdf',
  'damaged',
  'password',
  'no-pages',
  'vanished',
  'changed',
  'unreadable',
  'too-large',
  'disk-full',
  'unmanageable',
] as const;
export const importProblemSchema = z.enum(IMPORT_PROBLEMS);
export type ImportProblem = z.infer<typeof importProblemSchema>;

/** The largest file taken as a paper, in bytes: 1 GiB, ten times the largest pack seen. */
export const LARGEST_PAPER = 1024 ** 3;

const WORDS: Readonly<Record<ImportProblem, string>> = {
  empty: 'This file is empty. It may still be on its way: it is tried again when it changes.',
  'not-a-pdf': 'This is not a PDF, whatever its name says. Ask for the paper as a PDF.',
  damaged: 'This PDF is damaged or incomplete. Download it again, or ask the clerk for a fresh copy.',
  password: 'This PDF asks for a password. Save a copy without one, and open that.',
  'no-pages': 'This PDF has no pages. Ask the clerk for the paper again.',
  vanished: 'This file was moved or deleted before it could be read. Put it back, or open it where it is now.',
  changed: 'This file was being written while it was read. It is tried again when it is complete.',
  unreadable: 'This file may not be read. Check that your account has permission to open it.',
  'too-large': 'This file is larger than 1 GB, more than Lectern takes. Ask the clerk for it in parts.',
  unmanageable: 'This PDF is too large or too tangled to be read here. Ask the clerk for it in parts, or made anew.',
  'disk-full': 'There is too little free space on this computer to keep this paper. Free some space, then try again.',
};

/** Cause and cure, in a sentence or two. */
export function importProblemWords(problem: ImportProblem): string {
  return WORDS[problem];
}
