import { datesIn, inOneLine } from '../dates.ts';
import { timesIn } from '../times.ts';
import type { FrontLine } from './front-lines.ts';
import type { Field } from './labelled-fields.ts';

/** How far from its date a time may stand, in characters. */
const NEAR = 60;

/** When the meeting begins (`HH:MM`): as a field says, beside its date, or in a line of its own. */
export function findTime(
  head: readonly FrontLine[],
  prose: string,
  fields: readonly Field[],
  date: string | null,
): string | null {
  for (const name of ['time', 'meetingDate', 'date'] as const) {
    for (const { value } of fields.filter(field => field.name === name)) {
      const time = timesIn(name === 'time' ? `at ${inOneLine(value)}` : inOneLine(value))[0];
      if (time) return time.time;
    }
  }
  for (const found of datesIn(prose).filter(found => found.date === date)) {
    const behind = timesIn(prose.slice(found.end, found.end + NEAR))[0];
    if (behind) return behind.time;
    const before = timesIn(prose.slice(Math.max(0, found.start - NEAR), found.start)).at(-1);
    if (before) return before.time;
  }
  const alone = head.flatMap(({ cells }) => cells).find(cell => /^\d{1,2}[.:]\d{2}(?:\s?(?:hrs?|hours))?$/.test(cell));
  if (alone !== undefined) return timesIn(alone)[0]?.time ?? null;
  const start = /\b(?:start(?:s|ing)?(?:\stime)?|above date)\b/i.exec(prose);
  return (start && timesIn(prose.slice(start.index, start.index + NEAR))[0]?.time) ?? null;
}
