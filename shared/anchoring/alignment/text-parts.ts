import type { Line } from './lines.ts';

/** Letters of a line at least that may hold others in their place, and of one that does so by itself. */
const [HOLDING, STEADY] = [12, 30];
/** Letters and lines that are gone or new in a row, from which on what follows is another text: anywhere, and at the top of a page. */
const [FOREIGN, FOREIGN_ON_TOP] = [
  { letters: 150, lines: 1 },
  { letters: 30, lines: 2 },
];
/** Lines at the top of a page. */
const TOP = 5;

/** Lines of a text, as indices: from `from` to before `to`. */
export type Lines = { readonly from: number; readonly to: number };

/** A text's lines and what is known of them. */
export type Lined = {
  readonly lines: readonly Line[];
  /** By what they say, how many there are. */
  readonly counts: ReadonlyMap<string, number>;
  /** The line that a letter is in. */
  readonly lineOf: (letter: number) => number;
  readonly isPageStart: (line: number) => boolean;
  readonly isEdge: (line: number) => boolean;
};

/** Lines of either text that go with the same line before or behind them, which both have once. */
export type Part = { readonly own: Lines; readonly there: Lines };

/**
 * The parts that two texts fall into, each with the line before it or behind it that it goes with: what stands behind a
 * line belongs to it, on its page and the next,
 * but for what stands before another such line at the top of a page that begins in the same way in both.
 *
 * @param pairs lines that both texts have once, by those of the source in their order
 */
export function partsOf(own: Lined, other: Lined, pairs: readonly (readonly [number, number])[]): readonly Part[] {
  const held = withNeighbours(own, pairs);
  const [tops, topsThere] = [new Map<number, Lines>(), new Map<number, Lines>()];
  const [isHeld, isHeldThere] = [new Set(held.map(([at]) => at)), new Set(held.map(([, there]) => there))];
  for (const [at, there] of held) {
    const [top, topThere] = [topBefore(own, at, isHeld), topBefore(other, there, isHeldThere)];
    const isSame = beginning(own, top) === beginning(other, topThere);
    tops.set(at, isSame ? top : { from: at, to: at });
    topsThere.set(there, isSame ? topThere : { from: there, to: there });
  }
  return held.flatMap(([at, there]) => [
    { own: behind(own, at, tops, other), there: behind(other, there, topsThere, own) },
    { own: tops.get(at) ?? { from: at, to: at }, there: topsThere.get(there) ?? { from: there, to: there } },
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
  return long.filter(
    ([at], rank) => lettersIn(own, at) >= STEADY || isNextTo(rank, rank - 1) || isNextTo(rank, rank + 1),
  );
}

/** The lines behind one that belong to it, up to where another text begins. */
function behind(text: Lined, at: number, tops: ReadonlyMap<number, Lines>, other: Lined): Lines {
  let [foreign, foreignFrom, pageStart] = [0, -1, -TOP];
  for (let end = at + 1; end < text.lines.length; end += 1) {
    const top = tops.get(end);
    if (top) return { from: at + 1, to: top.from };
    if (text.isPageStart(end)) {
      if (pageStart > at) return { from: at + 1, to: end };
      pageStart = end;
    }
    if (!isForeign(text, end, other)) {
      [foreign, foreignFrom] = [0, -1];
      continue;
    }
    if (foreignFrom === -1) foreignFrom = end;
    foreign += lettersIn(text, end);
    const { letters, lines } = foreignFrom - pageStart < TOP ? FOREIGN_ON_TOP : FOREIGN;
    if (foreign >= letters && end - foreignFrom + 1 >= lines) return { from: at + 1, to: foreignFrom };
  }
  return { from: at + 1, to: text.lines.length };
}

/** The lines between the start of a page and one on it. */
function topBefore(text: Lined, at: number, isHeld: ReadonlySet<number>): Lines {
  let from = at;
  while (from > 0 && !text.isPageStart(from) && !isHeld.has(from - 1)) from -= 1;
  return text.isPageStart(from) ? { from, to: at } : { from: at, to: at };
}

/** What the first line says that is not stamped; undefined where there is none. */
function beginning(text: Lined, { from, to }: Lines): string | undefined {
  for (let at = from; at < to; at += 1) if (!text.isEdge(at)) return text.lines[at]?.words;
  return undefined;
}

/** Whether a line stands once in its text and not in the other. */
function isForeign(text: Lined, at: number, other: Lined): boolean {
  const words = text.lines[at]?.words ?? '';
  return text.counts.get(words) === 1 && !other.counts.has(words);
}

function lettersIn({ lines }: Lined, at: number): number {
  return lines[at]?.words.length ?? 0;
}
