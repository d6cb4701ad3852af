import { describe, expect, it } from 'vitest';
import { BUCKET_SIZE } from '../../../../shared/journal/segment.ts';
import type { DeviceId } from '../../../../shared/ids.ts';
import { bucketsToLook, devicesInTurn, isFresh, isPassed, thriftAt } from '../../../../shared/sync/plan-look.ts';
import { deviceId } from '../../../support/made-up.ts';

const ids = (count: number) => Array.from({ length: count }, (_, index) => deviceId(index));
const numbers = (to: number, ...lacking: readonly number[]): ReadonlySet<number> =>
  new Set(Array.from({ length: to }, (_, index) => index + 1).filter(number => !lacking.includes(number)));

describe('devicesInTurn', () => {
  it('looks at two devices at a time, and at each of many within a few glances', () => {
    const devices = ids(7);
    const seen = new Set<string>();
    for (let turn = 0; turn < 4; turn += 1) {
      const looked = devicesInTurn(devices, new Set(), turn);
      expect(looked).toHaveLength(2);
      looked.forEach(device => seen.add(device));
    }
    expect(seen.size).toBe(7);
  });

  it('looks each time at one that brought something, and at the others all the same', () => {
    const devices = ids(5);
    const lively = new Set([deviceId(3)]);
    const seen = new Set<string>();
    for (let turn = 0; turn < 4; turn += 1) {
      const looked = devicesInTurn(devices, lively, turn);
      expect(looked[0]).toBe(deviceId(3));
      looked.forEach(device => seen.add(device));
    }
    expect(seen.size).toBe(5);
  });

  it('never names a device twice', () => {
    for (let count = 0; count < 6; count += 1) {
      for (let turn = 0; turn < 12; turn += 1) {
        const looked = devicesInTurn(ids(count), new Set(ids(3)), turn);
        expect(new Set(looked).size).toBe(looked.length);
        expect(looked).toHaveLength(Math.min(count, 2));
      }
    }
  });
});

describe('looks where listings are dear', () => {
  it.each([3, 4, 5, 6, 8, 10, 11])(
    'come to each of %i other devices, by name and by list, one lively or none',
    count => {
      for (const lively of [new Set<DeviceId>(), new Set([deviceId(0)])]) {
        const seen = { byName: new Set<DeviceId>(), listed: new Set<DeviceId>() };
        for (let look = 1; look <= 10 * (count + 1); look += 1) {
          const { isByName, turn } = thriftAt(look);
          const devices = devicesInTurn(ids(count), lively, turn);
          devices.forEach(device => (isByName ? seen.byName : seen.listed).add(device));
        }
        expect([seen.byName.size, seen.listed.size]).toEqual([count, count]);
      }
    },
  );

  it('ask for a list once in ten, and come to each gap', () => {
    const looks = Array.from({ length: 40 }, (_, index) => thriftAt(index + 1));
    const lists = looks.filter(({ isByName }) => !isByName);
    expect(lists).toHaveLength(4);
    const known = numbers(3 * BUCKET_SIZE + 5, 7, BUCKET_SIZE + 1);
    expect(new Set(lists.map(({ turn }) => bucketsToLook(known, turn)[1]))).toEqual(new Set([0, 1]));
  });
});

describe('bucketsToLook', () => {
  it('is where the next segment must appear', () => {
    expect(bucketsToLook(numbers(0), 0)).toEqual([0]);
    expect(bucketsToLook(numbers(BUCKET_SIZE - 1), 0)).toEqual([0]);
    expect(bucketsToLook(numbers(BUCKET_SIZE), 0)).toEqual([1]);
  });

  it('is one more, in turn, where a listing missed something before', () => {
    const known = numbers(3 * BUCKET_SIZE + 5, 7, BUCKET_SIZE + 1);
    expect(bucketsToLook(known, 0)).toEqual([3, 0]);
    expect(bucketsToLook(known, 1)).toEqual([3, 1]);
    expect(bucketsToLook(numbers(20, 4), 0)).toEqual([0]);
  });
});

describe('isFresh', () => {
  it('is so behind a full bucket alone', () => {
    expect([0, 1, BUCKET_SIZE - 1, BUCKET_SIZE, BUCKET_SIZE + 1].map(count => isFresh(numbers(count)))).toEqual([
      false,
      false,
      false,
      true,
      false,
    ]);
  });
});

describe('isPassed', () => {
  it('goes on where a bucket is full, and only there', () => {
    expect(isPassed(0, numbers(BUCKET_SIZE))).toBe(true);
    expect(isPassed(0, numbers(BUCKET_SIZE - 1))).toBe(false);
    expect(isPassed(1, numbers(BUCKET_SIZE))).toBe(false);
  });
});
