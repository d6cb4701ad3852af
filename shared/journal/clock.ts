import { z } from 'zod';
import type { DeviceId } from '../ids.ts';

/**
 * The id of an entry: `2026-11-22T13:36:05.123Z-0000-<device>`. Fixed width, so that the order of strings is the order
 * of the hybrid clock: wall time in UTC, a counter of four hex digits within the millisecond, then the device.
 */
export const entryIdSchema = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z-[0-9a-f]{4}-[a-z2-7]{16}$/)
  .brand<'EntryId'>();
export type EntryId = z.infer<typeof entryIdSchema>;

/** How far the hybrid clock stands: never goes back, whatever the wall clock does. */
export type ClockState = { readonly wallMs: number; readonly counter: number };

export const CLOCK_AT_REST: ClockState = { wallMs: 0, counter: 0 };

/** A clock of another device further ahead than this is not followed: it would drag this one along for ever. */
const MOST_AHEAD_MS = 24 * 60 * 60 * 1000;
const MOST_IN_A_MILLISECOND = 0xffff;
/** Ids have years of four digits. A wall clock beyond stands here, with a year's room for what is counted on. */
const LATEST_WALL_MS = Date.UTC(9999, 0, 1);

/** The time part of an id, in milliseconds since 1970. */
export function entryTimeMs(id: EntryId): number {
  return Date.parse(id.slice(0, 24));
}

/** The device that wrote the entry. */
export function entryDevice(id: EntryId): DeviceId {
  return id.slice(30) as DeviceId;
}

/** Moves the clock on by one: to `nowMs` if that is later, else by the counter. */
export function tick(state: ClockState, nowMs: number): ClockState {
  const wallMs = Math.min(nowMs, LATEST_WALL_MS);
  if (wallMs > state.wallMs) return { wallMs, counter: 0 };
  if (state.counter < MOST_IN_A_MILLISECOND) return { wallMs: state.wallMs, counter: state.counter + 1 };
  return { wallMs: state.wallMs + 1, counter: 0 };
}

/** The clock after it has seen an entry of this or another device; ids made later sort behind it. */
export function observe(state: ClockState, seen: EntryId, nowMs: number): ClockState {
  const wallMs = entryTimeMs(seen);
  if (!Number.isFinite(wallMs) || wallMs > nowMs + MOST_AHEAD_MS) return state;
  const counter = Number.parseInt(seen.slice(25, 29), 16);
  if (wallMs > state.wallMs) return { wallMs, counter };
  return wallMs === state.wallMs && counter > state.counter ? { wallMs, counter } : state;
}

/** The id that the clock stands for on a device. */
export function entryIdAt(state: ClockState, device: DeviceId): EntryId {
  const counter = state.counter.toString(16).padStart(4, '0');
  return `${new Date(state.wallMs).toISOString()}-${counter}-${device}` as EntryId;
}
