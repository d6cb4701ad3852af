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
        limits: { ratio: 1.3 },
        unit: 'MB',
        note: 'after scrolling',
      }),
      madeUpRow({ name: 'find', value: 41.26, baseline: 58.04, ratio: 0.711, limits: { ratio: 1, value: 50 } }),
      madeUpRow({ name: 'turn', value: 3, baseline: 0, ratio: null, limits: { value: 2 }, unit: 'frames' }),
    ];
    expect(tableOf(rows)).toBe(
      [
        'figure     Lectern    baseline  ratio           limit  runs',
        'start       900 ms      600 ms   1.50           ≤ 2.0     5  held',
        'memory    300.0 MB    200.0 MB   1.50           ≤ 1.3     5  NOT HELD',
        'find       41.3 ms     58.0 ms   0.71  ≤ 1.0, ≤ 50 ms     5  held',
        'turn    3.0 frames  0.0 frames      –      ≤ 2 frames     5  NOT HELD',
        '',
        'start: against an empty window',
        'memory: after scrolling',
        'find: against an empty window',
        'turn: against an empty window',
      ].join('\n'),
    );
  });
});
