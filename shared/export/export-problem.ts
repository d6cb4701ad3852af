/** Why nothing was made of a paper. */
export type ExportProblem =
  'paper-missing' | 'unreadable' | 'password' | 'too-large' | 'no-pages' | 'font-missing' | 'lost';

const WORDS: Readonly<Record<ExportProblem, string>> = {
  'paper-missing':
    'Nothing was made: the paper is not whole on this computer. Open it once more from its folder, then try again.',
  unreadable:
    'Nothing was made: the inside of this PDF is damaged or unusual, so Lectern cannot write into a copy of it. Your notes can still be taken out by themselves.',
  password: 'Nothing was made: this PDF is locked with a password. Ask for a copy without one.',
  'too-large':
    'Nothing was made: this paper is too large to be copied at once. Choose fewer pages, an item for instance.',
  'no-pages': 'Nothing was made: no page was chosen.',
  'font-missing': 'Nothing was made: a typeface of Lectern’s own is missing. Install Lectern again.',
  lost: 'Nothing was made: the work on this PDF came to a sudden end, as it does when memory runs out. Choose fewer pages.',
};

/** Cause and cure, in a sentence or two. */
export function exportProblemWords(problem: ExportProblem): string {
  return WORDS[problem];
}
