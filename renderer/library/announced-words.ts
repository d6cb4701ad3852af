import { counted } from '../../shared/counted.ts';
import type { AnnouncedMeeting, MeetingStanding } from '../../shared/sources/published.ts';

/** A word for a meeting that does not take place on its day; undefined for one that does. */
export function standingWord(standing: MeetingStanding): string | undefined {
  return { planned: undefined, cancelled: 'Cancelled', postponed: 'Postponed' }[standing];
}

/** The line below the name of a meeting that has no papers here: why, and what is on its agenda. */
export function announcedLine({ standing, hasAgenda, items }: AnnouncedMeeting): string {
  const why = {
    planned: hasAgenda ? 'Agenda published, papers not here yet' : 'Agenda not published yet',
    cancelled: 'Does not take place',
    postponed: 'Put off to another day',
  }[standing];
  return items.length > 0 ? `${why} · ${counted(items.length, 'item')}` : why;
}
