/** What a row of a report's head tells. `other` rows are known only so that they end the one before. */
export type HeadField =
  | 'subject'
  | 'reportOf'
  | 'director'
  | 'reportTo'
  | 'wards'
  | 'portfolio'
  | 'councillor'
  | 'decisionNumber'
  | 'keyDecision'
  | 'forwardPlan'
  | 'exempt'
  | 'author'
  | 'contact'
  | 'role'
  | 'phone'
  | 'email'
  | 'from'
  | 'to'
  | 'sent'
  | 'proposal'
  | 'other';

/** Labels as UK councils print them, in English and Welsh: lower case, words only, `|` between wordings. */
const WORDINGS: Readonly<Record<HeadField, string>> = {
  subject:
    'subject|title|report title|title of report|title of the report|subject of report|subject title|subject matter|item title|name of report|report subject|pwnc|teitl|teitl yr adroddiad',
  reportOf:
    'report of|report by|report from|joint report of|joint report by|adroddiad gan|adroddiad y|presented by|report presented by',
  director:
    'director|relevant director|responsible director|lead director|corporate director|strategic director|executive director|service director|relevant chief officer|chief officer|head of service|relevant head of service|responsible head of service|relevant strategic director|lead head of service|lead chief officer|lead executive director|cyfarwyddwr|pennaeth gwasanaeth',
  reportTo:
    'report to|report for|final decision maker|meeting|committee|name of committee|committee name|decision maker|decision making body|decision taker|decision to be taken by|meeting of|adroddiad i|pwyllgor|cyfarfod|board',
  wards:
    'wards|ward|ward s|wards affected|ward affected|ward s affected|wards directly affected|wards and communities affected|electoral wards affected|electoral ward|electoral wards|electoral division|electoral divisions|electoral division s|electoral divisions affected|electoral division s affected|divisions affected|division affected|division s affected|area affected|areas affected|parishes affected|local members affected|wardiau|ward iau|wardiau yr effeithir arnynt|wardiau a effeithir',
  portfolio:
    'portfolio|cabinet portfolio|portfolio and lead member|lead member and portfolio|cabinet lead|portfolio holder|portfolio holders|portfolio holder s|cabinet portfolio holder|cabinet member|cabinet member s|lead member|lead cabinet member|lead councillor|executive member|executive portfolio|executive portfolio holder|relevant cabinet member|relevant portfolio holder|responsible cabinet member|responsible portfolio holder|executive councillor|portfolio area|portfolio lead|portfolio s|cabinet member and portfolio|aelod cabinet|aelod arweiniol|deiliad portffolio|portffolio|aelod o r cabinet',
  councillor: 'councillor|cynghorydd',
  decisionNumber:
    'decision no|decision number|decision ref|decision reference|decision ref no|key decision number|key decision reference|key decision no|key decision ref',
  keyDecision:
    'key decision|is this a key decision|is it a key decision|is the decision a key decision|is this report a key decision|key or non key decision|type of decision|decision type|penderfyniad allweddol|key decision y n',
  forwardPlan:
    'on forward plan|on the forward plan|is it on the forward plan|is this on the forward plan|included in forward plan|included in the forward plan|is it included in the forward plan|is it in the forward plan|is this in the forward plan|is this included in the forward plan|in the forward plan|in forward plan|forward plan|forward plan reference|forward plan reference number|forward plan ref|forward plan ref no|forward plan no|date included in forward plan|blaenraglen waith|blaenraglen',
  exempt:
    'exempt confidential report|exempt confidential|exempt|confidential|confidential or exempt|exempt information|confidential information|exempt or confidential information|confidential or exempt information|exempt confidential information|confidential exempt information|exempt report|classification|report classification|security classification|public private|private public|public or private|open exempt|part exempt|is the report exempt|is this report exempt|is this report confidential|is this report restricted|restricted reports|restricted report|is the report confidential|contains exempt information|contains confidential or exempt information|does this report contain exempt information|does the report contain exempt information|does this report contain confidential or exempt information|does the report contain confidential or exempt information|does the information submitted include any exempt information|confidential or exempt information contained in the report|exemption|exemptions|exemption category|exempt category|not for publication|access to information|press and public|confidentiality|report status|restriction|restrictions|eithriedig|dosbarthiad|cyfrinachol',
  author:
    'report author|report authors|report author s|author|authors|author s|author of report|author of the report|report prepared by|prepared by|report writer|reporting officer|originator|originating officer|lead officer and report author|report author and lead officer|author and contact|author contact|awdur|awdur yr adroddiad|awdur on',
  contact:
    'contact officer|contact officers|contact officer s|contact|contacts|contact name|contact person|contact for further information|officer contact|officer contacts|lead officer|lead officers|relevant officer|responsible officer|case officer|for further information contact|for further information please contact|for more information contact|further information from|further information|further details from|contact details|lead contact|lead officer contact|swyddog cyswllt|cyswllt|swyddog arweiniol|manylion cyswllt',
  role: 'designation|job title|post title|position|role|swydd|post held',
  phone:
    'telephone number|telephone|tel|tel no|tel number|telephone no|phone|phone number|phone no|contact number|contact no|contact tel|contact telephone|contact telephone number|contact phone|direct dial|direct line|extension|ext|ffon|ffôn|rhif ffon|rhif ffôn',
  email: 'email|e mail|email address|e mail address|contact email|contact e mail|ebost|e bost|cyfeiriad e bost|mail',
  from: 'from|by|gan|oddi wrth|o',
  to: 'to|i|at',
  sent: 'sent|cc|bcc|attachments',
  proposal: 'proposal|proposed development|description of development|development|development proposed',
  other:
    'date of meeting|date|meeting date|date of report|report date|date of committee|committee date|date and time|date of decision|agenda item|agenda item no|agenda item number|agenda no|item no|item number|item|past pathway of report|past pathway|future pathway of report|future pathway|pathway|is the decision eligible for call in|eligible for call in|subject to call in|call in|ref|our ref|your ref|reference|reference no|file ref|version|status|directorate|department|service|service area|service department|consultation|consultees|corporate priority|corporate priorities|council priority|enclosures|report no|report number|report ref|deadline|implementation date|period of report|period|time|venue|purpose of report|purpose|report type|type of report|date for decision|decision date|urgent|is this an urgent decision|decision due date|policy framework|budget and policy framework|links to corporate plan|community affected|communities affected|location|application number|applicant|site|case no|dyddiad|dyddiad y cyfarfod|eitem|fax|fax no',
};

export type HeadLabel = { readonly field: HeadField; readonly words: readonly string[] };

/** Labels by their first word, the longest first. */
const BY_FIRST_WORD: ReadonlyMap<string, readonly HeadLabel[]> = (() => {
  const labels = new Map<string, HeadLabel[]>();
  for (const [field, wordings] of Object.entries(WORDINGS)) {
    for (const wording of wordings.split('|')) {
      const words = wording.split(' ');
      const first = words[0] ?? '';
      labels.set(first, [...(labels.get(first) ?? []), { field: field as HeadField, words }]);
    }
  }
  return new Map([...labels].map(([word, all]) => [word, all.toSorted((a, b) => b.words.length - a.words.length)]));
})();

/** The labels that begin with a word, the longest first. */
export function labelsBeginning(word: string): readonly HeadLabel[] {
  return BY_FIRST_WORD.get(word) ?? [];
}
