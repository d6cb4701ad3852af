import { expect, it } from 'vitest';
import { runMany } from '../../faults/run-many.ts';

/** The runs that every change is judged by; `npm run faults` makes any number of others. */
const SEED = 2030;
const RUNS = 12;

it('three devices are equal, and nothing is lost, once the faults have ended', async () => {
  const lines: string[] = [];
  const isWell = await runMany(SEED, RUNS, line => lines.push(line));
  expect(isWell ? [] : lines).toEqual([]);
}, 180_000);
