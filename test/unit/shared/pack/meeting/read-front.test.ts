import { describe, expect, it } from 'vitest';
import { NO_METADATA } from '../../../../../shared/pack/paper-content.ts';
import { frontOf } from '../../../../support/paper-of-lines.ts';

const LABELLED = `Public Document Pack
# Wellmouth Borough Council
MEETING: HARBOUR AND COAST COMMITTEE (WORKS AND
MOORINGS)
DATE: Tuesday, 24th November 2026
TIME: 6.30 p.m.
VENUE: Lamp Room, Guildhall, Wellmouth

Member Substitute
Councillor Councillor
Cllr. Ann Quay (Chair) Cllr. Bert Sluice Cllr. Cy Tide (Vice-Chair) Cllr. Dora
Groyne
Cllr. Ede Shoal
Mr Fay Buoy
COMMITTEE OFFICER: Gil Mast, Senior Democratic Services
Officer
Telephone: 01632 960123 Fax: 01632 960124
E-mail: gil.mast@wellmouth.example
We endeavour to provide a reasonable number of agendas at the meeting.`;

const COLUMNS = `

# AGENDA

# CABINET

Thursday, 3rd December, 2026, at 10.00 am Ask for: | Gil Mast
Lamp Room, Guildhall, Telephone: | 01632 960123
Quay Street, Wellmouth | Email:
 | gil.mast@wellmouth
 | .example

UNRESTRICTED ITEMS
1. Apologies
2. Minutes of the meeting held on 5 November 2026

Ede Shoal
Monitoring Officer
Wednesday, 25 November 2026`;

const SUMMONS = [
  `# Summons to and
# Agenda for an
# Extraordinary
# Meeting on
# Thursday, 10th
# December, 2026
# at 10.00 am`,
  '',
  `DEMOCRATIC SERVICES
GUILDHALL
Tuesday, 1 December 2026
To: All Members of the Borough Council

An extraordinary meeting of the Borough Council will be held in the Council Chamber,
Guildhall, Wellmouth, WM1 1AA on Thursday, 10th December, 2026 at 10.00 am to
deal with the following business. The meeting is scheduled to end at 4.30pm.
A G E N D A
1. Apologies for Absence
2. The sea wall`,
];

const PARISH = `SANDWICK-ON-SEA PARISH COUNCIL
The Reading Room, Sandwick
Tel: 01632 960199
E-mail: clerk@sandwick.example
PUBLIC NOTICE
A Meeting of Sandwick-on-Sea Parish Council will be held in the Village Hall, West
Sandwick, on Tuesday 4 November 2026 at 8.00 pm.
Members of the public may address the Council between 8.00 pm and 8.15 pm.
AGENDA
1. To receive apologies
2. To confirm the minutes of the Parish Council Meeting held on Tuesday 7 October 2026

Hal Keel
Clerk to the Council | Date: 29 October 2026`;

const CANADIAN = `The Corporation of the Township of Sandwick
45 Quay Street
Telephone 705-555-0144
# *** AGENDA ***
# Tuesday, November 3, 2026
Amended: October 29, 2026
# **START TIME 6:30 p.m.**
1. Disclosure of pecuniary interest.
2. Adopt the Minutes of the October 20, 2026 Council Meeting.

Council meetings will be held in person at 12 Quay Street, Sandwick Community
Centre and virtually utilizing the Zoom platform.`;

const WELSH = `# Cyngor Sir Abermôr
Cyfarfod: PWYLLGOR YR HARBWR
Dyddiad: Dydd Mawrth 10 Tachwedd 2026
Amser: 10.00 yb
Lleoliad: Siambr y Cyngor, Neuadd y Dref
1. Ymddiheuriadau`;

const LETTER = [
  `Direct Dial/Ext: 01632 960123
e-mail: gil.mast@wellmouth.example
Ask for: Gil Mast
Date: 23 November 2026

Dear Member

CABINET - THURSDAY, 26 NOVEMBER 2026

I am now able to enclose the following reports. The report published with the agenda has been
updated and replaces the version available in the original agenda pack.

Agenda Item No
7 The sea wall (Pages 1 - 20)

Yours sincerely`,
  'Agenda Item 7\nThe sea wall\nSubstance.',
];

const MINUTES = `WELLMOUTH BOROUGH COUNCIL
CABINET
MINUTES of a meeting of the Cabinet held in the Lamp Room, Guildhall, Wellmouth on
Thursday, 5 November 2026.
PRESENT: Mrs A Quay (Chairman), Mr B Sluice
1. Apologies
There were none. The next meeting is on Thursday, 3 December 2026 at 10.00 am.`;

describe('the front of a pack', () => {
  it('is read from labelled fields, wrapped values and all', () => {
    const front = frontOf([LABELLED, '1. Apologies\n2. Works', 'Works'], { hasAgenda: true, itemPages: [2] });
    expect(front).toMatchObject({ kind: 'pack', title: 'Agenda pack', supplement: null, warnings: [] });
    expect(front.meeting).toEqual({
      council: 'Wellmouth Borough Council',
      body: 'Harbour and Coast Committee (Works and Moorings)',
      date: '2026-11-24',
      time: '18:30',
      venue: 'Lamp Room, Guildhall, Wellmouth',
      members: ['Cllr. Ann Quay (Chair)', 'Cllr. Cy Tide (Vice-Chair)', 'Cllr. Ede Shoal', 'Mr Fay Buoy'],
      substitutes: ['Cllr. Bert Sluice', 'Cllr. Dora Groyne'],
      contact: {
        name: 'Gil Mast',
        role: 'Senior Democratic Services Officer',
        phone: '01632 960123',
        email: 'gil.mast@wellmouth.example',
      },
    });
  });

  it('is read from free-standing lines with the contact beside them', () => {
    const front = frontOf([COLUMNS], { hasAgenda: true });
    expect(front.kind).toBe('frontsheet');
    expect(front.published).toBe('2026-11-25');
    expect(front.meeting).toMatchObject({
      council: null,
      body: 'Cabinet',
      date: '2026-12-03',
      time: '10:00',
      venue: 'Lamp Room, Guildhall, Quay Street, Wellmouth',
      contact: { name: 'Gil Mast', role: null, phone: '01632 960123', email: 'gil.mast@wellmouth.example' },
    });
  });

  it('is read from a summons, whose own date is not the meeting’s', () => {
    const front = frontOf(SUMMONS, { hasAgenda: true });
    expect(front).toMatchObject({ kind: 'frontsheet', published: '2026-12-01' });
    expect(front.meeting).toMatchObject({
      body: 'Borough Council',
      date: '2026-12-10',
      time: '10:00',
      venue: 'Council Chamber, Guildhall, Wellmouth, WM1 1AA',
    });
  });

  it('is read from a parish notice', () => {
    const front = frontOf([PARISH], { hasAgenda: true });
    expect(front.published).toBe('2026-10-29');
    expect(front.meeting).toMatchObject({
      council: null,
      body: 'Sandwick-on-Sea Parish Council',
      date: '2026-11-04',
      time: '20:00',
      venue: 'Village Hall, West Sandwick',
      contact: {
        name: 'Hal Keel',
        role: 'Clerk to the Council',
        phone: '01632 960199',
        email: 'clerk@sandwick.example',
      },
    });
  });

  it('is read from a Canadian agenda', () => {
    const front = frontOf([CANADIAN], { hasAgenda: true });
    expect(front.published).toBe('2026-10-29');
    expect(front.meeting).toMatchObject({
      body: 'Township of Sandwick',
      date: '2026-11-03',
      time: '18:30',
      venue: '12 Quay Street, Sandwick Community Centre',
    });
  });

  it('is read in Welsh', () => {
    expect(frontOf([WELSH], { hasAgenda: true }).meeting).toMatchObject({
      council: 'Cyngor Sir Abermôr',
      body: 'Pwyllgor yr Harbwr',
      date: '2026-11-10',
      time: '10:00',
      venue: 'Siambr y Cyngor, Neuadd y Dref',
    });
  });

  it('takes a meeting’s day rather than a time limit, a publication, or the meeting before', () => {
    const front = frontOf(
      [
        `PLANNING COMMITTEE
Published Monday 2 November 2026
Questions must be received by Friday 6 November 2026
Last meeting: 12 October 2026
A meeting of the Planning Committee will be held on 11 November 2026 at 7pm`,
      ],
      { hasAgenda: false },
    );
    expect(front.meeting).toMatchObject({ body: 'Planning Committee', date: '2026-11-11', time: '19:00' });
    expect(front.published).toBe('2026-11-02');
  });

  it('gives no day where two are named alike, and says so', () => {
    const front = frontOf(['AGENDA\nPlanning Committee\nMonday 2 November 2026\nMonday 9 November 2026']);
    expect(front.meeting.date).toBeNull();
    expect(front.warnings).toMatchObject([{ code: 'date-unclear', found: '2026-11-02, 2026-11-09' }]);
  });

  it('takes body and day from what committee software wrote where the pages are pictures', () => {
    const metadata = {
      ...NO_METADATA,
      title: '(Public Pack)Agenda Document for Harbour Committee, 24/11/2026 18:30',
    };
    const front = frontOf([''], { metadata });
    expect(front).toMatchObject({ kind: 'frontsheet' });
    expect(front.meeting).toMatchObject({ body: 'Harbour Committee', date: '2026-11-24', time: '18:30' });
  });

  it('takes no day from a title that is of another file', () => {
    const metadata = { ...NO_METADATA, title: 'May 4, 2010' };
    expect(frontOf(['Harbour report\nSubstance'], { metadata }).meeting.date).toBeNull();
  });

  it('takes the day from the file’s name where nothing else says one', () => {
    expect(frontOf([''], { fileName: 'wall_2026-11-25.pdf' }).meeting.date).toBe('2026-11-25');
    expect(frontOf([COLUMNS], { fileName: 'wall_2020-01-01.pdf', hasAgenda: true }).meeting.date).toBe('2026-12-03');
  });
});

describe('the front of another paper', () => {
  it('is known as a supplement by its letter', () => {
    const front = frontOf(LETTER);
    expect(front).toMatchObject({
      kind: 'supplement',
      published: '2026-11-23',
      supplement: {
        ordinal: null,
        items: ['7'],
        replaces: ['7'],
        says: 'The report published with the agenda has been updated and replaces the version available in the original agenda pack.',
      },
    });
    expect(front.meeting).toMatchObject({ body: 'Cabinet', date: '2026-11-26' });
    expect(front.meeting.contact).toMatchObject({ name: 'Gil Mast', phone: '01632 960123' });
  });

  it('warns of a supplement that does not say whose it is', () => {
    expect(frontOf(['SUPPLEMENTARY AGENDA\nThe sea wall']).warnings).toMatchObject([
      { code: 'supplement-without-meeting' },
    ]);
  });

  it('is that of minutes, with the day of the meeting minuted', () => {
    const front = frontOf([MINUTES]);
    expect(front).toMatchObject({ kind: 'minutes', title: 'Minutes' });
    expect(front.meeting).toMatchObject({
      council: 'Wellmouth Borough Council',
      body: 'Cabinet',
      date: '2026-11-05',
      venue: 'Lamp Room, Guildhall, Wellmouth',
      members: [],
    });
  });

  it('is that of minutes in Welsh', () => {
    const front = frontOf([
      `CYNGOR CYMUNED ABERMÔR
CYFARFOD 10fed TACHWEDD 2026
Cynhaliwyd Cyfarfod o Gyngor Cymuned Abermôr am 7.30pm ar y 10fed Tachwedd 2026 yn yr Ystafell
Ddarllen, Abermôr.
PRESENNOL
Cynghorwyr Alun Traeth, Beca Ton`,
    ]);
    expect(front.kind).toBe('minutes');
    expect(front.meeting).toMatchObject({
      body: 'Cyngor Cymuned Abermôr',
      date: '2026-11-10',
      time: '19:30',
      venue: 'Ystafell Ddarllen, Abermôr',
    });
  });

  it('names the committee a report is for', () => {
    const front = frontOf([
      `Report to: | Harbour Scrutiny Committee
Relevant Officer: | Ede Shoal
Date of Meeting: | 2 November 2026

REPAIR OF THE EAST WALL
1.0 Purpose of the report:
1.1 To tell the Planning Committee what was done on 7 May 2026.`,
    ]);
    expect(front).toMatchObject({ kind: 'report', title: 'Repair of the East Wall', published: null });
    expect(front.meeting).toMatchObject({ body: 'Harbour Scrutiny Committee', date: '2026-11-02' });
  });

  it('reads a row of labels over a row of values, and takes no member for a body', () => {
    const { meeting } = frontOf([
      `Councillor | COMMITTEE | DATE
Councillor Quay | Cabinet Member for Harbours | 12 November 2026
Introduction
Much was done.`,
    ]);
    expect(meeting).toMatchObject({ body: null, date: '2026-11-12' });
  });

  it('calls a report by its subject', () => {
    const front = frontOf(['From: | Ede Shoal\nTo: | Cabinet - 3 December 2026\nSubject: | The east wall']);
    expect(front).toMatchObject({ kind: 'report', title: 'The east wall' });
    expect(front.meeting).toMatchObject({ body: 'Cabinet', date: '2026-12-03' });
  });

  it('knows nothing of a page without words but its file’s name', () => {
    expect(frontOf([''], { fileName: 'scans/Moorings 4.PDF' })).toMatchObject({
      kind: 'report',
      title: 'Moorings 4',
      meeting: { body: null, date: null, time: null, venue: null, contact: null },
    });
    expect(frontOf([''], { fileName: 'Agenda-Package.pdf', pageCount: 40 }).kind).toBe('pack');
    expect(frontOf([''], { fileName: 'Supplement 2.pdf' }).kind).toBe('supplement');
    expect(frontOf([''], { fileName: 'minutes-june.pdf' }).kind).toBe('minutes');
  });

  it('does not take a sentence for a body', () => {
    expect(frontOf(['Please note that the committee is recorded.\nThe cabinet will decide']).meeting.body).toBeNull();
  });

  it('takes a report on supplementary estimates for a report', () => {
    expect(frontOf(['Supplementary estimates 2026/27\nReport of the Treasurer']).kind).toBe('report');
  });
});
