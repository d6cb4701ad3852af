import { entryDevice, entryIdSchema, entryTimeMs, observe, type ClockState } from '../../shared/journal/clock.ts';
import type { DeviceId } from '../../shared/ids.ts';

const ENTRY_ID = /"id":"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z-[0-9a-f]{4}-[a-z2-7]{16})"/g;
const FIRST_TIME = /"id":"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)-/;

/** What a start needs to know of a segment without parsing its entries. */
export type Survey = { readonly entries: number; readonly oldestMs: number | null };

/** Counts the lines of a segment and finds the time of its first entry. */
export function surveyLines(lines: readonly string[]): Survey {
  const time = FIRST_TIME.exec(lines.find(line => FIRST_TIME.test(line)) ?? '')?.[1];
  const oldestMs = time === undefined ? Number.NaN : Date.parse(time);
  return { entries: lines.length, oldestMs: Number.isFinite(oldestMs) ? oldestMs : null };
}

/**
 * The clock after it has seen all ids in the lines. Ids of this device are always followed, so that it never makes one
 * twice, however its wall clock was set meanwhile; those of others only as far as {@link observe} trusts them.
 */
export function observeLines(clock: ClockState, device: DeviceId, lines: readonly string[], nowMs: number): ClockState {
  let state = clock;
  for (const line of lines) {
    for (const [, text] of line.matchAll(ENTRY_ID)) {
      const id = entryIdSchema.parse(text);
      const ownTimeMs = entryDevice(id) === device ? entryTimeMs(id) : nowMs;
      state = observe(state, id, Math.max(ownTimeMs, nowMs));
    }
  }
  return state;
}
