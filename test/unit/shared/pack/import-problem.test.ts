import { describe, expect, it } from 'vitest';
import { IMPORT_PROBLEMS, importProblemWords } from '../../../../shared/pack/import-problem.ts';

describe('importProblemWords', () => {
  it.each(IMPORT_PROBLEMS)('says of “%s” in whole sentences what is the matter and what to do', problem => {
    expect(importProblemWords(problem)).toMatch(/^[A-Z][^.]{10,}[.:] ?[^.]{10,}\.$|^[A-Z].{10,}\. [A-Z].{10,}\.$/);
  });

  it('tells all problems apart', () => {
    expect(new Set(IMPORT_PROBLEMS.map(importProblemWords)).size).toBe(IMPORT_PROBLEMS.length);
  });
});
