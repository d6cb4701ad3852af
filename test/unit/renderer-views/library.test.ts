import { describe, expect, it } from 'vitest';
import { committeeKey, committeesOf, shortNames } from '../../../renderer/library/committees.ts';
import { folderOf } from '../../../renderer/library/folder-of.ts';
import { cameSince, summarise, type MeetingSummary, type Progress } from '../../../renderer/library/meeting-summary.ts';
import { counted } from '../../../shared/counted.ts';
import { onlyOneToReview } from '../../../renderer/library/only-one-to-review.ts';
import { keptWords, meetingLine, meetingName, openWords, paperLine } from '../../../renderer/library/meeting-words.ts';
import { groupMeetings } from '../../../shared/pack/meeting/meetings.ts';
import type { Paper } from '../../../shared/pack/paper.ts';
import { sha256 } from '../../support/made-up.ts';
import { flag, item, paper, reading } from './made-up.ts';

const NOTHING: Progress = { readings: new Map(), notes: new Map(), flags: [] };

function summaryOf(papers: readonly Paper[], progress: Partial<Progress> = {}): MeetingSummary {
  const [meeting] = groupMeetings(papers);
  if (!meeting) throw new Error('These papers make no meeting.');
  return summarise(meeting, { ...NOTHING, ...progress });
}

const PACK = paper(1);
const SUPPLEMENT = paper(2, { kind: 'supplement', title: 'Supplement', pageCount: 20, agenda: [] });

describe('the meeting to review', () => {
  const waiting = (meeting: MeetingSummary, paperNumber: number): MeetingSummary => ({
    ...meeting,
    toReview: new Map([[sha256(paperNumber), 2]]),
  });

  it('is the only one in which notes need a look', () => {
    const [one, other] = [summaryOf([PACK]), summaryOf([paper(3, { date: '2026-08-14' })])];
    expect(onlyOneToReview([one, waiting(other, 3)])).toBe(other.meeting.key);
    expect(onlyOneToReview([waiting(one, 1), waiting(other, 3)])).toBeUndefined();
    expect(onlyOneToReview([one, waiting(other, 9)])).toBeUndefined();
  });
});

describe('a meeting, summed up', () => {
  it('counts pages, pages read and notes of its own papers only, and flags for its body and day', () => {
    const summary = summaryOf([PACK, SUPPLEMENT], {
      readings: new Map([[sha256(1), reading(30, 40)]]),
      notes: new Map([
        [sha256(1), 3],
        [sha256(9), 50],
      ]),
      flags: [
        flag(5, { paper: sha256(9), meeting: { committee: 'Cabinet', date: '2026-07-10' } }),
        flag(7, { paper: sha256(8) }),
        flag(4),
      ],
    });
    expect(summary).toMatchObject({ pages: 120, pagesRead: 40, notes: 3 });
    expect(summary.living.items).toHaveLength(12);
    // One was flagged in a paper of this meeting that is not on this device.
    expect(summary.flags.map(({ standing }) => standing?.number)).toEqual(['4', '7']);
  });

  it('does not count pages that the paper does not have', () => {
    const { pagesRead } = summaryOf([PACK], { readings: new Map([[sha256(1), reading(99, 130)]]) });
    expect(pagesRead).toBe(100);
  });

  it('goes on with the first paper that is not read to its end, else the first', () => {
    const readings = new Map([[sha256(1), reading(99, 100)]]);
    expect(summaryOf([PACK, SUPPLEMENT], { readings }).goOn?.paper).toBe(SUPPLEMENT);
    readings.set(sha256(2), reading(19, 20));
    expect(summaryOf([PACK, SUPPLEMENT], { readings }).goOn?.paper).toBe(PACK);
  });

  it('goes on with the supplement where its pages took the place of the one that was left, until it is read', () => {
    const late = paper(2, {
      kind: 'supplement',
      agenda: [item('6', { pages: { first: 1, last: 9 } })],
      supplement: { ordinal: null, items: ['6'], replaces: ['6'], says: null },
      pageCount: 10,
    });
    const goOn = (leftAt: number, seenOfLate = 0): Paper | undefined =>
      summaryOf([PACK, late], {
        readings: new Map([
          [sha256(1), reading(leftAt, 20)],
          ...(seenOfLate > 0 ? [[sha256(2), reading(seenOfLate - 1, seenOfLate)] as const] : []),
        ]),
      }).goOn?.paper;
    expect(goOn(31)).toBe(late);
    expect(goOn(31, 4)).toBe(late);
    expect(goOn(31, 10)).toBe(PACK);
    expect(goOn(40)).toBe(PACK);
  });

  it('counts the pages and the progress of the version in force only, and the notes on all', () => {
    const later = paper(2, { pageCount: 120, published: '2026-07-08', addedAtMs: 2 });
    const summary = summaryOf([paper(1, { published: '2026-07-01' }), later], {
      readings: new Map([
        [sha256(1), reading(60, 70)],
        [sha256(2), reading(3, 4)],
      ]),
      notes: new Map([
        [sha256(1), 3],
        [sha256(2), 1],
      ]),
    });
    expect(summary).toMatchObject({ pages: 120, pagesRead: 4, notes: 4 });
    expect(summary.papers.map(state => [state.paper, state.version])).toEqual([[later, 2]]);
    expect(summary.earlier.map(({ replacedBy }) => replacedBy)).toEqual([sha256(2)]);
    expect(summary.goOn?.paper).toBe(later);
  });

  it('keeps a supplement apart once the pack that was published again holds its pages', () => {
    const awaited = item('6', { toFollow: true, pages: null });
    const here = item('6');
    const first = paper(1, { published: '2026-07-01', agenda: [item('5'), awaited] });
    const late = paper(2, {
      kind: 'supplement',
      published: '2026-07-03',
      agenda: [here],
      supplement: { ordinal: null, items: ['6'], replaces: [], says: null },
      pageCount: 6,
    });
    const again = paper(3, { published: '2026-07-05', agenda: [item('5'), here] });
    expect(summaryOf([first, late])).toMatchObject({ pages: 106 });
    const summary = summaryOf([first, late, again]);
    expect(summary).toMatchObject({ pages: 100 });
    expect(summary.papers.map(state => state.paper)).toEqual([again]);
    expect(summary.earlier.map(state => state.paper)).toEqual([late, first]);
  });

  it('counts as come since those papers alone that arrived after the member had begun', () => {
    const begun = { ...reading(3, 4), begunAtMs: 1500 };
    const papers = [paper(1, { addedAtMs: 1000 }), paper(2, { kind: 'report', title: 'Plan', addedAtMs: 2000 })];
    const since = (progress: Partial<Progress>): readonly Paper[] =>
      cameSince(summaryOf(papers, progress)).map(state => state.paper);
    expect(since({})).toEqual([]);
    expect(since({ readings: new Map([[sha256(1), begun]]) })).toEqual([papers[1]]);
    expect(since({ readings: new Map([[sha256(1), { ...begun, begunAtMs: 2500 }]]) })).toEqual([]);
    expect(
      since({
        readings: new Map([
          [sha256(1), begun],
          [sha256(2), { ...begun, begunAtMs: 2500 }],
        ]),
      }),
    ).toEqual([]);
  });

  it('does not count pages that others took the place of, so that all of them can be read', () => {
    const pack = paper(1, { agenda: [item('1'), item('2')], pageCount: 20 });
    const late = paper(2, {
      kind: 'supplement',
      agenda: [item('2', { pages: { first: 1, last: 3 } })],
      supplement: { ordinal: null, items: ['2'], replaces: ['2'], says: null },
      pageCount: 4,
    });
    const replaced = new Set([9, 10, 11, 12, 13]);
    const seen = new Set(Array.from({ length: 20 }, (_, page) => page).filter(page => !replaced.has(page)));
    const readings = new Map([
      [sha256(1), { ...reading(19, 0), seen }],
      [sha256(2), reading(3, 4)],
    ]);
    const summary = summaryOf([pack, late], { readings });
    expect(summary).toMatchObject({ pages: 19, pagesRead: 19 });
    expect(meetingLine(summary)).toContain('all read');
    expect(summary.papers.map(paperLine)).toEqual(['20 pages · all read', '4 pages · all read']);
  });

  it('counts of an earlier pack only the exempt papers that the public one leaves out', () => {
    const exempt = { exempt: true, title: 'Lease' };
    const full = paper(1, { published: '2026-07-01', agenda: [item('1'), item('2'), item('3', exempt)] });
    const open = paper(2, {
      published: '2026-07-05',
      agenda: [item('1'), item('2'), item('3', { ...exempt, pages: null })],
      pageCount: 14,
    });
    expect(summaryOf([full, open])).toMatchObject({ pages: 14 + 5 });
  });

  it('calls a paper a scan only when all of it was read', () => {
    const text = (changes: Partial<Paper>) => summaryOf([paper(1, changes)]).papers[0]?.text;
    expect(text({ hasText: false, stage: 'opened' })).toBe('coming');
    expect(text({ hasText: false, stage: 'indexed' })).toBe('none');
    expect(text({ hasText: false, stage: 'indexed', textPages: 0 })).toBe('partial');
    expect(text({ hasText: true, stage: 'indexed', textPages: 32 })).toBe('partial');
    expect(text({ hasText: true, stage: 'indexed' })).toBe('whole');
  });
});

describe('the words of a meeting', () => {
  it.each([
    [undefined, '12 items · 100 pages · not started'],
    [reading(0, 0), '12 items · 100 pages · just opened'],
    [reading(11, 12), '12 items · 100 pages · 12 read'],
    [reading(99, 100), '12 items · 100 pages · all read'],
  ])('say how far it is read', (state, words) => {
    const readings = new Map(state ? [[sha256(1), state]] : []);
    expect(meetingLine(summaryOf([PACK], { readings }))).toBe(words);
  });

  it('say how far an earlier version is read where nothing of this one is', () => {
    const papers = [paper(1, { published: '2026-07-01' }), paper(2, { published: '2026-07-08', addedAtMs: 2 })];
    const line = (...readings: readonly (readonly [number, ReturnType<typeof reading>])[]): string =>
      meetingLine(summaryOf(papers, { readings: new Map(readings.map(([at, state]) => [sha256(at), state])) }));
    expect(line([1, reading(2, 3)])).toBe('12 items · 100 pages · 3 read in an earlier version');
    expect(line([1, reading(2, 3)], [2, reading(1, 2)])).toBe('12 items · 100 pages · 2 read');
  });

  it('say that a paper is on its way before its pages are known', () => {
    const summary = summaryOf([paper(1, { pageCount: 0, agenda: [], stage: 'stored' })]);
    expect(meetingLine(summary)).toBe('being read in');
    expect(summary.papers.map(paperLine)).toEqual(['Being read in']);
  });

  it('say of an agenda alone that papers are to come, where it announces any', () => {
    const line = (toFollow: boolean): string =>
      meetingLine(
        summaryOf([paper(1, { kind: 'frontsheet', pageCount: 4, agenda: [item('1', { toFollow, pages: null })] })]),
      );
    expect(line(true)).toBe('Agenda published, papers to come · 1 item · 4 pages · not started');
    expect(line(false)).toBe('1 item · 4 pages · not started');
  });

  it('name the printed page to go on at', () => {
    const labels = Array.from({ length: 100 }, (_, index) => (index < 2 ? null : String(index - 1)));
    const at = (leftAt: number, seen: number): string => {
      const state = summaryOf([PACK], { readings: new Map([[sha256(1), reading(leftAt, seen)]]) }).goOn;
      return state ? openWords(state, labels) : '';
    };
    expect(at(60, 61)).toBe('Continue at page 59');
    expect(at(1, 2)).toBe('Continue at PDF page 2');
    expect(at(0, 1)).toBe('Open pack');
    expect(at(99, 100)).toBe('Open pack');
  });

  it('name no page while its label is not known', () => {
    const state = summaryOf([PACK], { readings: new Map([[sha256(1), reading(60, 61)]]) }).goOn;
    expect(state && openWords(state, undefined)).toBe('Continue');
  });

  it('say what is kept', () => {
    const notes = new Map([[sha256(1), 23]]);
    expect(keptWords(summaryOf([PACK], { notes, flags: [flag(1)] }))).toBe('23 notes · 1 interest · kept offline');
    expect(keptWords(summaryOf([PACK]))).toBe('Kept offline');
    expect(counted(1, 'page')).toBe('1 page');
  });

  it('name a meeting by its committee, else a single paper by its file', () => {
    const nameOf = (papers: readonly Paper[]): string => meetingName(summaryOf(papers).meeting);
    expect(nameOf([PACK])).toBe('Planning Committee');
    expect(nameOf([paper(1, { committee: '', fileName: 'Scan 12.pdf' })])).toBe('Scan 12');
    expect(nameOf([paper(1, { committee: '' }), paper(2, { committee: '' })])).toBe('Committee not known');
  });
});

describe('committees', () => {
  const named = (name: string, number: number): Paper => paper(number, { committee: name, date: `2026-07-1${number}` });

  it('are listed once, by name, whatever their case, the unknown one last', () => {
    const meetings = groupMeetings([
      named('Planning Committee', 1),
      named('', 2),
      named('PLANNING  COMMITTEE', 3),
      named('Audit', 4),
    ]);
    expect(committeesOf(meetings).map(({ name }) => name)).toEqual(['Audit', 'Planning Committee', '']);
    expect(new Set(meetings.map(committeeKey)).size).toBe(3);
  });

  it('get short names unless two would be the same', () => {
    const short = (...names: readonly string[]): readonly string[] => [
      ...shortNames(names.map(name => ({ key: name, name }))).values(),
    ];
    expect(short('Planning Committee', 'Scrutiny Committee (Place)', 'Cabinet')).toEqual([
      'Planning',
      'Scrutiny (Place)',
      'Cabinet',
    ]);
    expect(short('Planning Committee', 'Planning')).toEqual(['Planning Committee', 'Planning']);
    expect(short('Licensing Sub-Committee', 'Licensing Sub Committee', 'Committee')).toEqual([
      'Licensing Sub-Committee',
      'Licensing Sub Committee',
      'Committee',
    ]);
  });
});

describe('the folder of a file', () => {
  it.each([
    ['pack.pdf', ''],
    ['Planning/pack.pdf', 'Planning'],
    ['Planning/Part 2/pack.pdf', 'Planning / Part 2'],
    ['C:\\packs\\pack.pdf', 'C: / packs'],
  ])('of %s', (path, folder) => {
    expect(folderOf(path)).toBe(folder);
  });
});
