import { describe, expect, it } from 'vitest';
import { notesByItem, type NotedMeeting, type NotesOfItem } from '../../../../shared/notes/notes-of-meeting.ts';
import { sha256 } from '../../../support/made-up.ts';
import { contentsItem, item, part } from '../reading/made-up-meeting.ts';
import { highlight } from './made-up-notes.ts';

const HEALTH = contentsItem('2', [part(1, [4, 9]), part(2, [0, 3])], { title: 'Public health report' });
const ROADS = contentsItem('3', [part(1, [10, 20])], { title: 'Roads' });
const MEETING: NotedMeeting = {
  contents: [HEALTH, ROADS],
  papers: [
    { sha256: sha256(1), name: 'Agenda pack, version 2', agenda: [] },
    { sha256: sha256(2), name: 'Supplement for item 2', agenda: [] },
    // An earlier version, in which the report stood elsewhere.
    { sha256: sha256(3), name: 'Agenda pack, version 1', agenda: [item('5', 'Public health report', [30, 35])] },
  ],
};

function titled(groups: readonly NotesOfItem[]): readonly (readonly [string, readonly string[]])[] {
  return groups.map(({ of, notes }) => [of.is === 'entry' ? of.entry.title : of.paper.name, notes.map(({ id }) => id)]);
}

describe('notesByItem', () => {
  it('follows the agenda, the parts of an item, and then the pages', () => {
    const late = highlight(1, { paper: sha256(2), pageIndex: 0 });
    const second = highlight(2, { pageIndex: 8 });
    const first = highlight(3, { pageIndex: 4 });
    const roads = highlight(4, { pageIndex: 12 });
    expect(titled(notesByItem(MEETING, [roads, late, second, first]))).toEqual([
      ['Public health report', [first.id, second.id, late.id]],
      ['Roads', [roads.id]],
    ]);
  });

  it('keeps items without notes', () => {
    expect(titled(notesByItem(MEETING, []))).toEqual([
      ['Public health report', []],
      ['Roads', []],
    ]);
  });

  it('puts a note on an earlier version under the item it was made on, behind those in force', () => {
    const early = highlight(1, { paper: sha256(3), pageIndex: 31 });
    const now = highlight(2, { pageIndex: 5 });
    expect(titled(notesByItem(MEETING, [early, now]))[0]).toEqual(['Public health report', [now.id, early.id]]);
  });

  it('puts no note under an item that is only much like the one it was made on', () => {
    const [gone, left] = ['Planning application 24/0012: Mill Lane', 'Planning application 24/0013: Mill Lane'];
    const meeting: NotedMeeting = {
      contents: [contentsItem('2', [part(1, [4, 9])], { title: left })],
      papers: [
        { sha256: sha256(1), name: 'Agenda pack, version 2', agenda: [item('2', left, [4, 9])] },
        {
          sha256: sha256(3),
          name: 'Agenda pack, version 1',
          agenda: [item('2', gone, [4, 9]), item('3', left, [10, 15])],
        },
      ],
    };
    const [onGone, onLeft] = [4, 12].map((pageIndex, at) => highlight(at, { paper: sha256(3), pageIndex }));
    if (!onGone || !onLeft) throw new Error('There are two notes.');
    expect(titled(notesByItem(meeting, [onGone, onLeft]))).toEqual([
      [left, [onLeft.id]],
      ['Agenda pack, version 1', [onGone.id]],
    ]);
  });

  it('loses no note on pages of no item', () => {
    const front = highlight(1, { pageIndex: 0 });
    const old = highlight(2, { paper: sha256(3), pageIndex: 90 });
    expect(titled(notesByItem(MEETING, [old, front])).slice(2)).toEqual([
      ['Agenda pack, version 2', [front.id]],
      ['Agenda pack, version 1', [old.id]],
    ]);
  });

  it('leaves out notes on papers of other meetings', () => {
    const groups = notesByItem(MEETING, [highlight(1, { paper: sha256(9), pageIndex: 5 })]);
    expect(groups.flatMap(({ notes }) => notes)).toEqual([]);
  });
});
