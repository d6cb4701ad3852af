import { datesIn, inOneLine } from '../dates.ts';
import { councilOf, headingsOf, letterhead, LONGEST_NAME, PLAIN_COUNCIL, type Heading } from './body-headings.ts';
import { bodyKey, cleanBody, isAuthorityName, isCommitteeName, isCouncilName, plainWords } from './body-name.ts';
import type { FrontLine } from './front-lines.ts';
import type { Field } from './labelled-fields.ts';

export type BodyFacts = { readonly body: string | null; readonly council: string | null };

/** `a meeting of the Planning Committee will be held`, `Cynhelir cyfarfod o Gyngor …`. */
const MEETING_OF =
  /\b(?:meetings?\s(?:of|for)|members\sof|gyfarfod\so|cyfarfod\so|gyfarfod\s(?:y|yr)|cyfarfod\s(?:y|yr))\s+(?:the\s)?([^.;:]{3,140}?)(?=,?\s(?:will|to|is|are|was|were|shall|which|that|on|at|in|held|commencing|am|ar|yn|a\sgynhelir)\b|[.;:]|$)/gi;
/** `to attend the Planning Committee meeting` */
const THE_X_MEETING = /\b(?:the|a|an)\s((?:\p{Lu}[\p{L}'’&-]{0,30}\s(?:(?:and|of|for|&)\s)?){1,10})[Mm]eeting\b/gu;
const HELD_THEIR =
  /(?:^|[.]\s)([^.;:]{3,100}?)\s(?:held|holds|will\shold)\s(?:their|its|a|an)\s(?:[a-z]+\s){0,2}meeting\b/i;

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
  const bodies = headings.filter(heading => heading.isCommittee);
  const below = bodies.filter(({ name }) => !isAuthorityName(name));
  // An authority above a committee of its own stands where a council does.
  const committees = below.length > 0 ? below : bodies;
  const councils = headings.filter(heading => !committees.includes(heading));
  const largest = (of: readonly Heading[]): string | undefined =>
    of.toSorted((a, b) => Number(b.isCapitals) - Number(a.isCapitals) || b.height - a.height)[0]?.name;
  const called = calledBodies(prose);
  const isNotice =
    fields.some(({ name }) => name === 'meetingDate' || name === 'venue') &&
    !fields.some(({ name }) => name === 'reportTo');
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
