import { expect, it } from 'vitest';
import { onceARun } from '../../bench/once-a-run.ts';

it('does the work of a run once, whoever asks, and anew for the next run', async () => {
  let times = 0;
  const work = onceARun(() => Promise.resolve((times += 1)));
  expect([await work(0), await work(0), await work(1), await work(0)]).toEqual([1, 1, 2, 1]);
});
