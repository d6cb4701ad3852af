import { datesIn, inOneLine } from '../dates.ts';
import { bodyKey, cleanBody, isCommitteeName, isCouncilName, plainWords } from './body-name.ts';
import type { FrontLine } from './front-lines.ts';
import { isRowOfLabels, labelledFields, type Field } from './labelled-fields.ts';

export type BodyFacts = { readonly body: string | null; readonly council: string | null };

const LONGEST_NAME = 140;
/** `a meeting of the Planning Committee will be held`, `Cynhelir cyfarfod o Gyngor …`. */
const MEETING_OF =
  /\b(?:meetings?\s(?:of|for)|members\sof|gyfarfod\so|cyfarfod\so|gyfarfod\s(?:y|yr)|cyfarfod\s(?:y|yr))\s+(?:the\s)?([^.;:]{3,140}?)(?=,?\s(?:will|to|is|are|was|were|shall|which|that|on|at|in|held|commencing|am|ar|yn|a\sgynhelir)\b|[.;:]|$)/gi;
/** `to attend the Planning Committee meeting` */
const THE_X_MEETING = /\b(?:the|a|an)\s((?:\p{Lu}[\p{L}'’&-]{0,30}\s(?:(?:and|of|for|&)\s)?){1,10})[Mm]eeting\b/gu;
const HELD_THEIR =
  /(?:^|[.]\s)([^.;:]{3,100}?)\s(?:held|holds|will\shold)\s(?:their|its|a|an)\s(?:[a-z]+\s){0,2}meeting\b/i;
/** A sentence rather than a name. */
const PROSE =
  /[.;?!]$|\b(?:is|are|will|must|please|contact|be|been|was|were|has|have|you|your|this|these|which|should|may|can|held|holds|meets|reported|agreed|cynhaliwyd|cynhelir)\b|[@]|\bwww\b|^\d+[.)]?\s|^(?:dear|to|from|cc|re|yours|clerk|chair|i|for)\b[\s:]/i;
const JOINS_BEFORE = /(?:\b(?:and|of|the|for)|[,&(–-])$/i;
const JOINS_AFTER = /^(?:and|&|of|for|\(|(?:sub-?)?committee\b|(?:select|scrutiny|joint)\scommittee\b|panel$|board$)/i;
const PLAIN_COUNCIL = /^(?:(?:full|county|borough|district|city|town|parish|community)\s)?council$/i;
const CAPITALS_AND_MORE = /\p{Lu}/u;

/** A heading that may be a body's name. */
type Heading = {
  readonly name: string;
  readonly height: number;
  readonly isCommittee: boolean;
  readonly isCapitals: boolean;
};

/**
 * Whose meeting it is: by a labelled field, a heading, or the sentence that calls the meeting. A council named beside the
 * body is told apart from it; where only the council is named, it is the body.
 */
export function findBody(
  lines: readonly FrontLine[],
  fields: readonly Field[],
  fromMetadata: string | null,
): BodyFacts {
  const headings = headingsOf(lines);
  const prose = inOneLine(lines.map(({ text }) => text).join(' '));
  const committees = headings.filter(heading => heading.isCommittee);
  const councils = headings.filter(heading => !heading.isCommittee);
  const largest = (of: readonly Heading[]): string | undefined =>
    of.toSorted((a, b) => Number(b.isCapitals) - Number(a.isCapitals) || b.height - a.height)[0]?.name;
  const called = calledBodies(prose);
  const isNotice = fields.some(({ name }) => name === 'meetingDate' || name === 'venue');
  const body =
    labelled(fields, 'body') ??
    (isNotice ? labelled(fields, 'subject') : undefined) ??
    confirmed(fromMetadata, prose) ??
    largest(committees) ??
    called.find(isCommitteeName) ??
    labelled(fields, 'reportTo') ??
    fromMetadata ??
    fullName(called.find(isCouncilName), councils) ??
    councils.find(({ name }) => PLAIN_COUNCIL.test(name))?.name ??
    councilOf(councils) ??
    (isNotice ? named(fields) : undefined) ??
    null;
  const [own, committee] = apart(body);
  if (committee !== null) return { body: committee, council: own };
  const council =
    councilOf(councils.filter(({ name }) => body === null || bodyKey(name) !== bodyKey(body))) ?? letterhead(lines);
  return { body, council: council ?? null };
}

/** `Wellmouth Town Council: Harbour Committee` is a council and its committee. */
function apart(body: string | null): readonly [council: string, committee: string] | readonly [null, null] {
  const [, council, committee] = /^(.{3,80}?)\s?[:–-]\s(.{3,100})$/.exec(body ?? '') ?? [];
  if (council === undefined || committee === undefined) return [null, null];
  return isCouncilName(council) && isCommitteeName(committee) ? [council, committee] : [null, null];
}

/** A council's name in two lines of different sizes, as it stands beside an emblem: `Wellmouth`, `Borough Council`. */
function letterhead(lines: readonly FrontLine[]): string | undefined {
  const at = lines.slice(0, 12).findIndex(({ text }) => /^(?:\w+\s)?council$/i.test(text) && PLAIN_COUNCIL.test(text));
  const [above, line] = [lines[at - 1], lines[at]];
  if (!above || !line || above.pageIndex !== line.pageIndex || line.y - above.y > above.height * 2) return undefined;
  const isName = /^\p{Lu}[\p{L}'’-]*(?:\s[\p{L}'’-]+){0,3}$/u.test(above.text) && !/\bagenda\b/i.test(above.text);
  const isAligned = Math.abs((above.lefts[0] ?? 0) - (line.lefts[0] ?? 0)) < 20;
  return isName && isAligned ? cleanBody(`${above.text} ${line.text}`) : undefined;
}

/** `Parish Council` in the sentence is the `Little Quay Parish Council` of the heading. */
function fullName(called: string | undefined, headings: readonly Heading[]): string | undefined {
  if (called === undefined || !PLAIN_COUNCIL.test(called)) return called;
  return headings.find(({ name }) => bodyKey(name).endsWith(` ${bodyKey(called)}`))?.name ?? called;
}

/** What a notice with day and place calls its meeting, though the name has no word for a body in it. */
function named(fields: readonly Field[]): string | undefined {
  const value = fields.find(({ name }) => name === 'body')?.value ?? '';
  const body = cleanBody(value);
  return body !== '' && body.length <= 80 && !/\d|[.;?!]$/.test(body) ? body : undefined;
}

function labelled(fields: readonly Field[], name: 'body' | 'reportTo' | 'subject'): string | undefined {
  for (const { value } of fields.filter(field => field.name === name)) {
    const body = cleanBody(value.replace(/\s[-–]\s.*$/, match => (datesIn(match).length > 0 ? '' : match)));
    const isName = isCommitteeName(body) || isCouncilName(body);
    if (isName && body.length <= LONGEST_NAME && !/\b(?:minutes|held|present)\b/i.test(value)) return body;
  }
  return undefined;
}

/** The name in the file's own title, where the paper's words bear it too. */
function confirmed(fromMetadata: string | null, prose: string): string | undefined {
  if (fromMetadata === null) return undefined;
  return ` ${plainWords(prose)} `.includes(` ${bodyKey(fromMetadata)} `) ? fromMetadata : undefined;
}

/** The names in sentences that call a meeting. */
function calledBodies(prose: string): readonly string[] {
  const found = [...prose.matchAll(MEETING_OF)].map(match => cleanBody(match[1] ?? ''));
  found.push(...[...prose.matchAll(THE_X_MEETING)].map(match => cleanBody(match[1] ?? '')));
  const holder = HELD_THEIR.exec(prose)?.[1];
  if (holder) found.push(cleanBody(lastName(holder)));
  return found.filter(name => name !== '' && (isCommitteeName(name) || isCouncilName(name)));
}

/** Of what stands before a verb the name only: the words since the last that is no part of one. */
function lastName(words: string): string {
  const own = words.split(' ');
  const start = own.findLastIndex(word => /^\p{Ll}/u.test(word) && !/^(?:and|of|the|a|y|yr|for|in|with)$/.test(word));
  const name = own.slice(start + 1);
  const dated = name.findLastIndex(word => /\d/.test(word));
  return name.slice(dated + 1).join(' ');
}

function headingsOf(lines: readonly FrontLine[]): readonly Heading[] {
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

function councilOf(headings: readonly Heading[]): string | undefined {
  const own = headings.filter(({ name }) => !PLAIN_COUNCIL.test(name));
  return own.toSorted((a, b) => b.height - a.height)[0]?.name;
}
