import { sourceIdSchema } from '../../shared/ids.ts';
import type { AnnouncedMeeting } from '../../shared/sources/published.ts';

export const COUNCIL_SITE = sourceIdSchema.parse('councilsiteaaaaa');

/** A meeting of Cabinet that is to take place and has no agenda yet, unless told otherwise. */
export function announcedMeeting(rest: Partial<AnnouncedMeeting> = {}): AnnouncedMeeting {
  const { committee = 'Cabinet', date = '2026-11-25', time = '18:00' } = rest;
  return {
    source: COUNCIL_SITE,
    key: `${committee} ${date} ${time}`,
    committee,
    date,
    time,
    venue: null,
    standing: 'planned',
    hasAgenda: false,
    items: [],
    page: null,
    ...rest,
  };
}
