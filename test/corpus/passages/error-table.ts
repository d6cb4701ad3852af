import { inColumns } from '../in-columns.ts';
import { countOf, isHeld, RESULTS, type PassageScore } from './score-passages.ts';
import type { Fate } from './truth.ts';

/** What one matcher did, under its name. */
type ScoreColumn = { readonly name: string; readonly score: PassageScore };

const SHOWN: readonly Fate[] = ['kept', 'changed', 'deleted', 'untold'];

/** The errors of matchers on the same passages beside each other, as a table for a terminal. */
export function errorTable(heading: string, columns: readonly ScoreColumn[]): string {
  const rows = SHOWN.flatMap(fate => {
    const total = Math.max(0, ...columns.map(({ score }) => countOf(score, fate)));
    if (total === 0) return [];
    return [
      [fate, ...columns.map(() => String(total))],
      ...RESULTS[fate].map(result => [
        `  ${result}`,
        ...columns.map(({ score }) => String(countOf(score, fate, result))),
      ]),
    ];
  });
  const lines = [
    [heading, ...columns.map(({ name }) => name)],
    ...rows,
    ['called same or moved on other words', ...columns.map(({ score }) => String(score.onOtherWords))],
    ['', ...columns.map(({ score }) => (isHeld(score) ? 'held' : 'NOT HELD'))],
  ];
  return inColumns(lines).join('\n');
}
