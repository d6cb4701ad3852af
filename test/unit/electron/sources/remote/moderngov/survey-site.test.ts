import { describe, expect, it } from 'vitest';
import { publishedFileSchema, publishedMeetingSchema } from '../../../../../../shared/sources/published.ts';
import type { ModernGovSite } from '../../../../../support/servers/moderngov/moderngov.ts';
import { contextWith, openSite, pdf, sourceAt, surveyOf, told } from './reading-desk.ts';
import { moderngovReader } from '../../../../../../electron/sources/remote/moderngov/moderngov-reader.ts';

type Furnished = {
  readonly site: ModernGovSite;
  readonly cabinet: number;
  readonly meeting: number;
  readonly item: number;
};

async function withMeeting(basePath = '/'): Promise<Furnished> {
  const site = await openSite({ basePath });
  const cabinet = site.council.addCommittee("Cabinet & Members' Forum");
  const meeting = site.council.addMeeting({ committee: cabinet, date: '2026-12-01' });
  const item = site.council.addItem(meeting, '4', "Members' allowances");
  return { site, cabinet, meeting, item };
}

describe('surveying a ModernGov site', () => {
  it('announces meetings with their items, the exempt ones shown as such', async () => {
    const { site, meeting, cabinet } = await withMeeting('/modern.gov/');
    site.council.addItem(meeting, '5', 'Sale of the depot (Exempt)');
    site.council.addItem(meeting, '6', 'A matter of staff', { isRestricted: true });
    site.council.publishAgenda(meeting);
    const { meetings, problem } = await surveyOf(site);
    expect(problem).toBeNull();
    expect(meetings).toEqual([
      {
        key: String(meeting),
        committee: "Cabinet & Members' Forum",
        date: '2026-12-01',
        time: '18:30',
        venue: 'Council Chamber',
        standing: 'planned',
        hasAgenda: true,
        items: [
          { number: '4', title: "Members' allowances", isRestricted: false },
          { number: '5', title: 'Sale of the depot (Exempt)', isRestricted: true },
          { number: '6', title: 'A matter of staff', isRestricted: true },
        ],
        page: `${site.url}ieListDocuments.aspx?CId=${cabinet}&MId=${meeting}&Ver=4`,
      },
    ]);
    expect(publishedMeetingSchema.array().safeParse(meetings).success).toBe(true);
  });

  it('takes every document of a meeting without a pack, and nothing that is restricted', async () => {
    const { site, meeting, item, cabinet } = await withMeeting();
    const report = site.council.publishReport(item, { title: "Members' allowances: report", bytes: pdf() });
    site.council.publishReport(item, { title: 'Appendix', bytes: pdf(), isRestricted: true });
    site.council.publishReport(item, {
      title: 'Our plan',
      bytes: pdf(),
      link: 'https://www.elsewhere.invalid/plan.pdf',
    });
    site.council.publishFrontsheet(meeting, pdf());
    const { files } = await surveyOf(site);
    expect(told(files)).toEqual([
      `${cabinet}/${meeting}/frontsheet.pdf frontsheet Agenda frontsheet 2026-12-01.pdf`,
      `${cabinet}/${meeting}/s${report}.pdf report Members' allowances report.pdf`,
    ]);
    expect(publishedFileSchema.array().safeParse(files).success).toBe(true);
  });

  it('takes papers whose titles have the words of exempt ones in another sense, and shows their items so', async () => {
    const { site, meeting } = await withMeeting();
    const titles = ['Exempt Accommodation: annual update', 'Licensing Policy (Private Hire and Hackney Carriages)'];
    for (const [index, title] of titles.entries()) {
      const item = site.council.addItem(meeting, String(index + 5), title);
      site.council.publishReport(item, { title, bytes: pdf() });
    }
    site.council.publishSupplement(meeting, 'Supplementary agenda: Item 6 Private Hire Fares', pdf());
    for (const service of ['on', 'missing'] as const) {
      site.vices.service = service;
      const { meetings, files } = await surveyOf(site);
      expect(files).toHaveLength(3);
      expect(meetings[0]?.items.some(({ isRestricted }) => isRestricted)).toBe(false);
    }
  });

  it('takes the pack instead of what is in it, with supplements and what came out later', async () => {
    const { site, meeting, item, cabinet } = await withMeeting();
    const papers = { bytes: pdf(), published: '2026-11-20' };
    site.council.publishReport(item, { title: 'Report', ...papers });
    site.council.publishReport(item, { title: 'Appendix', ...papers });
    const late = site.council.publishReport(item, { title: 'Late appendix', bytes: pdf(), published: '2026-11-22' });
    site.council.publishFrontsheet(meeting, pdf());
    site.council.publishPack(meeting, pdf('pack'));
    const supplement = site.council.publishSupplement(meeting, 'Reports to follow', pdf('supplement'));
    const { files } = await surveyOf(site);
    expect(told(files)).toEqual([
      `${cabinet}/${meeting}/pack.pdf pack Public reports pack 2026-12-01.pdf`,
      `${cabinet}/${meeting}/b${supplement}.pdf supplement Reports to follow 2026-12-01.pdf`,
      `${cabinet}/${meeting}/s${late}.pdf report Late appendix.pdf`,
    ]);
  });

  it('gives addresses that lead to the very bytes, and the same paths at every look', async () => {
    const { site, meeting, item } = await withMeeting('/mgov/');
    site.council.publishPack(meeting, pdf('the pack'));
    site.council.publishMinutes(meeting, pdf('the minutes'));
    site.council.publishSupplement(meeting, 'Motion – item 13', pdf('the motion'));
    site.council.publishReport(item, { title: 'Older', bytes: pdf(), published: '2026-11-01' });
    site.council.publishReport(item, { title: 'Newer', bytes: pdf('the newer'), published: '2026-11-02' });
    const { files } = await surveyOf(site);
    const { http, signal } = contextWith();
    const bodies: string[] = [];
    for (const { address } of files) {
      const answer = await http.ask({ url: address, signal });
      bodies.push(answer.ok ? Buffer.from(answer.value.body).toString() : answer.error);
    }
    expect(bodies.map(body => body.split('\n')[1])).toEqual(['the pack', 'the minutes', 'the motion', 'the newer']);
    expect(told((await surveyOf(site)).files)).toEqual(told(files));
  });

  it('says by the version that an item was published anew, and leaves a coming pack to be asked for', async () => {
    const { site, meeting, item } = await withMeeting();
    const report = site.council.publishReport(item, { title: 'Report', bytes: pdf(), published: '2026-11-20' });
    const first = await surveyOf(site);
    site.council.paper(report).published = '2026-11-21';
    const second = await surveyOf(site, { kept: first.keep });
    expect(first.files[0]?.version).toBe(`${report} 2026-11-20`);
    expect(second.files[0]?.version).toBe(`${report} 2026-11-21`);
    site.council.publishPack(meeting, pdf());
    expect((await surveyOf(site, { kept: second.keep })).files[0]?.version).toBeNull();
    const past = await surveyOf(site, { today: '2027-01-10' });
    expect(past.files[0]?.version).toMatch(/KB/);
  });

  it('shows a meeting without papers while its agenda is not out', async () => {
    const { site, item } = await withMeeting();
    site.council.publishReport(item, { title: 'Draft', bytes: pdf() });
    site.council.meeting(site.council.meetings[0]?.id ?? 0).isAgendaOut = false;
    const { meetings, files } = await surveyOf(site);
    expect(meetings).toMatchObject([{ hasAgenda: false, items: [] }]);
    expect(files).toEqual([]);
  });

  it('shows that a meeting is cancelled or postponed, and does not take its papers for withdrawn', async () => {
    const { site, meeting } = await withMeeting();
    site.council.publishPack(meeting, pdf());
    const before = await surveyOf(site);
    site.council.cancelMeeting(meeting);
    const cancelled = await surveyOf(site, { kept: before.keep });
    expect(cancelled.meetings).toMatchObject([{ standing: 'cancelled' }]);
    expect(cancelled.withdrawn).toEqual([]);
    site.council.meeting(meeting).status = 'Postponed; Confirmed';
    expect((await surveyOf(site, { kept: cancelled.keep })).meetings).toMatchObject([{ standing: 'postponed' }]);
  });

  it('tells what was taken away or held back since, for as long as it stays away', async () => {
    const { site, meeting, item, cabinet } = await withMeeting();
    const gone = site.council.publishReport(item, { title: 'Gone', bytes: pdf() });
    const held = site.council.publishReport(item, { title: 'Held', bytes: pdf() });
    const first = await surveyOf(site);
    expect(first.withdrawn).toEqual([]);
    site.council.withdrawReport(gone);
    site.council.paper(held).isRestricted = true;
    const second = await surveyOf(site, { kept: first.keep });
    const away = [`${cabinet}/${meeting}/s${gone}.pdf`, `${cabinet}/${meeting}/s${held}.pdf`];
    expect(second.files).toEqual([]);
    expect(second.withdrawn).toEqual(away);
    expect((await surveyOf(site, { kept: second.keep })).withdrawn).toEqual(away);
    site.council.paper(held).isRestricted = false;
    const third = await surveyOf(site, { kept: second.keep });
    expect(third.withdrawn).toEqual(away.slice(0, 1));
    expect(third.files).toHaveLength(1);
  });

  it('takes the papers of a meeting that is shown no more for withdrawn', async () => {
    const { site, meeting, cabinet } = await withMeeting();
    site.council.publishPack(meeting, pdf());
    const first = await surveyOf(site);
    site.council.meeting(meeting).isShown = false;
    const second = await surveyOf(site, { kept: first.keep });
    expect(second).toMatchObject({ meetings: [], files: [], withdrawn: [`${cabinet}/${meeting}/pack.pdf`] });
    site.council.meeting(meeting).isShown = true;
    expect(await surveyOf(site, { kept: second.keep })).toMatchObject({ files: [{ kind: 'pack' }], withdrawn: [] });
  });

  it('does not take for withdrawn what has gone into the pack', async () => {
    const { site, meeting, item } = await withMeeting();
    site.council.publishReport(item, { title: 'Report', bytes: pdf() });
    site.council.publishFrontsheet(meeting, pdf());
    const first = await surveyOf(site);
    site.council.publishPack(meeting, pdf());
    const second = await surveyOf(site, { kept: first.keep });
    expect(second.files.map(({ kind }) => kind)).toEqual(['pack']);
    expect(second.withdrawn).toEqual([]);
  });

  it('looks three months back and half a year ahead, of chosen committees or of all', async () => {
    const { site, cabinet } = await withMeeting();
    const other = site.council.addCommittee('Licensing');
    for (const [committee, date] of [
      [cabinet, '2026-08-22'],
      [cabinet, '2026-08-24'],
      [other, '2027-05-25'],
      [other, '2027-06-01'],
    ] as const) {
      site.council.addMeeting({ committee, date });
    }
    const dates = async (committees?: readonly { id: string; title: string }[]): Promise<readonly string[]> =>
      (await surveyOf(site, committees ? { committees } : {})).meetings.map(({ date }) => date).toSorted();
    expect(await dates()).toEqual(['2026-08-24', '2026-12-01', '2027-05-25']);
    expect(await dates([{ id: String(other), title: 'Licensing' }])).toEqual(['2027-05-25']);
    const asked = site.asked.map(({ url }) => decodeURIComponent(url));
    expect(asked.find(url => url.includes('GetAllMeetingsByDate'))).toContain(
      'lCommitteeId=-1&sFromDate=23/08/2026&sToDate=26/05/2027',
    );
  });

  it('asks one thing after the other, with a pause between, and looks again only into what may have changed', async () => {
    const { site, meeting, cabinet } = await withMeeting();
    site.council.publishPack(meeting, pdf());
    const far = site.council.addMeeting({ committee: cabinet, date: '2027-03-01' });
    const pauses: number[] = [];
    const first = await surveyOf(site, { pauses });
    expect(site.asked).toHaveLength(4);
    expect(pauses).toEqual([750, 750, 750]);
    const again = await surveyOf(site, { kept: JSON.parse(JSON.stringify(first.keep)) });
    expect(site.asked.slice(4).map(({ url }) => url)).not.toContainEqual(expect.stringContaining(String(far)));
    expect(again.meetings.toSorted((a, b) => (a.date < b.date ? -1 : 1))).toEqual(
      first.meetings.toSorted((a, b) => (a.date < b.date ? -1 : 1)),
    );
    const later = site.asked.length;
    await surveyOf(site, { kept: first.keep, today: '2026-11-30' });
    expect(site.asked.slice(later).map(({ url }) => url)).toContainEqual(expect.stringContaining(`lMeetingId=${far}`));
  });

  it('starts anew where what it kept cannot be understood', async () => {
    const { site } = await withMeeting();
    expect((await surveyOf(site, { kept: { form: 9, readings: 'x' } })).meetings).toHaveLength(1);
  });

  it('says of a site that it cannot read why not', async () => {
    const { site } = await withMeeting();
    site.vices.refusesAll = true;
    expect(await moderngovReader.survey(sourceAt(site.url), contextWith())).toEqual({ ok: false, error: 'refused' });
  });
});
