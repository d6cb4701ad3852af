import { describe, expect, it } from 'vitest';
import { furnished } from './furnished-site.ts';
import { pdf, surveyOf, told } from './reading-desk.ts';

describe('a site that refuses some of what is asked', () => {
  it('reads the other meetings where one is refused', async () => {
    const { site, meetings } = await furnished();
    site.vices.refusedMeetings.add(meetings[0] ?? 0);
    const survey = await surveyOf(site);
    expect([survey.problem, survey.leftOut]).toEqual([null, 'refused']);
    expect(survey.files).toHaveLength(2);
    expect(survey.meetings).toHaveLength(3);
  });

  it('takes the papers that the service tells of where a guard refuses the pages, at every look', async () => {
    const { site, committee, meetings } = await furnished();
    site.council.addMeeting({ committee, date: '2026-12-01' });
    site.council.addMeeting({ committee, date: '2026-12-03' });
    for (const { id } of site.council.meetings) site.council.publishAgenda(id);
    site.vices.guards = 'pages';
    const first = await surveyOf(site);
    expect([first.problem, first.leftOut]).toEqual([null, 'refused']);
    expect(told(first.files)).toHaveLength(3);
    const item = site.council.addItem(meetings[0] ?? 0, '4', 'Late');
    site.council.publishReport(item, { title: 'Late', bytes: pdf('late') });
    const second = await surveyOf(site, { kept: first.keep });
    expect(told(second.files)).toHaveLength(4);
    expect(second.withdrawn).toEqual([]);
    // Three pages in a row are tried at each look, and no more.
    expect(site.asked.filter(({ url }) => url.includes('ieListDocuments'))).toHaveLength(6);
  });

  it('keeps the packs that it knew where the pages are refused or not found later on, and adds what came out since', async () => {
    const { site, meetings } = await furnished();
    const [, , packed = 0] = meetings;
    const first = await surveyOf(site);
    const item = site.council.addItem(packed, '4', 'Late');
    const late = site.council.publishReport(item, { title: 'Late', bytes: pdf(), published: '2026-11-22' });
    for (const vice of [() => (site.vices.guards = 'pages'), () => site.vices.meetingsWithoutPage.add(packed)]) {
      site.vices.guards = null;
      vice();
      const second = await surveyOf(site, { kept: first.keep });
      expect(second.files.map(({ kind, path }) => `${kind} ${path.split('/').at(-1)}`).slice(-2)).toEqual([
        'pack pack.pdf',
        `report s${late}.pdf`,
      ]);
      expect(second.withdrawn).toEqual([]);
    }
  });

  it('reads the pages where a guard refuses the service alone', async () => {
    const { site, committee } = await furnished();
    site.vices.guards = 'service';
    for (const committees of [undefined, [{ id: String(committee), title: 'Planning Committee' }]]) {
      const survey = await surveyOf(site, committees ? { committees } : {});
      expect([survey.problem, survey.files.length]).toEqual([null, 3]);
    }
  });
});
