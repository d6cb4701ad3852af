import { describe, expect, it } from 'vitest';
import type { Minutes } from '../../../../../shared/pack/minutes/minutes.ts';
import { readMinutes } from '../../../../../shared/pack/minutes/read-minutes.ts';
import { paperOf, setPage, type AnyPage } from '../set-pages.ts';

const read = (...pages: readonly AnyPage[]): readonly Minutes[] =>
  readMinutes(paperOf(...pages), { first: 0, last: pages.length - 1 });

function only(...pages: readonly AnyPage[]): Minutes {
  const [minutes, ...more] = read(...pages);
  if (!minutes || more.length > 0)
    throw new Error(`Expected one set of minutes, found ${more.length + (minutes ? 1 : 0)}.`);
  return minutes;
}

const told = ({ minutes }: Minutes): readonly (readonly [string, string, readonly string[]])[] =>
  minutes.map(({ number, title, resolved }) => [number, title, resolved]);

const HEAD = `
SALTMOUTH TOWN COUNCIL

HARBOUR COMMITTEE

MEETING HELD AT THE CUSTOM HOUSE ON 6 MAY 2030

PRESENT: Councillor Ash (in the Chair)
Councillors Birch, Cedar and Elm
`;

describe('minutes', () => {
  it('reads numbers, titles in capitals and what was resolved, part by part', () => {
    const minutes = only(`${HEAD}
31. APOLOGIES FOR ABSENCE

Apologies were received from Councillor Fir.

32. MINUTES OF THE PREVIOUS MEETING

RESOLVED:

That the Minutes of the meeting held on 8 April 2030 be signed.

33. MOORING FEES FOR VISITING BOATS AND FOR
BOATS THAT STAY OVER WINTER

The Committee considered the report of the Harbour Master.

RESOLVED: That
  (1) the fees be agreed;
  (2) the following berths be kept free:-
      the pontoon
  (3) the Harbour Master report again in May.`);
    expect(minutes).toMatchObject({ pages: { first: 0, last: 0 }, body: 'Harbour Committee', date: '2030-05-06' });
    expect(told(minutes)).toEqual([
      ['31', 'APOLOGIES FOR ABSENCE', []],
      ['32', 'MINUTES OF THE PREVIOUS MEETING', ['That the Minutes of the meeting held on 8 April 2030 be signed.']],
      [
        '33',
        'MOORING FEES FOR VISITING BOATS AND FOR BOATS THAT STAY OVER WINTER',
        [
          'the fees be agreed;',
          'the following berths be kept free:- the pontoon',
          'the Harbour Master report again in May.',
        ],
      ],
    ]);
  });

  it('reads titles with the item below them, numbered paragraphs within, over a page break', () => {
    const minutes = only(
      `
CABINET

MINUTES of a meeting of the Cabinet held in the Council Chamber, Shire Hall on
Thursday, 9 January 2031.

PRESENT: Ms A Ash (Chair), Mr B Birch and Mr C Cedar

IN ATTENDANCE: Mr D Elm (Clerk)

76. Apologies
(Item 1)

There were none.

77. Roads budget 2031-32 and the capital programme for
bridges
(Item 2)

    1. Mr Birch introduced the report.

    2. Further to questions it was noted:

    3. RESOLVED that Cabinet note the budget and agree to delegate the`,
      `
       response to the Director.

78. Any other business
(Item 3)

    4. RESOLVED that Cabinet:

      1. Agree to write to the Minister; and

      2. Note the letter.`,
    );
    expect(minutes).toMatchObject({ pages: { first: 0, last: 1 }, body: 'Cabinet', date: '2031-01-09' });
    expect(told(minutes)).toEqual([
      ['76', 'Apologies', []],
      [
        '77',
        'Roads budget 2031-32 and the capital programme for bridges',
        ['that Cabinet note the budget and agree to delegate the response to the Director.'],
      ],
      ['78', 'Any other business', ['Agree to write to the Minister; and', 'Note the letter.']],
    ]);
    expect(minutes.minutes.map(({ pageIndex }) => pageIndex)).toEqual([0, 0, 1]);
  });

  it.each([
    ['10/24', '11/24'],
    ['24/107', '24/108'],
    ['M.12', 'M.13'],
    ['PC 204', 'PC 205'],
    ['1', '2'],
  ])('keeps numbers as printed: %s', (first, second) => {
    const minutes = only(`${HEAD}
${first}. WELCOME

The Chair welcomed all.

${second}. DREDGING

It was agreed that the channel be dredged in June.`);
    expect(told(minutes)).toEqual([
      [first, 'WELCOME', []],
      [second, 'DREDGING', ['that the channel be dredged in June.']],
    ]);
  });

  it('reads minutes without numbers', () => {
    const minutes = only(`${HEAD}
PUBLIC QUESTIONS

A resident asked about gulls.

DREDGING

Resolved – that the channel be dredged.`);
    expect(told(minutes)).toEqual([
      ['', 'PUBLIC QUESTIONS', []],
      ['', 'DREDGING', ['that the channel be dredged.']],
    ]);
  });

  it('tells what was agreed in passing as a sentence', () => {
    const minutes = only(`${HEAD}
1. PRECEPT

Following a debate, it was proposed by Cllr. A. Ash, seconded by Cllr. B. Birch and unanimously
agreed that the precept would be £9,000. The Clerk will tell the county. Cllr. C. Cedar agreed to help.`);
    expect(told(minutes)[0]?.[2]).toEqual([
      'Following a debate, it was proposed by Cllr. A. Ash, seconded by Cllr. B. Birch and unanimously agreed that the precept would be £9,000.',
    ]);
  });

  it('reads Welsh minutes', () => {
    const minutes = only(`
CYNGOR CYMUNED LLANFACH

CYFARFOD 10fed IONAWR 2030

Cynhaliwyd cyfarfod o Gyngor Cymuned Llanfach am 7.30pm ar y 10fed Ionawr 2030.

PRESENNOL
Cynghorwyr Mair Huws ac Elin Prys.

1. CROESO
Croesawyd pawb.

2. LLWYBRAU
PENDERFYNWYD: Bod y llwybr yn cael ei drwsio.`);
    expect(minutes).toMatchObject({ body: 'Cyngor Cymuned Llanfach', date: '2030-01-10' });
    expect(told(minutes)).toEqual([
      ['1', 'CROESO', []],
      ['2', 'LLWYBRAU', ['Bod y llwybr yn cael ei drwsio.']],
    ]);
  });

  it('parts two meetings that stand in one paper', () => {
    const second = HEAD.replace('HARBOUR', 'COAST').replace('6 MAY', '7 MAY');
    const found = read(
      `${HEAD}\n1. WELCOME\n\nAll were welcome.`,
      'The meeting closed at nine.',
      `${second}\n9. GULLS\n\nRESOLVED that gulls be fed.`,
    );
    expect(found.map(({ body, date, pages }) => [body, date, pages.first, pages.last])).toEqual([
      ['Harbour Committee', '2030-05-06', 0, 1],
      ['Coast Committee', '2030-05-07', 2, 2],
    ]);
    expect(found.map(minutes => told(minutes).length)).toEqual([1, 1]);
  });

  it('leaves out heads that repeat, and pages left blank', () => {
    const running = 'HARBOUR COMMITTEE - MONDAY 6TH MAY, 2030';
    const minutes = only(
      `${HEAD}\n1. WELCOME\n\nAll were welcome.\n\n2. DREDGING\n\nRESOLVED:\n\n${running}\n\nThat the channel`,
      `be dredged.\n\n${running}\n\n3. GULLS\n\nGulls were noted.`,
      'This page is intentionally left blank',
    );
    expect(told(minutes)).toEqual([
      ['1', 'WELCOME', []],
      ['2', 'DREDGING', ['That the channel be dredged.']],
      ['3', 'GULLS', []],
    ]);
    expect(minutes.pages).toEqual({ first: 0, last: 1 });
  });
});

describe('pages that hold no minutes', () => {
  it.each([
    [
      'a report with numbered paragraphs',
      'Report to: | Cabinet\nSubject: | Gulls\nReport of: | Clerk\n\n1. INTRODUCTION\n1.1 The minutes of the meeting held on 3 May 2030 were agreed by those present.\n\n2. GULLS\nResolved matters are closed.',
    ],
    [
      'an agenda',
      'HARBOUR COMMITTEE\nMEETING HELD ON 6 MAY 2030\n\nAGENDA\n\n1. APOLOGIES\n2. MINUTES OF THE LAST MEETING\n\nPRESENT MEMBERS are asked to sign in.',
    ],
    ['nothing', ''],
  ])('%s', (_name, text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('declarations in minutes', () => {
  const declared = (text: string): Minutes['declarations'] =>
    only(`${HEAD}\n4. DECLARATIONS OF INTEREST\n\n${text}`).declarations;

  it('reads a table with wrapped cells, several rows and a page break', () => {
    const columns = [60, 150, 290, 430];
    const minutes = only(
      setPage(
        `${HEAD}
4. DECLARATIONS OF INTEREST

The following declarations were received:-

Member | Minute No. | Reason | Action
Councillor | 7 – Mooring | Personal – keeps | Left the room and
Birch | Fees | a boat in the | took no part in
 | | harbour | the vote.
Councillor | 7 – Mooring | Prejudicial – owns | Stayed and`,
        { columns },
      ),
      setPage(
        `
Elm | Fees | the boatyard | spoke, then left.

5. DREDGING

RESOLVED that the channel be dredged.`,
        { columns },
      ),
    );
    expect(minutes.declarations).toEqual([
      {
        member: 'Councillor Birch',
        minute: '7 – Mooring Fees',
        reason: 'Personal – keeps a boat in the harbour',
        action: 'Left the room and took no part in the vote.',
        pageIndex: 0,
      },
      {
        member: 'Councillor Elm',
        minute: '7 – Mooring Fees',
        reason: 'Prejudicial – owns the boatyard',
        action: 'Stayed and spoke, then left.',
        pageIndex: 0,
      },
    ]);
  });

  it.each([
    [
      'Councillor Birch declared a personal interest in item 6 – Mooring Fees – as he keeps a boat in the harbour, and left the room.',
      [['Councillor Birch', '6', 'personal interest – he keeps a boat in the harbour', 'left the room']],
    ],
    [
      'Ms Birch and Mr Elm declared a pecuniary interest in item 12 – Boatyards – and would not vote.',
      [
        ['Ms Birch', '12', 'pecuniary interest', 'would not vote'],
        ['Mr Elm', '12', 'pecuniary interest', 'would not vote'],
      ],
    ],
    [
      'Mr Elm declared an interest in item 6 - Questions - that he was a member of the sailing club.',
      [['Mr Elm', '6', 'he was a member of the sailing club', null]],
    ],
    [
      'Cllr Birch declared an interest in 6(b) as a trustee of the lifeboat.',
      [['Cllr Birch', '6(b)', 'a trustee of the lifeboat', null]],
    ],
    [
      'The Chair, Councillor Ash, declared a prejudicial interest in agenda item 9 as owner of a mooring. He left the meeting for this item.',
      [['Councillor Ash', '9', 'prejudicial interest – owner of a mooring', 'left the meeting for this item']],
    ],
    [
      'A non-pecuniary interest was declared by Councillor Cedar in respect of Item 5 because her sister rows.',
      [['Councillor Cedar', '5', 'non-pecuniary interest – her sister rows', null]],
    ],
    [
      'Councillor Elm – Item 8 – governor of the nautical school',
      [['Councillor Elm', '8', 'governor of the nautical school', null]],
    ],
    [
      'Councillor Elm declared that he rents a mooring (minute 38). As a hundred others do so he remained and voted.',
      [['Councillor Elm', '38', 'he rents a mooring (minute 38)', 'remained and voted']],
    ],
    ['No declarations of interest were received.', []],
    ['There were no declarations of interest.', []],
    ['Members were reminded to declare interests in items on the agenda.', []],
  ])('reads “%s”', (sentence, expected) => {
    expect(declared(sentence).map(({ member, minute, reason, action }) => [member, minute, reason, action])).toEqual(
      expected,
    );
  });
});

describe('titles of minutes', () => {
  it('are in capitals but for a bracket, or begin with the number of an application', () => {
    const minutes = only(`${HEAD}
112 APOLOGIES FOR ABSENCE
There were none.

113 LEASE OF THE BOAT HOUSE (Key Decision)
The Harbour Master gave a report.
RESOLVED - That
(1) the lease be renewed; and
(2) the Harbour Master sign it.

114 30/00412/FUL - NET LOFT
RESOLVED: That permission be granted.

115 Dredging of the basin
RESOLVED: That the basin be dredged.

116 MOORINGS
RESOLVED: That the list be noted.`);
    expect(told(minutes)).toEqual([
      ['112', 'APOLOGIES FOR ABSENCE', []],
      ['113', 'LEASE OF THE BOAT HOUSE (Key Decision)', ['the lease be renewed; and', 'the Harbour Master sign it.']],
      ['114', '30/00412/FUL - NET LOFT', ['That permission be granted.']],
      ['115', 'Dredging of the basin', ['That the basin be dredged.']],
      ['116', 'MOORINGS', ['That the list be noted.']],
    ]);
  });

  it('may stand directly above their text, also where a resolution counts as they do', () => {
    const minutes = only(`${HEAD}
1. Apologies for absence
There were none.
2. Declarations of interest
Cllr Elm - item 4 - personal - keeps a boat - stayed and voted
3. Minutes
Resolved - That the minutes be signed.
4. Winter berths
The Harbour Master was heard. Members asked about costs.
Resolved (unanimously)
1. To keep the berths open.
2. To ask for a report.
5. Grants
RESOLVED that a grant be made.`);
    expect(told(minutes)).toEqual([
      ['1', 'Apologies for absence', []],
      ['2', 'Declarations of interest', []],
      ['3', 'Minutes', ['That the minutes be signed.']],
      ['4', 'Winter berths', ['To keep the berths open.', 'To ask for a report.']],
      ['5', 'Grants', ['that a grant be made.']],
    ]);
    expect(minutes.declarations).toMatchObject([{ member: 'Cllr Elm', minute: '4', action: 'stayed and voted' }]);
  });

  it('count on behind the year, and interests name them so', () => {
    const minutes = only(`${HEAD}
30/030 Apologies
Cllr Fir (ill).
30/031 Declarations of interest
Cllr Birch declared an interest in 30/033 as a neighbour and left the meeting.
30/032 Minutes
RESOLVED that the minutes be signed.
30/033 Planning NL/30/0412
RESOLVED to object.`);
    expect(told(minutes).map(([number, title]) => `${number} ${title}`)).toEqual([
      '30/030 Apologies',
      '30/031 Declarations of interest',
      '30/032 Minutes',
      '30/033 Planning NL/30/0412',
    ]);
    expect(minutes.declarations).toMatchObject([{ minute: '30/033', reason: 'a neighbour' }]);
  });

  it('are not told from a list of things that were said', () => {
    const minutes = only(`${HEAD}
The Harbour Master told of
1. The works at the quay
They go on.
2. The new crane
It is in use.
3. Three buoys
They are lost.`);
    expect(told(minutes)).toEqual([]);
  });
});
