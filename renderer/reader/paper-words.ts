import type { Paper } from '../../shared/pack/paper.ts';
import { shortDayWords } from '../time/day.ts';

/** What the reader calls a paper: the body that meets, its day, and the kind of paper unless that is the title already. */
export type PaperWords = {
  readonly title: string;
  readonly day: string | undefined;
  readonly kind: string | undefined;
};

/** The words for a paper. A day in another year than that of `today`, `YYYY-MM-DD`, comes with its year. */
export function paperWords({ committee, title, date }: PaperOfMeeting, today: string): PaperWords {
  const isNamed = committee !== '';
  return {
    title: isNamed ? committee : title,
    // The browser's own words would load its calendars at the moment a paper is opened.
    day: date ? shortDayWords(date, today) : undefined,
    kind: isNamed && title !== '' ? title : undefined,
  };
}

type PaperOfMeeting = Pick<Paper, 'committee' | 'title' | 'date'>;
