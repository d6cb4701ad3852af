import type { Paper } from '../../shared/pack/paper.ts';
import { partsOf } from '../time/day.ts';

/** What the reader calls a paper: its body, then the day of the meeting and what kind of paper it is. */
export function paperWords(paper: Paper): { readonly title: string; readonly subtitle: string } {
  const title = paper.committee === '' ? paper.title : paper.committee;
  const day = paper.date ? shortDay(paper.date) : undefined;
  const subtitle = [day, paper.committee === '' ? undefined : paper.title].filter(Boolean).join(' · ');
  return { title, subtitle };
}

/** `Thu 30 Jan`. The browser's own words would load its calendars at the moment a paper is opened. */
function shortDay(isoDay: string): string {
  const { weekday, day, month } = partsOf(isoDay);
  return `${weekday} ${day} ${month.slice(0, 3)}`;
}
