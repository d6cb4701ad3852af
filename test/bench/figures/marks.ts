import type { Figure } from '../figure.ts';
import { FEW, MANY, marksRuns, type MarksCost } from '../marks-runs.ts';

/** @param cost what is measured of a run of each side */
function marksFigure(name: string, doing: string, cost: (costs: MarksCost) => number): Figure {
  return {
    name,
    unit: 'ms',
    limits: { ratio: 1.2 },
    warmUp: false,
    mostRuns: 3,
    async prepare(workshop) {
      const { many, few } = await marksRuns(workshop);
      return {
        ours: async run => cost(await many(run)),
        baseline: async run => cost(await few(run)),
        note: `${doing}, with ${MANY} marks in ${(await workshop.paper()).words}, against Lectern with ${FEW}`,
      };
    },
  };
}

/** From the click in the library to the first page drawn, with its marks. */
export const marksOpen = marksFigure('marks-open', 'opening the paper', ({ openMs }) => openMs);

/** What the window's main thread is at work while a fifth of the paper is scrolled through at ten pages a second. */
export const marksScroll = marksFigure(
  'marks-scroll',
  'main thread at work while scrolling a fifth of the paper',
  ({ scrollMs }) => scrollMs,
);

/** From the press of the key to the new mark painted. */
export const marksAdd = marksFigure('marks-add', 'highlighting selected words', ({ addMs }) => addMs);
