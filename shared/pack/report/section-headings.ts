/** The parts of a report that its head draws on; `other` is any part known by name that ends the one before. */
export type SectionName =
  'summary' | 'purpose' | 'recommendations' | 'appendices' | 'background' | 'contacts' | 'other';

const NAMES: readonly (readonly [SectionName, RegExp])[] = [
  [
    'summary',
    /^(?:(?:executive|report|brief) summary|summary(?: of (?:the )?(?:report|main issues|key issues|proposals?))?|synopsis|crynodeb(?: gweithredol)?(?: o'r adroddiad)?|what is this report about)$/,
  ],
  [
    'purpose',
    /^(?:purpose(?: ?(?:\/|and|&) ?summary)?(?: of (?:the |this )?report(?: or summary of main issues| and summary)?)?|report purpose|the purpose of (?:the |this )?report|reason for (?:the |this )?report|(?:diben|pwrpas)(?: yr adroddiad)?)$/,
  ],
  [
    'recommendations',
    /^(?:(?:officers?'?|director's|proposed|draft|summary of|the|key)? ?recommendations?(?:\(s\)|s)?(?: ?(?:to|for|from|of) .{3,60})?|recommended(?: actions?| decisions?)?|recommendations? and reasons?|this report makes the following recommendations?.{0,40}|decisions? (?:required|requested|recommended|sought)|actions? (?:required|requested)|(?:yr )?argymhell(?:iad|ion)(?: yr adroddiad)?)$/,
  ],
  [
    'appendices',
    /^(?:(?:list of |schedule of )?(?:appendices|appendix|annexes|attachments|enclosures|attached documents|attached papers|supporting documents|supporting papers)(?: (?:and|&|\/) (?:background|other|supporting) (?:papers|documents|information))?(?: attached)?|there are the following appendices|atodiadau)$/,
  ],
  [
    'background',
    /^(?:(?:list of )?background (?:documents?|papers?)(?: (?:and|&|\/) .{3,40})?|papurau cefndir|dogfennau cefndir)$/,
  ],
  [
    'contacts',
    /^(?:contact details|contacts?|contact officers?(?:\(s\))?|contact information|contact person|report authors?(?:\(s\))?|authors?(?: of (?:the )?report)?|report contacts?|officer contacts?|further information(?: from)?|for further information(?: please)?(?: contact)?(?: (?:about|on) this report.{0,30})?|for more information(?: please)? contact|relevant (?:corporate )?directors?|lead (?:officer|director)s?|corporate directors?|manylion cyswllt|swyddog cyswllt|awdur yr adroddiad)$/,
  ],
  [
    'other',
    /^(?:reasons? for (?:the )?(?:recommendations?|decisions?|proposals?)(?:\(s\))?(?: and .{3,60})?|introduction(?: ?(?:\/|and|&) ?background)?|background(?: ?(?:\/|and|&) ?.{3,60})?|context|key (?:issues|considerations|points|messages|information)|main (?:issues|considerations|report)|(?:other )?alternative(?:s|(?: options)?)(?: considered)?(?: and rejected)?(?: ?[:(].{0,60})?|other options (?:considered|available).{0,30}|options(?: (?:considered|appraisal|available))?.{0,40}|(?:resource|financial|finance|legal|equality|equalities|human resources?|staffing|risk|policy|environmental|climate(?: change)?|corporate|community safety|property|procurement|hr|ict|health and safety|crime and disorder|data protection|sustainability|wellbeing|other|council plan)(?:,? (?:and|&) [a-z ]{3,30})? (?:implications?|considerations?|comments|assessment|impact)(?: ?\(.{0,60})?|implications(?: of the (?:proposals?|report|recommendations?))?|details?|discussion|proposals?|current position|main body|supporting information|conclusions?|consultations?|timetable.{0,30}|next steps|report details|the report|issues|what will it cost.{0,60}|implementation.{0,40}|scope|corporate (?:priorities|plan|objectives).{0,30}|council (?:priority|priorities|plan).{0,30}|strategic (?:priorities|context|aims).{0,30}|signed|rhesymau.{0,60}|cefndir|cyflwyniad|goblygiadau.{0,40}|opsiynau.{0,40}|casgliad)$/,
  ],
];

const NUMBERED = /^(?:\d{1,2}(?:\.\d{0,2}){0,2}|[A-Z]|[IVX]{1,5})[.):]{0,2}\s+/;
const LONGEST = 90;
/** Longer names have brackets. */
const LONGEST_NAME = 72;
const MARK = /^([^:–]{4,60}?)\s*(?::-?|\s[–-](?=\s))\s*/;

/** A line that names a part of the report, and the words that follow the name on it. */
export type SectionHeading = { readonly name: SectionName; readonly number: string; readonly rest: string };

/** The heading that a line is or begins with (`Summary: This report …`); null where it is none. */
export function readHeading(line: string): SectionHeading | null {
  const number = NUMBERED.exec(line.slice(0, 16))?.[0] ?? '';
  const start = line.slice(number.length, number.length + LONGEST);
  if (!/^["'‘“]?[\p{Lu}]/u.test(start)) return null;
  const whole = mayBeName(line.slice(number.length)) ? nameOf(start) : null;
  if (whole) return { name: whole, number: number.trim(), rest: '' };
  const mark = /[:–-]/.test(start) ? MARK.exec(start) : null;
  const named = mark?.[1] === undefined ? null : nameOf(mark[1]);
  if (mark && named) return { name: named, number: number.trim(), rest: line.slice(number.length + mark[0].length) };
  return recommending(line, number, start);
}

/** A cheap look: most lines of prose are too long. */
function mayBeName(words: string): boolean {
  return words.length <= LONGEST_NAME || (words.length <= LONGEST && words.includes('('));
}

/** `RECOMMENDED that …`, `RECOMMENDATION That …`: the word in capitals, the sentence behind it. */
function recommending(line: string, number: string, start: string): SectionHeading | null {
  const word =
    /^(?:RECOMMENDED|RECOMMENDATIONS?(?:\(S\))?|Recommendations?(?:\(s\))?)\s+(?=(?:[Tt]hat|[Tt]o|It is|The)\b)/.exec(
      start,
    );
  return word && { name: 'recommendations', number: number.trim(), rest: line.slice(number.length + word[0].length) };
}

function nameOf(words: string): SectionName | null {
  const plain = words
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/\s+/g, ' ')
    .replace(/[\s:.–-]+$/, '')
    .replace(/\?$/, '')
    .trim();
  if (plain.length < 4) return null;
  return NAMES.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}
