import { describe, expect, it } from 'vitest';
import type { MeetingFacts } from '../../../../../shared/pack/meeting/meeting-facts.ts';
import { frontOf } from '../../../../support/paper-of-lines.ts';

const agendaOf = (page: string): MeetingFacts => frontOf([page], { hasAgenda: true }).meeting;
const paperOf = (page: string) => frontOf([page]);

describe('the place of a meeting', () => {
  it.each([
    [
      'the list of those present',
      `SANDWICK PARISH COUNCIL
Minutes of the meeting held on Monday 9 November 2026 at 7.30pm in the Village Hall
Present: Cllrs A Quay (Chair), B Sluice, C Tide. Clerk: J Fell.`,
      'Village Hall',
    ],
    [
      'names',
      `SANDWICK PARISH COUNCIL
Minutes of the meeting held on Monday 9 November 2026 at 7.30pm in the Village Hall
Cllrs A Quay (Chair), B Sluice, C Tide`,
      'Village Hall',
    ],
    [
      'a heading in capitals',
      `Sandwick Parish Council
A meeting will be held on Monday 9 November 2026 at 7.30pm in the Village Hall
BUSINESS TO BE TRANSACTED
1. Apologies`,
      'Village Hall',
    ],
    [
      'a heading in large letters',
      `Sandwick Parish Council
A meeting will be held on Monday 9 November 2026 at 7.30pm in the Village Hall
# Order of business
1. Apologies`,
      'Village Hall',
    ],
    [
      'the same notice in another language',
      `Cynhelir cyfarfod o'r Cyngor ar Nos Fawrth 10 Tachwedd 2026 am 7.00 yh yn Neuadd y Pentref
A meeting of the Council will be held on Tuesday 10 November 2026 at 7.00 pm in the Village Hall
AGENDA / RHAGLEN
1. Ymddiheuriadau / Apologies`,
      'Neuadd y Pentref',
    ],
    [
      'the head of a table',
      `# Harbour Committee
Friday 13 November 2026 10:30
Online via Teams
Item | Subject | Lead | Time
1. Apologies`,
      'Online via Teams',
    ],
    [
      'a head of two words',
      `# Harbour Committee
Friday 13 November 2026 10:30
Lamp Room, Guildhall
Item | Subject
1. Apologies`,
      'Lamp Room, Guildhall',
    ],
  ])('ends before %s', (_, page, venue) => {
    expect(agendaOf(page).venue).toBe(venue);
  });

  it('goes on in the next line', () => {
    const { venue } = agendaOf(`SANDWICK PARISH COUNCIL
A meeting of the Parish Council will be held in the Reading Room, The Green, West
Sandwick on Tuesday 10 November 2026 at 7.00 pm.
1. Apologies`);
    expect(venue).toBe('Reading Room, The Green, West Sandwick');
  });

  it('is read of a summons that says no more than when and where', () => {
    const facts = agendaOf(`Sandwick Town Council
Works Committee
You are summoned to a meeting of the Works Committee on Tuesday 3rd
November 2026 at 7pm at the Town Hall, Quay Street, Sandwick.
1. Apologies`);
    expect(facts).toMatchObject({ date: '2026-11-03', time: '19:00', venue: 'Town Hall, Quay Street, Sandwick' });
  });

  it('is not where the public are asked to go', () => {
    const { venue } = agendaOf(`Sandwick Town Council
Tuesday 3 November 2026 at 7pm
Members of the public are invited to hand in questions at the library in Quay Street.
1. Apologies`);
    expect(venue).toBeNull();
  });
});

describe('the one to ask, named behind the last item', () => {
  const below = (words: string) =>
    agendaOf(`# Harbour Committee\nMonday 9 November 2026 at 2.00 pm\n1. Apologies\n2. Minutes\n\n${words}`).contact;

  it.each([
    ['Contact: Jan Fell\nTel: 01632 960118\nE-Mail: jan.fell@quay.example', null],
    ['Clerk: Jan Fell, 2 The Street. Tel 01632 960118 jan.fell@quay.example', null],
    ['Clerc / Clerk: Jan Fell 01632 960118 jan.fell@quay.example', null],
    ['Democratic Services: Jan Fell\nTel: 01632 960118\nE-Mail: jan.fell@quay.example', null],
    ['For more contact Jan Fell Tel 01632 960118 jan.fell@quay.example', null],
  ])('%s', (words, role) => {
    expect(below(words)).toEqual({ name: 'Jan Fell', role, phone: '01632 960118', email: 'jan.fell@quay.example' });
  });

  it('is the clerk who signs with the post in the same line', () => {
    expect(below('Jan Fell, Town Clerk\n27 October 2026')).toMatchObject({ name: 'Jan Fell', role: 'Town Clerk' });
  });

  it('is not the officer of the last item, where items name theirs', () => {
    const { contact } = agendaOf(`# Harbour Committee
Monday 9 November 2026 at 2.00 pm
1. Moorings
Contact officer: Gil Mast, 01632 960119
2. The sea wall
Contact officer: Ede Shoal, 01632 960120`);
    expect(contact).toBeNull();
  });
});

describe('members', () => {
  it('are read behind the last item, over more than one line', () => {
    const { members } = agendaOf(`# Audit Committee
Monday 9 November 2026 at 2.00 pm
1. Apologies
2. Minutes

Membership: Councillors A Quay, B Sluice (Vice-Chair), C Tide,
D Groyne, E Shoal (Chair) and F Buoy; Mr G Mast (Independent)`);
    expect(members).toEqual([
      'A Quay',
      'B Sluice (Vice-Chair)',
      'C Tide',
      'D Groyne',
      'E Shoal (Chair)',
      'F Buoy',
      'Mr G Mast (Independent)',
    ]);
  });

  it('are not those of a group that the last item sets up', () => {
    const { members } = agendaOf(`# Audit Committee
Monday 9 November 2026 at 2.00 pm
1. Apologies
2. Working group
Members: Councillors A Quay, B Sluice and C Tide`);
    expect(members).toEqual([]);
  });

  it('are those whom a summons is sent to, by surname', () => {
    const { members } = agendaOf(`# Works Committee
To: Cllrs Quay, Sluice, Tide (Chairman)
Monday 9 November 2026 at 2.00 pm
1. Apologies`);
    expect(members).toEqual(['Quay', 'Sluice', 'Tide (Chairman)']);
  });

  it('keep a surname of several words that is broken over a line', () => {
    const { members } = agendaOf(`# Works Committee
Membership:
Councillors: A Quay (Chair), B Sluice, R van
der Groyne
Substitute Members: Councillors C Tide, D Shoal
1. Apologies`);
    expect(members).toEqual(['A Quay (Chair)', 'B Sluice', 'R van der Groyne']);
  });
});

describe('whose meeting it is', () => {
  it.each([
    [
      'Quay Combined Authority\nTransport Committee\nFriday 13 November 2026 10:30\n1. Welcome',
      'Quay Combined Authority',
      'Transport Committee',
    ],
    ['Quay Combined Authority\nFriday 13 November 2026 10:30\n1. Welcome', null, 'Quay Combined Authority'],
    [
      'THE CORPORATION OF THE TOWN OF SANDWICK\nREGULAR COUNCIL MEETING AGENDA\nTuesday, November 3, 2026, 7:00 p.m.\n1. Call to order',
      'Town of Sandwick',
      'Council',
    ],
  ])('%s', (page, council, body) => {
    expect(agendaOf(page)).toMatchObject({ council, body });
  });

  it('is in a heading that says to whom a report goes', () => {
    const { meeting } = paperOf('Report to Audit and Governance Committee\n\nDate: 3 November 2026\n\nSubject: Locks');
    expect(meeting).toMatchObject({ body: 'Audit and Governance Committee', date: '2026-11-03' });
  });

  it('is not in the business below, where that has no numbers', () => {
    const { meeting } = paperOf(`# WEST SANDWICK PARISH MEETING
Annual Parish Meeting, Thursday 12 November 2026, 7pm, St Anne's Church

AGENDA
Apologies
Accounts for the year ended 31 March 2026
Open forum
Clerk: Jan Fell, 01632 960118`);
    expect(meeting).toMatchObject({
      body: 'West Sandwick Parish Meeting',
      date: '2026-11-12',
      time: '19:00',
      venue: "St Anne's Church",
      contact: { name: 'Jan Fell', phone: '01632 960118' },
    });
  });
});

describe('day and hour', () => {
  it('are found without a weekday right below the body of a report', () => {
    const { meeting } = paperOf('BOROUGH OF QUAY\nCABINET\n10 NOVEMBER 2026\n\nTITLE OF REPORT | School streets');
    expect(meeting).toMatchObject({ body: 'Cabinet', date: '2026-11-10' });
  });

  it('are not those of a letter below a letterhead', () => {
    const { meeting } = paperOf('Wellmouth Borough Council\n10 November 2026\n\nDear Councillor\nI enclose a paper.');
    expect(meeting.date).toBeNull();
  });

  it('are found where a report names the day of the decision', () => {
    const { meeting } = paperOf(
      'Report to: | Executive\nDecision Date: | 3 Nov 2026\nTitle: | Review of the Works Panel',
    );
    expect(meeting).toMatchObject({ body: 'Executive', date: '2026-11-03' });
  });

  it('are read where the hour stands alone in the second line', () => {
    const { meeting } = paperOf(`CABINET
Minutes of the meeting of the Cabinet held in the Lamp Room on Monday 9 November 2026 at
6.00 pm

Present: Councillors Quay (Chair), Sluice`);
    expect(meeting).toMatchObject({ date: '2026-11-09', time: '18:00', venue: 'Lamp Room' });
  });

  it('of publication are not those of another paper', () => {
    expect(
      paperOf('Report to: Cabinet\nDate of meeting: 9 November 2026\nOn Forward Plan: Yes (published 1 October 2026)')
        .published,
    ).toBeNull();
  });

  it('of publication stand behind the post of the clerk', () => {
    const front = frontOf(
      [
        `SANDWICK PARISH COUNCIL
A meeting of the Parish Council will be held on Monday 9 November 2026 at 7.30pm in the Village Hall.

J. Fell
Parish Clerk 3rd November 2026
1. Apologies`,
      ],
      { hasAgenda: true },
    );
    expect(front.published).toBe('2026-11-03');
  });
});
