import { describe, expect, it } from 'vitest';
import { moderngovReader } from '../../../../../../electron/sources/remote/moderngov/moderngov-reader.ts';
import { furnished } from './furnished-site.ts';
import { contextWith, sourceAt, surveyOf, told } from './reading-desk.ts';

describe('the lists of meetings', () => {
  it.each([-1, 0, null] as const)('lists all committees where %s stands for all of them', async allCommittees => {
    const { site } = await furnished();
    site.council.addCommittee('Bonfire Working Party', { isExpired: true });
    Object.assign(site.vices, { allCommittees, guards: 'pages' });
    const survey = await surveyOf(site);
    expect([survey.problem, survey.meetings.length]).toEqual([null, 3]);
    const lists = site.asked.filter(({ url }) => url.includes('/GetMeetings?'));
    expect(lists).toHaveLength(allCommittees === null ? 1 : 0);
  });

  it('reads the lists of the other committees where one was deleted, and does not keep the look from its end', async () => {
    const { site, committee } = await furnished();
    const deleted = site.council.addCommittee('Deleted Panel', { isDeleted: true });
    site.vices.failingCommittees.add(deleted);
    site.vices.guards = 'pages';
    const committees = [
      { id: String(deleted), title: 'Deleted Panel' },
      { id: String(committee), title: 'Planning Committee' },
    ];
    const survey = await surveyOf(site, { committees });
    expect([survey.problem, survey.meetings.length]).toEqual([null, 3]);
    const alone = await moderngovReader.survey(sourceAt(site.url, committees.slice(0, 1)), contextWith());
    expect(alone).toEqual({ ok: false, error: 'missing' });
  });

  const portal = `<html><head><title>Train Wi-Fi</title></head><body><h1>Welcome aboard on 24 November 2026</h1>
    <p>Please accept the terms. <a href="/accept">Accept</a></p></body></html>`;

  it.each(['on', 'missing', 'a-page'] as const)(
    'takes no page of somebody else for a list or meeting without papers (service %s)',
    async service => {
      const { site, committee } = await furnished();
      site.vices.service = service;
      const committees = [{ id: String(committee), title: 'Planning Committee' }];
      const first = await surveyOf(site, { committees });
      site.vices.pageInstead = portal;
      const context = contextWith({ kept: first.keep });
      const second = await moderngovReader.survey(sourceAt(site.url, committees), context);
      if (service !== 'on') {
        expect(second).toEqual({ ok: false, error: 'not-understood' });
        return;
      }
      expect(second).toMatchObject({ ok: true, value: { problem: null, leftOut: 'not-understood', withdrawn: [] } });
      expect(second.ok && told(second.value.files)).toEqual(told(first.files));
    },
  );

  it('takes a list without meetings for one, but not where the service told of some', async () => {
    const { site, committee } = await furnished();
    const empty = site.council.addCommittee('Licensing');
    const committees = [{ id: String(empty), title: 'Licensing' }];
    const { keep } = await surveyOf(site);
    site.vices.service = 'missing';
    site.council.meetings.length = 0;
    for (const kept of [undefined, keep]) {
      expect(await surveyOf(site, { committees, kept })).toMatchObject({ problem: null, meetings: [] });
    }
    const own = sourceAt(site.url, [{ id: String(committee), title: 'Planning Committee' }]);
    const look = moderngovReader.survey(own, contextWith({ kept: keep }));
    expect(await look).toEqual({ ok: false, error: 'not-understood' });
  });

  it('says that there are more committees than it looks through, by the pages of those that still meet', async () => {
    const { site } = await furnished();
    site.vices.service = 'missing';
    for (let count = 0; count < 199; count += 1) site.council.addCommittee(`Panel ${count}`);
    expect((await surveyOf(site)).problem).toBeNull();
    site.council.addCommittee('One too many');
    expect((await surveyOf(site)).problem).toBe('too-many');
  });
});
