import type { Sha256 } from '../ids.ts';
import { contentsAt, type ContentsItem } from './contents.ts';

type Spot = { readonly paper: Sha256; readonly pageIndex: number };
type Stop = Spot & { readonly item: number };

/**
 * Where the papers of the next item that has some begin, or of the one before; from one file of the meeting to another
 * where the next item's papers came in another.
 *
 * @returns undefined where there is none
 */
export function neighbourReport(
  contents: readonly ContentsItem[],
  { paper, pageIndex }: Spot,
  direction: 1 | -1,
): Spot | undefined {
  const stops = contents.flatMap(stopsOf);
  const here = contentsAt(contents, paper, pageIndex);
  if (here && here.is !== 'agenda') {
    const item = contents.indexOf(here);
    const at = stops.findLastIndex(stop => stop.item === item && stop.paper === paper && stop.pageIndex <= pageIndex);
    if (at >= 0) return stops[at + direction];
    // On pages that others took the place of: those come next.
    return direction === 1 ? stops.find(stop => stop.item >= item) : stops.findLast(stop => stop.item < item);
  }
  const before = stops.findLastIndex(stop => stop.paper === paper && stop.pageIndex <= pageIndex);
  if (direction === -1) return stops[before];
  return before >= 0 ? stops[before + 1] : (stops.find(stop => stop.paper === paper) ?? stops[0]);
}

function stopsOf({ is, parts }: ContentsItem, item: number): readonly Stop[] {
  if (is === 'agenda') return [];
  return parts.flatMap(({ paper, pages, isCurrent }) => (isCurrent ? [{ item, paper, pageIndex: pages.first }] : []));
}
