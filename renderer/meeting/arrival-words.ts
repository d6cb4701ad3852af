import type { Paper } from '../../shared/pack/paper.ts';
import { counted } from '../library/counted.ts';
import type { PaperState } from '../library/meeting-summary.ts';
import { dayOf, spokenDay } from '../time/day.ts';
import { changeSentence } from './change-words.ts';
import type { Change } from './changes.ts';

/** When a paper came to this device: `arrived yesterday`. */
export function arrivalWords({ addedAtMs }: Pick<Paper, 'addedAtMs'>, today: string): string {
  return `arrived ${spokenDay(dayOf(new Date(addedAtMs)), today)}`;
}

/**
 * What a paper brought, in a sentence without its full stop: its changes to the agenda, else how long it is. A version
 * without changes says so, for that is what a member wants to know of it.
 */
export function broughtSentence({ paper, version }: PaperState, changes: readonly Change[]): string {
  if (changes.length > 0) return changeSentence(changes);
  if (version > 1 && paper.agenda.length > 0) return 'the same items, with as many pages each';
  return counted(paper.pageCount, 'page');
}
