import { expect, it } from 'vitest';
import type { Sha256 } from '../../../../../shared/ids.ts';
import { livingMeeting } from '../../../../../shared/pack/meeting/living-meeting.ts';
import { inOrderOfIssue } from '../../../../../shared/pack/meeting/order-of-issue.ts';
import { sha256 } from '../../../../support/made-up.ts';
import { itemOf, packOf, supplementOf } from '../../../../support/meeting-papers.ts';

const ITEMS = [itemOf('1', 'Coastal path', [1, 4]), itemOf('2', 'Harbour dues', [5, 8])];
const LATE = [itemOf('2', 'Harbour dues', [1, 4])];
const inOrder = (...papers: readonly ReturnType<typeof packOf>[]): readonly Sha256[] =>
  inOrderOfIssue(livingMeeting(papers).papers);

it('puts versions behind each other, and supplements among them by their age', () => {
  const [first, second, third] = [
    packOf(5, ITEMS, { published: '2026-11-10' }),
    packOf(3, ITEMS, { published: '2026-11-12' }),
    packOf(1, ITEMS, { published: '2026-11-17' }),
  ];
  const early = supplementOf(4, LATE, ['2'], { published: '2026-11-11' });
  const late = supplementOf(2, LATE, ['2'], { published: '2026-11-20' });
  expect(inOrder(late, third, early, first, second)).toEqual([5, 4, 3, 1, 2].map(sha256));
});

it('puts papers that have no versions by their age', () => {
  expect(inOrder(supplementOf(2, LATE), packOf(1, ITEMS))).toEqual([1, 2].map(sha256));
  expect(inOrder()).toEqual([]);
});
