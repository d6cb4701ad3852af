import {
  publishedMeetingSchema,
  type MeetingStanding,
  type PublishedItem,
  type PublishedMeeting,
} from '../../../../shared/sources/published.ts';
import type { KnownThings } from './known-things.ts';
import { meetingStart } from './meeting-start.ts';
import { objectAddress } from './object-address.ts';
import { flagOf, linksOf, numberOf, textOf, type Thing } from './things.ts';

const MOST_ITEMS = 500;
const LONGEST_TITLE = 2000;
const LONGEST_NUMBER = 40;
const LONGEST_VENUE = 1000;

const CANCELLED = /abgesagt|entf[aä]ll|ausgefallen|f[aä]llt aus|aufgehoben|cancel/i;
const POSTPONED = /verschoben|vertagt|verlegt|postpone/i;

/** A meeting as it is announced; undefined where it has no day. */
export function publishedMeeting(known: KnownThings, meeting: Thing, committee: string): PublishedMeeting | undefined {
  const start = meetingStart(textOf(meeting, 'start') ?? '');
  if (!start) return undefined;
  const items = known.all(linksOf(meeting, 'agendaItem'));
  return publishedMeetingSchema.safeParse({
    key: meeting.id,
    committee,
    ...start,
    venue: venueOf(known, meeting),
    standing: standingOf(meeting),
    hasAgenda: items.length > 0 || linksOf(meeting, 'invitation').length > 0,
    items: inOrder(items).flatMap(publishedItem).slice(0, MOST_ITEMS),
    page: objectAddress(textOf(meeting, 'web') ?? '', new URL(meeting.id)) ?? null,
  }).data;
}

function standingOf(meeting: Thing): MeetingStanding {
  const state = textOf(meeting, 'meetingState') ?? '';
  if (POSTPONED.test(state)) return 'postponed';
  return flagOf(meeting, 'cancelled') === true || CANCELLED.test(state) ? 'cancelled' : 'planned';
}

function venueOf(known: KnownThings, meeting: Thing): string | null {
  const [location] = known.all(linksOf(meeting, 'location'));
  const place = location ? (textOf(location, 'description') ?? addressOf(location)) : undefined;
  return (place ?? textOf(meeting, 'place'))?.replaceAll(/\s+/g, ' ').slice(0, LONGEST_VENUE) ?? null;
}

function addressOf(location: Thing): string | undefined {
  const town = [textOf(location, 'postalCode'), textOf(location, 'locality')].flatMap(part => part ?? []).join(' ');
  const parts = [textOf(location, 'room'), textOf(location, 'streetAddress'), town].flatMap(part => part ?? []);
  return parts.filter(part => part !== '').join(', ') || undefined;
}

/** By `order` (OParl 1.1) where all have one, else as they stand. */
function inOrder(items: readonly Thing[]): readonly Thing[] {
  const orders = new Map(items.map(item => [item, numberOf(item, 'order')]));
  if (items.some(item => orders.get(item) === undefined)) return items;
  return items.toSorted((a, b) => (orders.get(a) ?? 0) - (orders.get(b) ?? 0));
}

function publishedItem(item: Thing): readonly PublishedItem[] {
  const number = (textOf(item, 'number') ?? '').slice(0, LONGEST_NUMBER);
  const title = (textOf(item, 'name') ?? '').replaceAll(/\s+/g, ' ').slice(0, LONGEST_TITLE);
  const isRestricted = flagOf(item, 'public') === false;
  return number === '' && title === '' && !isRestricted ? [] : [{ number, title, isRestricted }];
}
