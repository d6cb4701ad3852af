import { describe, expect, it } from 'vitest';
import type { AgendaItem } from '../../../../shared/pack/agenda/item.ts';
import { contentsAt, contentsOf, OTHER_PAPERS, startOf } from '../../../../shared/reading/contents.ts';
import { sha256 } from '../../../support/made-up.ts';
import { contentsItem, item, living, meeting, meetingPaper, part, source } from './made-up-meeting.ts';

const APOLOGIES = item('1', 'Apologies');
const HEALTH = item('2', 'Public health report', [4, 9]);
const LATE: AgendaItem = { ...item('3', 'Home care review'), toFollow: true };
const REVIEW = item('3', 'Home care review', [2, 13]);
const PACK = meetingPaper(1, [APOLOGIES, HEALTH, LATE], { name: 'Agenda pack' });
const SUPPLEMENT = meetingPaper(2, [REVIEW], { name: 'Supplement for item 3' });
const nowhere = (): readonly number[] => [];
const open = (id: number, agenda: readonly AgendaItem[]) => ({ sha256: sha256(id), agenda });

const MEETING = meeting(
  [
    living(APOLOGIES, []),
    living(HEALTH, [source(1, HEALTH)]),
    living(LATE, [source(2, REVIEW, { how: 'follows' })], { toFollow: false }),
  ],
  [PACK, SUPPLEMENT],
);

describe('contentsOf', () => {
  it('lists the items of the whole meeting, whichever of its papers is open', () => {
    const fromPack = contentsOf(MEETING, open(1, PACK.paper.agenda), nowhere);
    expect(fromPack.map(({ number }) => number)).toEqual(['1', '2', '3']);
    expect(fromPack[2]?.parts).toEqual([part(2, [2, 13], { how: 'follows' })]);
    expect(contentsOf(MEETING, open(2, SUPPLEMENT.paper.agenda), nowhere)).toEqual(fromPack);
  });

  it('leads an item that has only a line to its line on the agenda', () => {
    const [apologies] = contentsOf(MEETING, open(2, []), nowhere);
    expect(apologies && startOf(apologies)).toEqual({ paper: sha256(1), place: { pageIndex: 1, down: 100 } });
  });

  it('puts the agenda’s own pages first', () => {
    const contents = contentsOf(MEETING, open(1, PACK.paper.agenda), () => [1, 2, 5]);
    expect(contents[0]).toMatchObject({ is: 'agenda', title: 'Agenda', parts: [{ pages: { first: 1, last: 2 } }] });
  });

  it('shows the agenda of the paper that is open where the meeting has none', () => {
    const contents = contentsOf(meeting([], [PACK]), open(1, PACK.paper.agenda), nowhere);
    expect(contents.map(({ title }) => title)).toEqual(['Apologies', 'Public health report', 'Home care review']);
    expect(contents[1]?.parts).toEqual([part(1, [4, 9])]);
    expect(contents[2]?.toFollow).toBe(true);
  });

  it('makes one item of a paper without an agenda', () => {
    const contents = contentsOf(meeting([], [meetingPaper(7, [])]), open(7, []), nowhere);
    expect(contents).toEqual([contentsItem('', [part(7, [0, 99])], { title: 'Paper 7', is: 'paper' })]);
  });

  it('sets papers that belong to no item apart, and leaves out those that were replaced', () => {
    const old = meetingPaper(8, [], { replacedBy: sha256(9) });
    const minutes = meetingPaper(9, [], { name: 'Minutes' });
    const contents = contentsOf({ ...MEETING, papers: [PACK, SUPPLEMENT, old, minutes] }, open(1, []), nowhere);
    expect(contents.slice(3).map(({ title, section }) => [title, section])).toEqual([['Minutes', OTHER_PAPERS]]);
  });

  it('shows in an earlier version the agenda it had itself', () => {
    const earlier = meetingPaper(3, [LATE], { replacedBy: sha256(1) });
    const contents = contentsOf(
      { ...MEETING, papers: [{ ...PACK, after: sha256(3) }, SUPPLEMENT, earlier] },
      open(3, [LATE]),
      nowhere,
    );
    expect(contents[0]).toMatchObject({ number: '3', toFollow: true, parts: [], line: { paper: sha256(3) } });
  });
});

describe('contentsAt', () => {
  const contents = contentsOf(MEETING, open(1, PACK.paper.agenda), nowhere);

  it('finds the item by the paper and its page', () => {
    expect(contentsAt(contents, sha256(1), 9)?.number).toBe('2');
    expect(contentsAt(contents, sha256(2), 9)?.number).toBe('3');
  });

  it('finds none on the agenda’s pages and between items', () => {
    expect(contentsAt(contents, sha256(1), 1)).toBeUndefined();
    expect(contentsAt(contents, sha256(1), 10)).toBeUndefined();
  });
});

describe('startOf', () => {
  it('passes over papers that were replaced', () => {
    const replaced = contentsItem('4', [part(1, [20, 29], { isCurrent: false }), part(2, [3, 5])]);
    expect(startOf(replaced)).toEqual({ paper: sha256(2), place: { pageIndex: 3, down: 0 } });
  });

  it('is nowhere for an item without papers and without a line', () => {
    expect(startOf(contentsItem('4', []))).toBeNull();
  });
});
