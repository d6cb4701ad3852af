import { describe, expect, it } from 'vitest';
import { LeftAlone } from '../../../../electron/sync/left-alone.ts';

const PATH = 'members/m/d/0000/000001.age';
const [HALF, MORE] = [Uint8Array.of(1), Uint8Array.of(1, 2)];
const MINUTE_MS = 60_000;

describe('a file that cannot be read', () => {
  it('counts as on its way until it is the same at a second look', () => {
    const left = new LeftAlone(MINUTE_MS);
    left.add(PATH, 'altered', HALF, 0);
    expect(left.problem()).toBe('not-whole');
    expect(left.list()).toEqual([]);
    left.add(PATH, 'altered', MORE, 1);
    expect(left.problem()).toBe('not-whole');
    left.add(PATH, 'altered', MORE, 2);
    expect(left.problem()).toBe('set-aside');
    expect(left.list()).toEqual([{ path: PATH, reason: 'altered' }]);
    left.remove(PATH);
    expect(left.problem()).toBeUndefined();
    expect(left.list()).toEqual([]);
  });

  it('is read again after a while, when the member asks, and when a clock was set back', () => {
    const left = new LeftAlone(MINUTE_MS);
    left.add(PATH, 'altered', HALF, 1000);
    expect(left.isResting(PATH, 1000, false)).toBe(false);
    left.add(PATH, 'altered', HALF, 1000);
    expect(left.isResting(PATH, 1000 + MINUTE_MS, false)).toBe(true);
    expect(left.isResting(PATH, 1000 + MINUTE_MS, true)).toBe(false);
    expect(left.isResting(PATH, 1000 + 20 * MINUTE_MS, false)).toBe(false);
    expect(left.isResting(PATH, 0, false)).toBe(false);
    expect(left.isResting('another', 1000, false)).toBe(false);
  });

  it('is not fetched again and again where only another key opens it', () => {
    const left = new LeftAlone(MINUTE_MS);
    left.add(PATH, 'other-key', HALF, 0);
    left.add(PATH, 'other-key', HALF, 1);
    expect(left.isResting(PATH, 1000 * MINUTE_MS, false)).toBe(true);
    expect(left.isResting(PATH, 1000 * MINUTE_MS, true)).toBe(false);
  });
});

describe('a file that the target did not take', () => {
  it('rests for a moment, each further time in a row twice as long, up to ten minutes', () => {
    const left = new LeftAlone(MINUTE_MS);
    let nowMs = 0;
    for (const minutes of [1, 2, 4, 8, 10, 10]) {
      left.refuse(PATH, 'held-back', nowMs);
      expect(left.refusedNow(PATH, nowMs + minutes * MINUTE_MS - 1, false)).toBe('held-back');
      nowMs += minutes * MINUTE_MS;
      expect(left.refusedNow(PATH, nowMs, false)).toBeUndefined();
      expect(left.isRefused(PATH)).toBe(true);
    }
    left.taken(PATH);
    expect(left.isRefused(PATH)).toBe(false);
    left.refuse(PATH, 'held-back', nowMs);
    expect(left.refusedNow(PATH, nowMs + MINUTE_MS, false)).toBeUndefined();
  });

  it('rests long where it is too large, and is tried when the member asks', () => {
    const left = new LeftAlone(MINUTE_MS);
    left.refuse('large', 'too-large', 0);
    expect(left.refusedNow('large', 60 * MINUTE_MS, false)).toBe('too-large');
    expect(left.refusedNow('large', 60 * MINUTE_MS, true)).toBeUndefined();
    left.taken('large');
    expect(left.refusedNow('large', 60 * MINUTE_MS, false)).toBeUndefined();
  });
});

describe('a file of somebody else’s', () => {
  it('is told of for as long as it lies there, and is no problem', () => {
    const left = new LeftAlone(MINUTE_MS);
    left.noteForeign(['members/m'], ['members/m/notes.txt']);
    left.noteForeign(['members/m/d/0000'], ['members/m/d/0000/copy.age']);
    expect(left.problem()).toBeUndefined();
    expect(left.list().map(({ path, reason }) => `${path}: ${reason}`)).toEqual([
      'members/m/notes.txt: foreign',
      'members/m/d/0000/copy.age: foreign',
    ]);
    left.noteForeign(['members/m'], []);
    expect(left.list().map(({ path }) => path)).toEqual(['members/m/d/0000/copy.age']);
  });
});
