import { describe, expect, it } from 'vitest';
import { agendaOf, listed, placed, report } from './set-paper.ts';

const LABELS = [null, '2', '3', '4', '5', '6', '7'];

describe('A part that bears the number of its item', () => {
  it('is an item itself where it has papers or a mark of its own; a mere line stays a part', () => {
    const reading = agendaOf({
      pages: [
        [
          'AGENDA',
          '57:1.|87:Apologies',
          '57:2.|87:Finance',
          '87:2.1|117:Outturn (Pages 2 - 3)',
          '87:2.2|117:Grants',
          '87:2.3|117:Debts (exempt)',
          '87:2.4|117:Rents (to follow)',
          '57:3.|87:Roads (Pages 4 - 5)',
        ],
        ...report(2),
        ...report(2),
      ],
      labels: LABELS,
    });
    expect(listed(reading)).toEqual([
      '1 Apologies',
      '2 Finance',
      '2.1 Outturn',
      '2.3 Debts (exempt)',
      '2.4 Rents',
      '3 Roads',
    ]);
    expect(placed(reading)).toEqual([null, null, '2-3', null, null, '4-5']);
    expect(reading.items.map(({ exempt }) => exempt)).toEqual([false, false, false, true, false, false]);
    expect(reading.items.map(({ toFollow }) => toFollow)).toEqual([false, false, false, false, true, false]);
    expect(reading.items.flatMap(({ subItems }) => subItems.map(({ number }) => number))).toEqual(['2.2']);
  });

  it('is named with its letter where the number comes again with another', () => {
    const reading = agendaOf({
      pages: [
        [
          'AGENDA',
          '57:1.|87:Apologies',
          '57:2 (a)|97:Gaming (Pages 2 - 3)',
          '57:2 (b)|97:Taxis (Pages 4 - 5)',
          '57:3.|87:Roads',
        ],
        ...report(2),
        ...report(2),
      ],
      labels: LABELS,
    });
    expect(listed(reading)).toEqual(['1 Apologies', '2(a) Gaming', '2(b) Taxis', '3 Roads']);
    expect(reading.warnings).toEqual([]);
  });
});

describe('What is called an agenda', () => {
  it('is none in a sentence about items, or in a guide that tells of no meeting', () => {
    expect(listed(agendaOf({ pages: [['Parish News', 'Agenda items to the Clerk by 7 July']] }))).toEqual([]);
    const guide = ['Guide for new clerks', 'Agenda', '57:1.|87:Apologies', '57:2.|87:Minutes', '57:3.|87:Reports'];
    expect(listed(agendaOf({ pages: [guide] }))).toEqual([]);
    expect(listed(agendaOf({ pages: [['Time: 7 pm', ...guide.slice(1)]] }))).toHaveLength(3);
  });
});

describe('An agenda that prints first pages alone', () => {
  it('has reports that end before the next begins', () => {
    const reading = agendaOf({
      pages: [
        [
          'AGENDA',
          '57:1.|87:Apologies',
          '57:2.|87:Roads (Page 2)',
          '57:3.|87:Rents (Page 4)',
          '57:4.|87:Trees (Page 5)',
        ],
        ...report(2),
        ...report(1),
        ...report(2),
      ],
      labels: LABELS,
    });
    expect(placed(reading)).toEqual([null, '2-3', '4-4', '5-6']);
    expect(reading.warnings).toMatchObject([
      { code: 'range-inferred', item: '2' },
      { code: 'pages-unclear', item: '4' },
    ]);
  });
});
