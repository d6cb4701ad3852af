/**
 * A run of text on a page: where its baseline starts, in points from the bottom left of the page as shown (rotation
 * applied).
 */
export type PlacedText = { readonly text: string; readonly x: number; readonly y: number };

const STAMP = /^page\s+([0-9]{1,4}|[ivxlc]{1,7})$/i;
/** The part of a page's width or height, at each side, that counts as its edge. */
const EDGE = 0.12;

/**
 * The number stamped at an edge of a page (`Page 15`), or undefined. Landscape pages bear it at the side. A pack's stamp
 * comes after the page's own text, so that the last one counts where a report brings page numbers of its own.
 */
export function stampedLabel(runs: readonly PlacedText[], pageWidth: number, pageHeight: number): string | undefined {
  const atEdge = (at: number, size: number): boolean => at <= size * EDGE || at >= size * (1 - EDGE);
  return runs
    .filter(({ x, y }) => atEdge(x, pageWidth) || atEdge(y, pageHeight))
    .map(({ text }) => STAMP.exec(text.trim())?.[1])
    .findLast(label => label !== undefined);
}

/**
 * The labels of a paper's pages: those the file itself carries where they say more than 1, 2, 3…, else the stamps. Where
 * stamps count on from each other, they name the pages between them and those that follow up to the next stamp; the
 * longest count goes first, so that a number of another sort in the midst of it is not taken for the page's. Null: no
 * printed number.
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
  let following: number | undefined;
  return Array.from({ length: pageCount }, (_, index) => {
    const stamp = stamps[index];
    following = offsets.get(index) ?? (stamp === undefined ? following : undefined);
    return following === undefined ? (stamp ?? null) : String(index + following);
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
  return [...counts.values()].filter(count => count.stamped > 1).sort((a, b) => b.stamped - a.stamped);
}

/** The page a member means who types a number: the printed one if a page bears it, else the page of the file. */
export function findPage(typed: string, labels: readonly (string | null)[], pageCount: number): number | undefined {
  const wanted = typed
    .trim()
    .toLowerCase()
    .replace(/^(?:page|p\.?)\s*/, '');
  if (wanted === '') return undefined;
  const printed = labels.findIndex(label => label?.toLowerCase() === wanted);
  if (printed >= 0) return printed;
  const number = /^\d+$/.test(wanted) ? Number(wanted) : Number.NaN;
  return number >= 1 && number <= pageCount ? number - 1 : undefined;
}
