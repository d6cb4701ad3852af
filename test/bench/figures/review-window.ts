import type { Figure } from '../figure.ts';
import { REVIEWED, reviewRuns } from '../review-runs.ts';

/**
 * The longest task of the window's main thread while a member reviews many notes that all have other words in a new
 * version; against the same with one note. Chromium tells of tasks of 50 ms and more; 0 is none of these. Writing a thousand decisions in one step leaves garbage, whose collection alone may take 60 ms.
 */
export const reviewWindow: Figure = {
  name: 'review-window',
  unit: 'ms',
  limits: { value: 100 },
  warmUp: false,
  mostRuns: 3,
  async prepare(workshop) {
    const { many, one } = await reviewRuns(workshop);
    return {
      ours: many,
      baseline: one,
      note: `longest task of the window (0: none of 50 ms) while ${REVIEWED} notes that need a look are opened, one accepted, all accepted and that undone, against one note`,
    };
  },
};
