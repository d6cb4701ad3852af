import { describe, expect, it } from 'vitest';
import type { MeetingFacts } from '../../../../../shared/pack/meeting/meeting-facts.ts';
import { frontOf } from '../../../../support/paper-of-lines.ts';

type Case = readonly [name: string, page: string, facts: Partial<MeetingFacts>, published: string | null];

/** Fronts as councils set them, each with what makes it hard. */
const CASES: readonly Case[] = [
  [
    `a letter's date above the day of the meeting`,
    `To: The Chair and Members of the Cabinet
County Hall
Topsham Quay

Date: 2 January 2026 | Contact: Jan Fell, 01632 960111
Email: jan.fell@quay.example

# CABINET

Friday, 9th January, 2026

A meeting of the Cabinet is to be held on the above date at 10.30 am at Committee Suite - County Hall to
consider the following matters.

# AGENDA
1. Apologies
2. Minutes`,
    { body: 'Cabinet', date: '2026-01-09', time: '10:30', venue: 'Committee Suite - County Hall' },
    '2026-01-02',
  ],
  [
    `a title and a meeting date in a table`,
    `# Agenda
Title: | Cabinet
Meeting Date: | Monday 9th February 2026
Time: | 6.30 pm
Venue: | Room 18.01, 18th Floor, 64 Quay Street
Members: | Councillors:
 | Ann Quay (Chair) | Cy Tide
 | Bert Sluice | Dora Groyne
Members of the public are welcome.
1. Welcome`,
    {
      body: 'Cabinet',
      date: '2026-02-09',
      time: '18:30',
      venue: 'Room 18.01, 18th Floor, 64 Quay Street',
      members: ['Ann Quay (Chair)', 'Cy Tide', 'Bert Sluice', 'Dora Groyne'],
    },
    null,
  ],
  [
    `two lines that say Date`,
    `Public Document Pack
# Agenda
# Cabinet
Date: Tuesday 20 January 2026
Time: 4.00 pm
Venue: The Council Chamber - City Hall, College Quay

Distribution:
Cabinet Members: Mayor Ann Quay, Cy Tide

Issued by: Jan Fell, Democratic Services
City Hall, PO Box 3399
E-mail: democratic.services@quay.example
Date: Monday, 12 January 2026
1. Welcome`,
    { body: 'Cabinet', date: '2026-01-20', time: '16:00', venue: 'The Council Chamber - City Hall, College Quay' },
    '2026-01-12',
  ],
  [
    `day, hour and place in one line`,
    `# Cabinet
Thursday, 15th January, 2026 at 2.00 pm in Committee Room 'C', County Hall, Quay
# Agenda
1. Apologies`,
    { body: 'Cabinet', date: '2026-01-15', time: '14:00', venue: "Committee Room 'C', County Hall, Quay" },
    null,
  ],
  [
    `a council in capitals, by the 24-hour clock`,
    `QUAY CITY COUNCIL
MEETING OF THE CITY COUNCIL
TUESDAY, 13 JANUARY 2026 AT 1400 HOURS
IN COUNCIL CHAMBER, COUNCIL HOUSE, VICTORIA QUAY
A G E N D A
1. NOTICE OF RECORDING`,
    {
      body: 'Quay City Council',
      date: '2026-01-13',
      time: '14:00',
      venue: 'COUNCIL CHAMBER, COUNCIL HOUSE, VICTORIA QUAY',
    },
    null,
  ],
  [
    `a place before the day, members with their wards`,
    `# PLANS PANEL (SOUTH AND WEST)
Meeting to be held in Civic Hall, Quay on
Thursday, 8th January, 2026 at 1.30 pm
MEMBERSHIP
Councillors
A Quay (Chair) - Harbour | B Sluice - Moor;
C Tide - Shore;

Agenda compiled by: Jan Fell
Governance Services
1. Appeals`,
    {
      body: 'Plans Panel (South and West)',
      date: '2026-01-08',
      time: '13:30',
      venue: 'Civic Hall, Quay',
      members: ['A Quay (Chair) - Harbour', 'B Sluice - Moor', 'C Tide - Shore'],
    },
    null,
  ],
  [
    `hour, day and place in three columns`,
    `# Cabinet
10:00 | Tuesday, 20 January 2026 | Council Chamber, County Hall, Quay
For information about the meeting please ask for:
Jan Fell, Cabinet Services
Telephone: 01632 960111
1. Apologies`,
    {
      body: 'Cabinet',
      date: '2026-01-20',
      time: '10:00',
      venue: 'Council Chamber, County Hall, Quay',
      contact: { name: 'Jan Fell', role: 'Cabinet Services', phone: '01632 960111', email: null },
    },
    null,
  ],
  [
    `a clerk with an address, a summons that is signed`,
    `LITTLE QUAY PARISH COUNCIL
Clerk: Mrs J Fell, 1 The Street, Little Quay
Tel: 01632 960111 Email: clerk@littlequay.example
To all members of the Council:
You are hereby summoned to attend the Meeting of the Parish Council to be held in the Village Hall on
Monday 12th January 2026 at 7.30pm for the purpose of transacting the following business.
Signed J Fell, Clerk to the Council | Dated: 6th January 2026
AGENDA
1. Apologies`,
    {
      body: 'Little Quay Parish Council',
      date: '2026-01-12',
      time: '19:30',
      venue: 'Village Hall',
      contact: { name: 'Mrs J Fell', role: null, phone: '01632 960111', email: 'clerk@littlequay.example' },
    },
    '2026-01-06',
  ],
  [
    `an invitation`,
    `7th January 2026
Dear Councillor
You are hereby invited to attend the Planning Committee Meeting to be held in the Council Chamber,
Civic Centre, Quay on Wednesday 14 January 2026 at 10.00 am.
Yours sincerely
Chief Executive
AGENDA
1. Apologies`,
    { body: 'Planning Committee', date: '2026-01-14', time: '10:00', venue: 'Council Chamber, Civic Centre, Quay' },
    '2026-01-07',
  ],
  [
    `the hour before the day`,
    `# Agenda
# Planning Committee
10.00am Wednesday 14 January 2026
Hybrid Meeting - Dean Court Room, City Chambers and via Teams
This is a public meeting and members of the public are welcome to attend
Contacts:
Email: jan.fell@quay.example
Tel: 0131 496 0111
1. Order of Business`,
    {
      body: 'Planning Committee',
      date: '2026-01-14',
      time: '10:00',
      venue: 'Hybrid Meeting - Dean Court Room, City Chambers and via Teams',
    },
    null,
  ],
  [
    `two languages side by side`,
    `Neuadd y Sir / County Hall
# HYSBYSIAD O GYFARFOD / NOTICE OF MEETING
# PWYLLGOR CRAFFU / SCRUTINY COMMITTEE
DYDD IAU, 15 IONAWR 2026 am 10.00 o'r gloch | THURSDAY, 15 JANUARY 2026 at 10.00 am
SIAMBR Y CYNGOR | COUNCIL CHAMBER
Swyddog Pwyllgor | Jan Fell
1. Ymddiheuriadau / Apologies`,
    { body: 'Pwyllgor Craffu / Scrutiny Committee', date: '2026-01-15', time: '10:00' },
    null,
  ],
  [
    `members beside their reserves`,
    `London Borough of Quay
# Overview & Scrutiny Committee
# Monday 9 February 2026
7.00 pm
Ground Floor Meeting Room G01, 160 Quay Street, London SE1
Membership | Reserves
Councillor Ann Quay (Chair) | Councillor Ed Shoal
Councillor Bert Sluice | Councillor Fay Buoy
INFORMATION FOR MEMBERS OF THE PUBLIC
Contact
Jan Fell on 020 7946 0111 or email: jan.fell@quay.example
1. Apologies`,
    {
      council: 'London Borough of Quay',
      body: 'Overview & Scrutiny Committee',
      date: '2026-02-09',
      time: '19:00',
      venue: 'Ground Floor Meeting Room G01, 160 Quay Street, London SE1',
      members: ['Councillor Ann Quay (Chair)', 'Councillor Bert Sluice'],
      substitutes: ['Councillor Ed Shoal', 'Councillor Fay Buoy'],
      contact: { name: 'Jan Fell', role: null, phone: '020 7946 0111', email: 'jan.fell@quay.example' },
    },
    null,
  ],
  [
    'an emblem, a heading whom to ask, and the day it was published',
    `# Wellmouth
Borough Council

# Harbour Committee
Agenda
Date: | Thursday, 26 November 2026
Time: | 6.30 pm
Membership
Councillor Ann Quay (Chair) | Councillor Bert Sluice
Councillor Cy Tide | Councillor Dora Groyne

Who to ask
Jan Fell, Senior Democratic Services Officer
Telephone 01632 960111 · jan.fell@wellmouth.example
Agenda published on 18 November 2026
1. Apologies`,
    {
      council: 'Wellmouth Borough Council',
      body: 'Harbour Committee',
      members: [
        'Councillor Ann Quay (Chair)',
        'Councillor Bert Sluice',
        'Councillor Cy Tide',
        'Councillor Dora Groyne',
      ],
      contact: {
        name: 'Jan Fell',
        role: 'Senior Democratic Services Officer',
        phone: '01632 960111',
        email: 'jan.fell@wellmouth.example',
      },
    },
    '2026-11-18',
  ],
];

describe('a front with', () => {
  it.each(CASES)('%s', (_, page, facts, published) => {
    const front = frontOf([page], { hasAgenda: true });
    expect(front.meeting).toMatchObject(facts);
    expect(front.published).toBe(published);
    expect(front.warnings).toEqual([]);
  });
});
