import { describe, expect, it } from 'vitest';
import { pageRoutes } from '../../../../../shared/anchoring/carrying/page-routes.ts';
import { livingMeeting } from '../../../../../shared/pack/meeting/living-meeting.ts';
import { sha256 } from '../../../../support/made-up.ts';
import { itemOf, packOf, supplementOf } from '../../../../support/meeting-papers.ts';

const [V1, V2, V3, SUPPLEMENT] = [sha256(1), sha256(2), sha256(3), sha256(4)] as const;
const PATH = 'Coastal path repairs';
const DUES = 'Harbour dues for visitors';
const BOTH = [itemOf('1', PATH, [2, 5]), itemOf('2', DUES, [6, 9])];
const replacing = supplementOf(4, [itemOf('2', DUES, [1, 4])], ['2'], { published: '2026-11-12' });

describe('the papers in which pages go on', () => {
  it('are the next version, and through it the later ones', () => {
    const routes = pageRoutes(livingMeeting([packOf(1, BOTH), packOf(2, BOTH), packOf(3, BOTH)]));
    expect(new Set(routes)).toEqual(
      new Set([
        { source: V1, target: V2 },
        { source: V2, target: V3 },
      ]),
    );
  });

  it('are the supplement that replaced a report, for its pages alone', () => {
    const routes = pageRoutes(livingMeeting([packOf(1, BOTH), replacing]));
    expect(routes).toEqual([{ source: V1, target: SUPPLEMENT, parts: [{ first: 6, last: 9 }] }]);
  });

  it('are the pack that took a supplement in', () => {
    const toFollow = [itemOf('1', PATH, [2, 5]), itemOf('2', DUES, null, { toFollow: true })];
    const routes = pageRoutes(
      livingMeeting([
        packOf(1, toFollow, { published: '2026-11-10' }),
        supplementOf(4, [itemOf('2', DUES, [1, 4])], [], { published: '2026-11-12' }),
        packOf(2, BOTH, { published: '2026-11-15' }),
      ]),
    );
    expect(new Set(routes)).toEqual(
      new Set([
        { source: V1, target: V2 },
        { source: SUPPLEMENT, target: V2, parts: [{ first: 1, last: 4 }] },
      ]),
    );
  });

  it('are none where nothing took the place of another', () => {
    expect(pageRoutes(livingMeeting([packOf(1, BOTH), supplementOf(4, [itemOf('3', 'Late', [1, 4])])]))).toEqual([]);
  });
});
