import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Holders } from '../../../../renderer/import/holders.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function start() {
  const applied: boolean[] = [];
  return { applied, holders: new Holders(held => applied.push(held)) };
}

it('the import rests as long as any window draws', () => {
  const { applied, holders } = start();
  holders.hold('one', true);
  holders.hold('two', true);
  holders.hold('one', false);
  expect(applied).toEqual([true]);
  holders.hold('two', false);
  holders.hold('two', false);
  expect(applied).toEqual([true, false]);
});

it('a window that is gone while it drew does not hold the import for ever', () => {
  const { applied, holders } = start();
  holders.hold('one', true);
  vi.advanceTimersByTime(9000);
  holders.hold('one', true);
  vi.advanceTimersByTime(9000);
  expect(applied).toEqual([true]);
  vi.advanceTimersByTime(2000);
  expect(applied).toEqual([true, false]);
});
