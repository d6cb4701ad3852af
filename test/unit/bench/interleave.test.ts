import { expect, it } from 'vitest';
import { interleave } from '../../bench/interleave.ts';

it('measures both sides in turn, ours first', async () => {
  const order: string[] = [];
  const side = (name: string, first: number) => () => Promise.resolve(order.push(name) * first);
  const measured = await interleave(3, side('ours', 10), side('baseline', 100));
  expect(order).toEqual(['ours', 'baseline', 'ours', 'baseline', 'ours', 'baseline']);
  expect(measured).toEqual({ ours: [10, 30, 50], baseline: [200, 400, 600] });
});

it('tells both sides the number of the run', async () => {
  const side = () => (run: number) => Promise.resolve(run);
  expect(await interleave(3, side(), side())).toEqual({ ours: [0, 1, 2], baseline: [0, 1, 2] });
});
