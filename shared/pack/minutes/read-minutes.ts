import type { BodyLine } from '../body-lines.ts';
import { datesIn, inOneLine } from '../dates.ts';
import type { PageSpan } from '../page-span.ts';
import type { PaperContent } from '../paper-content.ts';
import { textBlocks } from '../text-blocks.ts';
import { declarationsInSentences } from './declaration-sentences.ts';
import { declarationsInTable } from './declaration-table.ts';
import { minuteLines } from './minute-lines.ts';
import { findMinuteTitles, type MinutePlace } from './minute-titles.ts';
import type { Minutes, RecordedDeclaration } from './minutes.ts';
import { findMinutes, namesMembersPresent, type MinutesHead } from './minutes-heads.ts';
import { beginsResolution, readResolutions } from './resolutions.ts';

const MOST_MINUTES = 200;
const ABOUT_INTERESTS = /\binterests?\b|\bdeclarations?\b|\bdatgan|\bbuddiant|\bbuddiannau|\bddiddordeb/i;

/** The minutes that stand within a stretch of pages, one for each meeting minuted; none where it holds no minutes. */
export function readMinutes(content: PaperContent, pages: PageSpan): readonly Minutes[] {
  const heads = findMinutes(content, pages);
  return heads.map((head, at) => {
    const next = heads[at + 1];
    return minutesOf(content, head, {
      first: head.pageIndex,
      last: next ? Math.max(head.pageIndex, next.pageIndex - 1) : pages.last,
    });
  });
}

function minutesOf(content: PaperContent, head: MinutesHead, span: PageSpan): Minutes {
  const lines = minuteLines(content, span);
  const present = lines.findIndex(({ text }) => namesMembersPresent(text));
  const places = findMinuteTitles(lines, present + 1).slice(0, MOST_MINUTES);
  const bodies = places.map((place, at) => lines.slice(place.below, places[at + 1]?.at ?? lines.length));
  return {
    pages: { first: span.first, last: Math.max(span.first, lines.at(-1)?.pageIndex ?? span.first) },
    body: head.body,
    date: meetingDay(head.text),
    minutes: places.map(({ number, title, pageIndex }, at) => ({
      number,
      title,
      pageIndex,
      resolved: readResolutions(textBlocks(bodies[at] ?? [], beginsResolution)),
    })),
    declarations: places.flatMap((place, at) => declarationsOf(place, bodies[at] ?? [])),
  };
}

/** The day in the head of minutes: the first with its weekday, else the first. */
function meetingDay(text: string): string | null {
  const days = datesIn(inOneLine(text));
  return (days.find(({ hasWeekday }) => hasWeekday) ?? days[0])?.date ?? null;
}

/** Interests stand in the minute on them; elsewhere they would be told in passing, and are left to the reader. */
function declarationsOf({ title }: MinutePlace, lines: readonly BodyLine[]): readonly RecordedDeclaration[] {
  if (!ABOUT_INTERESTS.test(title)) return [];
  const { found, hasTable } = declarationsInTable(lines);
  return hasTable ? found : declarationsInSentences(textBlocks(lines));
}
