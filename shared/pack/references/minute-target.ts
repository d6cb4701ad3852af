import { datesIn } from '../dates.ts';
import { plainName, type Places } from './known-places.ts';
import type { Mention } from './mentions.ts';
import { isOfSomethingElse, type WordsAround } from './words-around.ts';

const BODY = /\b(cabinet|executive|council|committee|board|panel|cyngor|pwyllgor)\b/gi;
/** `of the meeting held on …`, `of the minutes`: of a meeting's minutes, which the date tells. */
const OF_MEETING =
  /^[’'")\]]{0,2} ?(?:of|in|from|o|yn) (?:the |this |its |our |y |yr )?(?:\w+ ){0,3}(?:meeting|minutes|cyfarfod|cofnodion|committee|cabinet|council|\d{1,2}(?:st|nd|rd|th)?)\b/i;
const SENTENCE_END = /[a-z)]\.\s/;
/** How near a date or a body stands to the number that it belongs to. */
const NEAR = { before: 110, after: 60 } as const;

/**
 * The page of a minute in this file. Numbers begin again each year and each body counts its own: where words give a date
 * or name another body, the minute is the one of that meeting, or none.
 */
export function minuteTarget({ name }: Mention, around: WordsAround, { minutes }: Places): number | undefined {
  if (isOfSomethingElse(around, OF_MEETING)) return undefined;
  const [only, ...others] = minutes.get(plainName(name)) ?? [];
  if (!only || others.length > 0) return undefined;
  const before = around.before.slice(-NEAR.before).split(SENTENCE_END).at(-1) ?? '';
  const after = around.after.slice(0, NEAR.after);
  const dates = [...datesIn(after), ...datesIn(before)].map(({ date }) => date);
  if (dates.length > 0 && !dates.includes(only.date ?? '')) return undefined;
  const bodies = [...`${before} ${after}`.matchAll(BODY)].map(([word]) => word.toLowerCase());
  const isOfBody =
    bodies.length === 0 || only.body === null || bodies.some(word => only.body?.toLowerCase().includes(word));
  return isOfBody ? only.pageIndex : undefined;
}
