import type { Sha256 } from '../ids.ts';
import { isWithin, type PageSpan } from '../pack/page-span.ts';
import { contentsAt, type ContentsItem } from '../reading/contents.ts';

/** Pages whose text is read as one: those of an item's papers, or those between two items, or all of a paper. */
export type TextSpan<Item extends Pick<ContentsItem, 'parts'> = ContentsItem> = {
  readonly item: Item | undefined;
  readonly span: PageSpan;
};

/** The pages that are read as one with a page of a paper. */
export function textSpanAt<Item extends Pick<ContentsItem, 'parts'>>(
  contents: readonly Item[],
  paper: Sha256,
  pageIndex: number,
  pageCount: number,
): TextSpan<Item> {
  const item = contentsAt(contents, paper, pageIndex);
  const part = item?.parts.find(({ paper: of, pages }) => of === paper && isWithin(pageIndex, pages));
  const end = Math.max(0, pageCount - 1);
  if (part) return { item, span: { first: Math.min(part.pages.first, end), last: Math.min(part.pages.last, end) } };
  let [first, last] = [0, end];
  for (const { paper: of, pages } of contents.flatMap(({ parts }) => parts)) {
    if (of !== paper) continue;
    if (pages.last < pageIndex) first = Math.max(first, pages.last + 1);
    if (pages.first > pageIndex) last = Math.min(last, pages.first - 1);
  }
  return { item: undefined, span: { first: Math.min(first, end), last: Math.max(first, last) } };
}
