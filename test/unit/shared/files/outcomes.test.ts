import { describe, expect, it } from 'vitest';
import { exportProblemWords } from '../../../../shared/export/export-problem.ts';
import { PRINT_OUTCOMES, printOutcomeWords } from '../../../../shared/files/print-outcome.ts';
import { SAVE_PROBLEMS, saveProblemWords } from '../../../../shared/files/save-outcome.ts';

const EXPORT_PROBLEMS = [
  'paper-missing',
  'unreadable',
  'password',
  'too-large',
  'no-pages',
  'font-missing',
  'lost',
] as const;

describe('what is said when something was not taken out', () => {
  it('names the cause and what to do', () => {
    const sentences = [
      ...SAVE_PROBLEMS.map(saveProblemWords),
      ...EXPORT_PROBLEMS.map(exportProblemWords),
      ...PRINT_OUTCOMES.flatMap(outcome => printOutcomeWords(outcome) ?? []),
    ];
    expect(new Set(sentences).size).toBe(SAVE_PROBLEMS.length + EXPORT_PROBLEMS.length + 2);
    for (const words of sentences) expect(words).toMatch(/^(The file was not saved|Nothing was (made|printed)): .+\.$/);
  });

  it('is nothing when all went well, or the member changed their mind', () => {
    expect(printOutcomeWords('printed')).toBeUndefined();
    expect(printOutcomeWords('cancelled')).toBeUndefined();
  });
});
