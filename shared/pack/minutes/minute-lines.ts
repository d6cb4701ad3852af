import { bodyLines, type BodyLine } from '../body-lines.ts';
import type { PageSpan } from '../page-span.ts';
import type { PaperContent } from '../paper-content.ts';

/** Minutes longer than this are not read to their end. */
const MOST_PAGES = 120;
/** Words that minutes rightly repeat, line by line. */
const OWN_WORDS = /\b(?:resolved|recommended|agreed|present|item|penderfynwyd|against|abstain)\b/i;
const LEAST_LETTERS = 16;

/** The lines of minutes without what repeats from page to page: also heads that ended up within a page. */
export function minuteLines(content: PaperContent, { first, last }: PageSpan): readonly BodyLine[] {
  const lines = bodyLines(content, first, Math.min(last, first + MOST_PAGES - 1));
  const pages = new Map<string, Set<number>>();
  for (const { text, pageIndex } of lines) {
    if (mayBeHead(text)) pages.set(text, (pages.get(text) ?? new Set()).add(pageIndex));
  }
  return lines.filter(({ text }) => (pages.get(text)?.size ?? 0) < 2);
}

/** A line in capitals, or a body with the day of its meeting. */
function mayBeHead(text: string): boolean {
  return (
    text.length >= LEAST_LETTERS && text === text.toUpperCase() && /\p{Lu}{4}/u.test(text) && !OWN_WORDS.test(text)
  );
}
