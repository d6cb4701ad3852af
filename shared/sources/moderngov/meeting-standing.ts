import type { MeetingStanding } from '../published.ts';

const CANCELLED = /\b(?:cancel|abandon|called\soff|not\staking\splace)/i;
const POSTPONED = /\b(?:postpone|rescheduled?|rearranged?|deferred\sto)/i;

/** How a meeting stands by its status; where that does not tell, by what else is written over it, such as its title. */
export function standingBy(status: string, ...titles: readonly string[]): MeetingStanding {
  const words = [status, ...titles];
  if (words.some(text => CANCELLED.test(text))) return 'cancelled';
  return words.some(text => POSTPONED.test(text)) ? 'postponed' : 'planned';
}
