import type { Line } from '../page-lines.ts';
import { headingKey, loneHeadingKey } from './appendix-names.ts';

/** A cheap look: few lines begin so. */
const MAY_NAME = /^(?:app|ann|ato)/i;
/** What stands above a list of papers. */
const BEFORE_LIST = /[:,]$|\b(?:append|annex|attach|enclos|atodiad|background|supporting|papers?|documents?|list)/i;
/** What stands below such a list, at the end of a report. */
const BELOW_LIST =
  /^(?:\d{1,2}[.)]? )?(?:background|contact|report author|author|none|n\/a|list|further information)\b/i;
/** What ends before an appendix begins: a sentence, a figure, a bracket. Words that go on have a running head in their midst. */
const ENDED = /[.!?)\]”"'’%\d]$/;
/** A heading stands off the line above by more than lines of a paragraph, or is larger. */
const OFF = 1.1;
/** An appendix has so many lines below its heading. */
const FEWEST_BELOW = 3;
/** Two lists of papers stand so many lines apart. */
const NEAR = 6;

/**
 * The appendix that begins on a page below its first lines: its name stands alone on a line, off what is above, and goes on
 * below. Undefined where the page names several so, for that is a list.
 */
export function headingFurtherDown(all: readonly Line[], from: number): string | undefined {
  const lines = all.filter(({ text }) => text !== '');
  const named = lines.flatMap((line, at) => {
    const cell = line.cells.find(({ text }) => MAY_NAME.test(text) && headingKey(text) !== undefined);
    const key = cell && headingKey(cell.text);
    return key === undefined ? [] : [{ line, at, key }];
  });
  const [found, ...others] = named.filter(({ at }) => at >= from);
  if (!found || others.length > 0 || named.some(({ at }) => at < found.at && at > found.at - NEAR)) return undefined;
  const { line, at } = found;
  if (line.cells.length > 1 || loneHeadingKey(line.text) !== found.key) return undefined;
  const [above, below] = [lines[at - 1], lines.slice(at + 1)];
  if (!above || BEFORE_LIST.test(above.text.slice(-200)) || below.length < FEWEST_BELOW) return undefined;
  const [next, second] = below;
  if (!next || /^\p{Ll}/u.test(next.text) || [next, second].some(one => one && BELOW_LIST.test(one.text)))
    return undefined;
  if (above.cells.length === 1 && !ENDED.test(above.text)) return undefined;
  const isOff =
    line.y - above.y > middle(gapsOf(lines)) * OFF || line.height > middle(lines.map(({ height }) => height)) * OFF;
  return isOff ? found.key : undefined;
}

function gapsOf(lines: readonly Line[]): readonly number[] {
  return lines.slice(1).map((line, at) => line.y - (lines[at]?.y ?? line.y));
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
