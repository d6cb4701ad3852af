import type { Sha256 } from '../../shared/ids.ts';
import { isWithin } from '../../shared/pack/page-span.ts';
import type { ContentsItem, ContentsPart } from '../../shared/reading/contents.ts';

/** The papers of an item that a page belongs to: those in force, where others hold the page too. */
export function partAt(
  item: Pick<ContentsItem, 'parts'> | undefined,
  paper: Sha256,
  pageIndex: number,
): ContentsPart | undefined {
  const holding = item?.parts.filter(part => part.paper === paper && isWithin(pageIndex, part.pages)) ?? [];
  return holding.find(({ isCurrent }) => isCurrent) ?? holding[0];
}

/** The papers that took the place of these; undefined where these are in force, or none are. */
export function replacementOf(
  item: Pick<ContentsItem, 'parts'> | undefined,
  part: ContentsPart | undefined,
): ContentsPart | undefined {
  if (!part || part.isCurrent) return undefined;
  const current = item?.parts.filter(({ isCurrent }) => isCurrent) ?? [];
  // Of the others of the item some may be as old as these, and in force.
  return current.find(({ how }) => how === 'replaces') ?? current[0];
}
