import { describe, expect, it } from 'vitest';
import { agendaOf, entry, listed, placed, report } from './set-paper.ts';

const LINES = ['AGENDA', '57:1.|87:Apologies', '57:2.|87:Roads (Pages 2 - 3)', '57:3.|87:Rents (Pages 4 - 5)'];
const LABELS = [null, '2', '3', '4', '5'];
const codes = ({ warnings }: ReturnType<typeof agendaOf>): readonly string[] => warnings.map(({ code }) => code);

describe('The items of an agenda', () => {
  it('are read with number, title, range and pages', () => {
    const reading = agendaOf({ pages: [LINES, ...report(2), ...report(2)], labels: LABELS });
    expect(listed(reading)).toEqual(['1 Apologies', '2 Roads', '3 Rents']);
    expect(placed(reading)).toEqual([null, '2-3', '4-5']);
    expect(reading.items[1]?.printed).toEqual({ first: '2', last: '3' });
    expect(reading.agendaPages).toEqual([0]);
    expect(reading.warnings).toEqual([]);
  });

  it('end above a line in smaller letters, however full they are', () => {
    const { items } = agendaOf({
      pages: [
        [
          'Agenda',
          '57:1.|87:Apologies',
          '57:2.|87:Pump House, 3 Quay Lane, Saltmouth, its yard and its pier|420:(Pages 4 - 7)',
          '+~87:Two storeys on the roof of the pump house, for ten years.',
          '57:3.|87:Work programme',
        ],
      ],
    });
    expect(items.map(({ title }) => title)).toEqual([
      'Apologies',
      'Pump House, 3 Quay Lane, Saltmouth, its yard and its pier',
      'Work programme',
    ]);
    expect(items[1]?.note).toBe('Two storeys on the roof of the pump house, for ten years.');
  });

  it('go on over lines that were full, in small letters or open, and end where a note begins', () => {
    const reading = agendaOf({
      pages: [
        [
          'AGENDA',
          '57:1.|87:To confirm the minutes of the meeting held on',
          '+87:Tuesday 7 October',
          '57:2.|87:Harbour Plan',
          '+87:Report of the Harbour Master',
          '57:3.|87:Final Report',
          '57:4.|87:To consider the following plans:',
          '+105:1. The Barn',
          '+105:2. The Mill',
          '57:5.|87:Review of the winter service and of the gritting of roads in the upper dale in the last',
          '+87:Winter and in Spring',
        ],
      ],
    });
    expect(reading.items.map(({ title, note }) => [title, note])).toEqual([
      ['To confirm the minutes of the meeting held on Tuesday 7 October', ''],
      ['Harbour Plan', 'Report of the Harbour Master'],
      ['Final Report', ''],
      ['To consider the following plans', ''],
      [
        'Review of the winter service and of the gritting of roads in the upper dale in the last Winter and in Spring',
        '',
      ],
    ]);
    expect(reading.items[3]?.subItems.map(({ number, title }) => [number, title])).toEqual([
      ['1', 'The Barn'],
      ['2', 'The Mill'],
    ]);
  });

  it('lose who reports where that runs on behind the title, but not a title that says so itself', () => {
    const reading = agendaOf({
      pages: [
        [
          'AGENDA',
          '57:1.|87:Cabinet Member Reports (Pages 3 - 10) Report of the Chief Officer',
          '57:2.|87:Annual Report of the Director of Public Health',
          '57:3.|87:Report of the Head of Planning',
        ],
      ],
    });
    expect(listed(reading)).toEqual([
      '1 Cabinet Member Reports',
      '2 Annual Report of the Director of Public Health',
      '3 Report of the Head of Planning',
    ]);
  });

  it('are not those of a list of rules behind them, or of other columns', () => {
    const reading = agendaOf({
      pages: [
        [
          'AGENDA',
          '57:Item|87:Title|400:Lead|480:Pages',
          '57:1.|87:Apologies|400:Chair|480:-',
          '57:2.|87:Roads|400:A. Rook|480:2 - 3',
          'SPEAKING',
          '57:1.|87:Speakers must register.',
          '57:2.|87:Each has three minutes.',
          '57:3.|87:The chair may vary these rules.',
        ],
      ],
    });
    expect(listed(reading)).toEqual(['1 Apologies', '2 Roads']);
    expect(reading.items[1]).toMatchObject({ printed: { first: '2', last: '3' }, note: 'A. Rook' });
  });

  it.each([
    ['a report', ['Roads', 'Report to: Cabinet', 'Subject: Roads', '1. Introduction', '2. Costs', '3. Minutes']],
    [
      'minutes',
      ['Minutes of the meeting', 'Present: Cllr Ash', '1. Apologies', '2. Declarations of interest', '3. Minutes'],
    ],
    [
      'minutes that do not say so',
      [
        'Melby',
        '1. Apologies',
        'None were received.',
        '2. Declarations of interest',
        '3. Minutes',
        'These were approved.',
      ],
    ],
    ['a letter', ['Dear Councillor', '1. The road is closed.', '2. The bus is late.', '3. The hall is cold.']],
  ])('are none in %s', (_, lines) => {
    expect(agendaOf({ pages: [lines] }).items).toEqual([]);
  });

  it('are none in a report that was stamped for its pack', () => {
    const lines = ['AGENDA', '1. Apologies', '2. Minutes', '3. Roads'];
    expect(agendaOf({ pages: [lines], stamps: { 0: '5' } }).items).toEqual([]);
  });

  it('are found without the word agenda where they are those of every meeting', () => {
    const lines = ['Melby Parish Council', '1. Apologies', '2. Declarations of interest', '3. Minutes', '4. Roads'];
    expect(agendaOf({ pages: [lines] }).items).toHaveLength(4);
  });

  it('are owned up to where an agenda cannot be read', () => {
    const reading = agendaOf({ pages: [['AGENDA', 'We shall talk of this and that.']] });
    expect(reading.items).toEqual([]);
    expect(codes(reading)).toEqual(['agenda-unclear']);
  });

  it('stand under the headings of their part', () => {
    const reading = agendaOf({
      pages: [['AGENDA', '200:PART I', '57:1.|87:Roads', '200:PART TWO - PRIVATE', '57:2.|87:Lease', '57:3.|87:Pay']],
    });
    expect(reading.items.map(({ section, exempt }) => [section, exempt])).toEqual([
      ['PART I', false],
      ['PART TWO - PRIVATE', true],
      ['PART TWO - PRIVATE', true],
    ]);
  });

  it('are exempt by an exclusion before them, by number or for all that follows, which is itself public', () => {
    const flags = (exclusion: string): readonly boolean[] =>
      agendaOf({
        pages: [
          [
            'AGENDA',
            '57:1.|87:Roads',
            `57:2.|87:Exclusion of the Press and Public`,
            `+87:${exclusion}`,
            '57:3.|87:Lease',
            '57:4.|87:Pay',
          ],
        ],
      }).items.map(({ exempt }) => exempt);
    expect(flags('That the public be excluded for the following items.')).toEqual([false, false, true, true]);
    expect(flags('That the public be excluded during item 4.')).toEqual([false, false, false, true]);
    expect(flags('To identify items for which the public may be excluded.')).toEqual([false, false, false, false]);
  });
});

describe('The pages of an item', () => {
  const pages = [LINES, ...report(2), ...report(2)];

  it('are cut at the end of the file', () => {
    const reading = agendaOf({ pages: pages.slice(0, 4), labels: LABELS.slice(0, 4) });
    expect(placed(reading)).toEqual([null, '2-3', '4-4']);
    expect(codes(reading)).toEqual(['range-beyond-file']);
  });

  it('are none where the file is the agenda alone', () => {
    expect(placed(agendaOf({ pages: [LINES] }))).toEqual([null, null, null]);
  });

  it('follow the stamps where the outline leads elsewhere', () => {
    const outline = [entry('2 Roads', 3), entry('3 Rents', 3)];
    const reading = agendaOf({ pages, labels: LABELS, stamps: { 1: '2', 3: '3' }, outline });
    expect(placed(reading)).toEqual([null, '2-3', '4-5']);
    expect(reading.warnings).toMatchObject([{ code: 'outline-disagrees', item: '2' }]);
  });

  it('come from the outline alone where no page bears a number', () => {
    const plain = ['AGENDA', '57:1.|87:Apologies', '57:2.|87:Roads', '57:3.|87:Rents'];
    const outline = [entry('Agenda', 0), entry('2 Roads', 1), entry('3 Rents', 3, [entry('Appendix A', 4)])];
    const reading = agendaOf({ pages: [plain, ...report(2), ...report(2)], outline });
    expect(placed(reading)).toEqual([null, '2-3', '4-5']);
    expect(reading.items[2]?.documents).toEqual([{ title: 'Appendix A', pages: { first: 4, last: 4 } }]);
  });

  it('are told from the next range where the end of one is not printed', () => {
    const open = LINES.map(line => line.replace('2 - 3)', '2 -'));
    const reading = agendaOf({ pages: [open, ...report(2), ...report(2)], labels: LABELS });
    expect(reading.items[1]?.printed).toEqual({ first: '2', last: '3' });
    expect(codes(reading)).toEqual(['range-inferred']);
  });

  it('tell that papers announced for later have arrived', () => {
    const announced = ['AGENDA', '57:1.|87:Roads (To Follow)', '57:2.|87:Rents', '+87:- To follow'];
    const reading = agendaOf({ pages: [announced, ...report(2)], stamps: { 1: '1' } });
    expect(reading.items.map(({ title, toFollow }) => [title, toFollow])).toEqual([
      ['Roads', false],
      ['Rents', true],
    ]);
    expect(placed(reading)).toEqual(['2-3', null]);
  });

  it('are guessed by order, and said to be, where none bears a number', () => {
    const reading = agendaOf({ pages });
    expect(placed(reading)).toEqual([null, '2-3', '4-5']);
    expect(codes(reading)).toEqual(['pages-unclear']);
  });

  it('hold the appendices that begin on them', () => {
    const appendix = ['Appendix B: Figures', 'Words.'];
    const reading = agendaOf({ pages: [LINES, ...report(1), appendix, ...report(2)], labels: LABELS });
    expect(reading.items[1]?.documents).toEqual([{ title: 'Appendix B: Figures', pages: { first: 2, last: 2 } }]);
  });

  it('can be told from the front pages while others are still being read', () => {
    const outline = [entry('Agenda', 0), entry('2 Roads', 1), entry('3 Rents', 3)];
    const reading = agendaOf({ pages: [LINES, null, null, null, null], outline });
    expect(placed(reading)).toEqual([null, '2-3', '4-5']);
    expect(codes(reading)).toEqual([]);
  });
});

describe('An outline', () => {
  it('gives the items of a scanned pack', () => {
    const outline = [entry('Agenda', 0), entry('3. Minutes', 1), entry('4. Roads', 2)];
    const reading = agendaOf({ pages: [[], [], [], []], outline });
    expect(listed(reading)).toEqual(['3 Minutes', '4 Roads']);
    expect(placed(reading)).toEqual(['2-2', '3-4']);
    expect(reading.items[0]?.line).toBeNull();
  });

  it('of headings makes no report an agenda', () => {
    const lines = ['Roads', 'Report to: Cabinet', 'Subject: Roads'];
    const outline = [entry('1. Introduction', 0), entry('2. Costs', 1), entry('3. Minutes of evidence', 1)];
    expect(agendaOf({ pages: [lines, ['2. Costs']], outline }).items).toEqual([]);
  });

  it('may hold its items further down, without numbers', () => {
    const plain = ['AGENDA', '57:1.|87:Apologies', '57:2.|87:Road Repairs', '57:3.|87:Garden Rents'];
    const outline = [entry('Council', 0, [entry('Agenda', 0), entry('Road Repairs', 1), entry('Garden Rents', 3)])];
    expect(placed(agendaOf({ pages: [plain, ...report(2), ...report(2)], outline }))).toEqual([null, '2-3', '4-5']);
  });

  it('that leads lines without papers to those of the next item misleads nobody', () => {
    const outline = [entry('1 Apologies', 1), entry('2 Roads', 1), entry('3 Rents', 3)];
    const reading = agendaOf({ pages: [LINES, ...report(2), ...report(2)], labels: LABELS, outline });
    expect(placed(reading)).toEqual([null, '2-3', '4-5']);
  });

  it('adds an item that its stamp proves and the agenda does not name', () => {
    const outline = [entry('2 Roads', 1), entry('3 Rents', 3), entry('4 Late paper', 4)];
    const reading = agendaOf({
      pages: [LINES, ...report(2), ...report(2)],
      labels: LABELS,
      outline,
      stamps: { 4: '4' },
    });
    expect(listed(reading)).toContain('4 Late paper');
    expect(codes(reading)).toContain('item-only-in-outline');
  });
});
