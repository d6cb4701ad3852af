import { describe, expect, it } from 'vitest';
import { tableOf } from '../../bench/table.ts';
import { madeUpRow } from './made-up-row.ts';

describe('tableOf', () => {
  it('lines up the figures and says which are not held', () => {
    const rows = [
      madeUpRow(),
      madeUpRow({
        name: 'memory',
        value: 300.04,
        baseline: 200,
        ratio: 1.5,
        limit: 1.3,
        unit: 'MB',
        note: 'after scrolling',
      }),
    ];
    expect(tableOf(rows)).toBe(
      [
        'figure   Lectern  baseline  ratio  limit  runs',
        'start     900 ms    600 ms   1.50  ≤ 2.0     5  held',
        'memory  300.0 MB  200.0 MB   1.50  ≤ 1.3     5  NOT HELD',
        '',
        'start: against an empty window',
        'memory: after scrolling',
      ].join('\n'),
    );
  });
});
