import type { Figure } from '../figure.ts';
import { carryRuns, MARKS } from '../carry-runs.ts';

/**
 * The longest task of the window's main thread while a new version of a long pack with many marks arrives and they are
 * carried over, the old version open in the reader; against the same with one mark. Chromium tells of tasks of 50 ms and
 * more; 0 is none of these.
 */
export const carryWindow: Figure = {
  name: 'carry-window',
  unit: 'ms',
  limits: { value: 50 },
  warmUp: false,
  mostRuns: 3,
  async prepare(workshop) {
    const { many, one } = await carryRuns(workshop);
    return {
      ours: many,
      baseline: one,
      note: `longest task of the window (0: none of 50 ms) while a new version of ${(await workshop.paper()).words} arrives and ${MARKS} marks are carried over, against one mark`,
    };
  },
};
