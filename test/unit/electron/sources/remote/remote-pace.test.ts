import { describe, expect, it } from 'vitest';
import { nextLookMs, REMOTE_PACE } from '../../../../../electron/sources/remote/remote-pace.ts';

const { lookEveryMs, firstRetryMs, longestRetryMs } = REMOTE_PACE;

describe('nextLookMs', () => {
  it('looks at the interval while all is well', () => {
    expect(nextLookMs(REMOTE_PACE, null, 0)).toBe(lookEveryMs);
    expect(nextLookMs(REMOTE_PACE, 'too-many', 5)).toBe(lookEveryMs);
  });

  it('tries again soon after a failure, then ever later, up to a bound', () => {
    const waits = [1, 2, 3, 100].map(failures => nextLookMs(REMOTE_PACE, 'unreachable', failures));
    expect(waits).toEqual([firstRetryMs, 2 * firstRetryMs, 4 * firstRetryMs, longestRetryMs]);
  });

  it('does not ask again and again with a password that was not taken, nor a guard that let nothing through', () => {
    for (const problem of ['sign-in', 'blocked', 'refused'] as const)
      expect(nextLookMs(REMOTE_PACE, problem, 1)).toBe(longestRetryMs);
  });
});
