import { describe, expect, it } from 'vitest';
import type { SourceProblem } from '../../../../../shared/sources/remote-state.ts';
import { REMOTE_PACE } from '../../../../../electron/sources/remote/remote-pace.ts';
import { Standing } from '../../../../../electron/sources/remote/standing.ts';

const { lookEveryMs, firstRetryMs, longestRetryMs } = REMOTE_PACE;

function setUp() {
  const clock = { nowMs: 1e12 };
  const standing = new Standing(REMOTE_PACE, () => clock.nowMs);
  return {
    clock,
    standing,
    looked: (problem: SourceProblem | null, restMs: number | null = null) => standing.lookEnded({ problem, restMs }),
    fetched: (problem: SourceProblem | null, rest: { restMs?: number; hasFetched?: boolean } = {}) =>
      standing.fetchEnded({ problem, restMs: null, hasFetched: false, ...rest }),
  };
}

describe('Standing', () => {
  it('waits longer with each failure, whether of looks or of fetching, and the usual time once all is well', () => {
    const { standing, looked, fetched } = setUp();
    const waits = [() => looked('unreachable'), () => looked('unreachable'), () => looked(null)].map(end => {
      end();
      return standing.nextLookMs();
    });
    expect(waits).toEqual([firstRetryMs, 2 * firstRetryMs, lookEveryMs]);
    for (const times of [1, 2, 4]) {
      looked(null);
      fetched('slow');
      expect(standing.nextLookMs()).toBe(times * firstRetryMs);
    }
    looked(null);
    expect(standing.nextLookWhileFetchingMs()).toBe(lookEveryMs);
    fetched(null);
    expect(standing.nextLookMs()).toBe(lookEveryMs);
  });

  it('does not take a server that hands out some papers each time for one that fails ever more', () => {
    const { standing, looked, fetched } = setUp();
    for (let times = 0; times < 5; times += 1) {
      looked(null);
      fetched('busy', { hasFetched: true });
      expect(standing.nextLookMs()).toBe(firstRetryMs);
    }
  });

  it('tells since when there is a problem, which goes on while only a look has succeeded', () => {
    const { standing, looked, fetched, clock } = setUp();
    const sinceMs = clock.nowMs;
    looked(null);
    fetched('sign-in');
    clock.nowMs += 5000;
    looked(null);
    expect([standing.problem, standing.sinceMs]).toEqual(['sign-in', sinceMs]);
    expect(standing.nextLookMs()).toBe(longestRetryMs);
    fetched(null);
    expect([standing.problem, standing.sinceMs]).toEqual([null, null]);
  });

  it('looks no earlier than a server asked for, unless the clock was set back meanwhile', () => {
    const { standing, looked, fetched, clock } = setUp();
    looked(null);
    fetched('busy', { restMs: 3 * longestRetryMs });
    expect(standing.nextLookMs()).toBe(3 * longestRetryMs);
    clock.nowMs += 3 * longestRetryMs - 1000;
    expect([standing.restMs(), standing.nextLookMs()]).toEqual([1000, firstRetryMs]);
    clock.nowMs = 0;
    expect(standing.restMs()).toBe(0);
  });
});
