import { describe, expect, it } from 'vitest';
import { readReport } from '../../../../../shared/pack/report/read-report.ts';
import type { Report } from '../../../../../shared/pack/report/report.ts';
import { paperOf, setPage, type Setting, type AnyPage } from '../set-pages.ts';

function reportOf(...pages: readonly AnyPage[]): Report {
  const report = readReport(paperOf(...pages), { first: 0, last: pages.length - 1 });
  if (!report) throw new Error('No head of a report was found.');
  return report;
}

const set = (text: string, setting?: Setting): Report => reportOf(setPage(text, setting));
const textsOf = ({ recommendations }: Report): readonly string[] =>
  recommendations.map(({ number, text }) => (number === '' ? text : `${number}: ${text}`));

describe('the heads of reports of many councils', () => {
  it('reads a table of two pairs a row, its labels and values wrapped', () => {
    const report = set(`
Report to: | Transport and Streets | Date of | 12 March 2030
 | Scrutiny Panel | Meeting: |
Subject: | Winter gritting of the hill | Wards Affected: | Upper Aldmere;
 | roads | | Nether Aldmere
Report of: | Assistant Director of | |
 | Highways | |
Cabinet Portfolio: | Streets and Parks | |
Is this a Key | Yes | Included in Forward | No
Decision: | | Plan: |
Exempt / | No | |
Confidential Report: | | |

Summary:

This paper tells how the hill roads were kept open.

Recommendation(s):

That the Panel:
(1)  notes the report; and
(2)  asks for figures on grit for each of the
     hill roads.

Reasons for the Recommendation(s):

Roads must be kept open.`);
    expect(report).toMatchObject({
      reportTo: 'Transport and Streets Scrutiny Panel',
      subject: 'Winter gritting of the hill roads',
      reportOf: 'Assistant Director of Highways',
      wards: 'Upper Aldmere; Nether Aldmere',
      portfolio: 'Streets and Parks',
      keyDecision: { is: true, words: 'Yes' },
      forwardPlan: { is: false, words: 'No' },
      exempt: { is: false, words: 'No', paragraphs: [] },
      summary: 'This paper tells how the hill roads were kept open.',
    });
    expect(textsOf(report)).toEqual([
      '1: notes the report; and',
      '2: asks for figures on grit for each of the hill roads.',
    ]);
  });

  it('reads From, To and Subject with the decision they lead to', () => {
    const report = set(`
From: | Ada Holt, Cabinet Member for Libraries
 | Ben Marsh, Director of Culture
To: | Culture Cabinet Committee – 3 June 2031
Subject: | Opening hours of branch libraries
Decision no: | 31/00042
Key Decision: | Yes - it affects more than two divisions
Classification: | Unrestricted
Past Pathway of report: Library Board – 2 May 2031
Future Pathway of report: Cabinet Member decision
Electoral Division: All

Summary: Branch libraries would open on two evenings more and
close on Wednesdays.

Recommendation(s): The Committee is asked to ENDORSE the proposed hours.

1. | Introduction
1.1 | There are nine branches.`);
    expect(report).toMatchObject({
      reportOf: 'Ada Holt, Cabinet Member for Libraries; Ben Marsh, Director of Culture',
      reportTo: 'Culture Cabinet Committee – 3 June 2031',
      subject: 'Opening hours of branch libraries',
      decisionNumber: '31/00042',
      keyDecision: { is: true, words: 'Yes - it affects more than two divisions' },
      wards: 'All',
      exempt: { is: false, words: 'Unrestricted' },
      summary: 'Branch libraries would open on two evenings more and close on Wednesdays.',
    });
    expect(textsOf(report)).toEqual(['The Committee is asked to ENDORSE the proposed hours.']);
  });

  it('reads labels with the contact, his phone and mail in one row', () => {
    const report = set(
      `
Subject: | Sea wall repairs
Date of meeting: | 4 May 2030: Harbour Committee
Report of: | Executive Director of Coast and Environment
Contact Officer: | Name: Cora Lind
 | Tel: 01987 293445
 | Email: cora.lind@saltmouth.example
Ward(s) affected: | Harbour and Old Town

FOR GENERAL RELEASE

1. PURPOSE OF THE REPORT AND POLICY CONTEXT

1.1 The wall was breached in January.

2. RECOMMENDATIONS

2.1 That the Committee agrees the tender set out in section 4.
2.2 That the Committee grants delegated authority to the Executive
    Director to sign the contract.

3. CONTEXT AND BACKGROUND INFORMATION

3.1 The wall dates from 1911.`,
      { columns: [60, 200] },
    );
    expect(report).toMatchObject({
      subject: 'Sea wall repairs',
      reportOf: 'Executive Director of Coast and Environment',
      wards: 'Harbour and Old Town',
      contacts: [{ name: 'Cora Lind', phone: '01987 293445', email: 'cora.lind@saltmouth.example' }],
    });
    expect(textsOf(report)).toEqual([
      '2.1: That the Committee agrees the tender set out in section 4.',
      '2.2: That the Committee grants delegated authority to the Executive Director to sign the contract.',
    ]);
  });

  it('reads a table of bare labels below a large title', () => {
    const report = set(
      `
Planning Policy Committee
14 October 2030

# Dark skies: lighting guidance

Final Decision-Maker | Planning Policy Committee
Lead Head of Service | Head of Planning
Lead Officer and Report Author | Dev Rao
Classification | Public
Wards affected | All

Executive Summary
The guidance asks for shielded lamps.

This report makes the following recommendations to this Committee:
1. That the guidance be adopted.
2. That it be reviewed after two years.

Timetable
Meeting | Date`,
      { columns: [60, 260] },
    );
    expect(report).toMatchObject({
      subject: 'Dark skies: lighting guidance',
      reportTo: 'Planning Policy Committee',
      reportOf: 'Head of Planning',
      wards: 'All',
      exempt: { is: false, words: 'Public' },
      summary: 'The guidance asks for shielded lamps.',
      contacts: [{ name: 'Dev Rao' }],
    });
    expect(textsOf(report)).toEqual(['1: That the guidance be adopted.', '2: That it be reviewed after two years.']);
  });

  it('reads a Scottish report: by whom in capitals, no table', () => {
    const report = set(`
GLENFARRAN COUNCIL

COMMUNITIES COMMITTEE

REPORT BY DIRECTOR OF PLACE

FERRY SLIPWAY AT ARDBEG POINT

PURPOSE OF REPORT
To seek approval for repairs to the slipway.

RECOMMENDATIONS
It is recommended that the Committee:
i) approves the repairs;
ii) notes that the ferry will not sail
    in November.

BACKGROUND
The slipway was built in 1962.

Contact Officer: Isla Munro, Harbours Engineer, 01999 555123
isla.munro@glenfarran.example`);
    expect(report).toMatchObject({
      reportOf: 'DIRECTOR OF PLACE',
      subject: 'FERRY SLIPWAY AT ARDBEG POINT',
      summary: 'To seek approval for repairs to the slipway.',
      contacts: [
        {
          name: 'Isla Munro',
          role: 'Harbours Engineer',
          phone: '01999 555123',
          email: 'isla.munro@glenfarran.example',
        },
      ],
    });
    expect(textsOf(report)).toEqual([
      'i: approves the repairs;',
      'ii: notes that the ferry will not sail in November.',
    ]);
  });

  it('reads a Welsh report', () => {
    const report = set(`
Adroddiad i: | Cabinet
Dyddiad: | 8 Mai 2030
Pwnc: | Llwybrau beicio'r dyffryn
Adroddiad gan: | Pennaeth Priffyrdd
Aelod Cabinet: | Y Cynghorydd Mair Huws
Wardiau: | Pob ward

Crynodeb
Mae'r adroddiad yn amlinellu tri llwybr newydd.

Argymhellion
1. Cymeradwyo'r llwybrau.
2. Nodi'r gost.

Cefndir
Mae'r dyffryn yn gul.`);
    expect(report).toMatchObject({
      reportTo: 'Cabinet',
      subject: "Llwybrau beicio'r dyffryn",
      reportOf: 'Pennaeth Priffyrdd',
      portfolio: 'Y Cynghorydd Mair Huws',
      wards: 'Pob ward',
      summary: "Mae'r adroddiad yn amlinellu tri llwybr newydd.",
    });
    expect(textsOf(report)).toEqual(["1: Cymeradwyo'r llwybrau.", "2: Nodi'r gost."]);
  });

  it('reads why a report is not for publication', () => {
    const report = set(`
Title: Sale of the corn exchange
Author: Edwin Fry, Estates Surveyor
Portfolio holder: Councillor Gwen Ashby
Wards: All
Key decision: Yes
Not for publication under paragraphs 3 and 5 of Part 1 of Schedule 12A to the Local Government Act 1972

1. Purpose
1.1 To report the offers received.

2. Recommendation
2.1 That the highest offer be accepted.

3. Background`);
    expect(report).toMatchObject({
      subject: 'Sale of the corn exchange',
      reportOf: 'Edwin Fry, Estates Surveyor',
      portfolio: 'Councillor Gwen Ashby',
      keyDecision: { is: true },
      exempt: { is: true, paragraphs: [3, 5] },
      summary: 'To report the offers received.',
      contacts: [{ name: 'Edwin Fry', role: 'Estates Surveyor' }],
    });
    expect(textsOf(report)).toEqual(['2.1: That the highest offer be accepted.']);
  });

  it('reads labels that stand above their words', () => {
    const report = set(`
Report title:
Allotment rents for 2032

Report to:
Leisure Committee, 9 January 2032

Report author:
Flora Hale, Parks Manager

Wards affected:
All

Purpose of report
To set the rents.

Recommendation
The Committee is recommended to raise rents by two pounds a plot.`);
    expect(report).toMatchObject({
      subject: 'Allotment rents for 2032',
      reportTo: 'Leisure Committee, 9 January 2032',
      reportOf: 'Flora Hale, Parks Manager',
      wards: 'All',
    });
    expect(textsOf(report)).toEqual(['The Committee is recommended to raise rents by two pounds a plot.']);
  });

  it('reads a report of Northern Ireland with bulleted recommendations', () => {
    const report = set(
      `
Subject: | Repairs to the bandstand
Date: | 5 June 2030
Reporting Officer: | Niall Breen, Director of Parks
Contact Officer: | Una Daly, Parks Officer
Is this report restricted? | No

1.0 | Purpose of Report or Summary of main Issues
1.1 | The bandstand roof leaks.

2.0 | Recommendations
2.1 | The Committee is asked to:
 | • approve the repairs; and
 | • note that bands will play elsewhere.

3.0 | Main report`,
      { columns: [60, 210] },
    );
    expect(report).toMatchObject({
      subject: 'Repairs to the bandstand',
      reportOf: 'Niall Breen, Director of Parks',
      exempt: { is: false, words: 'No' },
      summary: 'The bandstand roof leaks.',
      contacts: [
        { name: 'Niall Breen', role: 'Director of Parks' },
        { name: 'Una Daly', role: 'Parks Officer' },
      ],
    });
    expect(textsOf(report)).toEqual(['approve the repairs; and', 'note that bands will play elsewhere.']);
  });

  it('reads “Report of the …” below the title, and rows below the recommendations', () => {
    const report = set(`
Agenda Item 6
# Bus shelters in the market square
Report of the Head of Transport to the Town Centre Board

Recommended:
(a) that four shelters be ordered; and
(b) that the old ones be sold.

Ward affected: Market
Key decision: No

1. Introduction
The old shelters leak.`);
    expect(report).toMatchObject({
      subject: 'Bus shelters in the market square',
      wards: 'Market',
      keyDecision: { is: false, words: 'No' },
    });
    expect(report.reportOf).toMatch(/^Head of Transport/);
    expect(textsOf(report)).toEqual(['a: that four shelters be ordered; and', 'b: that the old ones be sold.']);
  });

  it('reads columns that stand so close that they are one cell', () => {
    const report = set(`
Report to: Cabinet Date of Meeting: 1 July 2030
Subject: Street trees Wards Affected: All
Report of: Head of Green Spaces Key Decision: No

Summary: Two hundred trees would be planted.

Recommendation: That the planting be agreed.`);
    expect(report).toMatchObject({
      reportTo: 'Cabinet',
      subject: 'Street trees',
      wards: 'All',
      reportOf: 'Head of Green Spaces',
      keyDecision: { is: false, words: 'No' },
    });
  });

  it('finds the head behind a cover and a blank page', () => {
    const report = reportOf(
      '# Our coast\n\nA picture book',
      'This page is intentionally left blank',
      `
Report to: | Coast Board
Subject: | Our coast
Report of: | Head of Coast

Recommendation
That the book be noted.`,
    );
    expect(report).toMatchObject({ pageIndex: 2, subject: 'Our coast', reportTo: 'Coast Board' });
  });
});

describe('pages that are no report', () => {
  it.each([
    [
      'minutes',
      'COAST BOARD\nMinutes of a meeting held on 3 May 2030\n\nPRESENT: Councillor Ash\n\n1. Report of the Head of Coast\nSubject: the wall\n\nRESOLVED: That the report be noted.',
    ],
    [
      'an agenda',
      'AGENDA\n\n1. Apologies\n2. Report of the Head of Coast\n3. Recommendations from Cabinet\n\nContact: Ann Lea\nTel: 01999 123456',
    ],
    ['an e-mail', 'From: Ann Lea\nSent: 3 May 2030\nTo: Ben Fox\nSubject: Recommendations\n\nDear Ben'],
    ['slides', '# Where we are\n\nRecovery on track\n\nNext steps'],
    [
      'a plan',
      '# Coast plan 2030\n\nForeword\nThe coast is long, and this report of its birds shows it.\n\nPurpose\nTo guard the coast.',
    ],
    [
      'a register of decisions',
      Array.from(
        { length: 4 },
        (_, at) => `Subject: Matter ${at}\nKey Decision: Yes\nWards Affected: All\nContact: Ann Lea\n`,
      ).join('\n'),
    ],
    ['nothing', ''],
  ])('%s', (_name, text) => {
    expect(readReport(paperOf(text), { first: 0, last: 0 })).toBeNull();
  });

  it('a head further in than a cover belongs to another paper', () => {
    const filler = 'A long plan.\n\nIt goes on.';
    const report =
      'Report to: | Coast Board\nSubject: | Our coast\nReport of: | Head of Coast\n\nRecommendation\nThat it be noted.';
    expect(readReport(paperOf(filler, filler, filler, filler, report), { first: 0, last: 4 })).toBeNull();
  });
});

describe('reports on planning applications', () => {
  it('take their proposal for their subject, and rows whose labels nobody knows end the row above', () => {
    const report = set(
      `
# Application for planning permission

Application: | 30/00214/FUL
Ward: | Harbour
Proposal: | Conversion of the ropewalk to nine flats
Applicant: | Hemp and Sons Ltd
Case officer: | Ann Lea, 01999 410058
To be decided by: | 13 December 2030
Before the Board | More than ten people have objected.
because: |
Recommendation: | Approve, subject to
 | conditions

1. The site

1.1 | The ropewalk was built in 1802.`,
      { columns: [60, 190] },
    );
    expect(report).toMatchObject({
      subject: 'Conversion of the ropewalk to nine flats',
      wards: 'Harbour',
      contacts: [{ name: 'Ann Lea', role: null, phone: '01999 410058' }],
      recommendations: [{ number: '', text: 'Approve, subject to conditions' }],
    });
  });
});

describe('heads with a row of pairs', () => {
  it('reads pairs that stand side by side, and several authors apart', () => {
    const report = set(
      `
# Executive Report

Report of: | Executive Member for Homes

 | Corporate Director of Housing

Meeting of: Executive | | Date: 3 November 2030 | Ward(s): All

Exempt: | No

SUBJECT: | Repairs to tower blocks

1. Synopsis

1.1 The lifts of four blocks would be renewed.

2. Recommendations

2.1 To agree the contract.

3. Background`,
      { columns: [60, 170, 300, 450] },
    );
    expect(report).toMatchObject({
      subject: 'Repairs to tower blocks',
      reportOf: 'Executive Member for Homes; Corporate Director of Housing',
      reportTo: 'Executive',
      wards: 'All',
      exempt: { is: false },
      summary: 'The lifts of four blocks would be renewed.',
      recommendations: [{ number: '2.1', text: 'To agree the contract.' }],
    });
  });
});
