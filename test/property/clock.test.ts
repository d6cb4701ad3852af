import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CLOCK_AT_REST,
  entryIdAt,
  entryIdSchema,
  entryTimeMs,
  observe,
  tick,
  type ClockState,
} from '../../shared/journal/clock.ts';
import { deviceId, MORNING_MS } from '../support/made-up.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** A wall clock that stutters, jumps on and goes back. */
const wallClock = fc.array(fc.integer({ min: -2 * DAY_MS, max: 2 * DAY_MS }), { minLength: 2, maxLength: 50 });

const clockState: fc.Arbitrary<ClockState> = fc.record({
  wallMs: fc.integer({ min: 0, max: 4 * MORNING_MS }),
  counter: fc.nat(0xffff),
});

describe('the hybrid clock', () => {
  it('never gives an id that does not sort behind the one before it', () => {
    fc.assert(
      fc.property(wallClock, steps => {
        let state = CLOCK_AT_REST;
        let last = '';
        for (const step of steps) {
          state = tick(state, MORNING_MS + step);
          const id = entryIdAt(state, deviceId(0));
          expect(id > last).toBe(true);
          last = id;
        }
      }),
    );
  });

  it('gives ids that can be read, in their order, whatever the wall clock says', () => {
    const anyWall = fc.array(
      fc.oneof(fc.maxSafeInteger(), fc.integer(), fc.constantFrom(Number.NaN, Infinity, -Infinity)),
      {
        minLength: 1,
        maxLength: 50,
      },
    );
    fc.assert(
      fc.property(anyWall, walls => {
        let state = CLOCK_AT_REST;
        let last = '';
        for (const wallMs of walls) {
          state = tick(state, wallMs);
          const id = entryIdAt(state, deviceId(0));
          expect(entryIdSchema.safeParse(id).success).toBe(true);
          expect(id > last).toBe(true);
          last = id;
        }
      }),
    );
  });

  it('sorts ids as strings by time, then by counter', () => {
    fc.assert(
      fc.property(clockState, clockState, fc.nat(3), fc.nat(3), (a, b, onA, onB) => {
        const [idA, idB] = [entryIdAt(a, deviceId(onA)), entryIdAt(b, deviceId(onB))];
        const order = Math.sign(a.wallMs - b.wallMs) || Math.sign(a.counter - b.counter) || Math.sign(onA - onB);
        expect(idA < idB ? -1 : idA > idB ? 1 : 0).toBe(order);
      }),
    );
  });

  it('gives ids that sort behind everything it has seen, and drifts at most a day', () => {
    fc.assert(
      fc.property(fc.array(clockState, { minLength: 1 }), clockState, (seen, start) => {
        const wallMs = start.wallMs;
        const after = seen.reduce((state, other) => observe(state, entryIdAt(other, deviceId(1)), wallMs), start);
        expect(after.wallMs).toBeLessThanOrEqual(wallMs + DAY_MS);
        const next = entryIdAt(tick(after, wallMs), deviceId(0));
        for (const other of seen.filter(state => state.wallMs <= wallMs + DAY_MS)) {
          expect(next > entryIdAt(other, deviceId(1))).toBe(true);
        }
      }),
    );
  });

  it('comes to the same in whatever order it sees entries', () => {
    fc.assert(
      fc.property(fc.array(clockState), seen => {
        const observeAll = (states: readonly ClockState[]): ClockState =>
          states.reduce((state, other) => observe(state, entryIdAt(other, deviceId(1)), MORNING_MS), CLOCK_AT_REST);
        expect(observeAll(seen.toReversed())).toEqual(observeAll(seen));
      }),
    );
  });

  it('keeps the time of an id to the millisecond', () => {
    fc.assert(
      fc.property(clockState, state => {
        expect(entryTimeMs(entryIdAt(state, deviceId(0)))).toBe(state.wallMs);
      }),
    );
  });
});
