import type { Limits, Measured } from './figure.ts';
import { median } from './median.ts';

/** A figure with what was measured, as it stands in `bench-results.json`. */
export type Row = {
  readonly name: string;
  /** Median of Lectern's runs, in `unit`. */
  readonly value: number;
  /** Median of the baseline's runs, in `unit`. */
  readonly baseline: number;
  /** `value / baseline`, of the medians before they are rounded; null when only the baseline is nothing. */
  readonly ratio: number | null;
  readonly limits: Limits;
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
    ratio: ratioOf(value, plain),
    limits: figure.limits,
    unit: figure.unit,
    runs: ours.length,
    note,
  };
}

/** Nothing against nothing is as good as the baseline at its best. */
function ratioOf(value: number, baseline: number): number | null {
  if (baseline > 0) return rounded(value / baseline, 3);
  return value === 0 ? 0 : null;
}

/** Whether a row keeps to its limits. */
export function isHeld(row: Row): boolean {
  return broken(row).length === 0;
}

/** Which limits are not held, in sentences; one sentence when all are. */
export function verdict(rows: readonly Row[]): readonly string[] {
  const sentences = rows.flatMap(broken);
  return sentences.length === 0 ? ['Every limit is held.'] : sentences;
}

function broken({ name, value, unit, ratio, limits }: Row): readonly string[] {
  const sentences: string[] = [];
  if (limits.ratio !== undefined && (ratio ?? Infinity) > limits.ratio) {
    const times = ratio === null ? 'more than a baseline of nothing' : `${ratio} times its baseline`;
    sentences.push(`NOT HELD: ${name} is ${times}, at most ${limits.ratio} is allowed.`);
  }
  if (limits.value !== undefined && value > limits.value) {
    sentences.push(`NOT HELD: ${name} is ${value} ${unit}, at most ${limits.value} ${unit} is allowed.`);
  }
  return sentences;
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
