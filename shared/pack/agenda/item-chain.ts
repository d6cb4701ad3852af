import type { FrontLine } from './front-lines.ts';
import { isFirst, leadingNumber, stepFrom, type ItemNumber } from './item-number.ts';
import { isRangeCell } from './columns.ts';
import { beginsRange, takeRange } from './page-range.ts';
import { isStockTitle } from './wordings.ts';

/** A line that begins with what may be an item's number. */
export type NumberedLine = {
  /** Which of the front lines it is. */
  readonly at: number;
  readonly number: ItemNumber;
  /** The words behind the number in its own cell; empty where the number has a cell to itself. */
  readonly rest: string;
  readonly left: number;
};

type Candidate = Omit<NumberedLine, 'number'> & {
  readonly readings: readonly ItemNumber[];
  readonly pageIndex: number;
  readonly worth: number;
};

type Node = { readonly candidate: Candidate; readonly number: ItemNumber };

/** How many lines up to each head a part of the agenda, and how many are such as stand behind an agenda. */
export type Breaks = { readonly sections: readonly number[]; readonly ends: readonly number[] };

/** How many of the lines up to each are of a kind. */
export function countUpTo<T>(lines: readonly T[], is: (line: T) => boolean): readonly number[] {
  let count = 0;
  return lines.map(line => (is(line) ? (count += 1) : count));
}

/** Items one after the other, and how surely they are the agenda's own. */
export type Chain = { readonly items: readonly NumberedLine[]; readonly score: number; readonly evidence: number };

const MOST_CANDIDATES = 400;
const SAME_COLUMN = 9;
const SAME_COLUMN_OVER_PAGES = 40;
const NESTED = 9;
/** So many lines below its heading an agenda begins, where nothing stands between. */
const RIGHT_BELOW = 4;

/**
 * Finds the numbers that count the items of an agenda among all numbers that its lines begin with: those that count on from
 * each other in one column, with numbers of other lists (plans, parts, paragraphs) between them.
 */
export function findChain(lines: readonly FrontLine[], breaks: Breaks): Chain | null {
  const nodes = candidatesIn(lines).flatMap(candidate => candidate.readings.map(number => ({ candidate, number })));
  const best: { score: number; before: number }[] = [];
  nodes.forEach(({ candidate, number }, to) => {
    let chosen = { score: startWorth(candidate, number, nodes[0]?.candidate) + candidate.worth, before: -1 };
    const above = lastInColumn(nodes, to);
    for (let from = to - 1; from >= 0; from -= 1) {
      const node = nodes[from];
      const sofar = best[from];
      if (!node || !sofar || node.candidate.at === candidate.at) continue;
      const between = above > from && nodes[above]?.candidate.at !== node.candidate.at ? nodes[above] : undefined;
      const gain = linkWorth(node.candidate, node.number, candidate, number, breaks, between?.candidate);
      if (gain === null) continue;
      const score = sofar.score + gain + candidate.worth;
      if (score > chosen.score) chosen = { score, before: from };
    }
    best.push(chosen);
  });

  const chains = best
    .map((_, end) => chainEndingAt(end, nodes, best))
    .toSorted((a, b) => b.score - a.score)
    .slice(0, 40);
  let outer = chains[0] ?? null;
  // Plans or applications within one item may be many more than the items: the list round them is the agenda.
  for (const chain of chains) {
    if (outer && encloses(chain, outer)) outer = chain;
  }
  return outer;
}

function candidatesIn(lines: readonly FrontLine[]): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const [at, line] of lines.entries()) {
    const cell = line.cells[0];
    const numbered = cell && leadingNumber(cell.text);
    if (!cell || !numbered || found.length >= MOST_CANDIDATES) continue;
    const hasOwnCell = numbered.rest === '';
    const title = hasOwnCell ? (line.cells[1]?.text ?? '') : numbered.rest;
    if (hasOwnCell && (title === '' ? !nextIsTitle(lines, at) : beginsRange(title))) continue;
    const readings = numbered.readings.filter(
      ({ marked, style }) => marked || hasOwnCell || (style !== 'letter' && style !== 'roman'),
    );
    if (readings.length === 0) continue;
    const isSure = readings.some(({ marked, bracketed }) => marked && !bracketed);
    const worth =
      (isSure ? 3 : hasOwnCell ? 2.5 : 1.5) +
      (isStockTitle(title) ? 2 : 0) +
      (line.cells.some(({ text }) => isRangeCell(text)) || takeRange([line.text]).range ? 1.5 : 0);
    found.push({ at, readings, rest: numbered.rest, left: cell.left, pageIndex: line.pageIndex, worth });
  }
  return found;
}

/** A number alone on its line belongs to the words that stand a little lower, or round it, to its right. */
function nextIsTitle(lines: readonly FrontLine[], at: number): boolean {
  const [line, next] = [lines[at], lines[at + 1]];
  return (
    line !== undefined &&
    next !== undefined &&
    next.pageIndex === line.pageIndex &&
    next.left >= line.left - 2 &&
    (next.gap ?? 99) < 2 * line.height
  );
}

/** An agenda begins with its first number, as a rule right below its heading. */
function startWorth({ at }: Candidate, number: ItemNumber, first: Candidate | undefined): number {
  const isHead = at === first?.at;
  return (isFirst(number) ? 2 : 0) + (isHead ? (at <= RIGHT_BELOW ? 6 : 3) : 0);
}

function linkWorth(
  before: Candidate,
  beforeNumber: ItemNumber,
  after: Candidate,
  number: ItemNumber,
  breaks: Breaks,
  between: Candidate | undefined,
): number | null {
  const pages = after.pageIndex - before.pageIndex;
  const apart = Math.abs(after.left - before.left);
  if (pages > 2 || apart > (pages === 0 ? SAME_COLUMN : SAME_COLUMN_OVER_PAGES)) return null;
  const isPast = crosses(before.at, after.at, breaks.ends);
  const cost = (pages === 0 ? 0 : apart / 20) + (isPast ? 5 : 0);
  const step = stepFrom(beforeNumber, number);
  if (step === null) {
    const isAnew = isFirst(number) && number.style === beforeNumber.style;
    // Exempt items may be counted apart: E1, E2.
    const isOther = beforeNumber.style === 'plain' && number.style === 'lettered' && number.parts[1] === 1;
    const restarts = (isAnew || isOther) && !isPast && !between;
    return restarts && crosses(before.at, after.at, breaks.sections) ? 0.5 - cost : null;
  }
  if (step === 0) return between ? null : -1 - cost;
  if (!number.marked && after.rest !== '' && step > 1) return null;
  // Where a list in the same column stands between, and counts up to this number, it may well be that list's own.
  const isOfList = between?.readings.some(reading => stepFrom(reading, number) === 1) ?? false;
  if (step === 1) return (isOfList ? -3.5 : 2) - cost;
  return step < 40 && !isOfList ? -Math.min(4, step) - cost : null;
}

/** The last candidate before one that stands in its column; -1 where there is none. */
function lastInColumn(nodes: readonly Node[], to: number): number {
  const last = nodes[to]?.candidate;
  for (let at = to - 1; last && at >= 0; at -= 1) {
    const before = nodes[at]?.candidate;
    if (before && before.at !== last.at && Math.abs(before.left - last.left) <= SAME_COLUMN) return at;
  }
  return -1;
}

/** Whether a line that was counted stands between two. */
function crosses(from: number, to: number, counts: readonly number[]): boolean {
  return (counts[to - 1] ?? 0) > (counts[from] ?? 0);
}

function chainEndingAt(end: number, nodes: readonly Node[], best: readonly { score: number; before: number }[]): Chain {
  const items: NumberedLine[] = [];
  let evidence = 0;
  for (let at = end; at >= 0; at = best[at]?.before ?? -1) {
    const node = nodes[at];
    if (!node) break;
    const { candidate, number } = node;
    items.push({ at: candidate.at, number, rest: candidate.rest, left: candidate.left });
    if (candidate.worth > 3) evidence += 1;
  }
  return { items: items.toReversed(), score: best[end]?.score ?? 0, evidence };
}

/** Whether one chain stands round another: it begins before it, further out, and is more than a stray number. */
function encloses(outer: Chain, inner: Chain): boolean {
  const [first, innerFirst] = [outer.items[0], inner.items[0]];
  if (!first || !innerFirst || outer.items.length < 2) return false;
  const isFurtherOut = first.left < innerFirst.left - NESTED;
  return first.at < innerFirst.at && isFurtherOut && outer.evidence > 0 && isFirst(first.number);
}
