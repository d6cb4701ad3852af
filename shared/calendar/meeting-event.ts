import { z } from 'zod';
import { clipped } from './clipped.ts';
import { eventId } from './event-id.ts';

/** More than any calendar shows; papers can hold titles of thousands of characters. */
const LONGEST = { title: 300, venue: 500, line: 200, description: 20_000 } as const;
/** Items of the agenda that an entry lists. */
const MOST_ITEMS = 80;

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** A meeting as it goes into the member's calendar. */
export const meetingEventSchema = z
  .object({
    /** Tells the meeting from all others, in every calendar. */
    id: z.string().regex(/^[a-z0-9-]{1,80}$/),
    title: z.string().min(1).max(LONGEST.title),
    /** A day that a calendar has, `YYYY-MM-DD`. */
    date: z.iso.date(),
    /** `HH:MM`, the time of day in the United Kingdom; null where the papers give none. */
    time: z.string().regex(TIME).nullable(),
    venue: z.string().min(1).max(LONGEST.venue).nullable(),
    description: z.string().max(LONGEST.description),
  })
  .readonly();
export type MeetingEvent = z.infer<typeof meetingEventSchema>;

/** What an entry is made from. */
export type MeetingToNote = {
  /** The same for as long as it is the same meeting. */
  readonly key: string;
  readonly title: string;
  readonly date: string | null;
  readonly time: string | null;
  readonly venue: string | null;
  readonly items: readonly { readonly number: string; readonly title: string }[];
};

/**
 * The calendar entry of a meeting, its texts cut to what a calendar takes.
 *
 * @returns undefined where the meeting has no day, or one that no calendar has
 */
export function meetingEvent({ key, title, date, time, venue, items }: MeetingToNote): MeetingEvent | undefined {
  return meetingEventSchema.safeParse({
    id: eventId(key),
    title: clipped(title, LONGEST.title),
    date,
    time: time !== null && TIME.test(time) ? time : null,
    venue: venue ? clipped(venue, LONGEST.venue) : null,
    description: clipped(agendaLines(items).join('\n'), LONGEST.description),
  }).data;
}

function agendaLines(items: MeetingToNote['items']): readonly string[] {
  if (items.length === 0) return [];
  const listed = items
    .slice(0, MOST_ITEMS)
    .map(({ number, title }) => clipped(number === '' ? title : `${number}  ${title}`, LONGEST.line));
  const left = items.length - listed.length;
  return ['Agenda', ...listed, ...(left > 0 ? [`and ${left} more`] : [])];
}
