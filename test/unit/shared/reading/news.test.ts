import { describe, expect, it } from 'vitest';
import type { Sha256 } from '../../../../shared/ids.ts';
import type { AgendaItem } from '../../../../shared/pack/agenda/item.ts';
import { newsOf, readShare } from '../../../../shared/reading/news.ts';
import { NOTHING_READ, type Reading } from '../../../../shared/reading/place.ts';
import { sha256 } from '../../../support/made-up.ts';
import { contentsItem, item, meetingPaper, part } from './made-up-meeting.ts';

const NOTHING = { hasArrived: false, isNew: false };
const LONG_AGO = 1000;
const LAST_NIGHT = 2000;
const THIS_MORNING = 3000;

function readings(...read: readonly (readonly [id: number, begunAtMs: number, seen?: readonly number[]])[]) {
  return new Map<Sha256, Reading>(
    read.map(([id, begunAtMs, seen = []]) => [sha256(id), { ...NOTHING_READ, seen: new Set(seen), begunAtMs }]),
  );
}

const PACK = meetingPaper(1, [], { addedAtMs: LONG_AGO });
const SUPPLEMENT = meetingPaper(2, [], { addedAtMs: THIS_MORNING });
const LATE = contentsItem('7', [part(2, [0, 9], { how: 'added' })]);

describe('an item of a supplement', () => {
  const papers = [PACK, SUPPLEMENT];

  it('is new where it came after the member had begun to read', () => {
    expect(newsOf(LATE, papers, readings([1, LAST_NIGHT])).isNew).toBe(true);
  });

  it('stays new while the member reads elsewhere, until a page of it was seen', () => {
    expect(newsOf(LATE, papers, readings([1, LAST_NIGHT], [2, THIS_MORNING + 1])).isNew).toBe(true);
    expect(newsOf(LATE, papers, readings([1, LAST_NIGHT, [3, 4]], [2, THIS_MORNING + 1, [40]])).isNew).toBe(true);
    expect(newsOf(LATE, papers, readings([1, LAST_NIGHT], [2, THIS_MORNING + 1, [9]])).isNew).toBe(false);
  });

  it('is not new to a member who has read nothing of the meeting, or began when it was there', () => {
    expect(newsOf(LATE, papers, readings()).isNew).toBe(false);
    expect(newsOf(LATE, papers, readings([1, THIS_MORNING + 1])).isNew).toBe(false);
  });

  it('is not new on a device that got it later than another on which it was opened', () => {
    expect(newsOf(LATE, papers, readings([1, LAST_NIGHT], [2, LAST_NIGHT])).isNew).toBe(false);
  });

  it('leaves the items of the pack as they are', () => {
    const read = contentsItem('1', [part(1, [3, 8])]);
    expect(newsOf(read, papers, readings([1, LAST_NIGHT]))).toEqual(NOTHING);
  });

  it('is not new where others have taken its place', () => {
    const replaced = contentsItem('7', [part(2, [0, 9], { isCurrent: false })]);
    expect(newsOf(replaced, papers, readings([1, LAST_NIGHT])).isNew).toBe(false);
  });

  it('has arrived where it was to follow', () => {
    const followed = contentsItem('7', [part(2, [0, 9], { how: 'follows' })]);
    expect(newsOf(followed, papers, readings())).toEqual({ hasArrived: true, isNew: false });
    expect(newsOf(LATE, papers, readings()).hasArrived).toBe(false);
  });
});

describe('an item of a pack that was published again', () => {
  const before = (first: AgendaItem, ...agenda: readonly AgendaItem[]) =>
    meetingPaper(1, [first, ...agenda], { addedAtMs: LONG_AGO, replacedBy: sha256(2) });
  const AGAIN = meetingPaper(2, [], { addedAtMs: THIS_MORNING, version: 2, after: sha256(1) });
  const NOW = contentsItem('5', [part(2, [20, 29])]);
  const TITLE = 'Title of 5';
  const began = readings([1, LAST_NIGHT, [3]]);

  it('is not new where it has as many pages as before, wherever they stand, whether they were read or not', () => {
    expect(newsOf(NOW, [AGAIN, before(item('5', TITLE, [10, 19]))], began)).toEqual(NOTHING);
  });

  it('is new where it had no papers before, or another number of pages', () => {
    expect(newsOf(NOW, [AGAIN, before(item('5', TITLE))], began).isNew).toBe(true);
    expect(newsOf(NOW, [AGAIN, before(item('5', TITLE, [10, 20]))], began).isNew).toBe(true);
    expect(newsOf(NOW, [AGAIN, before(item('4', 'Another item', [10, 19]))], began).isNew).toBe(true);
  });

  it('is new where its words changed on as many pages, as far as they can be compared', () => {
    const keyed = (textKey: string | null, first: number): AgendaItem => ({
      ...item('5', TITLE, [first, first + 9]),
      textKey,
    });
    const now = (key: string | null) => ({ ...AGAIN, paper: { ...AGAIN.paper, agenda: [keyed(key, 20)] } });
    expect(newsOf(NOW, [now('b'), before(keyed('a', 10))], began).isNew).toBe(true);
    expect(newsOf(NOW, [now('a'), before(keyed('a', 10))], began).isNew).toBe(false);
    expect(newsOf(NOW, [now(null), before(keyed('a', 10))], began).isNew).toBe(false);
  });

  it('is not new where a supplement had brought it, unless that was new itself', () => {
    const waiting = before({ ...item('5', TITLE), toFollow: true });
    const late = meetingPaper(3, [item('5', TITLE, [2, 11])], { addedAtMs: LAST_NIGHT + 1 });
    const joined = contentsItem('5', [...NOW.parts, part(3, [2, 11], { how: 'follows', isCurrent: false })]);
    const had = readings([1, LAST_NIGHT], [3, LAST_NIGHT + 2, [4]]);
    expect(newsOf(joined, [AGAIN, late, waiting], had).isNew).toBe(false);
    expect(newsOf(joined, [AGAIN, late, waiting], began).isNew).toBe(true);
  });

  it('is known again by its title where it was given another number', () => {
    expect(newsOf(NOW, [AGAIN, before(item('4', TITLE, [10, 19]))], began).isNew).toBe(false);
  });

  it('has arrived where it was to follow in the version before', () => {
    const waiting = { ...item('5', TITLE), toFollow: true };
    expect(newsOf(NOW, [AGAIN, before(waiting)], began)).toEqual({ hasArrived: true, isNew: true });
  });

  it('is compared with the version that the member has opened', () => {
    const first = meetingPaper(1, [item('5', TITLE, [10, 14])], { addedAtMs: LONG_AGO, replacedBy: sha256(3) });
    const second = meetingPaper(3, [item('5', TITLE, [20, 29])], {
      addedAtMs: LAST_NIGHT + 1,
      version: 2,
      after: sha256(1),
      replacedBy: sha256(2),
    });
    const third = meetingPaper(2, [], { addedAtMs: THIS_MORNING, version: 3, after: sha256(3) });
    expect(newsOf(NOW, [third, second, first], began).isNew).toBe(true);
    expect(newsOf(NOW, [third, second, first], readings([1, LAST_NIGHT], [3, THIS_MORNING - 1])).isNew).toBe(false);
  });
});

describe('readShare', () => {
  it('is the share of pages seen of all papers in force', () => {
    const parts = [part(1, [10, 19]), part(2, [0, 9]), part(3, [0, 99], { isCurrent: false })];
    expect(readShare(parts, readings([1, 0, [9, 10, 19, 20]], [2, 0, [0, 1, 2]]))).toBe(0.25);
  });

  it('is nothing where there are no pages', () => {
    expect(readShare([], readings())).toBe(0);
  });
});
