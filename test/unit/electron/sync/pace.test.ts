import { describe, expect, it } from 'vitest';
import { FOLDER_PACE as PACE, nextLookMs, sendDelayMs } from '../../../../electron/sync/pace.ts';

describe('nextLookMs', () => {
  it('looks regularly while all is well, and waits ever longer, within bounds, after failures', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 1000].map(failures => nextLookMs(PACE, failures, false))).toEqual([
      15_000, 5000, 10_000, 20_000, 40_000, 60_000, 60_000, 60_000,
    ]);
  });

  it('tries a name and password that were refused so seldom that no server closes the account for it', () => {
    const minutes = [1, 2, 3, 4, 5, 1000].map(failures => nextLookMs(PACE, failures, true) / 60_000);
    expect(minutes).toEqual([1, 4, 16, 60, 60, 60]);
  });
});

describe('sendDelayMs', () => {
  it('sends the first change soon, and those made right after a sending together', () => {
    expect(sendDelayMs(PACE, 100_000, undefined)).toBe(1000);
    expect(sendDelayMs(PACE, 100_000, 99_000)).toBe(9000);
    expect(sendDelayMs(PACE, 100_000, 90_500)).toBe(1000);
    expect(sendDelayMs(PACE, 100_000, 10_000)).toBe(1000);
  });

  it('is not held up by a clock that was set back', () => {
    expect(sendDelayMs(PACE, 100_000, 900_000)).toBe(1000);
  });
});
