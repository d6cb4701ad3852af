import { NO_FACTS, type MeetingFacts } from './meeting-facts.ts';

/** What several papers of a meeting say of it: the first word counts, later papers fill what it leaves open. */
export function joinFacts(papers: readonly MeetingFacts[]): MeetingFacts {
  return papers.reduce<MeetingFacts>(
    (known, { council, body, date, time, venue, members, substitutes, contact }) => ({
      council: known.council ?? council,
      body: known.body ?? body,
      date: known.date ?? date,
      time: known.time ?? time,
      venue: known.venue ?? venue,
      members: known.members.length > 0 ? known.members : members,
      substitutes: known.members.length > 0 ? known.substitutes : substitutes,
      contact: known.contact ?? contact,
    }),
    NO_FACTS,
  );
}
