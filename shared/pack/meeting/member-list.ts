import type { FrontLine } from './front-lines.ts';
import { labelledFields } from './labelled-fields.ts';

export type MemberList = { readonly members: readonly string[]; readonly substitutes: readonly string[] };

const TITLE =
  'Cllrs?|Clirs?|Councillors?|Cyng(?:horydd|horwyr)?|Mr|Mrs|Ms|Miss|Dr|Prof(?:essor)?|Rev(?:d|erend)?|Father|Fr|Sir|Dame|Lord|Lady|Alderman|Ald|Canon|Major';
const AT_TITLE = new RegExp(`(?<!\\b(?:${TITLE})\\.?\\s)\\b(?=(?:${TITLE})\\b\\.?\\s)`);
const ONLY_TITLES = new RegExp(
  `^(?:(?:${TITLE}|members?|substitutes?|named|(?:appointed\\s)?voting|name)\\b\\.?:?\\s?){1,6}$`,
  'i',
);
const TWO_COLUMNS =
  /^(?:committee\s)?(?:full\s)?member(?:s|ship)?\b\s(?:named\s)?(?:substitutes?|reserves?|deput(?:y|ies))(?:\smembers?)?:?$/i;
const MEMBERS =
  /^(?:(?:committee|panel|board|current)\s)?(?:membership|members?|councillors|cynghorwyr|aelodau(?:eth)?)(?:\s\(\d{1,3}\))?(?:\sof\s(?:the\s)?(?:committee|sub-committee|panel|board|cabinet|council))?\s?(?::|$|[-–]\s)/i;
const SUBSTITUTES = /^(?:named\s|nominated\s)?(?:substitutes?|deputies|reserves|eilyddion)(?:\smembers?)?\s?(?::|$)/i;
const PARTY = /^[\p{L}\s&'’-]{3,40}\s?\(\d{1,2}\)\s?:?\s*/u;
const BEHIND_LIST =
  /\b(?:who to ask|quorum|agenda|meeting|telephone|please|contact|published|notice|business|public|webcast|venue|committee|information|item|date|time|apologies|declarations?)\b|[@?]|\d{3}/i;
const LIST_LINES = 40;
const LONGEST_NAME = 80;
const MOST_NAMES = 120;
/** A list ends at a gap of more than this many of its lines. */
const GAP = 2.2;

/**
 * The members and substitutes listed on a front: names in one or several columns, in a list parted by commas, or two by
 * two under `Member` and `Substitute`; a line may hold both.
 */
export function readMembers(lines: readonly FrontLine[]): MemberList {
  const members: string[] = [];
  const substitutes: string[] = [];
  let at = lines.findIndex(isHeading);
  const end = Math.min(lines.length, at + LIST_LINES);
  if (at < 0) return { members, substitutes };
  let isPaired = false;
  let into = members;
  let isCommaList = false;
  let step = Number.POSITIVE_INFINITY;
  for (let before = lines[at]; at < end; at += 1) {
    const line = lines[at];
    if (!line || line.pageIndex !== before?.pageIndex) break;
    const gap = line.y - (before?.y ?? line.y);
    if (members.length > 2 && gap > step * GAP) break;
    if (gap > line.height / 2) step = Math.min(step, gap);
    before = line;
    const rest = restOfHeading(line.text);
    if (TWO_COLUMNS.test(line.text)) isPaired = true;
    else if (SUBSTITUTES.test(line.text)) into = substitutes;
    else if (MEMBERS.test(line.text)) into = members;
    if (ONLY_TITLES.test(line.text) || TWO_COLUMNS.test(line.text) || rest === '') continue;
    const words = (rest ?? line.text).replace(PARTY, '');
    if (rest === undefined && (BEHIND_LIST.test(words) || isField(line))) break;
    const names =
      isCommaList || /,|(?:^|\s)and\s/.test(words)
        ? listed(words)
        : columns(rest === undefined ? line : { ...line, cells: [words] });
    const open = into.at(-1) ?? substitutes.at(-1);
    if (isCommaList && open !== undefined && !/^[\p{L}.\s]*\p{Lu}/u.test(words)) break;
    isCommaList = /(?:,|\band)$/.test(words) || (isCommaList && /,/.test(words));
    if (names.length === 1 && !isCommaList && isBrokenOff(names[0] ?? '', [...members, ...substitutes])) {
      const last = isPaired && substitutes.length >= members.length ? substitutes : into;
      last[last.length - 1] = `${last.at(-1) ?? ''} ${names[0] ?? ''}`;
      continue;
    }
    const valid = names.filter(isName);
    if (valid.length === 0 && rest === undefined) break;
    valid.forEach((name, index) => (isPaired && index % 2 === 1 ? substitutes : into).push(name));
  }
  return { members: members.slice(0, MOST_NAMES), substitutes: substitutes.slice(0, MOST_NAMES) };
}

function isHeading({ text }: FrontLine): boolean {
  if (text.length > 300) return false;
  return TWO_COLUMNS.test(text) || (MEMBERS.test(text) && !/\bof the public\b/i.test(text));
}

/** What stands behind `Members:` in its line; undefined where the line is no heading. */
function restOfHeading(text: string): string | undefined {
  const heading = (SUBSTITUTES.exec(text) ?? MEMBERS.exec(text))?.[0];
  return heading === undefined ? undefined : text.slice(heading.length).trim();
}

function isField(line: FrontLine): boolean {
  return labelledFields([line]).length > 0;
}

function columns({ cells }: FrontLine): readonly string[] {
  return cells.flatMap(cell => cell.split(AT_TITLE)).map(tidy);
}

function listed(words: string): readonly string[] {
  return words
    .split(/,\s*(?![^()]{0,60}\))|\s+and\s+/)
    .flatMap(part => part.split(AT_TITLE))
    .map(part => tidy(part.replace(/^(?:and\s+)?(?:(?:councillors|cllrs|cynghorwyr|members)\b\.?:?\s*)?/i, '')));
}

function tidy(name: string): string {
  return name.replace(/^[\s,;•*-]+|[\s,;]+$/g, '');
}

function isName(name: string): boolean {
  if (name.length > LONGEST_NAME || /\d/.test(name) || !/\p{Lu}/u.test(name)) return false;
  if (/^vacan(?:cy|t)$/i.test(name)) return true;
  return name.split(' ').length >= 2 && name.split(' ').length <= 10;
}

/** The surname that had no room in the line before. */
function isBrokenOff(name: string, before: readonly string[]): boolean {
  const last = before.at(-1);
  return last !== undefined && /^[\p{Lu}][\p{L}'’-]+(?:\s\([^)]{1,30}\))?$/u.test(name) && !last.endsWith(')');
}
