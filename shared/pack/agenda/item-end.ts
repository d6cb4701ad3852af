import { warning, type Warning } from '../warning.ts';
import type { LabelPages } from './label-pages.ts';
import type { RangeFound } from './page-range.ts';
import type { Placeable } from './placeable.ts';

/** The pages that the agenda names, both ends. */
export type PrintedPages = { readonly first: string; readonly last: string };

/** A range with its end, taken from the range that comes next where none is printed. */
export function withEnd(item: Placeable, following: RangeFound | null, warnings: Warning[]): PrintedPages | null {
  const { range } = item;
  if (range === null) return null;
  if (range.last !== null) return { first: range.first, last: range.last };
  const [first = Number.NaN, next = Number.NaN] = [range.first, following?.first ?? ''].map(Number);
  const isInferred = next > first;
  warnings.push(warning(isInferred ? 'range-inferred' : 'pages-unclear', { item: item.name, found: range.first }));
  return { first: range.first, last: isInferred ? String(next - 1) : range.first };
}

type End = {
  readonly item: Placeable;
  readonly start: number;
  /** The page before the next item's papers, or the file's last. */
  readonly bound: number;
  readonly isLast: boolean;
  /** Whether items of its own number stand behind it: a range may well take in theirs. */
  readonly hasParts: boolean;
  readonly printed: PrintedPages | null;
  readonly outlineEnd: number | null;
  readonly byLabel: LabelPages;
  readonly pageCount: number;
};

/** The last page of an item that begins at `start`; a range that goes on beyond the file, or into the next item, is cut. */
export function endOf(
  { item, start, bound, isLast, hasParts, printed, outlineEnd, byLabel, pageCount }: End,
  warnings: Warning[],
): number {
  const isOpen = item.range?.last === null && printed?.last === printed?.first;
  if (printed === null || isOpen) return Math.max(start, Math.min(bound, outlineEnd ?? bound));
  const length = Number(printed.last) - Number(printed.first);
  const counted = length >= 0 ? start + length : null;
  const labelled = byLabel.findEnd(printed.last, start, counted);
  const wanted = labelled ?? counted ?? bound;
  if (wanted <= bound || hasParts) return Math.min(wanted, bound);
  const isBeyond = labelled === null && (isLast || counted === null || counted >= pageCount);
  const found = `${printed.first} - ${printed.last}`;
  warnings.push(
    warning(isBeyond ? 'range-beyond-file' : 'range-disagrees', { item: item.name, pageIndex: bound, found }),
  );
  return bound;
}
