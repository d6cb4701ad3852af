/** A run of text on a page: where its baseline starts, as shares of the page as shown, from its top left corner. */
export type PlacedText = { readonly text: string; readonly across: number; readonly down: number };

const STAMP = /^page\s+([0-9]{1,4}|[ivxlc]{1,7})$/i;
const EDGE = 0.12;

/**
 * The number stamped at the edge of a page (`Page 15`), or undefined. At the head or foot as a rule; at a side on pages
 * that were turned after they were stamped. The last one counts: a pack is stamped when its reports, which may have
 * numbers of their own, are in it.
 */
export function stampedLabel(runs: readonly PlacedText[]): string | undefined {
  return runs
    .filter(({ across, down }) => [across, down].some(share => share < EDGE || share > 1 - EDGE))
    .map(({ text }) => STAMP.exec(text.trim())?.[1])
    .findLast(label => label !== undefined);
}

/**
 * The labels of a paper's pages: those the file itself carries where they say more than 1, 2, 3…, else the stamps. Where
 * stamps count on from each other, they name the pages between them too, and the back of the last one. The longest count
 * goes first, so that a number of another sort in the midst of it is not taken for the page's. Null: no printed number.
 */
export function pageLabels(
  pageCount: number,
  inFile: readonly string[] | null,
  stamps: readonly (string | undefined)[],
): readonly (string | null)[] {
  const plain = (label: string | undefined, index: number): boolean => label === String(index + 1);
  if (inFile && inFile.length === pageCount && !inFile.every(plain)) return inFile.map(label => label || null);

  const offsets = new Map<number, number>();
  for (const { offset, first, last } of countsOf(stamps)) {
    for (let index = first; index <= last; index += 1) {
      if (!offsets.has(index)) offsets.set(index, offset);
    }
  }
  return Array.from({ length: pageCount }, (_, index) => {
    const stamp = stamps[index];
    const offset = offsets.get(index) ?? (stamp === undefined ? offsets.get(index - 1) : undefined);
    return offset === undefined ? (stamp ?? null) : String(index + offset);
  });
}

/** A stretch of pages that are numbered on from each other: the number on a page is its index and the offset. */
type Count = { readonly offset: number; readonly stamped: number; readonly first: number; readonly last: number };

/** The counts that at least two stamps agree on, that of most stamps first. */
function countsOf(stamps: readonly (string | undefined)[]): readonly Count[] {
  const counts = new Map<number, Count>();
  stamps.forEach((stamp, index) => {
    if (stamp === undefined || !/^\d+$/.test(stamp)) return;
    const offset = Number(stamp) - index;
    const known = counts.get(offset) ?? { offset, stamped: 0, first: index, last: index };
    counts.set(offset, { ...known, stamped: known.stamped + 1, last: index });
  });
  return [...counts.values()].filter(count => count.stamped > 1).toSorted((a, b) => b.stamped - a.stamped);
}

/**
 * The page a member means who types a number: the printed one if a page bears it, else the page of the file; `PDF 2` is
 * the second of the file whatever is printed.
 */
export function findPage(typed: string, labels: readonly (string | null)[], pageCount: number): number | undefined {
  const wanted = typed.trim().toLowerCase();
  const inFile = /^pdf\s*(?:page\s*)?(\d+)$/.exec(wanted)?.[1];
  if (inFile !== undefined) return nthPage(inFile, pageCount);
  const bare = wanted.replace(/^(?:page|p\.?)\s*(?=\S)/, '');
  for (const name of [wanted, bare]) {
    const printed = labels.findIndex(label => label?.toLowerCase() === name);
    if (printed >= 0) return printed;
  }
  return nthPage(bare, pageCount);
}

/** The index of a page that is counted from 1, or undefined where it is no number or beyond the file. */
function nthPage(number: string, pageCount: number): number | undefined {
  if (!/^\d+$/.test(number)) return undefined;
  return Number(number) >= 1 && Number(number) <= pageCount ? Number(number) - 1 : undefined;
}
