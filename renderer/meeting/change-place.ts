import type { Sha256 } from '../../shared/ids.ts';
import { startOf, type ContentsItem } from '../../shared/reading/contents.ts';
import { counterpartOf } from '../../shared/reading/same-item.ts';
import type { Change } from './changes.ts';

/** Where a change is seen: the pages that its paper brought, else where its item begins; none for an item that is gone. */
export function placeOfChange(
  { what, item: named }: Change,
  paper: Sha256,
  contents: readonly ContentsItem[],
): ContentsItem['line'] {
  const item = what === 'gone' ? undefined : counterpartOf(named, contents);
  if (!item) return null;
  return startOf({ ...item, parts: item.parts.toSorted((a, b) => rank(a.paper) - rank(b.paper)) });

  function rank(other: Sha256): number {
    return other === paper ? 0 : 1;
  }
}
