import type { Alignment } from './align.ts';
import { forEachPair, runsOf, type Columns, type Run } from './column-runs.ts';
import { fillColumns } from './fill-columns.ts';
import { letterString } from '../text/letter-string.ts';
import { isLineStart } from '../text/letters.ts';
import { lettersOnPages, pageOfLetter, type VersionText } from '../text/version-text.ts';

type Sides = Pick<Alignment, 'source' | 'target' | 'to' | 'from' | 'isTied' | 'isTold'>;

/** Letters in a row that are certain where columns are read across: most of a line. */
const CERTAIN = 20;
/** Letters in a row that stand where the column does not go on, but may not have been moved. */
const ASTRAY = 100;
/** How often the text goes back on a page that is read across, and in what share of its stretches. */
const [BACK, SHARE] = [3, 0.25];
/** Letters of a stretch that tells in what order a page is read. */
const TELLING = 12;

/**
 * Aligns again what is read across columns in one version and down each of them in the other. There the text between two
 * lines of a column is another column's, and words that both have are taken for each other: only whole lines are certain,
 * and what is between two of them stands between them still.
 */
export function alignColumns({ source, target, to, from, isTied, isTold }: Sides): void {
  const realigned = (columns: Columns, settled: (letter: number, other: number) => void): void => {
    const pages = pagesReadAcross(columns);
    if (pages.size > 0) realign(columns, pages, settled);
  };
  const settle = (letter: number): void => {
    isTied[letter] = 0;
    isTold[letter] = 1;
  };
  realigned({ down: source, across: target, to, from }, letter => settle(letter));
  realigned({ down: target, across: source, to: from, from: to }, (_, other) => settle(other));
}

/** The pages that go back to what stands before in the other version as often as lines of columns do. */
function pagesReadAcross({ down, across, to, from }: Columns): ReadonlySet<number> {
  const turned = { down: across, across: down, to: from, from: to };
  const counts = new Map<number, { runs: number; back: number }>();
  let last: { readonly page: number; readonly there: number } | undefined;
  for (const { at, there, length } of runsOf(turned)) {
    if (length < TELLING) continue;
    const page = pageOfLetter(across, across.body[at] ?? 0);
    const count = counts.get(page) ?? { runs: 0, back: 0 };
    counts.set(page, count);
    count.runs += 1;
    if (last?.page === page && there < last.there) count.back += 1;
    last = { page, there };
  }
  const read = [...counts].filter(([, { runs, back }]) => back >= BACK && back >= runs * SHARE);
  return new Set(read.map(([page]) => page));
}

function realign(columns: Columns, pages: ReadonlySet<number>, settled: (letter: number, other: number) => void): void {
  const { down, across, to, from } = columns;
  const isAcross = ({ there }: Run): boolean => pages.has(pageOfLetter(across, across.body[there] ?? 0));
  const kept: Run[] = [];
  const released: Run[] = [];
  const isAtEnd = new Set<Run>();
  for (const run of runsOf(columns)) {
    if (!isAcross(run)) {
      kept.push(run);
      continue;
    }
    const lines = linesOfRun(down, run);
    const certain = lines.filter(line => line.length >= CERTAIN && standsOnce(across, line));
    const others = lines.filter(line => !certain.includes(line));
    kept.push(...certain);
    released.push(...others);
    if (certain.length > 0) for (const line of others) isAtEnd.add(line);
  }
  const astray = new Set(kept.filter((run, at) => isAstray(kept[at - 1], run, kept[at + 1], isAcross)));
  for (const run of [...released, ...astray]) {
    forEachPair(columns, run, (letter, other) => {
      to[letter] = -1;
      from[other] = -1;
    });
  }
  const remaining = kept.filter(run => !astray.has(run));
  for (const run of remaining) if (isAcross(run)) forEachPair(columns, run, settled);
  fillColumns(columns, remaining, isAcross, run => {
    forEachPair(columns, run, (letter, other) => {
      to[letter] = other;
      from[other] = letter;
      settled(letter, other);
    });
  });
  for (const run of [...astray, ...released]) {
    let isFree = true;
    forEachPair(columns, run, (letter, other) => (isFree &&= to[letter] === -1 && from[other] === -1));
    if (!isFree) continue;
    forEachPair(columns, run, (letter, other) => {
      to[letter] = other;
      from[other] = letter;
      if (isAtEnd.has(run)) settled(letter, other);
    });
  }
}

/** Whether the letters of a run stand once only on the page read across that it is on. */
function standsOnce(across: VersionText, { there, length }: Run): boolean {
  const letter = across.body[there] ?? 0;
  const { from, to } = lettersOnPages(across, pageOfLetter(across, letter));
  const page = letterString(across.codes.subarray(from, to));
  const words = page.slice(letter - from, letter - from + length);
  return page.indexOf(words) === page.lastIndexOf(words);
}

/** A run by the lines of its column: where the other one has an equal line beside, it may have gone on from that by chance. */
function linesOfRun(down: VersionText, { at, there, length }: Run): readonly Run[] {
  const lines: Run[] = [];
  let begun = 0;
  for (let step = 1; step <= length; step += 1) {
    if (step < length && !isLineStart(down, down.body[at + step] ?? 0)) continue;
    lines.push({ at: at + begun, there: there + begun, length: step - begun });
    begun = step;
  }
  return lines;
}

/** Whether a run stands elsewhere than between those before it and behind it, which follow each other. */
function isAstray(
  before: Run | undefined,
  { there, length }: Run,
  after: Run | undefined,
  isAcross: (run: Run) => boolean,
): boolean {
  if (!before || !after || length >= ASTRAY || !isAcross(before) || !isAcross(after)) return false;
  if (before.there > after.there) return false;
  return there < before.there || there > after.there;
}
