import type { Paper } from '../../shared/pack/paper.ts';
import { counted } from '../../shared/counted.ts';
import type { PaperState } from '../library/meeting-summary.ts';
import { dayOf, spokenDay } from '../time/day.ts';

/** When a paper came to this device: `arrived yesterday`. */
export function arrivalWords({ addedAtMs }: Pick<Paper, 'addedAtMs'>, today: string): string {
  return `arrived ${spokenDay(dayOf(new Date(addedAtMs)), today)}`;
}

/** What there is to say of a paper that changed no item. A later version says so: that is what a member wants to know. */
export function unchangedWords({ paper, after }: PaperState): string {
  if (after !== null && paper.agenda.length > 0) return 'no change to its items was found';
  return counted(paper.pageCount, 'page');
}
