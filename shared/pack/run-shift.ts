import { runsOf, type PageContent, type TextRun } from './page-runs.ts';

/** How letters stand off the line they belong to: `³` is raised, the figure of `CO₂` lowered. */
export type RunShift = 'raised' | 'lowered';

/** Of the height of the letters beside them, at most. */
const SMALL = 0.85;
/** Of that height: baselines further apart are two. */
const APART = 0.06;
/** Characters of what is raised or lowered, at most: more are words of their own. */
const LONGEST = 12;

/**
 * How a run stands off the baseline of its line; null where it stands on it.
 *
 * @param tallest the run beside it that has the tallest letters, turned as it is
 */
export function shiftOf({ text, y, height }: TextRun, tallest: TextRun): RunShift | null {
  if (height > tallest.height * SMALL || text.trim().length > LONGEST) return null;
  if (tallest.y - y > tallest.height * APART) return 'raised';
  return y - tallest.y > tallest.height * APART ? 'lowered' : null;
}

/** Where raised or lowered letters of a page touch others, ascending, in UTF-16 units of its text. */
export function shiftBreaks(page: PageContent): readonly number[] {
  const runs = runsOf(page);
  return runs.flatMap((run, at) => {
    const before = runs[at - 1];
    if (!before || before.start + before.text.length !== run.start || before.angle !== run.angle) return [];
    const [small, tall] = before.height < run.height ? [before, run] : [run, before];
    return shiftOf(upright(small), upright(tall)) === null ? [] : [run.start];
  });
}

/** A run whose baseline is told by `y`, whichever way it runs. */
function upright(run: TextRun): TextRun {
  return run.angle % 180 === 0 ? run : { ...run, y: run.x };
}
