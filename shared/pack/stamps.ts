import type { Line } from './page-lines.ts';

const BLANK = /^this page is (?:intentionally|deliberately) (?:left )?blank\.?$/i;
const STAMP =
  /^(?:(?:page|tudalen)\s*\d{1,5}(?:\s*(?:of|\/|o)\s*\d{1,5})?)?\s*(?:agenda item[ :]*[\da-z.()]{1,8})?$|^minute annex$|^public document pack$/i;
/** A page number that touches the last words of the page, or stands on their line. */
const AT_END = /(?<=[^\s\d])\s{0,9}(Page \d{1,5})$/;
const LONGEST_STAMP = 50;
/** So many lines at the top and at the foot of a page may be stamps. */
const MOST_LINES = 4;

/** The lines of a page without what is stamped at its edges: the page number, the item number, the note of a blank page. */
export function withoutStamps(lines: readonly Line[]): readonly Line[] {
  const last = lines.length - MOST_LINES;
  const written = lines.filter(({ text }, at) => {
    if (text.length > LONGEST_STAMP) return true;
    return !BLANK.test(text) && !((at < MOST_LINES || at >= last) && STAMP.test(text));
  });
  const end = written.at(-1);
  const stamped = end && numberAtEnd(end);
  return stamped === undefined || !end ? written : [...written.slice(0, -1), withoutEnd(end, stamped)];
}

/** How many characters of a line its page number takes; undefined where it has none, or speaks of a page. */
function numberAtEnd({ text, cells }: Line): number | undefined {
  const [whole, words] = AT_END.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const run = cells.at(-1)?.runs.at(-1)?.text.trim();
  return whole === words || run === words ? whole.length : undefined;
}

function withoutEnd(line: Line, letters: number): Line {
  const cells = line.cells.map((cell, at) =>
    at === line.cells.length - 1
      ? { ...cell, text: cell.text.slice(0, Math.max(0, cell.text.length - letters)) }
      : cell,
  );
  return { ...line, cells: cells.filter(({ text }) => text !== ''), text: line.text.slice(0, -letters) };
}
