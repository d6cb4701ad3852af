import { countKey, countsOf, type Count, type FoundNumber } from './counts.ts';
import { inSeries } from './stamp-words.ts';

/**
 * The labels of pages: what is printed on them, never changed; and for pages that bear no number, the one that is left
 * out for them. That is so within a count that goes on on both sides, and for an empty page behind the last of a count:
 * its back.
 */
export function fillLabels(
  chosen: readonly (FoundNumber | undefined)[],
  isEmpty: (pageIndex: number) => boolean,
): readonly (string | null)[] {
  const around = countsAround(chosen);
  return chosen.map((number, index) => {
    if (number) return number.label;
    const within = around[index];
    if (within !== undefined) return labelFrom(chosen, within, index);
    return chosen[index - 1] && isEmpty(index) ? labelFrom(chosen, index - 1, index) : null;
  });
}

function labelFrom(chosen: readonly (FoundNumber | undefined)[], from: number, pageIndex: number): string | null {
  const example = chosen[from];
  return example ? inSeries(example, example.value + pageIndex - from) : null;
}

/**
 * For each page between two of one count, the first page of that count: the count of the nearest numbered pages where it
 * is the same, else the one with most pages that goes on on both sides.
 */
function countsAround(chosen: readonly (FoundNumber | undefined)[]): readonly (number | undefined)[] {
  const around: (number | undefined)[] = Array.from({ length: chosen.length });
  const counts = countsOf(chosen.map(number => (number ? [number] : [])));
  let before: { readonly index: number; readonly count: Count | undefined } | undefined;
  chosen.forEach((number, index) => {
    if (!number) return;
    const count = counts.get(countKey(number, index));
    if (before && count && before.count === count) around.fill(count.first, before.index + 1, index);
    before = { index, count };
  });
  for (const { first, last } of [...counts.values()].toSorted((a, b) => b.pages - a.pages)) {
    for (let index = first; index <= last; index += 1) around[index] ??= first;
  }
  return around;
}
