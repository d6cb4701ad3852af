import type { BodyLine } from '../body-lines.ts';
import { joinLines } from '../text-blocks.ts';
import type { ReportHead } from './find-head.ts';
import { readLabels } from './read-label.ts';
import { readHeading } from './section-headings.ts';

const BODY = /\b(?:council|committee|sub-committee|cabinet|board|panel|forum|assembly|executive|cyngor|pwyllgor)\s*$/i;
const DATE =
  /\b(?:january|february|march|april|may|june|july|august|september|october|november|december|ionawr|chwefror|mawrth|ebrill|mai|mehefin|gorffennaf|awst|medi|hydref|tachwedd|rhagfyr)\b.{0,6}\d{4}|\d{1,2}\/\d{1,2}\/\d{2,4}/i;
const NOT_A_TITLE =
  /^(?:report (?:of|by|to|from)\b|joint report|agenda|item \d|part [12i]|open|public|private|exempt|confidential|not for publication|by virtue|paragraph|unrestricted|appendix|annex|https?:|www\.|tel\b|\W+$|\d+$|classification|meeting (?:of|date)|committee report|cover report|report$|covering report)/i;

/** The title of a report that has no row for it: the largest lines of its head, else those in capitals. */
export function findSubject({ headLines, lines, pageIndex }: ReportHead): string | null {
  const usual = usualHeight(lines);
  const candidates = headLines.filter(
    (line, at) => line.pageIndex === pageIndex && isTitleLike(line, headLines[at + 1]),
  );
  const tallest = Math.max(0, ...candidates.map(({ height }) => height));
  const large = tallest > usual * 1.12 ? candidates.filter(({ height }) => height > tallest * 0.95) : [];
  const chosen =
    large.length > 0
      ? large
      : candidates.filter(({ text }) => text === text.toUpperCase() && !/^[^:]{2,30}:/.test(text));
  const title = joinLines(firstRun(chosen).map(({ text }) => text));
  return title.length < 4 ? null : title.replace(/^\d{1,2}[.)]?\s+(?=\p{Lu})/u, '');
}

function isTitleLike({ text, cells }: BodyLine, next: BodyLine | undefined): boolean {
  if (text.length < 4 || text.length > 140 || !/\p{L}{3}/u.test(text) || /[.;]$/.test(text)) return false;
  if (BODY.test(text) || DATE.test(text) || NOT_A_TITLE.test(text) || readHeading(text)) return false;
  if (/[–-]$/.test(text) && next && DATE.test(next.text)) return false;
  return !cells.some(cell => readLabels(cell.text).some(({ wanting }) => wanting.length === 0));
}

/** Lines that follow each other closely. */
function firstRun(lines: readonly BodyLine[]): readonly BodyLine[] {
  const run: BodyLine[] = [];
  for (const line of lines) {
    const before = run.at(-1);
    if (before && line.y - before.y > line.height * 2.2) break;
    run.push(line);
    if (run.length === 4) break;
  }
  return run;
}

function usualHeight(lines: readonly BodyLine[]): number {
  const heights = lines.map(({ height }) => height).toSorted((a, b) => a - b);
  return heights[Math.floor(heights.length / 2)] ?? 0;
}
