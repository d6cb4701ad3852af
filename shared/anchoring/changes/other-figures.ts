import { isStampLine } from '../text/edge-lines.ts';
import { withoutPublishingDates } from './publishing-dates.ts';

/** A number with what belongs to it: `£48,200`, `12.5%`, `18:30`, `24/00109`, `3rd`, `B12`. */
const FIGURE = /[£$€]?[\p{L}\p{M}]*\d[\p{L}\p{M}\p{N}]*(?:[.,:/][\p{L}\p{N}]*\d[\p{L}\p{N}]*)*%?/gu;
/**
 * Whether a passage has other figures than it had: some in the place of others, whatever else was edited. One that was only
 * put in or taken out is none of these, nor is the number that is stamped on a page, nor the day when it was published.
 *
 * @param before the words of the passage as its pages have them, line by line
 */
export function hasOtherFigures(before: string, after: string): boolean {
  const [was, now] = [figuresIn(before), figuresIn(after)];
  return !isWithin(was, now) && !isWithin(now, was);
}

/** The words of a passage without the lines that are stamped on its pages. */
export function withoutPageStamps(words: string): string {
  return words
    .split('\n')
    .filter(line => line.trim() === '' || !isStampLine(line))
    .join('\n')
    .trim();
}

function figuresIn(words: string): readonly string[] {
  return withoutPublishingDates(withoutPageStamps(words)).match(FIGURE) ?? [];
}

/** Whether some figures stand among others, in their order. */
function isWithin(few: readonly string[], many: readonly string[]): boolean {
  let at = 0;
  for (const figure of many) if (figure === few[at]) at += 1;
  return at === few.length;
}
