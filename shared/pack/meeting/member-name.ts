const TITLE =
  'Cllrs?|Clirs?|Councillors?|Cyng(?:horydd|horwyr)?|Mr|Mrs|Ms|Miss|Dr|Prof(?:essor)?|Rev(?:d|erend)?|Father|Fr|Sir|Dame|Lord|Lady|Alderman|Ald|Canon|Major';
const AT_TITLE = new RegExp(`(?<!\\b(?:${TITLE})\\.?\\s)\\b(?=(?:${TITLE})\\b\\.?\\s)`);
const TITLED = new RegExp(`^(?:(?:${TITLE})\\b\\.?\\s?)+`);
const ONLY_TITLES = new RegExp(
  `^(?:(?:${TITLE}|members?|substitutes?|named|(?:appointed\\s)?voting|name)\\b\\.?:?\\s?){1,6}$`,
  'i',
);
const IN_BRACKETS = /\s?\([^()]{0,80}\)/g;
const SEPARATOR = /[,;]\s*(?![^()]{0,60}\))|\s+and\s+/;
/** `Quay, A (Chair)` is one name. */
const REVERSED =
  /^\p{Lu}[\p{L}'’-]{1,30},\s(?:[A-Z][a-z]{1,9}\.?\s)?\p{Lu}\.?(?:\s?\p{Lu}\.?){0,2}(?:\s\([^()]{1,40}\))?$/u;
const CHAIR = /^(?:(?:vice|deputy|joint|co)[-\s]?\s?)?chair(?:man|woman|person)?$/i;
const CHAIR_BEFORE = /^((?:(?:vice|deputy|joint|co)[-\s]?\s?)?chair(?:man|woman|person)?)\s?[:–-]\s*(?=\S)/i;
/** Small words within a name. */
const PARTICLE = /^(?:de|la|le|du|di|da|van|von|der|den|ap|ab|ferch|y|of|the)$/;
/** What people are, not who they are. */
const OFFICE =
  /\b(?:leader|portfolio|holder|spokes\p{L}{0,10}|cabinet|executive|committee|council|board|panel|party|group|alliance|borough|district|centre|representatives?|governors?|members?|substitutes?|services|named|vacan(?:cy|cies|t))\b/iu;
const HONOURS = /^(?:JP|DL|MP|KC|QC|[MOC]BE|BEM)$/;
const LONGEST_NAME = 80;

/** Whether a line is only the titles that stand at the head of columns of names. */
export function isOnlyTitles(text: string): boolean {
  return ONLY_TITLES.test(text);
}

export function isTitled(name: string): boolean {
  return TITLED.test(name);
}

export function withoutBrackets(text: string): string {
  return text.replace(IN_BRACKETS, '');
}

/** Whether the words are several names parted by commas, semicolons or `and`. */
export function isListOfNames(words: string): boolean {
  return SEPARATOR.test(withoutBrackets(words).replace(/[,;]\s?$/, '')) && !REVERSED.test(words);
}

/** The names of a cell: one, or several that each begin with a title. */
export function namesInCell(cell: string): readonly string[] {
  return cell.split(AT_TITLE).map(part => chairBehind(tidy(part)));
}

/** The names parted by commas and `and`; `A Quay, Chair` is `A Quay (Chair)`, and `Leader of the Council` is nobody. */
export function namesInList(words: string): readonly string[] {
  const names: string[] = [];
  for (const part of words.split(SEPARATOR).flatMap(words => words.split(AT_TITLE))) {
    const name = chairBehind(
      tidy(part.replace(/^(?:and\s+)?(?:(?:councillors|cllrs|cynghorwyr|members)\b\.?:?\s*)?/i, '')),
    );
    const before = names.at(-1);
    if (before !== undefined && CHAIR.test(name)) names[names.length - 1] = `${before} (${name})`;
    else if (name !== '' && !HONOURS.test(name)) names.push(name);
  }
  return names;
}

/** `Chair: Cllr A Quay` is `Cllr A Quay (Chair)`. */
function chairBehind(name: string): string {
  const [prefix, chair] = CHAIR_BEFORE.exec(name) ?? [];
  return prefix === undefined ? name : `${name.slice(prefix.length)} (${chair ?? ''})`;
}

export function isChairLine(text: string): boolean {
  return CHAIR_BEFORE.test(text);
}

function tidy(name: string): string {
  return name.replace(/^[\s,;•*·-]+|[\s,;]+$/g, '').replace(/^(.{0,70}[^.\s]{3})\.$/, '$1');
}

/** Whether the words are a person's name: words with capitals, and nothing that is an office or a sentence. */
export function isPersonName(name: string, isInList: boolean): boolean {
  if (name.length > LONGEST_NAME || /\d/.test(name)) return false;
  const own =
    withoutBrackets(name)
      .split(/\s[–-]\s|,/)[0]
      ?.trim() ?? '';
  const words = own.split(' ');
  if (!words.every(word => /^["'‘’“(]?\p{Lu}/u.test(word) || PARTICLE.test(word) || /^d['’]\p{Lu}/u.test(word)))
    return false;
  if (OFFICE.test(own) || isOnlyTitles(own)) return false;
  if (REVERSED.test(name)) return true;
  return isInList ? /\p{L}{2}/u.test(own) && words.length <= 10 : words.length >= 2 && words.length <= 10;
}

/** Whether a name is a title and initials, or a first name, or ends in `van`, so that its surname must stand elsewhere. */
export function isUnfinished(name: string): boolean {
  if (name.split('(').length > name.split(')').length) return true;
  const own = name.replace(TITLED, '').trim();
  const last = own.slice(own.lastIndexOf(' ') + 1);
  return !own.endsWith(')') && (!own.slice(1).includes(' ') || PARTICLE.test(last));
}

/** Two names of which the second bears no title: `Mrs Ann Quay Bert Sluice`, where the columns of a table ran together. */
export function partedNames(name: string): readonly string[] {
  const [, first, second] =
    /^(\S{2,10}\s\p{Lu}\p{Ll}{2,20}\s\p{Lu}[\p{L}'’-]{2,30})\s(\p{Lu}\p{Ll}{2,20}\s\p{Lu}[\p{L}'’-]{2,30})$/u.exec(
      name,
    ) ?? [];
  return first !== undefined && second !== undefined && isTitled(first) ? [first, second] : [name];
}

/** The same for all spellings of one person: without title, and without what stands in brackets. */
export function personKey(name: string): string {
  return withoutBrackets(name)
    .replace(TITLED, '')
    .replace(/[.\s]+/g, ' ')
    .trim()
    .toLowerCase();
}
