import type { Figure } from '../figure.ts';
import { scrollRuns } from '../scroll-runs.ts';

/**
 * The share of the time in which a page in view is not drawn while all pages are scrolled through at ten a second, against
 * pdf.js's viewer component.
 *
 * Both sides show the paper in an area of the same size at the same scale, have it open for five seconds, and are moved on
 * in every frame by as much as the time asks for. A page counts as drawn when it is drawn to its end at the scale it is
 * shown at: Lectern's pictures and canvases that stand in for a page, and the component's half-drawn pages, do not.
 */
export const scroll: Figure = {
  name: 'scroll',
  unit: '%',
  limits: { ratio: 0.5 },
  warmUp: false,
  mostRuns: 1,
  async prepare(workshop) {
    const runs = await scrollRuns(workshop);
    return {
      ours: async run => (await runs.ours(run)).undrawn * 100,
      baseline: async run => (await runs.baseline(run)).undrawn * 100,
      note: `share of the time with an undrawn page in view, scrolling through ${(await workshop.paper()).words} at ten pages a second, against pdf.js's viewer component`,
    };
  },
};
