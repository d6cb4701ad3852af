import { runsOf, type PageContent, type TextRun } from '../../shared/pack/page-runs.ts';

/** How the labels of a paper agree with a plain look for `Page 15` on its pages. */
export type StampScore = {
  /** Pages that bear such a line at an edge. */
  readonly stamped: number;
  /** Of those, pages that have it for their label. */
  readonly right: number;
  readonly faults: readonly string[];
};

const STAMP = /^page\s+(\d{1,4})$/i;

/** Shares no rule with `shared/pack/labels`, which it is to check: no counting on, no choice between several stamps. */
export function recountStamps(
  pages: readonly (PageContent | undefined)[],
  labels: readonly (string | null)[],
): StampScore {
  const faults: string[] = [];
  let [stamped, right] = [0, 0];
  pages.forEach((page, pageIndex) => {
    const numbers = page ? numbersAtEdge(page) : [];
    if (numbers.length === 0) return;
    stamped += 1;
    const label = labels[pageIndex] ?? null;
    if (label !== null && numbers.includes(label)) right += 1;
    else faults.push(`PDF page ${pageIndex + 1}: label is ${label ?? 'none'}, stamped ${numbers.join(' or ')}`);
  });
  return { stamped, right, faults };
}

/** The numbers of lines that say `Page 15` and nothing else, with no words beyond them at that edge of the page. */
function numbersAtEdge(page: PageContent): readonly string[] {
  const runs = runsOf(page);
  const lines = page.text.split('\n');
  let start = 0;
  const numbers: string[] = [];
  for (const line of lines) {
    const number = STAMP.exec(line.trim())?.[1];
    const end = start + line.length;
    const [first] = runs.filter(run => run.start >= start && run.start < end);
    if (number !== undefined && first && isOutermost(first, runs)) numbers.push(number);
    start = end + 1;
  }
  return numbers;
}

/** At head or foot for words that run across the page; at a side for words that run along it. */
function isOutermost(stamp: TextRun, runs: readonly TextRun[]): boolean {
  const place = stamp.angle % 180 === 0 ? (run: TextRun) => run.y : (run: TextRun) => run.x;
  const near = stamp.height * 2;
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const run of runs) {
    first = Math.min(first, place(run));
    last = Math.max(last, place(run));
  }
  return place(stamp) <= first + near || place(stamp) >= last - near;
}
