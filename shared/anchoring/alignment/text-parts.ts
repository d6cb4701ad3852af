import type { Line } from './lines.ts';

/** Letters of a line at least that may hold others in their place, and of one that does so by itself. */
const [HOLDING, STEADY] = [12, 30];
/** Letters that are gone or new in a row, from which on what follows them is a part of another text: at all, and behind a page's start. */
const [FOREIGN, FOREIGN_PAGE] = [150, 30];

/** Lines of a text, as indices: from `from` to before `to`. */
export type Lines = { readonly from: number; readonly to: number };

/** A text's lines and what is known of them. */
export type Lined = {
  readonly lines: readonly Line[];
  /** By what they say, how many there are. */
  readonly counts: ReadonlyMap<string, number>;
  readonly isPageStart: (line: number) => boolean;
};

/** Lines of either text that go with the same line before or behind them, which both have once. */
export type Part = { readonly own: Lines; readonly there: Lines };

/**
 * The parts that two texts fall into, each with the line before it or behind it that it goes with: what stands behind a
 * line belongs to it up to the last page that begins before the next, and from there on to the next.
 *
 * @param pairs lines that both texts have once, by those of the source in their order
 */
export function partsOf(own: Lined, other: Lined, pairs: readonly (readonly [number, number])[]): readonly Part[] {
  const held = withNeighbours(own, pairs);
  const [lasts, lastsThere] = [new Set(held.map(([at]) => at)), new Set(held.map(([, there]) => there))];
  const [paired, pairedThere] = [new Set(pairs.map(([at]) => at)), new Set(pairs.map(([, there]) => there))];
  return held.flatMap(([at, there]) => [
    { own: behind(own, at, lasts, paired, other), there: behind(other, there, lastsThere, pairedThere, own) },
    { own: before(own, at, lasts), there: before(other, there, lastsThere) },
  ]);
}

/** Those that are long or have a neighbour beside them in either text: a short one alone may be there by chance. */
function withNeighbours(
  own: Lined,
  pairs: readonly (readonly [number, number])[],
): readonly (readonly [number, number])[] {
  const long = pairs.filter(([at]) => lettersIn(own, at) >= HOLDING);
  const order = long.map(([, there]) => there).toSorted((a, b) => a - b);
  const places = new Map(order.map((there, place) => [there, place]));
  const isNextTo = (at: number, beside: number): boolean => {
    const [place = -9, next = -99] = [places.get(long[at]?.[1] ?? -1), places.get(long[beside]?.[1] ?? -1)];
    return Math.abs(place - next) === 1;
  };
  return long.filter(([at], rank) => lettersIn(own, at) >= STEADY || isNextTo(rank, rank - 1) || isNextTo(rank, rank + 1));
}

/** The lines behind one that belong to it, up to where another text begins. */
function behind(text: Lined, at: number, held: ReadonlySet<number>, paired: ReadonlySet<number>, other: Lined): Lines {
  let [end, lastPage] = [at + 1, -1];
  let [foreign, foreignFrom] = [0, at + 1];
  let page = -1;
  let [foreignLines, foreignOnPage] = [0, 0];
  for (; end < text.lines.length && !held.has(end); end += 1) {
    if (text.isPageStart(end)) [lastPage, page, foreignLines, foreignOnPage] = [end, end, 0, 0];
    const isForeign = text.counts.get(text.lines[end]?.words ?? '') === 1 && !paired.has(end) && !isIn(other, text, end);
    if (!isForeign) {
      foreign = 0;
      continue;
    }
    if (foreign === 0) foreignFrom = end;
    foreign += lettersIn(text, end);
    foreignOnPage += lettersIn(text, end);
    foreignLines += 1;
    if (page !== -1 && foreignLines > 1 && foreignOnPage >= FOREIGN_PAGE) return { from: at + 1, to: page };
    if (foreign >= FOREIGN) return { from: at + 1, to: foreignFrom };
  }
  if (end === text.lines.length) return { from: at + 1, to: end };
  return { from: at + 1, to: text.isPageStart(end) || lastPage === -1 ? end : lastPage };
}

/** The lines of a page before one that belong to it. */
function before(text: Lined, at: number, held: ReadonlySet<number>): Lines {
  let from = at;
  while (from > 0 && !text.isPageStart(from) && !held.has(from - 1)) from -= 1;
  return text.isPageStart(from) ? { from, to: at } : { from: at, to: at };
}

function isIn(other: Lined, text: Lined, at: number): boolean {
  return other.counts.has(text.lines[at]?.words ?? '');
}

function lettersIn({ lines }: Lined, at: number): number {
  return lines[at]?.words.length ?? 0;
}
