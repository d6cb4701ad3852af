import type { Answer, Report } from './report.ts';

const YES = /^(?:yes|y|ie|ydy|ydi|oes|key(?: decision)?|✓|true)\b/i;
const NO =
  /^(?:no|n|none|nil|na|nac(?:\s(?:ydy|oes))?|non[- ]key(?: decision)?|not (?:a )?key(?: decision)?|not required|false)(?![\w/])/i;
const OPEN =
  /^(?:no|none|nil|n|unrestricted|open|public|part (?:1|i|one|a)\b(?! of)|not (?:exempt|confidential|restricted)|non[- ]exempt|unclassified|official(?!.sensitive)|for publication|na\b|nac)(?![\w/])/i;
const CLOSED =
  /^(?:yes|y|exempt|restricted|confidential|private|closed|fully exempt|part (?:2|ii|two|b)\b(?! of)|not for publication|official.sensitive|ie|oes|eithriedig|cyfrinachol)(?![\w/])/i;
const PARTLY =
  /\b(?:part(?:ly|ially)?[- ]exempt|in part|(?:appendi(?:x|ces)|annex)\b.{0,60}\b(?:exempt|confidential|restricted|not for publication))/i;
const SCHEDULE_AFTER =
  /\bparagraphs?\s*(?:no\.?\s*|\(s\)\s*)?((?:\d{1,2}[A-C]?|[,&()]|and|or|to|\s){1,30}?)\s*,?\s*(?:of|in|under|to)\s+(?:part\s+(?:1|i|one|4|iv|four)\s*,?\s*(?:of\s+)?)?(?:the\s+)?schedule\s+12\s?\(?a\)?/gi;
const SCHEDULE_BEFORE =
  /\bschedule\s+12\s?\(?a\)?.{0,90}?\bparagraphs?\s*(?:no\.?\s*|\(s\)\s*)?(\d{1,2}(?:[\s,&]|and|or|\d{1,2}){0,16})/gi;
const LAST_PARAGRAPH = 18;

/** A yes or a no as heads of reports give it; null where the words say neither. */
export function readAnswer(words: string): Answer {
  const plain = words.trim();
  return { is: NO.test(plain) ? false : YES.test(plain) ? true : null, words: plain };
}

/** Whether a report is for the public, from the row of its head, and the paragraphs of Schedule 12A that are named. */
export function readExemption(words: string, headText: string): Report['exempt'] {
  const plain = words.trim();
  const paragraphs = scheduleParagraphs(plain === '' ? headText : `${plain} . ${sentenceOf(headText)}`);
  if (plain === '') {
    const sentence = sentenceOf(headText);
    return sentence === '' ? null : { is: PARTLY.test(sentence) ? null : true, words: sentence, paragraphs };
  }
  const is = PARTLY.test(plain)
    ? null
    : OPEN.test(plain)
      ? false
      : CLOSED.test(plain) || paragraphs.length > 0
        ? true
        : null;
  return { is, words: plain, paragraphs: is === false && scheduleParagraphs(plain).length === 0 ? [] : paragraphs };
}

/** The paragraphs of Part 1 of Schedule 12A to the Local Government Act 1972 that a text names, in order. */
function scheduleParagraphs(text: string): readonly number[] {
  if (!/12\s?\(?a/i.test(text)) return [];
  const numbers = new Set<number>();
  const lists = [...text.matchAll(SCHEDULE_AFTER), ...text.matchAll(SCHEDULE_BEFORE)].map(match => match[1] ?? '');
  for (const list of lists) {
    const range = /(\d{1,2})\s*(?:to|-|–)\s*(\d{1,2})/.exec(list);
    if (range) for (let n = Number(range[1]); n <= Math.min(Number(range[2]), LAST_PARAGRAPH); n++) numbers.add(n);
    for (const [digits] of list.matchAll(/\d{1,2}/g)) {
      if (Number(digits) >= 1 && Number(digits) <= LAST_PARAGRAPH) numbers.add(Number(digits));
    }
  }
  return [...numbers].toSorted((a, b) => a - b);
}

/** `NOT FOR PUBLICATION by virtue of …`, as it stands above the head. */
function sentenceOf(headText: string): string {
  const match =
    /(?:\bnot for publication\b|\bthis report is (?:exempt|confidential)\b|\b(?:the )?(?:report|appendi(?:x|ces)) .{0,20}(?:is|are|contains?) (?:exempt|confidential)\b)[^.]{0,300}\.?/i.exec(
      headText,
    );
  return match?.[0].trim() ?? '';
}
