import { inOneLine } from '../dates.ts';

/** A line of text and where it stands, as much as paragraphs are told by. */
export type PlacedLine = {
  readonly text: string;
  readonly pageIndex: number;
  readonly y: number;
  readonly height: number;
};

const PAPERS = '(?:agendas?|packs?|papers?|documents?|information|reports?|items?|despatch|bundle|appendi(?:x|ces))';
const HEADING = new RegExp(
  `^\\W*(?:public\\s)?(?:(?:agenda|reports?|committee|council|cabinet)\\s)?(?:supplement(?:ary|al)?(?:\\s${PAPERS}|\\s(?:no\\b|number|pack|to|for)|\\s?\\(?\\d{1,2}\\)?$|$|\\s[-–:])|(?:first|second|third|fourth)\\ssupplement|addendum\\b(?!\\s\\w+\\s\\w+\\s\\w+\\s\\w+)|late\\s(?:${PAPERS}|representations?|observations?|letters?)(?:$|\\W)|to[\\s-]follow\\s${PAPERS}|papers?\\sto\\sfollow$|additional\\s${PAPERS}$|update\\ssheet|atodiad\\s(?:i'r|i’r)\\sagenda)`,
  'i',
);
/** `Planning Committee - Supplementary Agenda` */
const BODY_BEFORE = /^.{0,80}\b(?:committee|cabinet|council|board|panel|executive|forum)\b\s?[-–:,]?\s?/i;
const SALUTATION = /^(?:dear\b|annwyl\b)/i;
const ITEM_TABLE = /^agenda\s(?:item\s)?(?:no\.?|number)\b/i;

/** The paper was not there when the agenda went out. */
const COMES_LATE =
  /\b(?:(?:un|not\s(?:yet\s)?(?:been\s)?)available\s(?:when|at|in time|for)|(?:was|were|which)\s(?:un|not\s)available|marked\s(?:as\s)?['"‘“]?to[\s-]follow|(?:was|were|shown\sas|listed\sas|indicated\sas)\s['"‘“]?to[\s-]follow|since\sthe\s(?:publication|agenda)|after\sthe\s(?:publication|agenda)|published\safter|late\s(?:report|item|paper)s?)\b/i;
/** It takes the place of what came with the agenda. */
const REPLACES =
  /\b(?:replac(?:es?|ed|ing|ements?)|supersed(?:es?|ed|ing)|in\s(?:place|substitution)\s(?:of|for)|(?:revised|amended|updated|corrected)\s(?:version|report|papers?|copy)|instead\sof\sth)/i;
/** Words that it replaces a part only, while the report it belongs to stands. */
const PART_ONLY =
  /\b(?:append(?:ix|ices)|annex(?:es)?|recommendations?|paragraphs?|pages?|tables?|schedules?|plans?)\b/i;
const WHOLE = /\b(?:reports?|versions?|papers?|documents?)\b/i;
/** It is for an item that the agenda does not have. */
const ADDS =
  /\b(?:additional|extra|urgent|new)\s(?:agenda\s)?(?:items?|business)\b|\bmatters?\sof\surgency\b|\bas\surgent\b/i;
const ENCLOSES = /\b(?:enclos(?:e|ed|ing)|attach(?:ed)?|please\sfind|circulat(?:e|ed|ing)|addition(?:al)?)\b/i;

/** A line that heads a supplement. A line that only speaks of one (`Supplementary estimates 2026/27`) is none. */
export function isSupplementHeading(line: string): boolean {
  if (line.length > 140) return false;
  const behind = BODY_BEFORE.exec(line)?.[0].length ?? 0;
  const parts = [line.slice(behind), line.slice(line.lastIndexOf(':') + 1)];
  return HEADING.test(line) || parts.some(part => part.length < line.length && HEADING.test(part.trim()));
}

/** A letter that brings papers after the agenda. */
export function isSupplementLetter(head: readonly PlacedLine[]): boolean {
  const opens = head.findIndex(({ text }) => SALUTATION.test(text) || ITEM_TABLE.test(text));
  if (opens < 0) return false;
  const said = sentencesOf(head).join(' ');
  if (COMES_LATE.test(said)) return true;
  return (
    (REPLACES.test(said) || /\b(?:following|further|additional)\s(?:report|paper|document|item|appendi)/i.test(said)) &&
    ENCLOSES.test(said) &&
    /\bagenda\b/i.test(said)
  );
}

/** Lines that stand close below each other, put together. */
export function paragraphsOf(lines: readonly PlacedLine[]): readonly string[] {
  const paragraphs: string[] = [];
  let before: PlacedLine | undefined;
  for (const line of lines) {
    const goesOn = before && before.pageIndex === line.pageIndex && line.y - before.y <= line.height * 1.55;
    if (goesOn && paragraphs.length > 0) paragraphs.push(`${paragraphs.pop() ?? ''} ${line.text}`);
    else paragraphs.push(line.text);
    before = line;
  }
  return paragraphs;
}

/** The sentences of a front, paragraph by paragraph. */
export function sentencesOf(lines: readonly PlacedLine[]): readonly string[] {
  return paragraphsOf(lines).flatMap(sentencesIn);
}

/** The sentences of a paragraph. */
export function sentencesIn(paragraph: string): readonly string[] {
  return inOneLine(paragraph)
    .split(/(?<=[.!?])\s(?=\p{Lu})/u)
    .map(text => text.trim());
}

/** Whether a paragraph leads to the items that stand below it. */
export function introducesItems(paragraph: string): boolean {
  const words = paragraph.slice(0, 1000).trim();
  if (!/\s\p{Ll}/u.test(words)) return false;
  return /:$|\b(?:following|below)\b/i.test(words) || [REPLACES, COMES_LATE, ADDS].some(said => said.test(words));
}

/** Whether words say that an item is new to the agenda. */
export function addsItem(words: string): boolean {
  return ADDS.test(words.slice(0, 1000));
}

/** Whether a sentence says that a whole report is replaced, not only an appendix or a page of it. */
export function replacesReport(sentence: string): boolean {
  const word = REPLACES.exec(sentence);
  if (!word) return false;
  const subject = sentence.slice(0, word.index + word[0].length);
  const part = PART_ONLY.exec(subject);
  const whole = WHOLE.exec(subject);
  if (part && (!whole || part.index < whole.index)) return false;
  return whole !== null || WHOLE.test(sentence.slice(word.index));
}

/** The sentence that says why the paper comes: that it replaces another, that it is late, that it is enclosed. */
export function reasonOf(sentences: readonly string[]): string | null {
  const long = sentences.filter(sentence => sentence.length > 20 && /\s\p{Ll}/u.test(sentence));
  const found = [REPLACES, COMES_LATE, ENCLOSES].map(words => long.find(sentence => words.test(sentence)));
  return found.find(sentence => sentence !== undefined) ?? null;
}
