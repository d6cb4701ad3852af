/**
 * A run of text on a page: where its baseline starts, in PDF points from the bottom left of the page as shown (rotation
 * applied), with the height of the page.
 */
export type PlacedText = { readonly text: string; readonly y: number };

const STAMP = /^page\s+([0-9]{1,4}|[ivxlc]{1,7})$/i;
const EDGE = 0.12;

/** The number stamped at the head or foot of a page (`Page 15`), or undefined. */
export function stampedLabel(runs: readonly PlacedText[], pageHeight: number): string | undefined {
  for (const { text, y } of runs) {
    if (y > pageHeight * EDGE && y < pageHeight * (1 - EDGE)) continue;
    const label = STAMP.exec(text.trim())?.[1];
    if (label) return label;
  }
  return undefined;
}

/**
 * The labels of a paper's pages: those the file itself carries where they say more than 1, 2, 3…, else the stamps where
 * most stamped pages agree on one offset, which then names the unstamped ones between them too. Null: no printed number.
 */
export function pageLabels(
  pageCount: number,
  inFile: readonly string[] | null,
  stamps: readonly (string | undefined)[],
): readonly (string | null)[] {
  const plain = (label: string | undefined, index: number): boolean => label === String(index + 1);
  if (inFile && inFile.length === pageCount && !inFile.every(plain)) return inFile.map(label => label || null);

  const offsets = new Map<number, number>();
  stamps.forEach((stamp, index) => {
    if (stamp && /^\d+$/.test(stamp)) offsets.set(Number(stamp) - index, (offsets.get(Number(stamp) - index) ?? 0) + 1);
  });
  const [offset, count] = [...offsets].toSorted((a, b) => b[1] - a[1])[0] ?? [0, 0];
  const first = stamps.findIndex(stamp => stamp !== undefined);
  return Array.from({ length: pageCount }, (_, index) => {
    const stamp = stamps[index];
    if (stamp) return stamp;
    const isBetween = count >= 2 && first >= 0 && index > first;
    return isBetween && index + offset > 0 ? String(index + offset) : null;
  });
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
