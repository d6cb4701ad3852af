import type { Spread } from '../../../../shared/reading/page-look.ts';

/** Pages that stand beside each other, by their index in the file. */
export type PageRow = { readonly first: number; readonly last: number };

/** Which pages stand beside each other in a paper of so many pages. */
export function rowsOf(pageCount: number, spread: Spread): readonly PageRow[] {
  const alone = spread === 'cover' ? 1 : 0;
  const beside = spread === 'one' ? 1 : 2;
  const rows: PageRow[] = [];
  for (let first = 0; first < pageCount;) {
    const last = Math.min(first + (first < alone ? 1 : beside), pageCount) - 1;
    rows.push({ first, last });
    first = last + 1;
  }
  return rows;
}

/** The row that a page stands in. */
export function rowOfPage(pageIndex: number, spread: Spread): number {
  switch (spread) {
    case 'one':
      return pageIndex;
    case 'two':
      return pageIndex >> 1;
    case 'cover':
      return (pageIndex + 1) >> 1;
  }
}
