import { describe, expect, it } from 'vitest';
import { comparablePapers, pairFor, sidesOf } from '../../../../renderer/changes/compared-papers.ts';
import { livingMeeting } from '../../../../shared/pack/meeting/living-meeting.ts';
import { sha256 } from '../../../support/made-up.ts';
import { itemOf, packOf, supplementOf } from '../../../support/meeting-papers.ts';

const AGENDA = [itemOf('1', 'Apologies'), itemOf('2', 'The sea wall', [2, 9]), itemOf('3', 'Harbour lights', [10, 19])];
const first = packOf(1, AGENDA, { published: '2026-07-01' });
const second = packOf(2, AGENDA, { published: '2026-07-04' });
const third = packOf(3, AGENDA, { published: '2026-07-07' });
const replacing = supplementOf(4, [itemOf('3', 'Harbour lights', [1, 6])], ['3'], { published: '2026-07-05' });

const pair = (was: number, now: number) => ({ was: sha256(was), now: sha256(now) });

describe('the papers that can be compared', () => {
  it('are the versions of a pack, the first one first, and supplements that replace a report', () => {
    const numbers = (living: Parameters<typeof comparablePapers>[0]) =>
      comparablePapers(living).map(({ paper }) => Number.parseInt(paper.sha256, 16));
    expect(numbers(livingMeeting([third, first, second]))).toEqual([1, 2, 3]);
    expect(numbers(livingMeeting([first, replacing]))).toEqual([1, 4]);
    expect(numbers(livingMeeting([first]))).toEqual([]);
  });

  it('are compared with the version before, one that was published again with the latest', () => {
    const living = livingMeeting([first, second, third]);
    expect(pairFor(living, undefined)).toEqual(pair(2, 3));
    expect(pairFor(living, sha256(3))).toEqual(pair(2, 3));
    expect(pairFor(living, sha256(1))).toEqual(pair(1, 3));
    expect(pairFor(livingMeeting([first]), sha256(1))).toBeUndefined();
  });

  it('are a report and the one that a supplement brought in its place, of these items alone', () => {
    const living = livingMeeting([first, replacing]);
    expect(pairFor(living, undefined)).toEqual(pair(1, 4));
    const { was, now } = sidesOf(living, pair(1, 4));
    expect(was.items?.map(({ number, pages }) => [number, pages])).toEqual([['3', { first: 10, last: 19 }]]);
    expect(now.items?.map(({ number, pages }) => [number, pages])).toEqual([['3', { first: 1, last: 6 }]]);
  });

  it('are of an item whose appendices stay in force the report alone that was replaced', () => {
    const documents = [{ title: 'Appendix A', pages: { first: 14, last: 19 } }];
    const pack = packOf(1, [itemOf('3', 'Harbour lights', [10, 19], { documents })]);
    const { was, now } = sidesOf(livingMeeting([pack, replacing]), pair(1, 4));
    expect(was.items?.map(({ pages }) => pages)).toEqual([{ first: 10, last: 13 }]);
    expect(now.items?.map(({ pages }) => pages)).toEqual([{ first: 1, last: 6 }]);
  });

  it('are told the items that came beside them, the later one all of them', () => {
    const { was, now } = sidesOf(livingMeeting([first, replacing, third]), pair(1, 3));
    expect([was.items, now.items]).toEqual([null, null]);
    expect(was.beside.map(({ number }) => number)).toEqual(['3']);
    expect(now.beside.map(({ number }) => number)).toEqual(['3']);
  });
});

describe('a supplement or a report that was published again', () => {
  const wordSample = Array.from({ length: 100 }, (_, at) => at);
  const late = (id: number) =>
    supplementOf(id, [itemOf('3', 'Harbour lights', [1, 6])], [], { wordSample, published: `2026-07-0${id}` });
  const report = (id: number) =>
    packOf(id, [], { kind: 'report', title: 'The levy', fileName: 'levy.pdf', wordSample });

  it('is compared with the version before, as a whole', () => {
    const living = livingMeeting([first, late(5), late(6)]);
    expect(comparablePapers(living).map(({ name }) => name)).toEqual([
      'Agenda pack',
      'Supplement for item 3, version 1',
      'Supplement for item 3, version 2',
    ]);
    expect(pairFor(living, sha256(6))).toEqual(pair(5, 6));
    expect(pairFor(living, sha256(5))).toEqual(pair(5, 6));
    expect(pairFor(living, undefined)).toEqual(pair(5, 6));
    const { was, now } = sidesOf(living, pair(5, 6));
    expect([was, now].map(({ items, beside }) => [items, beside])).toEqual([
      [null, []],
      [null, []],
    ]);
  });

  it('is compared though the meeting has no agenda', () => {
    const living = livingMeeting([report(1), report(2)]);
    expect(pairFor(living, undefined)).toEqual(pair(1, 2));
    expect(sidesOf(living, pair(1, 2)).was.items).toBeNull();
  });

  it('is not what is compared where the agenda was published again too, unless it is chosen', () => {
    const living = livingMeeting([first, second, report(7), report(8)]);
    expect(pairFor(living, undefined)).toEqual(pair(1, 2));
    expect(pairFor(living, sha256(8))).toEqual(pair(7, 8));
    expect(comparablePapers(living)).toHaveLength(4);
  });
});
