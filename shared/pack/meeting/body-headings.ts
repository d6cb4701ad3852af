import { datesIn, inOneLine } from '../dates.ts';
import { cleanBody, isCommitteeName, isCouncilName } from './body-name.ts';
import type { FrontLine } from './front-lines.ts';
import { isRowOfLabels, labelledFields } from './labelled-fields.ts';

export const LONGEST_NAME = 140;
/** A sentence rather than a name. */
const PROSE =
  /[.;?!]$|\b(?:is|are|will|must|please|contact|be|been|was|were|has|have|you|your|this|these|which|should|may|can|held|holds|meets|reported|agreed|cynhaliwyd|cynhelir)\b|[@]|\bwww\b|^\d+[.)]?\s|^(?:dear|to|from|cc|re|yours|clerk|chair|i|for)\b[\s:]/i;
const JOINS_BEFORE = /(?:\b(?:and|of|the|for)|[,&(–-])$/i;
const JOINS_AFTER = /^(?:and|&|of|for|\(|(?:sub-?)?committee\b|(?:select|scrutiny|joint)\scommittee\b|panel$|board$)/i;
/** A council's name that does not say which. */
export const PLAIN_COUNCIL = /^(?:(?:full|county|borough|district|city|town|parish|community)\s)?council$/i;
const CAPITALS_AND_MORE = /\p{Lu}/u;

/** A heading that may be a body's name. */
export type Heading = {
  readonly name: string;
  readonly height: number;
  readonly isCommittee: boolean;
  readonly isCapitals: boolean;
};

/** The headings of a front that are names of bodies, in their order. */
export function headingsOf(lines: readonly FrontLine[]): readonly Heading[] {
  return lines.flatMap((line, index) => {
    if (line.text.length > LONGEST_NAME || labelledFields([line]).length > 0 || isRowOfLabels(line)) return [];
    const text = whole(lines, index);
    const name = cleanBody(text);
    if (name === '' || name.length > LONGEST_NAME || !CAPITALS_AND_MORE.test(name.charAt(0))) return [];
    if (PROSE.test(name) || PROSE.test(text)) return [];
    const isCommittee = isCommitteeName(name);
    if (!isCommittee && !isCouncilName(name)) return [];
    const bare = datesIn(inOneLine(text))[0];
    const said = bare ? text.slice(0, bare.start) : text;
    return [{ name, height: line.height, isCommittee, isCapitals: said === said.toUpperCase() }];
  });
}

/** A heading with the lines it was broken over: those of its size right above and below that it leans on. */
function whole(lines: readonly FrontLine[], index: number): string {
  const line = lines[index];
  if (!line) return '';
  const isNext = (above: FrontLine | undefined, below: FrontLine | undefined): boolean =>
    above !== undefined &&
    below !== undefined &&
    above.pageIndex === below.pageIndex &&
    Math.abs(above.height - below.height) < 1 &&
    below.y - above.y < below.height * 2.4 &&
    (above.text === above.text.toUpperCase()) === (below.text === below.text.toUpperCase());
  let text = line.text;
  for (let at = index - 1; at >= Math.max(0, index - 2); at -= 1) {
    const above = lines[at];
    if (!above || !isNext(above, lines[at + 1]) || !(JOINS_BEFORE.test(above.text) || JOINS_AFTER.test(text))) break;
    if (isCouncilName(above.text) || above.text.includes(':') || datesIn(above.text).length > 0) break;
    text = `${above.text} ${text}`;
  }
  for (let at = index + 1; at <= index + 3; at += 1) {
    const below = lines[at];
    const isOpen = JOINS_BEFORE.test(text) || text.split('(').length > text.split(')').length;
    if (!below || !isNext(lines[at - 1], below) || !isOpen || below.text.includes(':')) break;
    text = `${text} ${below.text}`;
  }
  return text;
}

/** The council named in the largest letters. */
export function councilOf(headings: readonly Heading[]): string | undefined {
  const own = headings.filter(({ name }) => !PLAIN_COUNCIL.test(name));
  return own.toSorted((a, b) => b.height - a.height)[0]?.name;
}

/** A council's name in two lines of different sizes, as it stands beside an emblem: `Wellmouth`, `Borough Council`. */
export function letterhead(lines: readonly FrontLine[]): string | undefined {
  const at = lines.slice(0, 12).findIndex(({ text }) => /^(?:\w+\s)?council$/i.test(text) && PLAIN_COUNCIL.test(text));
  const [above, line] = [lines[at - 1], lines[at]];
  if (!above || !line || above.pageIndex !== line.pageIndex || line.y - above.y > above.height * 2) return undefined;
  const isName = /^\p{Lu}[\p{L}'’-]*(?:\s[\p{L}'’-]+){0,3}$/u.test(above.text) && !/\bagenda\b/i.test(above.text);
  const isAligned = Math.abs((above.lefts[0] ?? 0) - (line.lefts[0] ?? 0)) < 20;
  return isName && isAligned ? cleanBody(`${above.text} ${line.text}`) : undefined;
}
