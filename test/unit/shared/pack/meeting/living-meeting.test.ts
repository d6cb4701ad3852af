import { describe, expect, it } from 'vitest';
import { livingMeeting, type LivingMeeting } from '../../../../../shared/pack/meeting/living-meeting.ts';
import type { Paper } from '../../../../../shared/pack/paper.ts';
import { sha256 } from '../../../../support/made-up.ts';
import { itemOf, packOf, supplementOf } from '../../../../support/meeting-papers.ts';

const AGENDA = [
  itemOf('1', 'Apologies'),
  itemOf('2', 'The sea wall', [2, 9]),
  itemOf('3', 'Harbour lights', null, { toFollow: true }),
  itemOf('4', 'Dredging contract', [10, 19]),
];

/** `2: pack 1 current, replaces 5 gone` */
const sourcesOf = (living: LivingMeeting<Paper>, number: string): readonly string[] =>
  living.items
    .filter(item => item.number === number)
    .flatMap(({ sources }) => sources)
    .map(({ paper, how, isCurrent }) => `${how} ${Number.parseInt(paper, 16)}${isCurrent ? '' : ' not current'}`);

const namesOf = ({ papers }: LivingMeeting<Paper>): readonly string[] => papers.map(({ name }) => name);
const codesOf = ({ warnings }: LivingMeeting<Paper>): readonly string[] => warnings.map(({ code }) => code);

describe('a pack by itself', () => {
  it('gives its items, those with papers with one source', () => {
    const living = livingMeeting([packOf(1, AGENDA)]);
    expect(living.items.map(({ number, toFollow }) => [number, toFollow])).toEqual([
      ['1', false],
      ['2', false],
      ['3', true],
      ['4', false],
    ]);
    expect(sourcesOf(living, '2')).toEqual(['pack 1']);
    expect(sourcesOf(living, '1')).toEqual([]);
    expect(living.papers).toMatchObject([{ name: 'Agenda pack', version: 1, replacedBy: null }]);
    expect(living.warnings).toEqual([]);
  });

  it('is one paper, however often it is handed over', () => {
    expect(livingMeeting([packOf(1, AGENDA), packOf(1, AGENDA)]).papers).toHaveLength(1);
  });

  it('is nothing without papers', () => {
    expect(livingMeeting([])).toEqual({ items: [], papers: [], warnings: [] });
  });
});

describe('a supplement', () => {
  it('brings what was to follow', () => {
    const living = livingMeeting([packOf(1, AGENDA), supplementOf(2, [itemOf('3', 'Harbour lights', [2, 11])])]);
    expect(sourcesOf(living, '3')).toEqual(['follows 2']);
    expect(living.items.find(({ number }) => number === '3')?.toFollow).toBe(false);
    expect(namesOf(living)).toEqual(['Agenda pack', 'Supplement for item 3']);
  });

  it('takes the place of a report where it says so', () => {
    const living = livingMeeting([packOf(1, AGENDA), supplementOf(2, [itemOf('2', 'The sea wall', [2, 11])], ['2'])]);
    expect(sourcesOf(living, '2')).toEqual(['replaces 2', 'pack 1 not current']);
  });

  it('stands beside it where it does not', () => {
    const living = livingMeeting([packOf(1, AGENDA), supplementOf(2, [itemOf('2', 'The sea wall', [2, 11])])]);
    expect(sourcesOf(living, '2')).toEqual(['pack 1', 'added 2']);
  });

  it('follows the title where its number is that of another item by now', () => {
    const living = livingMeeting([packOf(1, AGENDA), supplementOf(2, [itemOf('2', 'Dredging contract', [2, 11])])]);
    expect(sourcesOf(living, '4')).toEqual(['pack 1', 'added 2']);
    expect(sourcesOf(living, '2')).toEqual(['pack 1']);
  });

  it('is joined whole to the items it names where it has no agenda of its own', () => {
    const named = supplementOf(2, [], [], {
      supplement: { ordinal: null, items: ['3'], replaces: [], says: null },
    });
    const living = livingMeeting([packOf(1, AGENDA), named]);
    expect(sourcesOf(living, '3')).toEqual(['follows 2']);
    expect(living.items[2]?.sources[0]?.item.pages).toEqual({ first: 0, last: 11 });
  });

  it('keeps an item that the agenda lacks, and says so', () => {
    const living = livingMeeting([packOf(1, AGENDA), supplementOf(2, [itemOf('9', 'Urgent business', [0, 3])])]);
    expect(living.items.map(({ number }) => number)).toEqual(['1', '2', '3', '4', '9']);
    expect(living.warnings).toMatchObject([{ code: 'supplement-without-item', item: '9' }]);
  });

  it('says so where it names no item at all', () => {
    const living = livingMeeting([packOf(1, AGENDA), supplementOf(2, [])]);
    expect(codesOf(living)).toEqual(['supplement-without-item']);
    expect(namesOf(living)).toEqual(['Agenda pack', 'Supplement']);
  });

  it('serves before the pack has come', () => {
    const living = livingMeeting([supplementOf(2, [itemOf('3', 'Harbour lights', [2, 11])])]);
    expect(sourcesOf(living, '3')).toEqual(['added 2']);
    expect(living.items[0]?.toFollow).toBe(false);
    expect(living.warnings).toEqual([]);
  });

  it('is numbered among several, in the order they came', () => {
    const living = livingMeeting([
      packOf(1, AGENDA),
      supplementOf(3, [itemOf('2', 'The sea wall', [0, 3]), itemOf('4', 'Dredging contract', [4, 6])]),
      supplementOf(2, [itemOf('3', 'Harbour lights', [2, 11])]),
    ]);
    expect(namesOf(living)).toEqual(['Agenda pack', 'Supplement 1 for item 3', 'Supplement 2 for items 2 and 4']);
  });

  it('keeps the number printed on it', () => {
    const numbered = (ordinal: string) => ({ supplement: { ordinal, items: ['3'], replaces: [], says: null } });
    const living = livingMeeting([
      packOf(1, AGENDA),
      supplementOf(2, [], [], numbered('4')),
      supplementOf(3, [], [], numbered('2')),
    ]);
    expect(namesOf(living).slice(1)).toEqual(['Supplement 4 for item 3', 'Supplement 2 for item 3']);
  });
});

describe('versions', () => {
  it('are one paper, the latest leading, the one before replaced by it', () => {
    const living = livingMeeting([
      packOf(1, AGENDA, { published: '2026-11-17' }),
      packOf(2, AGENDA.slice(0, 3), { published: '2026-11-12' }),
    ]);
    expect(
      living.papers.map(({ paper, name, version, replacedBy }) => [paper.addedAtMs, name, version, replacedBy]),
    ).toEqual([
      [1, 'Agenda pack, version 2', 2, null],
      [2, 'Agenda pack, version 1', 1, sha256(1)],
    ]);
    expect(living.items).toHaveLength(4);
    expect(sourcesOf(living, '2')).toEqual(['pack 1']);
  });

  it('are told by what has come in the meantime where no date tells', () => {
    const later = AGENDA.map(item => (item.number === '3' ? itemOf('3', 'Harbour lights', [20, 25]) : item));
    const living = livingMeeting([packOf(1, later), packOf(2, AGENDA)]);
    expect(living.papers[0]?.paper.addedAtMs).toBe(1);
    expect(living.items[2]).toMatchObject({ toFollow: false, sources: [{ how: 'pack', isCurrent: true }] });
  });

  it('are told by when their files were made, then by when they were written, then by their names', () => {
    const made = (id: number, createdAt: string | null, rest: Partial<Paper> = {}) =>
      packOf(id, AGENDA, { createdAt, ...rest });
    const leads = (...papers: readonly Paper[]) => livingMeeting(papers).papers[0]?.paper.addedAtMs;
    expect(leads(made(1, '2026-11-12T10:00:00.000Z'), made(2, '2026-11-11T10:00:00.000Z'))).toBe(1);
    // The latest files of a folder are taken in first.
    expect(leads(made(1, null, { modifiedMs: 20 }), made(2, null, { modifiedMs: 10 }))).toBe(1);
    const unpacked = (id: number, fileName: string) => made(id, null, { fileName, modifiedMs: 5 });
    expect(leads(unpacked(1, 'Pack v10.pdf'), unpacked(2, 'Pack v9.pdf'))).toBe(1);
    expect(leads(unpacked(1, 'Pack revised.pdf'), unpacked(2, 'Pack.pdf'))).toBe(1);
  });

  it('are said to be unclear where what they say does not agree', () => {
    const living = livingMeeting([
      packOf(1, AGENDA, { published: '2026-11-17', createdAt: '2026-11-10T10:00:00.000Z' }),
      packOf(2, AGENDA, { published: '2026-11-12', createdAt: '2026-11-15T10:00:00.000Z' }),
    ]);
    expect(codesOf(living)).toEqual(['version-unclear']);
  });

  it('keep the pages of a pack in force that is followed by an amended agenda alone', () => {
    const amended = [
      itemOf('1', 'Apologies'),
      itemOf('2', 'Closed session'),
      itemOf('3', 'The sea wall'),
      itemOf('4', 'Harbour lights', null, { toFollow: true }),
    ];
    const living = livingMeeting([
      packOf(1, AGENDA, { published: '2026-11-10' }),
      packOf(2, amended, { kind: 'frontsheet', published: '2026-11-20' }),
    ]);
    expect(living.items.map(({ title }) => title)).toEqual([
      'Apologies',
      'Closed session',
      'The sea wall',
      'Harbour lights',
    ]);
    expect(sourcesOf(living, '3')).toEqual(['pack 1']);
    expect(living.papers.map(({ replacedBy }) => replacedBy)).toEqual([null, null]);
  });

  it('let a frontsheet become a pack', () => {
    const bare = AGENDA.map(item => ({ ...item, pages: null, toFollow: true }));
    const living = livingMeeting([packOf(2, AGENDA), packOf(1, bare, { kind: 'frontsheet' })]);
    expect(namesOf(living)).toEqual(['Agenda pack', 'Agenda, before the papers']);
    expect(living.papers.map(({ version, after }) => [version, after])).toEqual([
      [1, living.papers[1]?.paper.sha256],
      [1, null],
    ]);
    const again = livingMeeting([packOf(2, AGENDA), packOf(1, bare, { kind: 'frontsheet' }), packOf(3, AGENDA)]);
    expect(namesOf(again)).toEqual(['Agenda pack, version 2', 'Agenda pack, version 1', 'Agenda, before the papers']);
  });

  it('do not count a restricted pack, which only adds', () => {
    const open = [...AGENDA, itemOf('5', 'Land at the quay', null, { exempt: true })];
    const restricted = [itemOf('5', 'Land at the quay', [2, 8], { exempt: true })];
    const living = livingMeeting([packOf(1, open), packOf(2, restricted)]);
    expect(namesOf(living)).toEqual(['Agenda pack', 'Exempt papers for item 5']);
    expect(sourcesOf(living, '5')).toEqual(['added 2']);
    expect(sourcesOf(living, '2')).toEqual(['pack 1']);
  });

  it('leave the pages of exempt items to the fuller pack', () => {
    const open = [...AGENDA, itemOf('5', 'Land at the quay', null, { exempt: true })];
    const full = [...AGENDA, itemOf('5', 'Land at the quay', [20, 24], { exempt: true })];
    const living = livingMeeting([packOf(1, full), packOf(2, open)]);
    expect(sourcesOf(living, '5')).toEqual(['pack 1']);
    expect(sourcesOf(living, '2')).toEqual(['pack 2']);
  });
});

describe('a republished pack and a supplement before it', () => {
  const late = (rest: Partial<Paper> = {}) =>
    supplementOf(5, [itemOf('2', 'The sea wall', [2, 11])], ['2'], { published: '2026-11-15', ...rest });
  const grown = AGENDA.map(item => (item.number === '2' ? itemOf('2', 'The sea wall', [2, 13]) : item));

  it('holds the supplement’s report where it is later', () => {
    const living = livingMeeting([
      packOf(1, AGENDA, { published: '2026-11-10' }),
      packOf(6, grown, { published: '2026-11-18' }),
      late(),
    ]);
    expect(sourcesOf(living, '2')).toEqual(['pack 6', 'replaces 5 not current']);
  });

  it('does not where it is earlier', () => {
    const living = livingMeeting([
      packOf(1, AGENDA, { published: '2026-11-10' }),
      packOf(2, AGENDA, { published: '2026-11-12' }),
      late(),
    ]);
    expect(sourcesOf(living, '2')).toEqual(['replaces 5', 'pack 2 not current']);
  });

  it('holds it where its date was left as it was and the item has grown', () => {
    const same = { published: '2026-11-10' };
    const living = livingMeeting([packOf(1, AGENDA, same), packOf(6, grown, same), late()]);
    expect(sourcesOf(living, '2')).toEqual(['pack 6', 'replaces 5 not current']);
    const still = livingMeeting([packOf(1, AGENDA, same), packOf(6, AGENDA, same), late()]);
    expect(sourcesOf(still, '2')).toEqual(['replaces 5', 'pack 6 not current']);
  });

  it('is known by its own date where there is no version before', () => {
    expect(sourcesOf(livingMeeting([packOf(1, grown, { published: '2026-11-18' }), late()]), '2')).toEqual([
      'pack 1',
      'replaces 5 not current',
    ]);
  });
});

describe('papers of another meeting', () => {
  it('are kept, but their items are not this meeting’s', () => {
    const late = supplementOf(2, [itemOf('3', 'Harbour lights', [2, 11])], [], { date: '2026-12-01' });
    const living = livingMeeting([packOf(1, AGENDA), late]);
    expect(sourcesOf(living, '3')).toEqual([]);
    expect(living.items[2]?.toFollow).toBe(true);
    expect(living.papers).toHaveLength(2);
    expect(living.warnings).toMatchObject([{ code: 'several-meetings', found: 'supplement-2.pdf' }]);
  });

  it('are no versions, however alike their agendas', () => {
    const living = livingMeeting([packOf(1, AGENDA), packOf(2, AGENDA.slice(0, 3), { date: '2026-12-01' })]);
    expect(living.papers.map(({ version, replacedBy }) => [version, replacedBy])).toEqual([
      [1, null],
      [1, null],
    ]);
  });

  it('are not minutes of the meeting before', () => {
    const minutes = packOf(9, [], { kind: 'minutes', title: 'Minutes', date: '2026-10-28' });
    expect(codesOf(livingMeeting([packOf(1, AGENDA), minutes]))).toEqual([]);
  });
});

describe('papers beside', () => {
  it('are put to an item without papers where a report is titled like it', () => {
    const report = packOf(3, [], { kind: 'report', title: 'Harbour Lights', pageCount: 6 });
    const living = livingMeeting([packOf(1, AGENDA), report]);
    expect(sourcesOf(living, '3')).toEqual(['follows 3']);
    const other = packOf(3, [], { kind: 'report', title: 'The sea wall', pageCount: 6 });
    expect(sourcesOf(livingMeeting([packOf(1, AGENDA), other]), '2')).toEqual(['pack 1']);
  });

  it('are listed behind the pack as they came, earlier versions last', () => {
    const living = livingMeeting([
      packOf(1, AGENDA),
      packOf(4, AGENDA),
      packOf(9, [], { kind: 'minutes', title: 'Minutes' }),
      supplementOf(5, [itemOf('3', 'Harbour lights', [2, 11])]),
    ]);
    expect(namesOf(living)).toEqual([
      'Agenda pack, version 2',
      'Supplement for item 3',
      'Minutes',
      'Agenda pack, version 1',
    ]);
  });

  it('of one name are told apart by their files, else counted', () => {
    const minutes = (id: number, fileName: string) => packOf(id, [], { kind: 'minutes', title: 'Minutes', fileName });
    const named = (...files: readonly string[]) =>
      namesOf(livingMeeting(files.map((fileName, index) => minutes(index + 1, fileName))));
    expect(named('June.pdf', 'July.pdf').toSorted()).toEqual(['Minutes (July)', 'Minutes (June)']);
    expect(named('June.pdf', 'June.pdf')).toEqual(['Minutes (June) (1)', 'Minutes (June) (2)']);
    expect(named('June.pdf')).toEqual(['Minutes']);
  });

  it('are said to be of several meetings where days or bodies differ', () => {
    const other = [itemOf('1', 'Welcome'), itemOf('2', 'Planning application 7', [2, 3])];
    expect(codesOf(livingMeeting([packOf(1, AGENDA), packOf(2, other, { date: '2026-12-01' })]))).toEqual([
      'several-meetings',
    ]);
    const living = livingMeeting([
      packOf(1, AGENDA),
      packOf(2, other, { body: 'Planning Committee', committee: 'Planning' }),
    ]);
    expect(codesOf(living)).toEqual(['several-meetings']);
    expect(living.items).toHaveLength(4);
    expect(living.papers).toHaveLength(2);
  });
});

describe('a supplement that was published again', () => {
  const wordSample = Array.from({ length: 100 }, (_, at) => at);
  const [first, again] = [
    supplementOf(2, [itemOf('3', 'Harbour lights', [2, 11])], [], { wordSample }),
    supplementOf(4, [itemOf('3', 'Harbour lights', [2, 12])], [], { wordSample, pageCount: 13 }),
  ];

  it('is one supplement, the latest in force, the one before replaced by it', () => {
    const living = livingMeeting([packOf(1, AGENDA), again, first]);
    expect(sourcesOf(living, '3')).toEqual(['follows 4', 'follows 2 not current']);
    expect(living.papers.map(({ name, version, after, replacedBy }) => [name, version, after, replacedBy])).toEqual([
      ['Agenda pack', 1, null, null],
      ['Supplement for item 3, version 2', 2, sha256(2), null],
      ['Supplement for item 3, version 1', 1, null, sha256(4)],
    ]);
  });

  it('takes the place of what it took the place of before, though its letter does not say so again', () => {
    const replacing = supplementOf(2, [itemOf('2', 'The sea wall', [2, 11])], ['2'], { wordSample });
    const silent = supplementOf(4, [itemOf('2', 'The sea wall', [2, 12])], [], { wordSample });
    const living = livingMeeting([packOf(1, AGENDA), replacing, silent]);
    expect(sourcesOf(living, '2')).toEqual(['replaces 4', 'pack 1 not current', 'replaces 2 not current']);
  });

  it('is in force alone where the agenda has not come yet', () => {
    expect(sourcesOf(livingMeeting([first, again]), '3')).toEqual(['added 4', 'added 2 not current']);
  });

  it('is counted once among others', () => {
    const other = supplementOf(3, [itemOf('2', 'The sea wall', [0, 3])]);
    expect(namesOf(livingMeeting([packOf(1, AGENDA), first, other, again]))).toEqual([
      'Agenda pack',
      'Supplement 2 for item 2',
      'Supplement 1 for item 3, version 2',
      'Supplement 1 for item 3, version 1',
    ]);
  });
});

describe('other papers that were published again', () => {
  it('are versions of one, though there is no agenda', () => {
    const wordSample = Array.from({ length: 100 }, (_, at) => at);
    const report = (id: number, title: string) =>
      packOf(id, [], { kind: 'report', title, fileName: `${title}.pdf`, wordSample });
    const living = livingMeeting([report(1, 'Member report'), report(2, 'Member report v2')]);
    expect(namesOf(living)).toEqual(['Member report, version 2', 'Member report, version 1']);
    expect(living.papers[0]?.after).toBe(sha256(1));
  });

  it('are versions of one scan, where it is taken for a pack', () => {
    const scan = (id: number, name: string) => packOf(id, [], { fileName: `${name}.pdf`, wordSample: [] });
    const scans = [scan(1, 'Cabinet 25 November'), scan(2, 'Cabinet 25 November (amended)')];
    expect(namesOf(livingMeeting(scans))).toEqual(['Agenda pack, version 2', 'Agenda pack, version 1']);
    expect(namesOf(livingMeeting(scans.slice(0, 1)))).toEqual(['Agenda pack']);
    const [lead] = livingMeeting([packOf(3, AGENDA), ...scans]).papers;
    expect(lead?.paper.addedAtMs).toBe(3);
  });
});
