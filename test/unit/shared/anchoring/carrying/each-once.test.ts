import { expect, it } from 'vitest';
import { eachOnce } from '../../../../../shared/anchoring/carrying/each-once.ts';
import { placementOf } from '../../../../../shared/annotations/placement.ts';
import { sha256 } from '../../../../support/made-up.ts';
import { markOf } from '../../../../support/marks.ts';

const [OLD, NEW, LATE] = [sha256(1), sha256(2), sha256(3)] as const;
const made = markOf('note', { id: 'annotation:1' });
const carried = { ...made, paper: NEW, carriedFrom: OLD };
const left = markOf('note', { id: 'annotation:2' });

it('lists an annotation of several versions once, where it is in force', () => {
  expect(eachOnce([carried, made, left], ({ paper }) => paper === NEW, [OLD, NEW])).toEqual([carried, left]);
});

it('lists one that is in force nowhere on the paper it was made on', () => {
  expect(eachOnce([carried, made, left], () => false, [OLD, NEW])).toEqual([made, left]);
});

it('lists one that is in force nowhere where the member confirmed it last, if they did', () => {
  const accepted = { choice: 'accepted', at: placementOf(made) } as const;
  const decisions = new Map([
    [LATE, accepted],
    [NEW, accepted],
  ]);
  const places = [OLD, LATE, NEW].map(paper => ({
    ...made,
    paper,
    decisions,
    ...(paper === OLD ? {} : { carriedFrom: OLD }),
  }));
  expect(eachOnce(places, () => false, [OLD, NEW, LATE])).toEqual([places[1]]);
});
