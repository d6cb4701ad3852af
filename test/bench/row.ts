import type { Measured } from './figure.ts';
import { median } from './median.ts';

/** A figure with what was measured, as it stands in `bench-results.json`. */
export type Row = {
  readonly name: string;
  /** Median of Lectern's runs, in `unit`. */
  readonly value: number;
  /** Median of the baseline's runs, in `unit`. */
  readonly baseline: number;
  /** `value / baseline`, of the medians before they are rounded. */
  readonly ratio: number;
  /** The largest ratio that is allowed. */
  readonly limit: number;
  readonly unit: string;
  /** Runs of each side. */
  readonly runs: number;
  /** What was measured against what, and on which paper. */
  readonly note: string;
};

/** Sums up the runs of a figure. Both sides have the same odd number of them. */
export function rowOf({ figure, ours, baseline, note }: Measured): Row {
  const value = median(ours);
  const plain = median(baseline);
  return {
    name: figure.name,
    value: rounded(value, 1),
    baseline: rounded(plain, 1),
    ratio: rounded(value / plain, 3),
    limit: figure.limit,
    unit: figure.unit,
    runs: ours.length,
    note,
  };
}

/** Whether a row keeps to its limit. */
export function isHeld({ ratio, limit }: Row): boolean {
  return ratio <= limit;
}

/** Which limits are not held, in sentences; one sentence when all are. */
export function verdict(rows: readonly Row[]): readonly string[] {
  const over = rows.filter(row => !isHeld(row));
  if (over.length === 0) return ['Every limit is held.'];
  return over.map(
    ({ name, ratio, limit }) => `NOT HELD: ${name} is ${ratio} times its baseline, at most ${limit} is allowed.`,
  );
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
