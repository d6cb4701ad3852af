import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { spacedWrites } from '../../../../../electron/sources/remote/spaced-writes.ts';

describe('spacedWrites', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('writes the first change at once and further ones at most once in the time, the last of them too', () => {
    const write = vi.fn(async () => undefined);
    const writes = spacedWrites(write, 2000, () => undefined);
    for (let ms = 0; ms < 10_000; ms += 10) {
      writes.soon();
      vi.advanceTimersByTime(10);
    }
    expect(write.mock.calls.length).toBeLessThanOrEqual(6);
    vi.advanceTimersByTime(2000);
    const written = write.mock.calls.length;
    vi.advanceTimersByTime(60_000);
    expect(write).toHaveBeenCalledTimes(written);
    writes.soon();
    expect(write).toHaveBeenCalledTimes(written + 1);
  });

  it('writes at once what must not be lost, and nothing after it was stopped', () => {
    const write = vi.fn(async () => undefined);
    const writes = spacedWrites(write, 2000, () => undefined);
    writes.soon();
    writes.now();
    expect(write).toHaveBeenCalledTimes(2);
    writes.soon();
    writes.stop();
    vi.advanceTimersByTime(60_000);
    expect(write).toHaveBeenCalledTimes(2);
  });

  it('tells of a write that failed', async () => {
    const told: unknown[] = [];
    const writes = spacedWrites(
      () => Promise.reject(new Error('full')),
      2000,
      error => told.push(error),
    );
    writes.soon();
    await vi.advanceTimersByTimeAsync(1);
    expect(told).toEqual([new Error('full')]);
  });
});
