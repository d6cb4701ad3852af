import type { BodyLine } from '../body-lines.ts';
import { calmCase } from '../calm-case.ts';
import type { PaperContent } from '../paper-content.ts';
import { isNameWithPost, looksLikeName, mendEmail, nameAndRole, readDetails } from './contact-details.ts';
import type { Contact } from './report.ts';
import { readHeading } from './section-headings.ts';

/** People below a heading such as `Report author`, in one column or several. */
type Column = { readonly left: number; readonly lines: string[] };

const MOST_LINES = 48;
const SAME_LINE = 3;

/** Contact headings so many lines below another belong to its block. */
const ONE_BLOCK = 10;

/** The people named below the first contact heading on a page that names any; its block may go on over the page end. */
export function readContactBlock(
  content: PaperContent,
  lines: readonly BodyLine[],
  pageIndex: number,
): readonly Contact[] {
  let last = -ONE_BLOCK;
  for (const [at, line] of lines.entries()) {
    if (line.pageIndex !== pageIndex) break;
    if (!isContactHeading(line)) continue;
    const isOwnBlock = at - last >= ONE_BLOCK;
    last = at;
    const people = isOwnBlock ? columnsBelow(content, lines, at).flatMap(column => peopleIn(column.lines)) : [];
    if (people.some(({ email, phone }) => (email ?? phone) !== null)) return people;
  }
  return [];
}

function isContactHeading(line: BodyLine): boolean {
  return (
    line.text.length <= 140 &&
    (contactWords(line.text) !== null || line.cells.some(({ text }) => contactWords(text) !== null))
  );
}

/** What stands behind a contact heading on its line; null where the words are none. */
function contactWords(text: string): string | null {
  const heading = readHeading(text);
  return heading?.name === 'contacts' ? heading.rest : null;
}

function columnsBelow(content: PaperContent, lines: readonly BodyLine[], start: number): readonly Column[] {
  let columns: readonly Column[] = [];
  const all: Column[] = [];
  for (const line of lines.slice(start, start + MOST_LINES)) {
    const heads = line.cells.filter(({ text }) => contactWords(text) !== null);
    if (heads.length === 0 && line.text.length <= 140 && contactWords(line.text) !== null) {
      columns = [{ left: line.left, lines: [contactWords(line.text) ?? ''] }];
      all.push(...columns);
    } else if (heads.length > 0) {
      // A heading in one of two columns leaves the other column as it is.
      const fresh = line.cells
        .filter(cell => contactWords(cell.text) !== null)
        .map(({ left, text }) => ({ left, lines: ['', contactWords(text) ?? ''] }));
      const kept = columns.filter(({ left }) => !fresh.some(column => Math.abs(column.left - left) <= 12));
      share(content, line, kept, cell => contactWords(cell) !== null);
      columns = [...kept, ...fresh].toSorted((a, b) => a.left - b.left);
      all.push(...fresh);
    } else if (isEndOfBlock(line) || isOtherPage(line, lines[start], columns)) break;
    else share(content, line, columns, () => false);
  }
  return all;
}

function isEndOfBlock(line: BodyLine): boolean {
  const heading = readHeading(line.text);
  return (
    line.text.length > 130 ||
    (heading !== null && heading.name !== 'contacts') ||
    /^(?:appendix|annex|atodiad)\b/i.test(line.text) ||
    /[a-z]{3}\.$/.test(line.text)
  );
}

/** The next page goes on with the block only in its columns. */
function isOtherPage(line: BodyLine, first: BodyLine | undefined, columns: readonly Column[]): boolean {
  return line.pageIndex !== first?.pageIndex && !columns.some(({ left }) => Math.abs(left - line.left) <= 8);
}

/** Gives the runs of a line to the columns they stand in: columns that stand close are one cell of the line. */
function share(
  content: PaperContent,
  line: BodyLine,
  columns: readonly Column[],
  isLeftOut: (cell: string) => boolean,
): void {
  if (columns.length <= 1) {
    columns[0]?.lines.push(
      line.cells
        .filter(({ text }) => !isLeftOut(text))
        .map(({ text }) => text)
        .join(' '),
    );
    return;
  }
  const pieces = columns.map(() => '');
  const runs = content.runs(line.pageIndex).filter(({ angle, y }) => angle === 0 && Math.abs(y - line.y) <= SAME_LINE);
  for (const run of runs.toSorted((a, b) => a.x - b.x)) {
    if (isLeftOut(run.text.trim())) continue;
    const at = columns.findLastIndex(({ left }) => left <= run.x + 6);
    pieces[Math.max(0, at)] += ` ${run.text}`;
  }
  pieces.forEach((text, at) => columns[at]?.lines.push(text.replace(/\s+/g, ' ').trim()));
}

type Person = { name: string | null; role: string | null; phone: string | null; email: string | null };

/** The people of one column: a name after the details of another begins the next. */
function peopleIn(lines: readonly string[]): readonly Contact[] {
  const people: Person[] = [];
  for (const text of mended(lines)) {
    const { email, phone, words } = readDetails(text.replace(/^[•·▪*-]\s*/, ''));
    const { name, role } = nameAndRole(words);
    const last = people.at(-1);
    const isOther =
      last &&
      (last.email ?? last.phone) !== null &&
      name !== null &&
      (looksLikeName(name) || isNameWithPost(name, role));
    const clashes =
      last &&
      ((email !== null && last.email !== null) ||
        (email === null && phone !== null && last.phone !== null && name !== null));
    const person = last && !isOther && !clashes ? last : { name: null, role: null, phone: null, email: null };
    if (person !== last) {
      if (words === '' && email === null && phone === null) continue;
      people.push(person);
    }
    if (person.name === null && name !== null && (looksLikeName(name) || person.role === null)) {
      person.name = calmCase(name);
      person.role = role ?? person.role;
    } else if (words !== '') person.role = person.role === null ? words : `${person.role} ${words}`;
    person.phone ??= phone;
    person.email ??= email;
  }
  return people
    .filter(({ name, email, phone }) => email !== null || (name !== null && (phone !== null || looksLikeName(name))))
    .map(withBoundedRole);
}

/** Lines of one column, mail addresses that are broken over two lines joined. */
function mended(lines: readonly string[]): readonly string[] {
  const whole: string[] = [];
  for (const text of lines) {
    const last = whole.at(-1);
    const joined = last === undefined ? null : mendEmail(`${last} ${text}`);
    const isBroken =
      last !== undefined && joined !== `${last} ${text}` && mendEmail(last) === last && mendEmail(text) === text;
    if (isBroken && joined !== null) whole[whole.length - 1] = joined;
    else if (text.trim() !== '') whole.push(text);
  }
  return whole;
}

function withBoundedRole(person: Person): Contact {
  return person.role !== null && person.role.length > 160 ? { ...person, role: null } : person;
}
