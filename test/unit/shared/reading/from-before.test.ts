import { describe, expect, it } from 'vitest';
import { placeFromBefore, withSeenBefore } from '../../../../shared/reading/from-before.ts';
import { isOpened, NOTHING_READ, type Place } from '../../../../shared/reading/place.ts';
import { sha256 } from '../../../support/made-up.ts';

const [V1, V2, V3] = [sha256(1), sha256(2), sha256(3)] as const;
const toV2 = { source: V1, target: V2, pages: [0, 2, null, 3], unchanged: [0, 1] };
const toV3 = { source: V2, target: V3, pages: [1, 2, 3, 4], unchanged: [0, 2] };
const place: Place = { pageIndex: 1, down: 0.4, across: 0, zoom: 'fit-width' };

describe('what was seen in the version before', () => {
  it('is seen where it is wholly as it was, over several versions', () => {
    const readings = new Map([[V1, { ...NOTHING_READ, seen: new Set([0, 1, 3]) }]]);
    const all = withSeenBefore(readings, [toV3, toV2]);
    expect(all.get(V2)?.seenBefore).toEqual(new Set([0, 2]));
    expect(all.get(V3)?.seenBefore).toEqual(new Set([1, 3]));
    expect(isOpened(all.get(V2))).toBe(false);
    expect(isOpened(all.get(V1))).toBe(true);
  });

  it('stands beside what was seen in the version itself', () => {
    const readings = new Map([
      [V1, { ...NOTHING_READ, seen: new Set([0]) }],
      [V2, { ...NOTHING_READ, seen: new Set([3]) }],
    ]);
    const reading = withSeenBefore(readings, [toV2]).get(V2);
    expect(reading).toMatchObject({ seen: new Set([3]), seenBefore: new Set([0]) });
    expect(isOpened(reading)).toBe(true);
  });

  it('is nothing where nothing was read, or nothing is as it was', () => {
    expect(withSeenBefore(new Map(), [toV2]).size).toBe(0);
    const readings = new Map([[V1, { ...NOTHING_READ, seen: new Set([3]) }]]);
    expect(withSeenBefore(readings, [toV2])).toEqual(readings);
  });

  it('comes to an end where versions follow each other in a circle', () => {
    const readings = new Map([[V1, { ...NOTHING_READ, seen: new Set([0]) }]]);
    const circle = { source: V2, target: V1, pages: [0], unchanged: [0] };
    expect(withSeenBefore(readings, [toV2, circle]).get(V2)?.seenBefore).toEqual(new Set([0]));
  });
});

describe('the place of the version before', () => {
  it('is as far down the page that continues its own', () => {
    expect(placeFromBefore(place, toV2)).toEqual({ ...place, pageIndex: 2 });
  });

  it('is the head of the page that continues the one before it, where its own is gone', () => {
    expect(placeFromBefore({ ...place, pageIndex: 2 }, toV2)).toEqual({ ...place, pageIndex: 2, down: 0 });
    expect(placeFromBefore(place, { pages: [null, null] })).toBeUndefined();
  });

  it('is nowhere in a paper that took the place of other pages', () => {
    const toSupplement = { pages: [null, 3, null, null], parts: [{ first: 1, last: 2 }] };
    expect(placeFromBefore(place, toSupplement)).toEqual({ ...place, pageIndex: 3 });
    expect(placeFromBefore({ ...place, pageIndex: 2 }, toSupplement)).toEqual({ ...place, pageIndex: 3, down: 0 });
    expect(placeFromBefore({ ...place, pageIndex: 3 }, toSupplement)).toBeUndefined();
  });
});
