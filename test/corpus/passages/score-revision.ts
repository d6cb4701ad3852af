import { errorTable } from './error-table.ts';
import { ourAnswers } from './our-answers.ts';
import { placeTruth } from './place-truth.ts';
import { scorePassages, type PassageScore } from './score-passages.ts';
import type { Revision } from './truth.ts';

/** How Lectern did on the passages of a revision. */
type RevisionScore = Pick<Revision, 'from' | 'to'> & { readonly score: PassageScore };

/** @param textsOf the page texts of a paper, by its file name */
export function scoreRevision(
  { from, to, passages }: Revision,
  textsOf: (file: string) => readonly string[],
): RevisionScore {
  const [before, after] = [textsOf(from), textsOf(to)];
  const placed = placeTruth(passages, before, after);
  return { from, to, score: scorePassages(placed, ourAnswers(before, after, placed)) };
}

/** The passages of a revision as a table for a terminal, what is wrong below. */
export function revisionTable({ from, to, score }: RevisionScore): string {
  const faults = score.faults.map(fault => `  ${fault}`);
  return [errorTable(`${from} → ${to}`, [{ name: 'passages', score }]), ...faults].join('\n');
}
