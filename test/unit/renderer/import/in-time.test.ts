import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { inTime } from '../../../../renderer/import/in-time.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('a question that is answered in time is answered, well or not, and nothing is left waiting', async () => {
  await expect(inTime(Promise.resolve(7), 1000)).resolves.toBe(7);
  await expect(inTime(Promise.reject(new Error('no')), 1000)).rejects.toThrow('no');
  expect(vi.getTimerCount()).toBe(0);
});

it('a question that is never answered is given up', async () => {
  const given = inTime(new Promise<string>(() => undefined), 1000).catch((error: unknown) => String(error));
  await vi.advanceTimersByTimeAsync(1000);
  expect(await given).toBe('Error: No answer in time');
});
