import type { BodyLine } from '../body-lines.ts';
import type { HeadField } from './head-labels.ts';
import type { HeadEntry } from './head-table.ts';
import { readLabels } from './read-label.ts';

/** Other columns of such rows are filled in loosely: a portfolio may stand below `Committee`. */
const LABELS_OF_PEOPLE: ReadonlySet<HeadField> = new Set<HeadField>(['councillor', 'portfolio']);

/** A head whose labels stand side by side, each with its words below (`Councillor`, `Portfolio`, `Date`). */
export function readTitleRow(lines: readonly BodyLine[]): readonly HeadEntry[] {
  const at = lines.slice(0, 12).findIndex(isTitleRow);
  const row = lines[at];
  const below = lines[at + 1];
  if (!row || !below || isTitleRow(below)) return [];
  return row.cells.map(({ text, left }, index) => {
    const next = row.cells[index + 1]?.left ?? Number.POSITIVE_INFINITY;
    const words = below.cells.filter(cell => cell.left >= left - 6 && cell.left < next - 6).map(cell => cell.text);
    return {
      field: LABELS_OF_PEOPLE.has(bareLabel(text) ?? 'other') ? (bareLabel(text) ?? 'other') : 'other',
      value: words.join(' '),
    };
  });
}

function isTitleRow({ cells }: BodyLine): boolean {
  const labels = cells.map(({ text }) => bareLabel(text));
  return (
    cells.length >= 2 && cells.length <= 5 && labels.includes('councillor') && labels.every(label => label !== null)
  );
}

function bareLabel(text: string) {
  const label = readLabels(`${text}:`)[0];
  return label && label.wanting.length === 0 && label.rest === '' ? label.field : null;
}
