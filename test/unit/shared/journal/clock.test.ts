import { describe, expect, it } from 'vitest';
import {
  CLOCK_AT_REST,
  entryDevice,
  entryIdAt,
  entryIdSchema,
  entryTimeMs,
  observe,
  tick,
} from '../../../../shared/journal/clock.ts';
import { deviceId, entryId, MORNING_MS } from '../../../support/made-up.ts';

const HOUR_MS = 60 * 60 * 1000;

describe('tick', () => {
  it('follows a wall clock that goes on', () => {
    const first = tick(CLOCK_AT_REST, MORNING_MS);
    expect(first).toEqual({ wallMs: MORNING_MS, counter: 0 });
    expect(tick(first, MORNING_MS + 1)).toEqual({ wallMs: MORNING_MS + 1, counter: 0 });
  });

  it('counts within a millisecond while the wall clock stutters', () => {
    const first = tick(CLOCK_AT_REST, MORNING_MS);
    expect(tick(tick(first, MORNING_MS), MORNING_MS)).toEqual({ wallMs: MORNING_MS, counter: 2 });
  });

  it('goes on by the counter while the wall clock stands behind it', () => {
    const first = tick(CLOCK_AT_REST, MORNING_MS);
    expect(tick(first, MORNING_MS - HOUR_MS)).toEqual({ wallMs: MORNING_MS, counter: 1 });
  });

  it('borrows the next millisecond when the counter is full', () => {
    const full = { wallMs: MORNING_MS, counter: 0xffff };
    const next = tick(full, MORNING_MS);
    expect(next).toEqual({ wallMs: MORNING_MS + 1, counter: 0 });
    expect(entryIdAt(next, deviceId(0)) > entryIdAt(full, deviceId(0))).toBe(true);
  });
});

describe('observe', () => {
  const here = tick(CLOCK_AT_REST, MORNING_MS);

  it('makes what is written next sort behind what was seen', () => {
    const seen = entryId(HOUR_MS, 1, 7);
    const after = tick(observe(here, seen, MORNING_MS), MORNING_MS);
    expect(after).toEqual({ wallMs: MORNING_MS + HOUR_MS, counter: 8 });
    expect(entryIdAt(after, deviceId(0)) > seen).toBe(true);
  });

  it('takes over a higher counter within the same millisecond, and no lower one', () => {
    expect(observe(here, entryId(0, 1, 5), MORNING_MS)).toEqual({ wallMs: MORNING_MS, counter: 5 });
    const ahead = { ...here, counter: 9 };
    expect(observe(ahead, entryId(0, 1, 5), MORNING_MS)).toBe(ahead);
  });

  it('is not moved by what is older', () => {
    expect(observe(here, entryId(-HOUR_MS, 1, 5), MORNING_MS)).toBe(here);
  });

  it('follows a clock that is a day ahead, and none that is further ahead', () => {
    expect(observe(here, entryId(24 * HOUR_MS, 1), MORNING_MS).wallMs).toBe(MORNING_MS + 24 * HOUR_MS);
    expect(observe(here, entryId(24 * HOUR_MS + 1, 1), MORNING_MS)).toBe(here);
  });

  it('is not moved by an id whose time is none', () => {
    const id = entryIdSchema.parse('2026-99-99T99:99:99.999Z-ffff-aaaaaaaaaaaaaaaa');
    expect(observe(here, id, MORNING_MS)).toBe(here);
  });
});

describe('an entry id', () => {
  it('gives back the time and the device it was made of', () => {
    const id = entryIdAt({ wallMs: MORNING_MS + 123, counter: 0xab }, deviceId(3));
    expect(id).toBe('2026-11-22T09:30:00.123Z-00ab-dddddddddddddddd');
    expect(entryTimeMs(id)).toBe(MORNING_MS + 123);
    expect(entryDevice(id)).toBe(deviceId(3));
  });

  it.each([
    ['another width', '2026-11-22T09:30:00.12Z-0000-aaaaaaaaaaaaaaaa'],
    ['a counter in capitals', '2026-11-22T09:30:00.123Z-00AB-aaaaaaaaaaaaaaaa'],
    ['a device that is none', '2026-11-22T09:30:00.123Z-0000-aaaaaaaaaaaaaaa1'],
    ['something behind it', '2026-11-22T09:30:00.123Z-0000-aaaaaaaaaaaaaaaa\n'],
  ])('is refused with %s', (_, text) => {
    expect(entryIdSchema.safeParse(text).success).toBe(false);
  });
});
