import type { AnnouncedMeeting } from '../../shared/sources/published.ts';

/** What is to be said above the agenda of a meeting that has no papers here, or in its place. */
export function announcedNote({ standing, hasAgenda, items }: AnnouncedMeeting): string {
  if (standing === 'cancelled') return 'The council’s website says that this meeting is cancelled.';
  if (standing === 'postponed') {
    return 'The council’s website says that this meeting is postponed. Its new day appears among your meetings once it is set.';
  }
  if (hasAgenda) {
    return 'The council says that the agenda is published. Its papers appear on this page as soon as they are fetched.';
  }
  return items.length > 0
    ? 'The agenda is not published yet; these items are announced so far. Papers appear on this page when they are published.'
    : 'The agenda is not published yet. It appears on this page when it is.';
}
