import { titleKey } from './appendix-names.ts';
import { plainName, type Places, type Whereabouts } from './known-places.ts';
import type { Mention } from './mentions.ts';
import { isOfSomethingElse, type WordsAround } from './words-around.ts';

/** `item 5 on the agenda`: an item of this meeting, whatever else is said. */
const ON_AGENDA =
  /^[’'")\]]{0,2} ?(?:on|of|in|from|o|ar) (?:(?:the|this|today[’']?s|this evening[’']?s|tonight[’']?s|yr?) ?agenda|(?:this|today[’']?s|tonight[’']?s) meeting)\b/i;
/** Words that come before an item which is spoken of. */
const CUE =
  /\b(?:see|also|under|at|with|to|in|from|for|on|by|and|or|of|per|considered|reported|gweler|dan|yn|ar|ac|a)[ (]{1,2}$/i;
/** What shows that an item is one of another meeting. */
const OTHER_MEETING =
  /\b(?:(?:19|20)\d\d|meetings?|committee|cabinet|council|board|panel|cyfarfod|pwyllgor|cyngor|schedule|table|line|atodlen|act)\b/i;
/** How far before a mention another meeting is looked for, and how far behind it. */
const NEAR = { before: 90, after: 50 } as const;

/** The first page of an item; where it has no papers, the page of the agenda that names it. */
export function itemTarget(
  { word, name }: Mention,
  around: WordsAround,
  where: Whereabouts,
  { items }: Places,
): number | undefined {
  const [only, ...others] = items.get(plainName(name)) ?? [];
  if (!only || others.length > 0 || only === where.item) return undefined;
  // Minutes speak of the agenda of the meeting they record.
  if (where.isInMinutes || around.isWholeLine) return undefined;
  const isOnAgenda = ON_AGENDA.test(around.after);
  if (!isOnAgenda && isOfSomethingElse(around, ON_AGENDA)) return undefined;
  const isNamedSo = word.startsWith('agenda') || isOnAgenda;
  if (!/\d/.test(name) && !isNamedSo) return undefined;
  if (!where.isFront && !isOnAgenda) {
    const near = `${around.before.slice(-NEAR.before)} … ${around.after.slice(0, NEAR.after)}`;
    if (OTHER_MEETING.test(near)) return undefined;
    const isOfAnAppendix = where.documentTitle !== null && titleKey(where.documentTitle) !== undefined;
    if (!isNamedSo && (isOfAnAppendix || !CUE.test(around.before))) return undefined;
  }
  return only.pages?.first ?? only.line?.pageIndex;
}
