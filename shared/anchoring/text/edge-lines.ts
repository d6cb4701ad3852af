/** So many lines at the top and at the foot of a page may be repeated there, beside what is stamped. */
const EDGE_LINES = 4;
/** Pages before and behind on which a running line stands again; some stand on odd or even pages only. */
const NEAR = 2;
/** Pages that a line stands on at least, to be one. */
const LEAST = 3;
/** What one that stands on two pages only looks like: no part of a sentence that is broken there. */
const TITLE = /^[\p{Lu}\p{N}].{10,}[^,;:.]$/u;
const LONGEST = 300;

const STAMP =
  /^(?:(?:page|tudalen)\s*\d{1,5}(?:\s*(?:of|\/|o)\s*\d{1,5})?)?\s*(?:agenda item[ :]*[\da-z.()]{1,8})?$|^minute annex$|^public document pack$|^this page is (?:intentionally|deliberately) (?:left )?blank\.?$/i;
/** Numbers that may count the pages. */
const PAGE_NUMBER =
  /(?<=\b(?:page|tudalen)\s{0,4})\d{1,5}|^\d{1,4}(?=\s|$)|(?<=\s)\d{1,4}$|(?<=\|\s{0,4})\d{1,4}|\b\d{1,4}(?=\s{0,4}\|)/gi;

/** What is as short stands in tables as well, such as `Yes` or `Amber`. */
const SHORT = 10;
/** Short ones that nothing but a running line says. */
const MARKING =
  /^(?:official|sensitive|official.sensitive|(?:final )?draft|confidential|exempt|restricted|private|appendix \w{1,3})$|^(?:(?:final )?draft|version|v|revision|rev|issue)\.? ?(?:#|\d[\d.]{0,4})$/i;
/** The last line of a form, which the next one has as well: a sentence, or a label with a value. */
const OF_A_FORM = /^(?:\S+\s+){4,}\S+[.?!]$|^[^:]{2,40}:\s*\S+(?:\s\S+)?$/;

/** What counts something else than pages. */
const NUMBERED = /^(?:item|section|appendix|annex|part|application|question|motion)\s*#/i;

/** Whether a line says nothing but what is stamped on the edge of a page: its number, its item, or that it is blank. */
export function isStampLine(line: string): boolean {
  return STAMP.test(line.trim());
}

type Line = {
  readonly start: number;
  readonly end: number;
  readonly shape: string;
  /** What stands for `#` in the shape. */
  readonly numbers: readonly number[];
  readonly isStamp: boolean;
};

/** A stretch of a page's text, in UTF-16 units. */
type TextRange = { readonly start: number; readonly end: number };

/** What stands on the edges of a paper's pages. */
type EdgeLines = {
  /** By pageIndex. */
  readonly ranges: readonly (readonly TextRange[])[];
  /** The words of those that are repeated, whatever the number of the page in them. */
  readonly shapes: ReadonlySet<string>;
};

/**
 * What is stamped on the edges of pages or repeated there from page to page: page numbers, running heads and feet, and the
 * heads of tables that go on. A passage that goes over a page break has them in its middle.
 *
 * @param pages the texts of a paper's pages
 * @param known shapes that are repeated in another version: here once may be enough
 */
export function edgeLines(pages: readonly string[], known: ReadonlySet<string> = new Set()): EdgeLines {
  const sides = [false, true].map(isFoot => pages.map(text => outermostLines(text, isFoot)));
  const shapes = new Set<string>();
  const ranges = pages.map((_, pageIndex) =>
    sides.flatMap(side => {
      const found: TextRange[] = [];
      const lines = side[pageIndex] ?? [];
      for (const [at, line] of lines.entries()) {
        const isKnown = known.has(line.shape) && lettersIn(line.shape) >= SHORT;
        if (!line.isStamp && !isKnown && !isRepeated(side, pageIndex, at)) break;
        if (!line.isStamp) shapes.add(line.shape);
        found.push(line);
      }
      return found;
    }),
  );
  return { ranges, shapes };
}

type Side = readonly (readonly Line[])[];

/** Whether a line stands again on pages near its own, on the same side of the page. */
function isRepeated(side: Side, pageIndex: number, at: number): boolean {
  const lines = side[pageIndex] ?? [];
  const line = lines[at];
  if (!line || line.shape.length > LONGEST) return false;
  const isFirst = lines.slice(0, at).every(({ isStamp }) => isStamp);
  const further = lines[at + 1];
  let count = 1;
  for (let near = Math.max(0, pageIndex - NEAR); near <= pageIndex + NEAR; near += 1) {
    const others = near === pageIndex ? [] : (side[near] ?? []);
    const there = others.findIndex(other => goesOn(line, other, near - pageIndex));
    if (there === -1 || isTwin(lines, others)) continue;
    count += 1;
    // Where the line further in is the same as well, they are pages of one text.
    const isAlone = others[there + 1]?.shape !== further?.shape;
    const isFirstThere = others.slice(0, there).every(({ isStamp }) => isStamp);
    if (isFirst && isFirstThere && isAlone && TITLE.test(line.shape)) return true;
  }
  return count >= LEAST;
}

/** Whether a line is the same one on a page so many pages on: all its numbers stay as they are, or count these pages. */
function goesOn(line: Line, other: Line, pages: number): boolean {
  if (line.shape !== other.shape) return false;
  const isCounted = !NUMBERED.test(line.shape) && line.numbers.some((own, at) => other.numbers[at] === own + pages);
  if (!isCounted && isOfText(line.shape)) return false;
  return line.numbers.every((own, at) => other.numbers[at] === own || other.numbers[at] === own + pages);
}

/** Whether a line that counts no pages may as well be a part of what stands on them. */
function isOfText(shape: string): boolean {
  return (lettersIn(shape) < SHORT && !MARKING.test(shape)) || OF_A_FORM.test(shape);
}

function lettersIn(shape: string): number {
  return shape.match(/[\p{L}]/gu)?.length ?? 0;
}

/** Whether two pages begin (or end) with the same lines, as far as is looked: they are two copies of one text. */
function isTwin(lines: readonly Line[], others: readonly Line[]): boolean {
  const [own, there] = [lines, others].map(side => side.flatMap(({ shape, isStamp }) => (isStamp ? [] : [shape])));
  return own?.length === EDGE_LINES && own.every((shape, at) => shape === there?.[at]);
}

/** The lines of a page from its edge inwards: so many beside what is stamped. */
function outermostLines(text: string, isFoot: boolean): readonly Line[] {
  const lines: Line[] = [];
  let left = EDGE_LINES;
  let at = isFoot ? text.length : 0;
  while (left > 0 && (isFoot ? at > 0 : at < text.length)) {
    const other = isFoot ? text.lastIndexOf('\n', at - 1) : text.indexOf('\n', at);
    const [start, end] = isFoot ? [other + 1, at] : [at, other === -1 ? text.length : other];
    at = isFoot ? other : end + 1;
    const words = text.slice(start, end).trim();
    if (words === '') continue;
    const isStamp = isStampLine(words);
    const numbers: number[] = [];
    const shape = words.replace(PAGE_NUMBER, number => {
      numbers.push(Number(number));
      return '#';
    });
    lines.push({ start, end, shape: shape.replace(/\s+/g, ' '), numbers, isStamp });
    if (!isStamp) left -= 1;
  }
  return lines;
}
