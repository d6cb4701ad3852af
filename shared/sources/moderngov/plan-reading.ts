import { daysFrom } from './council-clock.ts';
import type { ListedMeeting } from './told.ts';

/** What is known of the last time that a meeting was looked into. */
export type LastReading = {
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** What the list of meetings said of it then; see {@link listedWords}. */
  readonly listed: string;
};

/** How many meetings are looked into in one run, so that a server is not asked for an hour. The others come next time. */
export const MOST_READINGS = 80;

/** Of those places so many are kept for meetings that are not near, however many are. */
const FOR_OTHERS = 20;

/** Within these days of a meeting its papers come out, change and are added to. */
const DAYS_BEFORE = 14;
const DAYS_AFTER = 2;
/** Minutes follow within some weeks. */
const DAYS_FOR_MINUTES = 45;

/** What a list says of a meeting, to tell a change by. */
export function listedWords({ committeeId, committee, date, time, status }: ListedMeeting): string {
  return [committeeId, committee, date, time ?? '', status].join('|');
}

/** Whether papers of a meeting may change from one hour to the next. */
export function isNear(day: string, today: string): boolean {
  const ahead = daysFrom(today, day);
  return -DAYS_AFTER <= ahead && ahead <= DAYS_BEFORE;
}

/**
 * The meetings to look into now, those to come first, the nearest before all. What is near is looked into every time, what is
 * further off or past every day or every week. Where there are too many for one run, those never looked into have their turn,
 * and then those whose turn is longest ago. A run may break off anywhere: every second place goes by turn, so that those it
 * never came to are among the first of the next one.
 */
export function planReading(
  listed: readonly ListedMeeting[],
  last: ReadonlyMap<string, LastReading>,
  today: string,
): readonly ListedMeeting[] {
  const turn = (meeting: ListedMeeting): string => lastDayOf(meeting, last.get(meeting.id));
  const inNeed = (a: ListedMeeting, b: ListedMeeting): number => need(a, today) - need(b, today) || inOrder(a.id, b.id);
  const byTurn = (a: ListedMeeting, b: ListedMeeting): number => inOrder(turn(a), turn(b)) || inNeed(a, b);
  const inTurn = listed.filter(meeting => isDue(meeting, last.get(meeting.id), today)).toSorted(byTurn);
  const near = inTurn.filter(({ date }) => isNear(date, today));
  const others = inTurn.filter(({ date }) => !isNear(date, today));
  const forNear = MOST_READINGS - Math.min(others.length, FOR_OTHERS);
  const planned = [...near.slice(0, forNear), ...others].slice(0, MOST_READINGS);
  return alternately(planned.toSorted(inNeed), planned.toSorted(byTurn));
}

/** Two orders of the same as one: the first of each, the second of each and so on, nothing twice. */
function alternately<T>(one: readonly T[], other: readonly T[]): readonly T[] {
  return [...new Set(one.flatMap((first, index) => [first, ...other.slice(index, index + 1)]))];
}

function inOrder(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** '' for a meeting that was not looked into as it is listed now. */
function lastDayOf(meeting: ListedMeeting, last: LastReading | undefined): string {
  return last?.listed === listedWords(meeting) ? last.day : '';
}

function isDue(meeting: ListedMeeting, last: LastReading | undefined, today: string): boolean {
  if (last === undefined || last.listed !== listedWords(meeting)) return true;
  return isNear(meeting.date, today) || daysFrom(last.day, today) >= restDays(meeting.date, today) || last.day > today;
}

function restDays(day: string, today: string): number {
  const ahead = daysFrom(today, day);
  return ahead > 0 || -ahead > DAYS_FOR_MINUTES ? 7 : 1;
}

/** Lower for what is needed earlier. A meeting that is over waits for all that are to come. */
function need({ date }: ListedMeeting, today: string): number {
  const ahead = daysFrom(today, date);
  return ahead >= 0 ? ahead : 1000 - ahead;
}
