import type { OutlineEntry } from '../../../shared/pack/outline.ts';

/**
 * The entry of an outline that a page belongs to, behind those it lies in: of all entries that begin on the page or before
 * it the one that begins last. Empty where there is none.
 */
export function outlinePath(entries: readonly OutlineEntry[], pageIndex: number): readonly OutlineEntry[] {
  let best: readonly OutlineEntry[] = [];
  let bestPage = -1;
  const search = (branch: readonly OutlineEntry[], path: readonly OutlineEntry[]): void => {
    for (const entry of branch) {
      const here = [...path, entry];
      const start = entry.pageIndex;
      if (start !== null && start <= pageIndex && start >= bestPage) [best, bestPage] = [here, start];
      search(entry.children, here);
    }
  };
  search(entries, []);
  return best;
}
