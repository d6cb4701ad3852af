import { describe, expect, it } from 'vitest';
import { meetingMarks, type MarksAt } from '../../../renderer/library/meeting-marks.ts';
import { summarise, type Progress } from '../../../renderer/library/meeting-summary.ts';
import { groupMeetings } from '../../../shared/pack/meeting/meetings.ts';
import type { AgendaItem } from '../../../shared/pack/agenda/item.ts';
import type { Paper } from '../../../shared/pack/paper.ts';
import { sha256 } from '../../support/made-up.ts';
import { flag, item, paper, reading } from './made-up.ts';

const TODAY = '2026-07-06';
const at = (day: string): number => new Date(`${day}T12:00`).getTime();

function marksOf(
  papers: readonly Paper[],
  progress: Partial<Progress> = {},
  where: Partial<MarksAt> = {},
): readonly string[] {
  const [meeting] = groupMeetings(papers);
  if (!meeting) throw new Error('These papers make no meeting.');
  const summary = summarise(meeting, { readings: new Map(), notes: new Map(), flags: [], ...progress });
  return meetingMarks(summary, { arePapersListed: false, today: TODAY, ...where }).map(({ text }) => text);
}

const PACK = paper(1, { addedAtMs: at('2026-07-01') });
const SUPPLEMENT = paper(2, {
  kind: 'supplement',
  title: 'Supplement',
  agenda: [],
  supplement: { ordinal: '1', items: ['4'], replaces: [], says: null },
  addedAtMs: at('2026-07-05'),
});
const BEGUN = { readings: new Map([[sha256(1), { ...reading(1, 2), begunAtMs: at('2026-07-02') }]]) };

describe('the marks on a meeting', () => {
  it('say that nothing of it was opened, and nothing once it was', () => {
    expect(marksOf([PACK])).toEqual(['New']);
    expect(marksOf([PACK], BEGUN)).toEqual([]);
  });

  it('name a supplement by its number, several by how many they are', () => {
    expect(marksOf([PACK, SUPPLEMENT], BEGUN)).toEqual(['1 new paper', 'Supplement 1']);
    const other = paper(3, { ...SUPPLEMENT, sha256: sha256(3), supplement: null });
    expect(marksOf([PACK, other], BEGUN)).toEqual(['1 new paper', 'Supplement']);
    expect(marksOf([PACK, SUPPLEMENT, other], BEGUN)).toContain('2 supplements');
  });

  it('leave out what the list of papers beside them says', () => {
    expect(marksOf([PACK, SUPPLEMENT], BEGUN, { arePapersListed: true })).toEqual(['1 new paper']);
  });

  it('tell of a new version until it is opened: when it came, and what it changed', () => {
    const later = paper(2, {
      published: '2026-07-05',
      agenda: [...PACK.agenda, item('13', { title: 'Urgent business' })],
      addedAtMs: at('2026-07-05'),
    });
    const papers = [paper(1, { published: '2026-06-30', addedAtMs: at('2026-07-01') }), later];
    expect(marksOf(papers, BEGUN)).toEqual(['Version 2 arrived yesterday: item 13 added']);
    const opened = new Map([...BEGUN.readings, [sha256(2), { ...reading(1, 2), begunAtMs: at('2026-07-06') }]]);
    expect(marksOf(papers, { readings: opened })).toEqual([]);
  });

  it('tell of a new version how many pages more it has, and how many notes need a look', () => {
    const [five, seven] = [item('5'), item('7', { title: 'The sea wall' })];
    const first = paper(1, { published: '2026-06-30', agenda: [five, seven], addedAtMs: at('2026-07-01') });
    const later = paper(2, {
      published: '2026-07-05',
      agenda: [five, { ...seven, pages: { first: 34, last: 48 } }],
      pageCount: 110,
      addedAtMs: at('2026-07-05'),
    });
    const told = (count: number) => marksOf([first, later], { ...BEGUN, toReview: new Map([[sha256(2), count]]) });
    expect(told(0)).toEqual(['Version 2 arrived yesterday: item 7 replaced, +10 pages']);
    expect(told(1)).toEqual(['Version 2 arrived yesterday: item 7 replaced, +10 pages, 1 of your notes needs a look']);
    expect(told(3)).toEqual(['Version 2 arrived yesterday: item 7 replaced, +10 pages, 3 of your notes need a look']);
  });

  it('name what is off the agenda in a new version, and what has swapped places', () => {
    const [five, six, seven] = ['5', '6', '7'].map(number => item(number, { title: `The report on matter ${number}` }));
    if (!five || !six || !seven) throw new Error('There are three items.');
    const first = paper(1, { published: '2026-06-30', agenda: [five, six, seven], addedAtMs: at('2026-07-01') });
    const now = (...agenda: readonly AgendaItem[]) =>
      marksOf([first, paper(2, { published: '2026-07-05', agenda, addedAtMs: at('2026-07-05') })], BEGUN);
    expect(now(five, six)).toEqual(['Version 2 arrived yesterday: item 7 gone']);
    expect(now({ ...six, number: '5' }, { ...five, number: '6' }, seven)).toEqual([
      'Version 2 arrived yesterday: items 5 and 6 swapped',
    ]);
  });

  it('say which item a supplement replaces, until it is opened', () => {
    const first = paper(1, { agenda: [item('7')], addedAtMs: at('2026-07-01') });
    const replacing = paper(2, {
      ...SUPPLEMENT,
      agenda: [item('7', { pages: { first: 2, last: 10 } })],
      supplement: { ordinal: '1', items: ['7'], replaces: ['7'], says: null },
      pageCount: 11,
    });
    const told = (progress: Partial<Progress> = {}) => marksOf([first, replacing], { ...BEGUN, ...progress });
    expect(told()).toEqual(['Supplement 1 arrived yesterday: item 7 replaced, +4 pages']);
    expect(told({ toReview: new Map([[sha256(2), 2]]) })).toEqual([
      'Supplement 1 arrived yesterday: item 7 replaced, +4 pages, 2 of your notes need a look',
    ]);
    const opened = new Map([...BEGUN.readings, [sha256(2), { ...reading(1, 2), begunAtMs: at('2026-07-06') }]]);
    expect(told({ readings: opened })).toEqual(['Supplement 1']);
    expect(told({ readings: new Map() })).toEqual(['New', 'Supplement 1']);
  });

  it('name flagged items by the numbers they have now, and count those that need a look', () => {
    const first = paper(1, { published: '2026-06-30', addedAtMs: at('2026-07-01') });
    const [three, four] = [item('3', { title: 'Item 4' }), item('4', { title: 'Item 3' })];
    const later = paper(2, { published: '2026-07-05', agenda: [three, four], addedAtMs: at('2026-07-05') });
    const readings = new Map([...BEGUN.readings, [sha256(2), { ...reading(1, 2), begunAtMs: at('2026-07-06') }]]);
    expect(marksOf([first, later], { readings, flags: [flag(3)] })).toEqual([
      '1 of your notes needs a look',
      '1 interest flagged · item 4',
    ]);
    expect(marksOf([first, later], { readings, flags: [flag(3), flag(5)] })).toEqual([
      '2 of your notes need a look',
      '2 interests flagged · item 4 · 1 on no item of this agenda',
    ]);
  });

  it('name what is to follow, but of a meeting that has been not', () => {
    const agenda = [item('9'), item('10', { toFollow: true, pages: null })];
    expect(marksOf([paper(1, { agenda })], BEGUN)).toEqual(['Item 10 to follow']);
    expect(marksOf([paper(1, { agenda })], BEGUN, { today: '2026-07-11' })).toEqual([]);
    expect(marksOf([paper(1, { agenda })], BEGUN, { today: '2026-07-10' })).toEqual(['Item 10 to follow']);
  });

  it('say that there is a frontsheet only, and not of each item that it is to follow', () => {
    const agenda = [item('1', { toFollow: true, pages: null })];
    expect(marksOf([paper(1, { kind: 'frontsheet', agenda })], BEGUN)).toEqual(['Frontsheet only']);
    expect(marksOf([paper(1, { kind: 'frontsheet', agenda: [item('1', { pages: null })] })], BEGUN)).toEqual([
      'Agenda',
    ]);
  });

  it('say of the pack behind a frontsheet that the papers arrived, not that it is a second version', () => {
    const front = paper(1, {
      kind: 'frontsheet',
      agenda: [item('1', { toFollow: true, pages: null }), item('2', { toFollow: true, pages: null })],
      addedAtMs: at('2026-07-01'),
    });
    const pack = paper(2, { agenda: [item('1'), item('2')], addedAtMs: at('2026-07-05') });
    expect(marksOf([front, pack], BEGUN)).toEqual(['Papers arrived yesterday']);
  });

  it.each([
    ['PART II: ITEMS THE PUBLIC MAY BE ASKED TO LEAVE FOR', 'Part 2: restricted item 6'],
    ['Part Two', 'Part 2: restricted item 6'],
    ['Part B – exempt', 'Part B: restricted item 6'],
    ['EXEMPT ITEMS', 'Restricted item 6'],
    ['Partnership matters', 'Restricted item 6'],
    [null, 'Restricted item 6'],
  ])('name what is restricted, below the heading %s', (section, words) => {
    expect(marksOf([paper(1, { agenda: [item('5'), item('6', { exempt: true, section })] })], BEGUN)).toEqual([words]);
  });

  it('count what is restricted where there is much of it', () => {
    const agenda = ['5', '6', '7', '8'].map(number => item(number, { exempt: true }));
    expect(marksOf([paper(1, { agenda })], BEGUN)).toEqual(['4 restricted items']);
    expect(marksOf([paper(1, { agenda: agenda.slice(0, 2) })], BEGUN)).toEqual(['Restricted items 5 and 6']);
  });

  it('tell of scans, minutes and interests', () => {
    const scan = paper(3, { kind: 'report', title: 'Plan', agenda: [], hasText: false });
    const minutes = paper(4, { kind: 'minutes', title: 'Minutes', agenda: [] });
    const flags = [flag(9), flag(11), flag(9)];
    expect(marksOf([PACK, scan, minutes], { ...BEGUN, flags })).toEqual([
      '2 new papers',
      'Minutes',
      'Scan without text',
      '3 interests flagged · items 9, 11',
    ]);
  });
});
