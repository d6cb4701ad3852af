/** Words are looked for near the start of a text: no agenda says what counts thousands of letters in. */
const SEARCHED = 1200;

/** Whether papers are announced for later: `To follow`, `(report to be tabled)`, `i ddilyn`. */
export function isToFollow(text: string): boolean {
  const words = text.slice(0, SEARCHED);
  return TO_FOLLOW.test(words) && !PART_TO_FOLLOW.test(words);
}

const FOLLOWS = String.raw`(?:(?:pages? |tudalennau )?to follow|will follow|to be tabled|tabled at the meeting|(?:to be )?circulated (?:separately|later|at the meeting|under separate cover)|to be (?:circulated|distributed|sent|dispatched|despatched)(?: (?:separately|later|at the meeting|in due course))?|to be laid round|i ddilyn|i['’]w (?:dosbarthu|ddosbarthu|cylchredeg|gylchredeg|gyflwyno yn y cyfarfod))`;
const TO_FOLLOW = new RegExp(String.raw`(?:^|[\s([\-–—:*])${FOLLOWS}(?=$|[\s)\].,;*])`, 'i');
const PART_TO_FOLLOW = new RegExp(
  String.raw`\b(?:appendix|appendices|annex(?:es)?|enclosures?|atodiad(?:au)?)\b[^.()]{0,40}${FOLLOWS}`,
  'i',
);
/** What is said of papers to come, where it stands behind a title. */
const TO_FOLLOW_MARK = new RegExp(
  String.raw`\s*(?:[([]\s*|[-–—:*]+\s*|\s)(?:\(?(?:reports?|papers?|documents?|minutes|presentation|adroddiad(?:au)?|papur(?:au)?)\s+)?${FOLLOWS}(?:\s*[/|–-]\s*${FOLLOWS})?\s*[)\]]?[.*]*\s*$`,
  'i',
);
const TO_FOLLOW_ALONE = new RegExp(
  String.raw`^[\s([\-–—:*]*(?:(?:the |this )?(?:reports?|papers?|documents?|minutes|presentation|adroddiad(?:au)?|papur(?:au)?|copy|copies)\s+(?:is |are )?)?(?:marked )?${FOLLOWS}(?:\s*[/|–-]\s*${FOLLOWS})?[\s)\].*]*$`,
  'i',
);

/** A title without the mark that its papers are to follow. */
export function withoutToFollow(title: string): string {
  if (title.length > SEARCHED) return title;
  return TO_FOLLOW_ALONE.test(title) ? '' : title.replace(TO_FOLLOW_MARK, '').trimEnd();
}

/** Whether a line says only that papers are to follow. */
export function saysOnlyToFollow(text: string): boolean {
  return text.length < 90 && TO_FOLLOW_ALONE.test(text);
}

/** Whether a line says of the item above it that papers are to follow, and little else. */
export function announcesToFollow(text: string): boolean {
  return text.length < 120 && isToFollow(text);
}

/** Whether words in brackets, or a line of its own, mark an item as not for the public. */
export function isExemptMark(text: string): boolean {
  const words = text.slice(0, SEARCHED).replace(/^[\s*([\-–—]+|[\s*)\].:\-–—]+$/g, '');
  return words.length < 90 && EXEMPT_MARK.test(words);
}

const NOT_PUBLIC = String.raw`(?:exempt|confidential|restricted|private|not for publication|in camera|in private|in confidence|closed session|closed|yellow pages?|pink papers?|press and public excluded|public excluded|not open to the (?:press and )?public|eithriedig|cyfrinachol|wedi['’]i eithrio|nid i['’]w gyhoeddi|ddim i['’]w gyhoeddi)`;
const EXEMPT_MARK = new RegExp(
  String.raw`^(?:strictly |partly |part )?${NOT_PUBLIC}(?: (?:items?|matters?|reports?|session|business|paper|from publication))?(?:\s*[-–—:,/(].{0,60}|\s(?:under|by virtue|pursuant|in accordance|para|schedule|section|s\.).{0,60})?$`,
  'i',
);

/** Whether a title is of business that is not for the public, and says no more: `Exempt matters`. */
export function namesExemptBusiness(title: string): boolean {
  return title.length < 120 && title.split('/').some(part => EXEMPT_BUSINESS.test(part.trim()));
}

const EXEMPT_BUSINESS =
  /^(?:(?:exempt|confidential|private) (?:items?|matters?|business)|(?:materion|eitemau|busnes) (?:eithriedig|cyfrinachol|preifat))$/i;

/** Whether words in brackets name a paragraph, as agendas do of the reason why an item is exempt: `(Para 3)`. */
export function citesParagraph(text: string): boolean {
  return /[([]\s?par(?:agra)?(?:a|ph|ff)?s?\.? ?\d{1,2}(?:(?:,| and| &| a) ?\d{1,2}){0,4}\s?[)\]]/i.test(
    text.slice(0, SEARCHED),
  );
}

/** Whether a title or a sentence below it says that the item is not for the public. */
export function saysExempt(text: string): boolean {
  const words = text.slice(0, SEARCHED);
  return SAYS_EXEMPT.test(words) && !SAYS_MAYBE.test(words) && !SAYS_PART.test(words);
}

const SAYS_EXEMPT = new RegExp(
  [
    String.raw`\bnot for publication\b`,
    String.raw`\bexempt\b(?: (?:item|report|information|from (?:publication|disclosure)))?[^.;]{0,60}\b(?:paragraphs?|schedule|section|category|categories)\b`,
    String.raw`\b(?:report|item|appendix|document)s? (?:is|are|contains?)[^.;]{0,60}\b(?:exempt|confidential|restricted)\b`,
    String.raw`\b(?:closed|private|confidential) session\b`,
    String.raw`\bin camera\b`,
    String.raw`\b(?:press|public) (?:and (?:press|public) )?(?:is|are|will be|to be|be|likely to be)? ?excluded\b`,
    String.raw`\bby virtue of paragraphs?(?:\(s\))? \d`,
    String.raw`\bparagraff(?:au)? \d[^.;]{0,60}\batodlen 12a\b`,
    String.raw`\bnid i['’]w gyhoeddi\b`,
  ].join('|'),
  'i',
);
/** A question whether, a rule for a case that may arise, or the statement that there is nothing. */
const SAYS_MAYBE =
  /\b(?:whether|if (?:any|there|the|members|it|so|necessary|required)|should (?:the|members|it|any)|any (?:exempt|confidential|items?|business)|no (?:exempt|confidential|items|such)|not (?:exempt|confidential)|there (?:are|were|is) no|may (?:be|need|wish)|might|to identify|possible)\b/i;
const SAYS_PART =
  /\b(?:appendix|appendices|annex(?:es)?|schedule [a-z0-9]\b(?! ?12)|part of (?:the|this) report)\b[^.;]{0,50}\b(?:exempt|not for publication|confidential|restricted)\b|\b(?:exempt|confidential|restricted|private) (?:appendix|appendices|annex(?:es)?)\b/i;

/** Whether a title is that of the step that closes a meeting to the public: itself taken in public. */
export function isExclusion(title: string): boolean {
  return EXCLUSION.test(title.slice(0, 200));
}

const EXCLUSION =
  /\bexclu(?:sion|de|ding)\b.{0,40}\b(?:press|public|media)\b|\b(?:press|public|media)\b.{0,30}\bexclu(?:sion|ded?)\b|\bdetermination (?:of|as to) (?:exempt|confidential)|\b(?:exempt|confidential) information\b.{0,40}\bexclu|\b(?:g?wahardd|eithrio|allgáu|cau allan)\b.{0,30}\b(?:wasg|cyhoedd)\b|\bmove into (?:private|closed|confidential) session\b|\bitems? (?:to be )?(?:taken|considered|heard) in private\b|\bprivate (?:meeting|session) (?:resolution|procedures?)\b/i;

/** Whether an exclusion's words close the meeting for all that comes after it. */
export function closesWhatFollows(text: string): boolean {
  const words = text.slice(0, SEARCHED);
  return CLOSES.test(words) && !/\b(?:to identify|to determine whether|if so)\b/i.test(words);
}

const CLOSES =
  /\b(?:following|next|remaining) (?:\w+ )?(?:items?|business|reports?|matters?|part)\b|\b(?:remainder|rest) of the (?:meeting|agenda|business)\b|\beitem(?:au)? (?:canlynol|a ganlyn)\b|\bgweddill y cyfarfod\b/i;

/** The numbers of the items that an exclusion names: `during consideration of items 12 and 13`. */
export function closedItems(text: string): readonly string[] {
  const match =
    /\b(?:agenda )?(?:items?|eitem(?:au)?)(?: (?:nos?\.?|numbers?))? ((?:\d{1,3}[a-z]?(?:, | and | & |,| to | - |-| a )?){1,12})/i.exec(
      text.slice(0, SEARCHED),
    );
  const named = match?.[1]?.trim() ?? '';
  const range = /^(\d{1,3})(?: to | ?- ?)(\d{1,3})$/i.exec(named);
  if (range) {
    const [from, to] = [Number(range[1]), Number(range[2])];
    return Array.from({ length: Math.max(0, Math.min(50, to - from + 1)) }, (_, at) => String(from + at));
  }
  return named.match(/\d{1,3}[a-z]?/gi) ?? [];
}

/** Whether a title brings the public back, or ends the meeting: what is said of exempt items stops there. */
export function reopens(title: string): boolean {
  return /\bre-?admi(?:ssion|t)|\bre-?open|\breturn to (?:public|open)|\bdate of (?:the )?next meeting\b|\bclose of meeting\b/i.test(
    title.slice(0, 200),
  );
}

/** Whether a title is of the business that most meetings begin and end with. */
export function isStockTitle(title: string): boolean {
  return STOCK.test(title.slice(0, 160));
}

const STOCK =
  /\bapolog(?:y|ies)\b|\bdeclarations?\b.{0,40}\binterests?\b|\bdisclos\w+\b.{0,30}\binterests?\b|(?<!\b(?:\d+|two|three|four|five|ten|fifteen|few|several) )\bminutes\b(?! each)|\bpublic (?:questions?|participation|speaking|session|forum)\b|\bquestions? (?:from|by) (?:the )?(?:public|members)|\burgent (?:business|items?)\b|\bany other business\b|\bchair(?:man|person|woman)?['’]?s? (?:announcements|remarks|business|communications)\b|\bdate of (?:the )?next meeting\b|\bwork programme\b|\bmatters arising\b|\bcorrespondence\b|\bexclusion of\b|\badjournment\b|\bwelcome\b|\bsederunt\b|\bdeputations?\b|\bpetitions?\b|\broll call\b|\bymddiheuriadau\b|\bdatgan(?:iadau?)?\b.{0,30}\b(?:buddiant|fuddiant|buddiannau|fuddiannau|diddordeb|gysylltiad|cysylltiad)|\bcofnodion\b|\bmaterion (?:brys|yn codi)\b|\bdatgelu\b/i;
