import type { ContentsItem } from '../reading/contents.ts';
import { counterpartOf } from '../reading/same-item.ts';
import type { InterestFlag } from './flag.ts';

type FlagOnPaper = Pick<InterestFlag, 'paper' | 'item'>;

/**
 * The item of a meeting that a flag is on, whichever of the meeting's papers it was flagged in. It is known by its title,
 * for numbers move when a pack is published again; in the very paper it was flagged in the number is enough, however that
 * paper's titles are read by now. Between items of one title, none of which has the number, none is chosen.
 */
export function flaggedItemOf(flag: FlagOnPaper, contents: readonly ContentsItem[]): ContentsItem | undefined {
  const items = contents.filter(({ is }) => is !== 'agenda');
  const named = counterpartOf(flag.item, items);
  if (named && isTheOne(named, flag, items)) return named;
  const inPaper = items.filter(
    ({ line, parts }) => line?.paper === flag.paper || parts.some(({ paper }) => paper === flag.paper),
  );
  const numbered = inPaper.filter(({ number }) => number === flag.item.number);
  return numbered.length === 1 ? numbered[0] : undefined;
}

function isTheOne(found: ContentsItem, { item }: FlagOnPaper, items: readonly ContentsItem[]): boolean {
  return found.number === item.number || items.every(other => other === found || other.title !== found.title);
}
