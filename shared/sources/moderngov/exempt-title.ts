/** Goes before a word that is not turned into its contrary: "Non-exempt". */
const NOT_NON = String.raw`(?<!\bnon\s?[-–—]?\s?)`;
/** What is not for the public, by the word that says so. */
const WORD = String.raw`${NOT_NON}(?:exempt|(?:private\s(?:and|&)\s)?confidential|restricted|not\sfor\s(?:publication|the\spublic)|private\s(?=(?:reports?\s|documents?\s)?(?:pack|session|agenda|minutes|business)\b))`;
/** What is called so. Anything else behind the word gives it another sense: "Exempt Accommodation", "Restricted Byway 12". */
const THING = String.raw`(?:append(?:ix|ices)|annex(?:es)?|(?:para(?:graph)?s?|categor(?:y|ies))(?=\s\d)|items?|reports?|papers?|documents?|packs?|agendas?|minutes|supplement(?:s|ary)?|versions?|session|business(?=\s*(?:$|[-–—:])))\b`;
/** So does a long word behind the thing: "Confidential Papers Handling Policy". A number or an "of" does not. */
const THINGS = String.raw`(?:${THING}\s?)+(?:$|[-–—:;,./()[\]]|[\w.]{1,3}\b|from\b)`;
/** Why it is not. */
const REASON = String.raw`(?:and\s(?:confidential|exempt|private|restricted)|as\s(?:defined|it)|by\svirtue|from\s(?:publication|disclosure)|pursuant|under)\b`;
/** A bracket that stands for the whole title closes it, or one part of it: not "Supported (Exempt) Accommodation". */
const CLOSED = String.raw`\s*[)\]]\s*(?:$|[-–—:;,.([]|${THINGS})`;
const PART_2 = String.raw`part\s?(?:2|ii|two|b)`;

/**
 * Forms in which titles say that a paper is not for the public. The words alone do not: councils write of exempt
 * accommodation, restricted byways, private hire and confidential reporting.
 */
const FORMS: readonly RegExp[] = [
  new RegExp(String.raw`[([]\s*${WORD}\s*(?:[-–—:,;/]|${THINGS}|${REASON}|$)`, 'i'),
  new RegExp(String.raw`[([]\s*(?:${WORD}|private)${CLOSED}`, 'i'),
  new RegExp(String.raw`^[([]\s*${WORD}\s*[)\]]`, 'i'),
  new RegExp(String.raw`^${WORD}\s*(?:$|[:–—]|-\s|${THINGS}|${REASON}|[([]\s*(?:${THING}|${REASON}|${WORD}))`, 'i'),
  new RegExp(String.raw`(?:\s-|[–—:])\s*${WORD}\s*(?:$|${THING}\s*[\w.,&]{0,6}$|${REASON})`, 'i'),
  new RegExp(String.raw`\b(?:append(?:ix|ices)|annex)\s[\w.]{1,4}\s(?:[([]\s*${WORD}\s*[)\]]|${WORD}$)`, 'i'),
  new RegExp(
    String.raw`${NOT_NON}\b(?:private|restricted|confidential|exempt)\s(?:(?:agenda|documents?|reports?)\s)?pack\b`,
    'i',
  ),
];

/** The second part of an agenda, from which the public is excluded. Of a paper it may be any second part. */
const ITEM_FORMS: readonly RegExp[] = [
  ...FORMS,
  new RegExp(String.raw`[([]\s*${PART_2}\s*(?:[)\]]|[-–—:,;/])`, 'i'),
  new RegExp(String.raw`^${PART_2}\s*(?:$|[-–—:])`, 'i'),
];

/** Whether the title of a paper says that it is not for the public. */
export function isExemptTitle(title: string): boolean {
  return says(FORMS, title);
}

/** Whether the title of an item of business says that its papers are not for the public. */
export function isExemptItemTitle(title: string): boolean {
  return says(ITEM_FORMS, title);
}

function says(forms: readonly RegExp[], title: string): boolean {
  const words = title.replace(/\s+/g, ' ').trim();
  return forms.some(form => form.test(words));
}
