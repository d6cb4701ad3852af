import type { OutlineEntry } from '../pack/outline.ts';

/**
 * The entries of an outline that lead to chosen pages, with those above them; their pages counted among the chosen. An
 * entry kept for what is below it leads to the first of that.
 *
 * @param pages indexes into the file, in the order in which they are taken out
 */
export function outlineOfPages(outline: readonly OutlineEntry[], pages: readonly number[]): readonly OutlineEntry[] {
  const places = new Map(pages.map((pageIndex, at) => [pageIndex, at]));
  return kept(outline, places);
}

function kept(entries: readonly OutlineEntry[], places: ReadonlyMap<number, number>): readonly OutlineEntry[] {
  return entries.flatMap(({ title, pageIndex, children }) => {
    const below = kept(children, places);
    const own = pageIndex === null ? undefined : places.get(pageIndex);
    const place = own ?? below[0]?.pageIndex;
    return place === undefined || place === null ? [] : [{ title, pageIndex: place, children: below }];
  });
}
