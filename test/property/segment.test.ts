import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planSync, type LocalSegment } from '../../shared/journal/plan-sync.ts';
import { openSegment, sealSegment, segmentKey, type SegmentName } from '../../shared/journal/segment.ts';
import { deviceId } from '../support/made-up.ts';

const sha256Hex = (text: string): string => createHash('sha256').update(text).digest('hex');
const NAME: SegmentName = { device: deviceId(0), number: 1 };
const segmentLines = fc.array(fc.json({ maxDepth: 2 }), { maxLength: 6 });

describe('a sealed segment', () => {
  it('opens as it was sealed', () => {
    fc.assert(
      fc.property(segmentLines, lines => {
        expect(openSegment(NAME, sealSegment(NAME, lines, sha256Hex), sha256Hex)).toEqual({ ok: true, value: lines });
      }),
    );
  });

  it('is never taken as whole while a part of it has not arrived', () => {
    fc.assert(
      fc.property(segmentLines, lines => {
        const sealed = sealSegment(NAME, lines, sha256Hex);
        for (let cut = 0; cut < sealed.length; cut += 1) {
          expect(openSegment(NAME, sealed.slice(0, cut), sha256Hex).ok).toBe(false);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('is never taken as whole where a part of it is still blank', () => {
    fc.assert(
      fc.property(segmentLines, fc.nat(), fc.integer({ min: 1, max: 40 }), (lines, at, length) => {
        const sealed = sealSegment(NAME, lines, sha256Hex);
        const from = at % sealed.length;
        const end = Math.min(sealed.length, from + length);
        const holed = sealed.slice(0, from) + '\0'.repeat(end - from) + sealed.slice(end);
        expect(openSegment(NAME, holed, sha256Hex).ok).toBe(false);
      }),
    );
  });

  it('is never taken where one bit of it has turned', () => {
    fc.assert(
      fc.property(segmentLines, fc.nat(), fc.nat(7), (lines, at, bit) => {
        const bytes = Buffer.from(sealSegment(NAME, lines, sha256Hex));
        const index = at % bytes.length;
        bytes.writeUInt8(bytes.readUInt8(index) ^ (1 << bit), index);
        expect(openSegment(NAME, bytes.toString('utf8'), sha256Hex).ok).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });
});

const segmentName: fc.Arbitrary<SegmentName> = fc.record({
  device: fc.nat(3).map(deviceId),
  number: fc.integer({ min: 1, max: 5 }),
});
const segmentNames = fc.uniqueArray(segmentName, { selector: segmentKey });

describe('planSync', () => {
  it('takes nothing away, and brings both sides to all they can have', () => {
    fc.assert(
      fc.property(fc.nat(3).map(deviceId), segmentNames, segmentNames, fc.nat(5), (device, here, there, open) => {
        const isClosed = (name: SegmentName): boolean => name.device !== device || name.number !== open;
        const local: LocalSegment[] = here.map(name => ({ ...name, closed: isClosed(name) }));
        const { put, get } = planSync(local, there);
        const [localKeys, targetKeys] = [here.map(segmentKey), there.map(segmentKey)];

        expect(new Set([...localKeys, ...get.map(segmentKey)])).toEqual(new Set([...localKeys, ...targetKeys]));
        const closed = local.filter(segment => segment.closed).map(segmentKey);
        expect(new Set([...targetKeys, ...put.map(segmentKey)])).toEqual(new Set([...targetKeys, ...closed]));
        expect(put.map(segmentKey).filter(key => targetKeys.includes(key))).toEqual([]);
        expect(get.map(segmentKey).filter(key => localKeys.includes(key))).toEqual([]);
      }),
    );
  });

  it('brings all devices and the target to the union after two rounds, in any order', () => {
    const devices = [0, 1, 2].map(deviceId);
    const holdings = fc.tuple(
      ...devices.map(device =>
        fc.uniqueArray(fc.integer({ min: 1, max: 4 })).map(all => all.map(number => ({ device, number }))),
      ),
    );
    fc.assert(
      fc.property(holdings, fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), (made, order) => {
        const target = new Map<string, SegmentName>();
        const local = made.map(own => new Map(own.map(name => [segmentKey(name), name])));
        for (const index of [...order, ...order]) {
          const [held, device] = [local[index], devices[index]];
          if (!held || !device) continue;
          const closed = [...held.values()].map(name => ({ ...name, closed: true }));
          const plan = planSync(closed, [...target.values()]);
          for (const name of plan.put) target.set(segmentKey(name), name);
          for (const name of plan.get) held.set(segmentKey(name), name);
        }
        const union = new Set(made.flat().map(segmentKey));
        expect(new Set(target.keys())).toEqual(union);
        for (const held of local) expect(new Set(held.keys())).toEqual(union);
      }),
    );
  });
});
