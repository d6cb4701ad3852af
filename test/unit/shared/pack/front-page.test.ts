import { describe, expect, it } from 'vitest';
import { calmCase, nameWithoutEnding, readFrontPage } from '../../../../shared/pack/front-page.ts';

const read = (text: string, fileName = 'paper.pdf', hasOutline = false, pageCount = 4) =>
  readFrontPage(text, fileName, hasOutline, pageCount);

const LABELLED = `WELLMOUTH BOROUGH COUNCIL
Meeting: Harbour and Coast Committee (Works and
Moorings)
Date: Tuesday 24 November 2026
Time: 6.30 pm
Venue: Lamp Room, Guildhall, Wellmouth
Agenda
1. Apologies`;

const PROSE = `A meeting of the
LICENSING SUB-COMMITTEE
will be held in the Lamp Room on Monday, 7th December 2026 at 10.00 am
AGENDA`;

const SUPPLEMENT = `Cabinet - Thursday, 26 November 2026
The report on item 7 was unavailable when the agenda was printed.`;

describe('readFrontPage', () => {
  it('reads a front page with labels', () => {
    expect(read(LABELLED, 'pack.pdf', true, 60)).toEqual({
      kind: 'pack',
      title: 'Agenda pack',
      body: 'Harbour and Coast Committee (Works and Moorings)',
      date: '2026-11-24',
      time: '18:30',
      venue: 'Lamp Room, Guildhall, Wellmouth',
    });
  });

  it('reads a front page that is written as a sentence', () => {
    expect(read(PROSE)).toMatchObject({
      kind: 'frontsheet',
      title: 'Agenda',
      body: 'Licensing Sub-Committee',
      date: '2026-12-07',
      time: '10:00',
      venue: undefined,
    });
  });

  it('names the body of a supplement as that of its pack, without the day', () => {
    expect(read(SUPPLEMENT)).toMatchObject({
      kind: 'supplement',
      title: 'Supplement',
      body: 'Cabinet',
      date: '2026-11-26',
    });
  });

  it('reads whom a report is for', () => {
    expect(read('Report to: Harbour Committee\nRepair of the east wall')).toMatchObject({
      kind: 'report',
      body: 'Harbour Committee',
    });
  });

  it('falls back to the council where no committee is named', () => {
    expect(read('WELLMOUTH BOROUGH COUNCIL\nAgenda\n2 December 2026').body).toBe('Wellmouth Borough Council');
  });

  it('does not take a sentence for a body', () => {
    expect(read('Please note that the committee is recorded.\nThe cabinet will decide').body).toBeUndefined();
  });

  it('takes the date from the file name where the page has none', () => {
    expect(read('Repair of the east wall', 'wall_2026-11-25.pdf').date).toBe('2026-11-25');
    expect(read(LABELLED, 'wall_2020-01-01.pdf').date).toBe('2026-11-24');
  });

  it('knows nothing of a page without text but its file', () => {
    expect(read('', 'scans/Moorings 4.PDF')).toEqual({
      kind: 'report',
      title: 'Moorings 4',
      body: undefined,
      date: undefined,
      time: undefined,
      venue: undefined,
    });
  });
});

describe('the kind of a paper', () => {
  it.each([
    ['an agenda with an outline', 'Agenda', 'a.pdf', true, 3, 'pack'],
    ['a long agenda', 'Agenda', 'a.pdf', false, 9, 'pack'],
    ['a short agenda', 'Agenda', 'a.pdf', false, 8, 'frontsheet'],
    ['a long file with an outline', 'Repair of the wall', 'a.pdf', true, 9, 'pack'],
    ['a short file with an outline', 'Repair of the wall', 'a.pdf', true, 8, 'report'],
    ['a file called addendum', 'Agenda', 'Addendum 2.pdf', false, 9, 'supplement'],
    ['a supplementary agenda', 'Supplementary agenda', 'a.pdf', true, 9, 'supplement'],
    ['a file called minutes', 'Held in the Guildhall', 'minutes-june.pdf', false, 3, 'minutes'],
    ['a page headed minutes', 'Minutes\nHeld in the Guildhall', 'a.pdf', false, 3, 'minutes'],
    ['anything else', 'Repair of the wall', 'a.pdf', false, 3, 'report'],
  ])('is told for %s', (_, text, fileName, hasOutline, pageCount, kind) => {
    expect(read(text, fileName, hasOutline, pageCount).kind).toBe(kind);
  });
});

describe('the title of a report', () => {
  it('is its first line that says something', () => {
    expect(read('7\n---\nTuesday 24 November 2026\nREPAIR OF THE EAST WALL\nPurpose').title).toBe(
      'Repair of the East Wall',
    );
  });
});

describe('calmCase', () => {
  it.each([
    ['REPAIR OF THE EAST WALL', 'Repair of the East Wall'],
    ['THE WALL', 'The Wall'],
    ['SUB-COMMITTEE', 'Sub-Committee'],
    ['CHILDREN’S  SERVICES', 'Children’s Services'],
    ['Repair of the EAST wall', 'Repair of the EAST wall'],
    ['2026/27', '2026/27'],
    ['ÉCOLE', 'École'],
  ])('makes “%s” “%s”', (text, calm) => {
    expect(calmCase(text)).toBe(calm);
  });
});

describe('nameWithoutEnding', () => {
  it.each([
    ['Agenda.pdf', 'Agenda'],
    ['Agenda.PDF', 'Agenda'],
    ['a/b\\Agenda v1.2.pdf', 'Agenda v1.2'],
    ['.pdf', '.pdf'],
  ])('makes “%s” “%s”', (fileName, name) => {
    expect(nameWithoutEnding(fileName)).toBe(name);
  });
});
