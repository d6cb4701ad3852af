import type { Limits } from './figure.ts';
import { isHeld, type Row } from './row.ts';

const HEAD = ['figure', 'Lectern', 'baseline', 'ratio', 'limit', 'runs', ''];

/** The rows as a table for a terminal, each followed by what it means. */
export function tableOf(rows: readonly Row[]): string {
  const cells = [HEAD, ...rows.map(cellsOf)];
  const widths = HEAD.map((_, column) => Math.max(...cells.map(line => line[column]?.length ?? 0)));
  const lines = cells.map(line => line.map((cell, column) => pad(cell, widths[column] ?? 0, column)).join('  '));
  const notes = rows.map(({ name, note }) => `${name}: ${note}`);
  return [...lines.map(line => line.trimEnd()), '', ...notes].join('\n');
}

function cellsOf(row: Row): readonly string[] {
  const { name, value, baseline, ratio, limits, unit, runs } = row;
  const amount = (measured: number): string => `${measured.toFixed(unit === 'ms' && measured >= 100 ? 0 : 1)} ${unit}`;
  return [
    name,
    amount(value),
    amount(baseline),
    ratio?.toFixed((limits.ratio ?? 1) < 0.1 ? 3 : 2) ?? '–',
    limitWords(limits, unit),
    String(runs),
    isHeld(row) ? 'held' : 'NOT HELD',
  ];
}

/** A ratio with one digit behind the point, or as many as it has; a value with its unit. */
function limitWords({ ratio, value }: Limits, unit: string): string {
  const words: string[] = [];
  if (ratio !== undefined) words.push(`≤ ${Number.isInteger(ratio * 10) ? ratio.toFixed(1) : String(ratio)}`);
  if (value !== undefined) words.push(`≤ ${value} ${unit}`);
  return words.join(', ');
}

/** Words stand left, numbers right. */
function pad(cell: string, width: number, column: number): string {
  return column === 0 || column === HEAD.length - 1 ? cell.padEnd(width) : cell.padStart(width);
}
