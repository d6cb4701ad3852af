import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  readCommittees,
  readMeeting,
  readMeetings,
} from '../../../../../../electron/sources/remote/moderngov/read-answers.ts';
import {
  gloucester,
  hasRecordings,
  manchester,
  playGloucester,
  playManchester,
} from '../../../../../support/servers/moderngov/recordings.ts';
import { openSite, probeAt, surveyOf, told } from './reading-desk.ts';

const BASE = 'https://democracy.invalid/';

describe.runIf(hasRecordings())('what real sites answered', () => {
  it('lists the committees of Gloucester, most of which meet no more', () => {
    const committees = readCommittees(readFileSync(gloucester('GetCommittees.xml'), 'utf8'));
    const all = committees.ok ? committees.value : [];
    expect(all).toHaveLength(131);
    expect(all.find(({ id }) => id === '129')).toEqual({ id: '129', title: 'Cabinet', isCurrent: true });
    expect(all.filter(({ isCurrent }) => isCurrent)).toHaveLength(15);
    expect(all.filter(({ isCurrent }) => isCurrent).map(({ title }) => title)).toContain(
      'Audit and Governance Committee',
    );
    expect(all.find(({ title }) => title === 'Airport Sub Committee')?.isCurrent).toBe(false);
  });

  it('lists the meetings of a committee, one of them cancelled', () => {
    const listed = readMeetings(readFileSync(gloucester('GetMeetings.xml'), 'utf8'));
    const meetings = listed.ok ? listed.value : [];
    expect(meetings).toHaveLength(20);
    expect(meetings[0]).toEqual({
      id: '7217',
      committeeId: '129',
      committee: 'Cabinet',
      date: '2024-01-10',
      time: '18:00',
      status: 'Confirmed',
    });
    expect(meetings.filter(({ status }) => status === 'Cancelled').map(({ date }) => date)).toEqual(['2024-06-12']);
  });

  it('reads a meeting with its items and documents', () => {
    const read = readMeeting(readFileSync(gloucester('GetMeeting_7837.xml'), 'utf8'), BASE);
    const meeting = read.ok ? read.value : null;
    expect(meeting).toMatchObject({
      time: '12:30',
      isAgendaOut: true,
      venue: 'Civic Suite, North Warehouse, The Docks, Gloucester, GL1 2EP',
    });
    expect(meeting?.items.map(({ number, title, documents }) => [number, title, documents.length])).toEqual([
      ['51', 'Declarations of Interest', 0],
      ['52', 'Public Question Time (15 minutes)', 1],
      ['53', 'Petitions and Deputations (15 minutes)', 0],
      ['54', "Leader and Cabinet Members' Question Time (15 minutes)", 0],
      ['55', 'Final Proposals for Local Government Reorganisation in Gloucestershire', 6],
    ]);
    expect(meeting?.items[1]?.documents).toEqual([
      {
        id: '65461',
        title: 'Cabinet - Public Questions',
        address: `${BASE}mgConvert2PDF.aspx?ID=65461`,
        isRestricted: false,
        isDecision: false,
        published: '2025-11-13',
        sizeWords: '',
      },
    ]);
  });

  it('reads a cancelled meeting whose agenda never came out', () => {
    const read = readMeeting(readFileSync(manchester('meeting_no_minutes.xml'), 'utf8'), BASE);
    expect(read.ok && read.value).toMatchObject({ status: 'Cancelled', isAgendaOut: false, items: [] });
  });

  it('surveys a site that answers as Manchester did', async () => {
    const site = await openSite();
    playManchester(site);
    const offer = await probeAt(site.url);
    expect(offer.ok && offer.value.committees.map(({ id, title }) => [id, title])).toEqual([
      ['163', 'Art Galleries Committee'],
      ['144', 'Audit Committee'],
    ]);
    const committees = [{ id: '144', title: 'Audit Committee' }];
    const survey = await surveyOf(site, { committees, today: '2026-02-03' });
    expect(survey.problem).toBeNull();
    expect(
      survey.meetings.map(({ key, date, time, standing, hasAgenda }) => [key, date, time, standing, hasAgenda]),
    ).toEqual([
      ['4967', '2026-02-10', '10:00', 'planned', true],
      ['4966', '2026-01-13', '10:00', 'cancelled', false],
    ]);
    expect(told(survey.files)[0]).toBe(
      '144/4967/s60860.pdf report 6 - CHAIR APPROVED Minutes Audit Committee 25 Nov 2025.pdf',
    );
    expect(survey.files.every(({ address }) => address.startsWith(site.url))).toBe(true);
  });

  it('surveys a site that answers as Gloucester did', async () => {
    const site = await openSite();
    playGloucester(site);
    const survey = await surveyOf(site, { committees: [{ id: '129', title: 'Cabinet' }], today: '2025-11-18' });
    expect(survey.meetings.map(({ date }) => date)).toContain('2025-11-21');
    const special = survey.meetings.find(({ key }) => key === '7837');
    expect(special).toMatchObject({ committee: 'Cabinet', time: '12:30', standing: 'planned', hasAgenda: true });
    expect(survey.files.filter(({ meeting }) => meeting === '7837')).toHaveLength(7);
    // The other meetings of that list were not recorded: one after the other fails, and the site is left alone.
    expect(survey.problem).toBe('server-failed');
  });
});
