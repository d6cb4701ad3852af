import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchConnection } from '../../../../electron/app/watch-connection.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('tells once when the network is back, when the computer wakes, and nothing after it was stopped', () => {
  let online = true;
  let wake: () => void = () => undefined;
  let told = 0;
  const stop = watchConnection(
    {
      isOnline: () => online,
      onResume: listener => {
        wake = listener;
      },
    },
    () => {
      told += 1;
    },
  );
  vi.advanceTimersByTime(60_000);
  expect(told).toBe(0);
  online = false;
  vi.advanceTimersByTime(20_000);
  expect(told).toBe(0);
  online = true;
  vi.advanceTimersByTime(20_000);
  expect(told).toBe(1);
  wake();
  expect(told).toBe(2);
  stop();
  wake();
  online = false;
  vi.advanceTimersByTime(20_000);
  online = true;
  vi.advanceTimersByTime(20_000);
  expect(told).toBe(2);
});
