import type { Body } from './bodies.ts';
import type { Connection } from './connection.ts';
import type { Kept } from './kept.ts';
import { readList, type Element, type ListPart } from './lists.ts';
import { modifiedMsOf, readThings } from './things.ts';
import { daysFrom } from './window.ts';

/** A meeting was told of, or moved, within so many days if it is near: enough to know of while a long list is being read. */
const RECENT_DAYS = 550;

/** Where, by the address of a list of meetings, a reading of those changed lately broke off. */
type Pages = Kept['recent'];

/**
 * Reads the meetings that were told of or changed lately, where the system can tell them from the others.
 *
 * @param pages where the last such reading broke off
 * @returns where this one did
 */
export async function readRecent(
  connection: Connection,
  bodies: readonly Body[],
  today: string,
  pages: Pages,
  take: (element: Element) => void,
  onUnread: NonNullable<ListPart['onUnread']>,
): Promise<Pages> {
  const since = daysFrom(today, -RECENT_DAYS);
  // A system may go by days of its own zone.
  const olderMs = Date.parse(daysFrom(since, -1));
  const brokeOff: Record<string, string> = {};
  let hasOlder = false;
  for (const { lists } of bodies) {
    const part = {
      modifiedSince: `${since}T00:00:00+00:00`,
      from: pages[lists.meeting],
      isEnough: () => hasOlder,
      onUnread,
    };
    const read = await readList(connection, lists.meeting, part, element => {
      const [own] = readThings(element.value, element.base);
      hasOlder ||= own !== undefined && (modifiedMsOf(own) ?? 0) < olderMs;
      take(element);
    });
    if (!read.ok && read.error.at !== null) brokeOff[lists.meeting] = read.error.at;
  }
  return brokeOff;
}
