import type { AnnouncedMeeting } from '../../sources/published.ts';
import { bodyKey, keysInBothLanguages } from './body-name.ts';
import type { Meeting } from './meetings.ts';
import { isPlainFor, isSameBody } from './same-body.ts';

/** A meeting with what a source says of it; null where none announces it. One that is only announced has no papers. */
export type ToldMeeting = Meeting & { readonly told: AnnouncedMeeting | null };

/**
 * Brings meetings known from their papers together with those that sources announce: the same body on the same day, and
 * the same time where the body meets more than once that day. What the papers say comes first; time and venue are the
 * source's where they say none. Announced meetings without papers follow, in the order in which they are announced.
 */
export function withAnnounced(
  meetings: readonly Meeting[],
  announced: readonly AnnouncedMeeting[],
): readonly ToldMeeting[] {
  const keyOf = rememberedKeys();
  const days = byDay(meetings);
  const found = new Map<Meeting, AnnouncedMeeting[]>();
  for (const one of announced) {
    const home = homeOf(days.get(one.date) ?? [], keyOf(one.committee), keyOf);
    if (home) found.set(home, [...(found.get(home) ?? []), one]);
  }
  const joined = new Set<AnnouncedMeeting>();
  const known = meetings.map(meeting => {
    const own = atItsTime(meeting, found.get(meeting) ?? []);
    for (const one of own) joined.add(one);
    return toldOf(meeting, own.toSorted(bestFirst)[0] ?? null);
  });
  const alone = announced.filter(one => !joined.has(one));
  return [...known, ...onceEach(alone, keyOf, new Set(meetings.map(({ key }) => key)))];
}

/** Whether a source says that a meeting does not take place on its day. */
export function isOff({ told }: Pick<ToldMeeting, 'told'>): boolean {
  return told !== null && told.standing !== 'planned';
}

type KeyOf = (name: string) => string;

/** Keys are dear to make, and the same few names come again and again. */
function rememberedKeys(): KeyOf {
  const keys = new Map<string, string>();
  return name => {
    const key = keys.get(name) ?? keysInBothLanguages(name)?.english ?? bodyKey(name);
    keys.set(name, key);
    return key;
  };
}

function byDay(meetings: readonly Meeting[]): ReadonlyMap<string, readonly Meeting[]> {
  const days = new Map<string, Meeting[]>();
  for (const meeting of meetings) {
    if (meeting.date === null) continue;
    const day = days.get(meeting.date) ?? [];
    days.set(meeting.date, day);
    day.push(meeting);
  }
  return days;
}

/** By the body that the papers name, then by the committee that their source has them under, then by `Council` alone. */
function homeOf(day: readonly Meeting[], body: string, keyOf: KeyOf): Meeting | undefined {
  const isOf = (names: readonly (string | null)[]): boolean => names.some(name => isSameBody(keyOf(name ?? ''), body));
  const byBody = day.filter(({ committee, papers }) => isOf([committee, ...papers.map(paper => paper.body)]));
  if (byBody[0]) return byBody[0];
  const byFolder = day.filter(({ papers }) => isOf(papers.map(({ folder }) => folder)));
  if (byFolder.length > 0) return byFolder.length === 1 ? byFolder[0] : undefined;
  const councils = day.filter(({ committee }) => isPlainFor(body, keyOf(committee)));
  return councils.length === 1 ? councils[0] : undefined;
}

/** Of the meetings that a body announces for one day, those that these papers are for; none where that is not clear. */
function atItsTime({ papers }: Meeting, announced: readonly AnnouncedMeeting[]): readonly AnnouncedMeeting[] {
  if (new Set(announced.map(({ time }) => time)).size <= 1) return announced;
  const times = new Set(papers.map(({ time }) => time));
  const own = announced.filter(({ time }) => time !== null && times.has(time));
  if (own.length > 0) return own;
  const likely = announced.filter(({ standing, hasAgenda }) => standing === 'planned' && hasAgenda);
  return likely.length === 1 ? likely : [];
}

/** One that takes place before one that does not: a meeting that was called off may be announced anew. */
function bestFirst(a: AnnouncedMeeting, b: AnnouncedMeeting): number {
  const worth = ({ standing, hasAgenda }: AnnouncedMeeting): number =>
    (standing === 'planned' ? 2 : 0) + (hasAgenda ? 1 : 0);
  return worth(b) - worth(a);
}

function toldOf(meeting: Meeting, told: AnnouncedMeeting | null): ToldMeeting {
  return { ...meeting, time: meeting.time ?? told?.time ?? null, venue: meeting.venue ?? told?.venue ?? null, told };
}

/** Meetings without papers, what a source announces twice once. */
function onceEach(
  announced: readonly AnnouncedMeeting[],
  keyOf: KeyOf,
  known: ReadonlySet<string>,
): readonly ToldMeeting[] {
  const same = new Map<string, AnnouncedMeeting[]>();
  for (const one of announced) {
    const { source, committee, date, time, key } = one;
    const body = keyOf(committee);
    const name = [source, body === '' ? key : body, date, time].join('|');
    same.set(name, [...(same.get(name) ?? []), one]);
  }
  const taken = new Set(known);
  return [...same.values()].flatMap(those => {
    const [told] = those.toSorted(bestFirst);
    if (!told) return [];
    const { committee, date, time, venue } = told;
    const key = freeKey(told, keyOf(committee), taken);
    taken.add(key);
    return [{ key, committee, date, time, venue, papers: [], told }];
  });
}

/** The key that the meeting has once its papers are here, if no other has it: its page stays open as they come. */
function freeKey({ date, time }: AnnouncedMeeting, body: string, taken: ReadonlySet<string>): string {
  const plain = `${body}|${date}`;
  const timed = time === null ? plain : `${plain} ${time}`;
  if (!taken.has(plain)) return plain;
  let key = timed;
  for (let number = 2; taken.has(key); number += 1) key = `${timed} ${number}`;
  return key;
}
