import type { Alignment } from './align.ts';
import { linesOf, type Line } from './lines.ts';
import { release } from './rows.ts';
import { sameWords } from './same-words.ts';
import { claim, hasBecome } from './settle.ts';
import type { Settled } from './settle-pages.ts';
import { partsOf, type Lined, type Lines } from './text-parts.ts';
import { firstFrom, type VersionText } from '../text/version-text.ts';

type Sides = Pick<Alignment, 'source' | 'target' | 'to' | 'from' | 'isTied'>;

/** Lines of two parts that are compared at most. */
const MOST_PAIRS = 250_000;

/**
 * Gives lines that stand several times, as those that every report ends in, to the text before them or behind them that
 * both versions have once: where one of them was edited, they look more like those of another report.
 *
 * @param settled letters that stay what they have become
 */
export function settleRepeated(sides: Sides, settled: Settled): void {
  const [own, other] = [lined(sides.source), lined(sides.target)];
  if (!areSetAlike(own, other)) return;
  const pairs = pairsOf(own, other, sides);
  const held = withNeighbours(own, other, pairs, settled, sides);
  for (const part of partsOf(own, other, pairs)) {
    const [lines, others] = [linesIn(own, part.own), linesIn(other, part.there)];
    if (lines.length === 0 || others.length === 0 || lines.length * others.length > MOST_PAIRS) continue;
    if (!isTornIn(lines, others, sides)) continue;
    settlePart(lines, others, own, held, sides);
  }
}

/** Share of the lines of the shorter version that the other has as well, in one that was not set again. */
const SET_ALIKE = 0.5;

/** Whether most lines end where they did: of versions that are set otherwise lines are the same by chance. */
function areSetAlike(own: Lined, other: Lined): boolean {
  const [few, many] = own.lines.length <= other.lines.length ? [own, other] : [other, own];
  const same = few.lines.filter(({ words }) => many.counts.has(words)).length;
  return same >= few.lines.length * SET_ALIKE;
}

const known = new WeakMap<VersionText, Lined>();

function lined(version: VersionText): Lined {
  const before = known.get(version);
  if (before) return before;
  const lines = linesOf(version);
  const counts = new Map<string, number>();
  for (const { words } of lines) counts.set(words, (counts.get(words) ?? 0) + 1);
  const starts = Int32Array.from(lines, ({ from }) => from);
  const pageStarts = new Set(version.pageStarts);
  const text: Lined = {
    lines,
    counts,
    lineOf: letter => firstFrom(starts, letter + 1) - 1,
    isPageStart: at => pageStarts.has(lines[at]?.from ?? -1),
    isEdge: at => version.isEdge[lines[at]?.from ?? -1] === 1,
  };
  known.set(version, text);
  return text;
}

function linesIn({ lines }: Lined, { from, to }: Lines): readonly Line[] {
  return lines.slice(from, to);
}

/** What is settled, and lines that continue each other beside one that each version has once, on the same page. */
function withNeighbours(
  own: Lined,
  other: Lined,
  pairs: readonly (readonly [number, number])[],
  settled: Settled,
  { to }: Sides,
): Settled {
  const held = { own: settled.own.slice(), there: settled.there.slice() };
  for (const [at, there] of pairs) {
    for (const step of [-1, 1]) {
      const [line, beside] = [own.lines[at + step], other.lines[there + step]];
      const next = Math.max(0, step);
      if (own.isPageStart(at + next) || other.isPageStart(there + next)) continue;
      if (!line || !beside || line.words !== beside.words || !hasBecome(line, beside, to)) continue;
      held.own.fill(1, line.from, line.to);
      held.there.fill(1, beside.from, beside.to);
    }
  }
  return held;
}

/** Lines that each version has once and that continue each other, at least for the most part. */
function pairsOf(own: Lined, other: Lined, { to }: Sides): readonly (readonly [number, number])[] {
  const taken = new Set<number>();
  const isOnly = (words = ''): boolean => (own.counts.get(words) ?? 0) <= 1 && (other.counts.get(words) ?? 0) <= 1;
  return own.lines.flatMap((line, at) => {
    if (!isOnly(line.words)) return [];
    const counts = new Map<number, number>();
    for (let letter = line.from; letter < line.to; letter += 1) {
      const there = to[letter] ?? -1;
      if (there === -1) continue;
      const into = other.lineOf(there);
      const end = other.lines[into]?.to ?? there;
      const begun = letter;
      while (
        letter + 1 < line.to &&
        to[letter + 1] === there + letter + 1 - begun &&
        there + letter + 1 - begun < end
      ) {
        letter += 1;
      }
      counts.set(into, (counts.get(into) ?? 0) + letter + 1 - begun);
    }
    for (const [there, count] of counts) {
      if (count * 2 <= line.words.length || !isOnly(other.lines[there]?.words) || taken.has(there)) continue;
      taken.add(there);
      return [[at, there] as const];
    }
    return [];
  });
}

/** Whether letters of a part have become, or were, some of another one. */
function isTornIn(lines: readonly Line[], others: readonly Line[], { source, target, to, from }: Sides): boolean {
  return leadsOut(lines, others, to, source.isEdge) || leadsOut(others, lines, from, target.isEdge);
}

function leadsOut(lines: readonly Line[], others: readonly Line[], to: Int32Array, isEdge: Uint8Array): boolean {
  const [first, end] = [others[0]?.from ?? 0, others.at(-1)?.to ?? 0];
  return lines.some(line => {
    for (let at = line.from; at < line.to; at += 1) {
      const there = to[at] ?? -1;
      if (there !== -1 && (there < first || there >= end) && isEdge[at] === 0) return true;
    }
    return false;
  });
}

function settlePart(lines: readonly Line[], others: readonly Line[], own: Lined, held: Settled, sides: Sides): void {
  const { to, from, isTied } = sides;
  let [done, doneThere] = [0, 0];
  for (const [at, there] of [...sameLines(lines, others, held, sides), [lines.length, others.length] as const]) {
    settleEdited(lines.slice(done, at), others.slice(doneThere, there), own, held, sides);
    [done, doneThere] = [at + 1, there + 1];
    const [line, other] = [lines[at], others[there]];
    if (!line || !other || hasBecome(line, other, to)) continue;
    release(line, to, from);
    release(other, from, to);
    claim({ source: line.from, target: other.from, length: line.to - line.from }, { to, from });
    isTied.fill(0, line.from, line.to);
  }
}

/** What stands between two lines that stay was edited there, and is no repeated line of another part. */
function settleEdited(lines: readonly Line[], others: readonly Line[], own: Lined, held: Settled, sides: Sides): void {
  const { source, target, to, from } = sides;
  const [line, other, last, lastThere] = [lines[0], others[0], lines.at(-1), others.at(-1)];
  if (!line || !other || !last || !lastThere) return;
  const window = { sourceFrom: line.from, sourceTo: last.to, targetFrom: other.from, targetTo: lastThere.to };
  const isRepeated = (letter: number): boolean =>
    held.own[letter] === 0 && own.counts.get(own.lines[own.lineOf(letter)]?.words ?? '') !== 1;
  for (let at = window.sourceFrom; at < window.sourceTo; at += 1) {
    const there = to[at] ?? -1;
    const isOut = there !== -1 && (there < window.targetFrom || there >= window.targetTo);
    if (isOut && isRepeated(at)) release({ from: at, to: at + 1 }, to, from);
  }
  for (let there = window.targetFrom; there < window.targetTo; there += 1) {
    const at = from[there] ?? -1;
    const isOut = at !== -1 && (at < window.sourceFrom || at >= window.sourceTo);
    if (isOut && isRepeated(at)) release({ from: there, to: there + 1 }, from, to);
  }
  const isFree = (claimed: Int32Array, start: number, end: number): boolean =>
    claimed.subarray(start, end).every(letter => letter === -1);
  if (!isFree(to, window.sourceFrom, window.sourceTo) || !isFree(from, window.targetFrom, window.targetTo)) return;
  for (const same of sameWords(source, target, window)) claim(same, { to, from });
}

/** The lines that two parts have in common in one order: the most letters, of those that continue each other already if it is the same. */
function sameLines(
  lines: readonly Line[],
  others: readonly Line[],
  held: Settled,
  { source, target, to }: Sides,
): readonly (readonly [number, number])[] {
  const width = others.length + 1;
  const best = new Int32Array((lines.length + 1) * width);
  const worth = (at: number, there: number): number => {
    const [line, other] = [lines[at], others[there]];
    if (!line || !other || line.words !== other.words) return 0;
    if (source.isEdge[line.from] === 1 && target.isEdge[other.from] === 1) return 0;
    const isPair = to[line.from] === other.from;
    if (!isPair && (held.own[line.from] === 1 || held.there[other.from] === 1)) return 0;
    return line.words.length * 4 + (isPair ? 1 : 0);
  };
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    for (let there = others.length - 1; there >= 0; there -= 1) {
      const own = worth(at, there);
      const taken = own > 0 ? own + (best[(at + 1) * width + there + 1] ?? 0) : 0;
      best[at * width + there] = Math.max(
        taken,
        best[(at + 1) * width + there] ?? 0,
        best[at * width + there + 1] ?? 0,
      );
    }
  }
  const pairs: (readonly [number, number])[] = [];
  let [at, there] = [0, 0];
  while (at < lines.length && there < others.length) {
    const own = worth(at, there);
    const here = best[at * width + there] ?? 0;
    if (own > 0 && here === own + (best[(at + 1) * width + there + 1] ?? 0)) {
      pairs.push([at, there]);
      at += 1;
      there += 1;
    } else if (here === best[(at + 1) * width + there]) at += 1;
    else there += 1;
  }
  return pairs;
}
