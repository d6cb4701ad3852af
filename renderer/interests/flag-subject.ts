import type { FlagFields } from '../../shared/interests/flag.ts';
import { asFlaggedItem, type FlaggedItem } from '../../shared/interests/flagged-item.ts';
import type { Paper } from '../../shared/pack/paper.ts';

/** What an interest is flagged on: an item of a paper, and the meeting it is for. Every flag is one itself. */
export type FlagSubject = Pick<FlagFields, 'paper' | 'item' | 'meeting'>;

/**
 * The subject that an item of a meeting makes, with the paper and page its papers begin on, or its line on the agenda
 * where it has none; words longer than a flag can hold are cut.
 */
export function flagSubject(paper: Paper, item: FlaggedItem): FlagSubject {
  return {
    paper: paper.sha256,
    item: asFlaggedItem(item),
    meeting: { committee: paper.committee.slice(0, 300), date: paper.date },
  };
}

/** What the item is called where its number comes first: `Item 9`, or `This paper` where it has none. */
export function itemWords(item: Pick<FlaggedItem, 'number'>): string {
  return item.number === '' ? 'This paper' : `Item ${item.number}`;
}
