import { ASPECTS } from './compare-items.ts';
import { inColumns } from './in-columns.ts';
import { isHeld, type Mode, type Score } from './score.ts';

const HEAD = [
  'file',
  'items',
  'found',
  'numbers',
  'titles',
  'starts',
  'ends',
  'printed',
  'flags',
  'false',
  'labels',
  '',
] as const;

/** The scores of a mode as a table for a terminal, what is wrong below. */
export function tableOf(mode: Mode, scores: readonly Score[]): string {
  const lines = inColumns([HEAD, ...scores.map(row), totals(scores)]);
  const faults = scores.flatMap(({ file, items, stamps }) =>
    [...(items?.faults ?? []), ...stamps.faults].map(fault => `  ${file}: ${fault}`),
  );
  const lineOnly = scores.reduce((sum, { items }) => sum + (items?.lineOnly ?? 0), 0);
  const note =
    lineOnly === 0
      ? []
      : [
          `  Of ${lineOnly} items the truth names the page of the agenda that their line stands on; they have no papers of their own, and count as having none.`,
        ];
  const heading = mode === 'outline' ? 'With the outline' : 'Without the outline';
  return [heading, ...lines, ...note, ...faults].join('\n');
}

function row(score: Score): readonly string[] {
  const { file, items, stamps, hasText } = score;
  const cells = items
    ? [items.expected, items.found, ...ASPECTS.map(aspect => items.right[aspect]), items.extra].map(String)
    : Array.from({ length: ASPECTS.length + 3 }, () => '–');
  const verdict = hasText ? (isHeld(score) ? 'held' : 'NOT HELD') : 'no text';
  return [file, ...cells, `${stamps.right}/${stamps.stamped}`, verdict];
}

function totals(scores: readonly Score[]): readonly string[] {
  const sum = (count: (score: Score) => number): number => scores.reduce((total, score) => total + count(score), 0);
  const counts = [
    sum(({ items }) => items?.expected ?? 0),
    sum(({ items }) => items?.found ?? 0),
    ...ASPECTS.map(aspect => sum(({ items }) => items?.right[aspect] ?? 0)),
    sum(({ items }) => items?.extra ?? 0),
  ];
  const labels = `${sum(({ stamps }) => stamps.right)}/${sum(({ stamps }) => stamps.stamped)}`;
  return ['all', ...counts.map(String), labels, scores.every(isHeld) ? 'held' : 'NOT HELD'];
}
