import type { Row } from '../../bench/row.ts';

/** A row that holds its limit, save for what a test is about. */
export function madeUpRow(given: Partial<Row> = {}): Row {
  return {
    name: 'start',
    value: 900,
    baseline: 600,
    ratio: 1.5,
    limits: { ratio: 2 },
    unit: 'ms',
    runs: 5,
    note: 'against an empty window',
    ...given,
  };
}
