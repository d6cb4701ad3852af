import { errorTable } from '../../corpus/passages/error-table.ts';
import { ourAnswers } from '../../corpus/passages/our-answers.ts';
import { scorePassages } from '../../corpus/passages/score-passages.ts';
import { baselineAnswers } from './baseline-answers.ts';
import type { BenchRevision } from './made-up-revision.ts';

/** The errors of Lectern and of the baseline on the same passages, a table a revision. */
export function errorTables(revisions: readonly BenchRevision[]): string {
  return revisions
    .map(({ name, before, after, passages }) =>
      errorTable(name, [
        { name: 'Lectern', score: scorePassages(passages, ourAnswers(before, after, passages)) },
        { name: 'baseline', score: scorePassages(passages, baselineAnswers(before, after, passages)) },
      ]),
    )
    .join('\n\n');
}
