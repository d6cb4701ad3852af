const SEARCHED = 160;

/** Words that stand over a list of items, spaced letters and ornaments aside. */
function bareHeading(text: string): string {
  const words = text
    .slice(0, SEARCHED)
    .replace(/[^\p{L}\p{N}/&\s()]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
  return /^(?:\p{L} ){3,}\p{L}$/u.test(words) ? words.replaceAll(' ', '') : words;
}

const AGENDA_WORD = '(?:agenda|agor|rhaglen|rhestr o eitemau|agenda rhaglen|rhaglen agenda|agenda agenda)';
const HEADING = new RegExp(
  `^(?:(?:public|supplementary|revised|amended|updated|final|draft|meeting|council|the|late|additional|second|further) ){0,2}${AGENDA_WORD}(?: (?:items?(?! (?:to|for|by|from|is|are|was|were|in|on|that|which|should|must|will|may|can|need|have|please|raised|received)\\b)|for the meeting|business|part (?:1|i|one|a)|front ?sheet|contents|timings?)(?: .{0,30})?)?(?: \\d{1,2})?$`,
);
/** `City Council Regular Meeting Agenda`: a name, not a sentence about an agenda. */
const NAMED_HEADING = new RegExp(
  `^(?!.*\\b(?:the|this|an|on|next|consent|in|from|to|your|each|with|is|and)\\b)[\\p{L}\\p{N}&() ]{0,70} ${AGENDA_WORD}$`,
  'u',
);
const OTHER_HEADING =
  /^(?:(?:order|items|list) of business|business to be (?:transacted|considered|discussed)|business|trefn y busnes|order paper|index of (?:items|reports)|contents of agenda|y busnes)$/;

/** How a line that stands over an agenda's items says so. */
export function isAgendaHeading(text: string): boolean {
  if (text.length > SEARCHED) return false;
  const words = bareHeading(text);
  return HEADING.test(words) || OTHER_HEADING.test(words) || NAMED_HEADING.test(words);
}

const COLUMN_WORDS: Readonly<Record<ColumnKind, RegExp>> = {
  number:
    /^(?:(?:agenda )?(?:item )?(?:nos?|number|ref)|item(?: nos?)?|agenda(?: item)?(?: nos?)|rhif(?: eitem)?|eitem rhif|#)$/,
  title:
    /^(?:(?:(?:item )?(?:nos?|number|ref) )?(?:agenda )?(?:items?|title|subject|topic)|item (?:title|subject|topic|description)|topic|report(?: title)?|business|description|matter|details?|item title|item of business|eitem|teitl|pwnc)$/,
  pages: /^(?:pages?(?: (?:nos?|numbers?|s))?|page s|page nos s|tudalen(?:nau)?|rhif tudalen|pp|pg)$/,
  other:
    /^(?:lead(?:ing)?(?: officer| member)?|officer|presenter|presented by|time(?:s|ings?)?|purpose|decision|action|owner|wards?|author|responsible|report of|cabinet member|portfolio|enclosure|paper|document|status|for|contact|ward s)$/,
};

/** What a column of an agenda's table holds. */
export type ColumnKind = 'number' | 'title' | 'pages' | 'other';

/** What the head of a column says it holds; null where the words are no head. */
export function columnKind(text: string): ColumnKind | null {
  if (text.length > 40) return null;
  const words = bareHeading(text.replace(/[().]/g, ' '));
  const kinds: readonly ColumnKind[] = ['pages', 'number', 'title', 'other'];
  return kinds.find(kind => COLUMN_WORDS[kind].test(words)) ?? null;
}

/** `Agenda Item No`, `Agenda No. Item`: over the few items of a supplement's letter. */
export function isLetterHead(text: string): boolean {
  if (text.length > 60) return false;
  return /^(?:agenda )?(?:item )?(?:nos?|number)(?: (?:item|title|subject|report))?(?: pages?(?: nos?)?)?$|^agenda item(?: nos?)?(?: (?:item|title|subject|report))?(?: pages?(?: nos?)?)?$|^rhif(?: yr)? eitem(?: eitem)?$/.test(
    bareHeading(text),
  );
}

/** `…to deal with the following business`: the items come next. */
export function announcesBusiness(text: string): boolean {
  return /\b(?:following business|business (?:set out|listed|detailed|specified|shown|as set out) (?:below|overleaf|hereunder|in the agenda)|transact(?:ing|ion of)? the (?:following|undermentioned|undernoted|business)|business to be transacted|busnes canlynol|agenda (?:is )?(?:set out |printed |detailed |as )?(?:below|follows))\b/i.test(
    text.slice(0, 400),
  );
}

/** Lines that stand behind the last item: greetings, signatures, notes for the public, a list of members. */
export function endsAgenda(text: string): boolean {
  return ENDS.test(text.slice(0, SEARCHED).trim());
}

const ENDS =
  /^(?:yours (?:sincerely|faithfully|truly)|yn gywir|yr eiddoch|end of agenda|\*+ ?end|notes?(?: to (?:the )?agenda| for (?:members|the public))?\s*:?$|guidance (?:notes?|for)|membership(?: of the (?:committee|panel|board|sub-committee))?\s*:?$|members of the (?:committee|panel|board|cabinet|sub-committee)\s*:?$|signed\b|dated?\s*:? .{0,12}\d{4}$|dated this|chief executive\s*$|(?:parish |town )?clerk(?: to the (?:parish |town )?council)?\s*$|proper officer\s*$|monitoring officer\s*$|head of democratic services\s*$|for (?:further|more) information|for any further information|if you (?:would like|require|need|have any)|contact(?: officer| details)?s?\s*:|public (?:access|attendance|speaking)(?: at| to)|fire (?:evacuation|precautions|procedure)|evacuation|recording of (?:the )?meetings?\b|filming|webcasting|access to information|information for (?:the public|visitors)|emergency (?:evacuation|procedures?)|distribution\s*:|declarations? of interests? (?:guidance|flowchart)|paragraphs? referred to|date of (?:publication|issue|despatch|dispatch)|published on|agenda (?:published|despatched))/i;

/** The label of a line of a report's head (`report of`, `subject`); null for other lines. Agendas have none of them twice. */
export function reportHead(text: string): string | null {
  return REPORT_HEAD.exec(text.slice(0, SEARCHED))?.[1]?.toLowerCase() ?? null;
}

const REPORT_HEAD =
  /^(report (?:to|of|by|from|author|title|number)\b|subject(?: of report)?\s*:|title of report|wards?(?:\(s\))? affected|classification\s*:|decision (?:no|type|number)\b|key decision\b|is this a key decision|purpose of (?:the )?report|relevant officer|from\s*:|lead (?:officer|director|member)\s*:|portfolio(?: holder)?\s*:|cabinet (?:member|portfolio)\s*:|exempt \/ confidential|(?:executive )?summary\s*:?$|recommendations?\s*:?$|pwrpas yr adroddiad|adroddiad (?:i|gan)\b|date of meeting\s*:|director\s*:|contact officer\s*:)/i;

/** The heading of a set of minutes. */
export function isMinutesHead(text: string): boolean {
  return /^\W*(?:(?:draft|unconfirmed|unapproved|public|confirmed|approved|final|the|signed|decision|action) ){0,2}(?:minutes?|cofnodion)\b(?! (?:of the (?:previous|last)|silence|from the (?:previous|last)|y cyfarfod (?:diwethaf|blaenorol)))/i.test(
    text.slice(0, SEARCHED),
  );
}

/** Words that only minutes have: who was there, what was decided. */
export function isMinuted(text: string): boolean {
  return /^(?:present|also present|in attendance|apologies (?:for absence )?(?:were |was )?(?:received|submitted|tendered|recorded|given)|yn bresennol|presennol)\b.{0,20}[:.]?|^(?:it was )?(?:resolved|agreed|penderfynwyd|decision)\b|\b(?:was|were) (?:received|noted|approved|proposed|confirmed|agreed|signed|resolved|declared|reported|circulated)\b|\b(?:proposed|seconded) by\b|\bit was (?:noted|agreed|resolved|reported|proposed)\b|\b(?!g?c?ynhaliwyd)[a-zâêîôûŵŷ]{3,14}wyd\b/i.test(
    text.slice(0, 300),
  );
}

/** The line over the names of those who were there. */
export function isAttendance(text: string): boolean {
  return /^(?:(?:members|councillors|also) )?(?:present|yn bresennol|presennol)\b(?! (?:the|a|an)\b)/i.test(
    text.slice(0, SEARCHED).trim(),
  );
}
