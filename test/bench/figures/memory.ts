import type { Figure } from '../figure.ts';
import { scrollRuns } from '../scroll-runs.ts';

/**
 * Memory after scrolling through all pages of a paper, against pdf.js's viewer component.
 *
 * What is counted is the resident memory of the window's renderer process (`workingSetSize` of `app.getAppMetrics()`;
 * pdf.js's worker is a thread of it), after the scrolling of the figure `scroll`, a rest of five seconds, and two
 * collections of the page's garbage by the inspector's protocol. Lectern's text layer is there as the viewer component's
 * is; of each the rest is as members have it.
 */
export const memory: Figure = {
  name: 'memory',
  unit: 'MB',
  limits: { ratio: 1.2 },
  warmUp: false,
  mostRuns: 1,
  async prepare(workshop) {
    const runs = await scrollRuns(workshop);
    return {
      ours: async run => (await runs.ours(run)).memory,
      baseline: async run => (await runs.baseline(run)).memory,
      note: `resident memory of the renderer after scrolling through ${(await workshop.paper()).words}, against pdf.js's viewer component`,
    };
  },
};
