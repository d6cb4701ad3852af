import { describe, expect, test } from 'vitest';
import { flowsOf } from '../../../../shared/reflow/flow.ts';
import { flowOf, linesFrom, outlineOf } from '../../../support/flow-of-lines.ts';
import type { SetRun } from '../../../support/page-of-runs.ts';

const PROSE = [
  'The library has been open on Saturdays since the spring, and more people come',
  'than on any other day of the week, as the working group has found.',
];

/** Words that read upwards, as the heads of narrow columns do. */
const upwards = (words: string, x: number, y: number): SetRun => [words, x, y, { angle: 270, width: 90 }];

describe('words that read another way than most of their page', () => {
  test('come behind the others, each head of a column by itself', () => {
    const heads = [upwards('Visits in May', 200, 400), upwards('Visits in June', 260, 400)];
    expect(outlineOf(flowOf([[...heads, ...linesFrom(100, PROSE)]]))).toEqual([
      `¶ ${PROSE.join(' ')}`,
      '¶ Visits in May',
      '¶ Visits in June',
    ]);
  });

  test('are one where the head of a column has two lines', () => {
    const heads = [upwards('Loans of books', 200, 400), upwards('and of records', 213, 400)];
    const words = outlineOf(flowOf([[...linesFrom(100, PROSE), ...heads]]));
    expect(words.at(-1)).toBe('¶ Loans of books and of records');
  });

  test.each([
    [90, 300],
    [180, 300],
    [270, 210],
  ])('say how far down the page they stand: at %s degrees', (angle, down) => {
    const turned: SetRun = ['Visits', 200, 300, { angle, width: 90 }];
    const [page] = flowOf([[...linesFrom(100, PROSE), turned]]);
    const last = page?.blocks.at(-1);
    expect(last && flowsOf(last)[0]?.[0]?.down).toBe(down);
  });

  test('are left out where they are the number of the page', () => {
    const stamp: SetRun = ['Page 23', 560, 400, { angle: 90, width: 40 }];
    expect(outlineOf(flowOf([[...linesFrom(100, PROSE), stamp]]))).toHaveLength(1);
  });
});
