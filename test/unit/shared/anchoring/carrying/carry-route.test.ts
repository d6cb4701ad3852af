import { describe, expect, it } from 'vitest';
import { carryRoute, isInForce, isPartlyReplaced } from '../../../../../shared/anchoring/carrying/carry-route.ts';
import type { Decision } from '../../../../../shared/annotations/decision.ts';
import { placementOf } from '../../../../../shared/annotations/placement.ts';
import { livingMeeting } from '../../../../../shared/pack/meeting/living-meeting.ts';
import type { Sha256 } from '../../../../../shared/ids.ts';
import { sha256 } from '../../../../support/made-up.ts';
import { markOf } from '../../../../support/marks.ts';
import { itemOf, packOf, supplementOf } from '../../../../support/meeting-papers.ts';

const [V1, V2, V3, SUPPLEMENT] = [sha256(1), sha256(2), sha256(3), sha256(4)] as const;
const PATH = 'Coastal path repairs';
const DUES = 'Harbour dues for visitors';
const noteOn = (paper: Sha256, pageIndex: number) => markOf('note', { paper, pageIndex });
const BOTH = [itemOf('1', PATH, [2, 5]), itemOf('2', DUES, [6, 9])];

describe('the way an annotation is carried over', () => {
  it('leads through the versions between to the one in force', () => {
    const meeting = livingMeeting([packOf(1, BOTH), packOf(2, BOTH), packOf(3, BOTH)]);
    expect(carryRoute(meeting, noteOn(V1, 3))).toEqual({ through: [V2], targets: [V3], elsewhere: [] });
    expect(carryRoute(meeting, noteOn(V2, 3))).toEqual({ through: [], targets: [V3], elsewhere: [] });
    expect(carryRoute(meeting, noteOn(V3, 3))).toBeUndefined();
  });

  it('leads to the supplement that replaced the report, and from no other page', () => {
    const meeting = livingMeeting([packOf(1, BOTH), supplementOf(4, [itemOf('2', DUES, [1, 4])], ['2'])]);
    expect(carryRoute(meeting, noteOn(V1, 7))).toMatchObject({ targets: [SUPPLEMENT] });
    expect(carryRoute(meeting, noteOn(V1, 3))).toBeUndefined();
    expect(carryRoute(meeting, noteOn(V1, 0))).toBeUndefined();
    expect(isPartlyReplaced(meeting, V1)).toBe(true);
    expect(isPartlyReplaced(meeting, SUPPLEMENT)).toBe(false);
  });

  it('leads first to where the item’s papers are now: from the pack to a supplement', () => {
    const toFollow = [itemOf('1', PATH, [2, 5]), itemOf('2', DUES, null, { toFollow: true })];
    const meeting = livingMeeting([
      packOf(1, BOTH, { published: '2026-11-10' }),
      packOf(2, toFollow, { published: '2026-11-12' }),
      supplementOf(4, [itemOf('2', DUES, [1, 4])], [], { published: '2026-11-15' }),
    ]);
    expect(carryRoute(meeting, noteOn(V1, 7))).toMatchObject({ targets: [SUPPLEMENT, V2] });
    expect(carryRoute(meeting, noteOn(V1, 3))).toMatchObject({ targets: [V2], elsewhere: [SUPPLEMENT] });
  });

  it('and back: from the supplement to the pack that took it in', () => {
    const toFollow = [itemOf('1', PATH, [2, 5]), itemOf('2', DUES, null, { toFollow: true })];
    const meeting = livingMeeting([
      packOf(1, toFollow, { published: '2026-11-10' }),
      supplementOf(4, [itemOf('2', DUES, [1, 4])], [], { published: '2026-11-12' }),
      packOf(2, BOTH, { published: '2026-11-15' }),
    ]);
    expect(carryRoute(meeting, noteOn(SUPPLEMENT, 2))).toMatchObject({ targets: [V2] });
  });

  it('follows an item that changed its place and number', () => {
    const swapped = [itemOf('1', DUES, [2, 5]), itemOf('2', PATH, [6, 9])];
    const extra = supplementOf(4, [itemOf('2', PATH, [1, 4])]);
    const meeting = livingMeeting([packOf(1, BOTH), packOf(2, swapped), extra]);
    expect(carryRoute(meeting, noteOn(V1, 3))).toMatchObject({ targets: [V2, SUPPLEMENT] });
    expect(carryRoute(meeting, noteOn(V1, 7))).toMatchObject({ targets: [V2], elsewhere: [SUPPLEMENT] });
  });

  it('leaves annotations on the pack whose papers an agenda without papers leaves in force', () => {
    const bare = packOf(2, [itemOf('1', PATH), itemOf('2', DUES)], { kind: 'frontsheet' });
    const meeting = livingMeeting([packOf(1, BOTH), bare]);
    expect(isInForce(meeting, { paper: V1, pageIndex: 3 })).toBe(true);
    expect(carryRoute(meeting, noteOn(V1, 3))).toBeUndefined();
    // Its agenda's own pages are those of the new one.
    expect(carryRoute(meeting, noteOn(V1, 0))).toMatchObject({ targets: [V2] });
  });

  it('goes nowhere from a paper of another meeting', () => {
    const meeting = livingMeeting([packOf(1, BOTH), packOf(2, BOTH)]);
    expect(carryRoute(meeting, noteOn(sha256(9), 0))).toBeUndefined();
  });
});

describe('the way of an annotation that the member decided on', () => {
  const at = (pageIndex: number) => placementOf(markOf('note', { pageIndex }));
  const accepted = (pageIndex: number): Decision => ({ choice: 'accepted', at: at(pageIndex) });
  const noteWith = (...decisions: readonly (readonly [Sha256, Decision])[]) => ({
    ...noteOn(V1, 7),
    decisions: new Map(decisions),
  });
  const replacing = supplementOf(4, [itemOf('2', DUES, [1, 4])], ['2']);

  it('ends where they confirmed it, as long as that page is in force', () => {
    const meeting = livingMeeting([packOf(1, BOTH), packOf(2, BOTH), replacing]);
    expect(carryRoute(meeting, noteWith([V2, accepted(3)]))).toMatchObject({ through: [], targets: [V2] });
    expect(carryRoute(meeting, noteWith([SUPPLEMENT, accepted(2)]))).toMatchObject({ targets: [SUPPLEMENT] });
  });

  it('leads on from there where a supplement took the place of the page', () => {
    const meeting = livingMeeting([packOf(1, BOTH), packOf(2, BOTH), replacing]);
    expect(carryRoute(meeting, noteWith([V2, accepted(7)]))).toEqual({
      through: [V2],
      targets: [SUPPLEMENT],
      elsewhere: [],
    });
  });

  it('leads by a supplement that a later pack took in, which is in force no more', () => {
    const meeting = livingMeeting([
      packOf(1, BOTH, { published: '2026-11-10' }),
      supplementOf(4, [itemOf('2', DUES, [1, 4])], ['2'], { published: '2026-11-12' }),
      packOf(2, BOTH, { published: '2026-11-15' }),
    ]);
    expect(carryRoute(meeting, noteWith([SUPPLEMENT, accepted(2)]))).toEqual({
      through: [SUPPLEMENT],
      targets: [V2],
      elsewhere: [],
    });
    expect(carryRoute(meeting, noteWith())).toEqual({ through: [], targets: [V2], elsewhere: [] });
  });

  it('begins with papers that this device knows nothing of', () => {
    const meeting = livingMeeting([packOf(1, BOTH), packOf(2, BOTH)]);
    const route = carryRoute(meeting, noteWith([sha256(9), accepted(5)]));
    expect(route).toEqual({ through: [sha256(9)], targets: [V2], elsewhere: [] });
  });
});

describe('the way from a supplement that was published again', () => {
  const wordSample = Array.from({ length: 100 }, (_, at) => at);
  const late = (id: number, rest = {}) =>
    supplementOf(id, [itemOf('2', DUES, [1, 4])], [], { wordSample, published: `2026-11-1${id}`, ...rest });
  const pack = packOf(1, BOTH, { published: '2026-11-10' });

  it('leads to its latest edition, from its letter too', () => {
    const meeting = livingMeeting([pack, late(4), late(5), late(6)]);
    for (const page of [0, 3]) {
      expect(carryRoute(meeting, noteOn(SUPPLEMENT, page))).toMatchObject({ through: [sha256(5)] });
      expect(carryRoute(meeting, noteOn(SUPPLEMENT, page))?.targets).toContain(sha256(6));
    }
    expect(carryRoute(meeting, noteOn(SUPPLEMENT, 0))?.targets).toEqual([sha256(6)]);
    expect(carryRoute(meeting, noteOn(V1, 3))).toBeUndefined();
    expect(carryRoute(meeting, noteOn(sha256(6), 0))).toBeUndefined();
  });

  it('is none of a pack that was published again', () => {
    const meeting = livingMeeting([pack, packOf(2, BOTH, { published: '2026-11-11' }), late(4), late(5)]);
    expect(carryRoute(meeting, noteOn(V1, 3))).toMatchObject({ through: [], targets: [V2] });
  });

  it('leads on to the pack that took it in', () => {
    const meeting = livingMeeting([pack, late(4), late(5), packOf(2, BOTH, { published: '2026-11-19' })]);
    expect(carryRoute(meeting, noteOn(SUPPLEMENT, 3))).toMatchObject({ through: [sha256(5)], targets: [V2] });
  });
});
