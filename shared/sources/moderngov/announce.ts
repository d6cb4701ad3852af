import type { PublishedMeeting } from '../published.ts';
import { isHeldBack } from './held-back.ts';
import { standingBy } from './meeting-standing.ts';
import type { ListedMeeting, ToldItem, ToldMeeting } from './told.ts';

const MOST_ITEMS = 500;

/** A meeting as members are shown it; of one that was not looked into, what the list of meetings tells. */
export function announce(listed: ListedMeeting, told: ToldMeeting | undefined, base: string): PublishedMeeting {
  const venue = told?.venue ?? null;
  return {
    key: listed.id,
    committee: listed.committee.slice(0, 300),
    date: listed.date,
    time: listed.time ?? told?.time ?? null,
    venue: venue === null ? null : venue.slice(0, 1000),
    standing: standingBy(told?.status || listed.status, listed.status, listed.committee, venue ?? ''),
    hasAgenda: told?.isAgendaOut ?? false,
    items: (told?.isAgendaOut ? told.items : []).slice(0, MOST_ITEMS).map(announceItem),
    page: meetingPage(base, listed),
  };
}

/** A meeting as it was known, with what the list of meetings says of it now. */
export function withListed(known: PublishedMeeting, listed: ListedMeeting): PublishedMeeting {
  const { date, time } = listed;
  return { ...known, date, time: time ?? known.time, standing: standingBy(listed.status, listed.committee) };
}

/** The page of a meeting that a person can read. */
export function meetingPage(base: string, { committeeId, id }: Pick<ListedMeeting, 'committeeId' | 'id'>): string {
  const committee = committeeId === '' ? '' : `CId=${committeeId}&`;
  return `${base}ieListDocuments.aspx?${committee}MId=${id}&Ver=4`;
}

function announceItem(item: ToldItem): PublishedMeeting['items'][number] {
  const { number, title } = item;
  return { number: number.slice(0, 40), title: title.slice(0, 2000), isRestricted: isHeldBack(item) };
}
