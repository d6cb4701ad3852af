import { expect, it } from 'vitest';
import { interleave } from '../../bench/interleave.ts';

it('measures both sides in turn, ours first', async () => {
  const order: string[] = [];
  const side = (name: string, first: number) => () => Promise.resolve(order.push(name) * first);
  const measured = await interleave(3, side('ours', 10), side('baseline', 100));
  expect(order).toEqual(['ours', 'baseline', 'ours', 'baseline', 'ours', 'baseline']);
  expect(measured).toEqual({ ours: [10, 30, 50], baseline: [200, 400, 600] });
});
