import type { BodyLine } from '../body-lines.ts';
import { textBlocks, type TextBlock } from '../text-blocks.ts';
import { readHeading, type SectionHeading, type SectionName } from './section-headings.ts';

/** A part of a report: its heading, and the blocks below it up to the next heading that is known by name. */
export type Section = {
  readonly heading: SectionHeading;
  readonly headingLine: BodyLine;
  readonly blocks: readonly TextBlock[];
};

/** The longest part that is read, in lines. */
const MOST_LINES = 220;

/** The lines of a report with the headings that are known by name. */
export type ReportParts = {
  readonly lines: readonly BodyLine[];
  readonly headings: readonly (SectionHeading | null)[];
};

export function partsOf(lines: readonly BodyLine[]): ReportParts {
  const read = lines.map(({ text }) => readHeading(text));
  return { lines, headings: read.map((heading, at) => (heading && isLineStart(lines, at, heading) ? heading : null)) };
}

/** The first part of one of the given names that begins on a page up to the last; null where there is none. */
export function findSection(
  { lines, headings }: ReportParts,
  names: readonly SectionName[],
  lastPage = Number.POSITIVE_INFINITY,
): Section | null {
  for (let at = 0; at < lines.length; at++) {
    const headingLine = lines[at];
    const heading = headings[at];
    if (!headingLine || headingLine.pageIndex > lastPage) return null;
    if (!heading || !names.includes(heading.name)) continue;
    if (heading.name === 'recommendations' && isListed(lines, at)) continue;
    const blocks = textBlocks(sectionLines({ lines, headings }, at, heading));
    if (blocks.length > 0) return { heading, headingLine, blocks };
  }
  return null;
}

/** A contents list names its parts with the page behind each. */
function isListed(lines: readonly BodyLine[], at: number): boolean {
  return /(?:\.{3,}|\s)\d{1,3}$/.test(lines[at]?.text ?? '') && /(?:\.{3,}|\s)\d{1,3}$/.test(lines[at + 1]?.text ?? '');
}

/** Headings stand at the beginning of a line that does not carry on a sentence. */
function isLineStart(lines: readonly BodyLine[], at: number, heading: SectionHeading): boolean {
  const line = lines[at];
  const before = lines[at - 1];
  if (!line || !before || line.pageIndex !== before.pageIndex) return true;
  return (
    line.y - before.y > line.height * 1.45 ||
    /[.:;?!)\]]$/.test(before.text) ||
    before.right < 380 ||
    heading.rest === '' ||
    /:/.test(line.text.slice(0, 40))
  );
}

function sectionLines({ lines, headings }: ReportParts, at: number, heading: SectionHeading): readonly BodyLine[] {
  const headingLine = lines[at];
  const body: BodyLine[] = [];
  if (headingLine && heading.rest !== '') body.push(behindHeading(headingLine, heading.rest));
  for (let below = at + 1; below < lines.length && body.length < MOST_LINES; below++) {
    const line = lines[below];
    if (!line) break;
    const next = headings[below];
    if (next && (body.length > 0 || next.name !== heading.name) && !isSentence(line.text, next)) break;
    body.push(line);
  }
  return body;
}

/** `Background work continues …` begins like a heading, but goes on. */
function isSentence(text: string, { rest }: SectionHeading): boolean {
  return rest === '' && /[a-z]\.$/.test(text) && text.length > 40;
}

/** The words behind a heading on its own line, as a line. */
function behindHeading(line: BodyLine, rest: string): BodyLine {
  const cell = line.cells.findLast(({ text }) => rest.startsWith(text)) ?? line.cells.at(-1);
  return { ...line, text: rest, left: cell && rest.startsWith(cell.text) ? cell.left : line.left };
}
