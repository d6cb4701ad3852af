import { describe, expect, it } from 'vitest';
import { nodeTransport } from '../../../../../../electron/http/node-transport.ts';
import { openHttpClient } from '../../../../../../electron/http/open-http-client.ts';
import { moderngovReader } from '../../../../../../electron/sources/remote/moderngov/moderngov-reader.ts';
import { furnished } from './furnished-site.ts';
import { contextWith, openSite, pdf, sourceAt, surveyOf, told } from './reading-desk.ts';

describe('the vices of ModernGov sites', () => {
  it('reads the pages alike where the service is off', async () => {
    const { site, committee } = await furnished();
    const byService = await surveyOf(site);
    for (const service of ['missing', 'a-page', 'failing'] as const) {
      site.vices.service = service;
      for (const committees of [undefined, [{ id: String(committee), title: 'Planning Committee' }]]) {
        const byPages = await surveyOf(site, committees ? { committees } : {});
        expect(byPages.problem).toBeNull();
        expect(byPages.meetings).toEqual(byService.meetings);
        expect(told(byPages.files)).toEqual(told(byService.files));
      }
    }
  });

  it('shows by the pages what is cancelled and what is exempt', async () => {
    const { site, meetings } = await furnished();
    const [first = 0, second = 0] = meetings;
    site.vices.service = 'missing';
    site.council.cancelMeeting(first);
    site.council.addItem(second, '9', 'A matter of staff', { isRestricted: true });
    const survey = await surveyOf(site);
    expect(survey.meetings.find(({ key }) => key === String(first))?.standing).toBe('cancelled');
    expect(survey.meetings.find(({ key }) => key === String(second))?.items.at(-1)).toEqual({
      number: '9',
      title: 'A matter of staff',
      isRestricted: true,
    });
  });

  it('does not take papers for withdrawn when the service goes off between two looks', async () => {
    const { site } = await furnished();
    const first = await surveyOf(site);
    site.vices.service = 'missing';
    const second = await surveyOf(site, { kept: first.keep });
    expect(second.withdrawn).toEqual([]);
  });

  it('keeps the other meetings when one fails, and says what failed', async () => {
    const { site, meetings } = await furnished();
    site.vices.failingMeetings.add(meetings[1] ?? 0);
    const { meetings: found, files, problem, leftOut } = await surveyOf(site);
    expect([problem, leftOut]).toEqual([null, 'server-failed']);
    expect(found).toHaveLength(3);
    expect(files).toHaveLength(2);
  });

  it('keeps what it knew of a meeting that fails at the next look', async () => {
    const { site, meetings } = await furnished();
    const first = await surveyOf(site);
    site.vices.failingMeetings.add(meetings[1] ?? 0);
    const second = await surveyOf(site, { kept: first.keep });
    expect(told(second.files)).toEqual(told(first.files));
    expect(second.withdrawn).toEqual([]);
  });

  it('tells that a meeting is cancelled even where it cannot be looked into again', async () => {
    const { site, meetings } = await furnished();
    const [first = 0] = meetings;
    const before = await surveyOf(site);
    site.council.cancelMeeting(first);
    site.council.meeting(first).date = '2026-11-26';
    site.vices.failingMeetings.add(first);
    const { meetings: found } = await surveyOf(site, { kept: before.keep });
    expect(found.find(({ key }) => key === String(first))).toMatchObject({
      date: '2026-11-26',
      standing: 'cancelled',
      items: [{ title: "Residents' parking" }],
    });
  });

  it('stops asking a server that is busy, refuses, or has a guard in front of it, and keeps what it knew', async () => {
    const { site } = await furnished();
    const first = await surveyOf(site);
    for (const [vice, problem] of [
      [{ busyFor: 9 }, 'busy'],
      [{ refusesAll: true }, 'refused'],
      [{ guardPage: true }, 'blocked'],
    ] as const) {
      let pauses = 0;
      const before = site.asked.length;
      const pause = (): Promise<void> => {
        pauses += 1;
        if (pauses === 2) Object.assign(site.vices, vice);
        return Promise.resolve();
      };
      const survey = await surveyOf(site, { kept: first.keep, pause });
      expect(survey.problem).toBe(problem);
      // What is refused may be one page among others; three in a row are not.
      expect(site.asked.length - before).toBe(problem === 'busy' ? 3 : 5);
      expect(told(survey.files)).toEqual(told(first.files));
      Object.assign(site.vices, { busyFor: 0, refusesAll: false, guardPage: false });
    }
  });

  it('waits for as long as a busy server asks, and goes on', async () => {
    const { site } = await furnished();
    Object.assign(site.vices, { busyFor: 1, retryAfter: 7 });
    const pauses: number[] = [];
    const { problem, meetings } = await surveyOf(site, { pauses });
    expect(problem).toBeNull();
    expect(meetings).toHaveLength(3);
    expect(pauses).toContain(7000);
  });

  it('leaves a busy server that asks for an hour', async () => {
    const { site } = await furnished();
    Object.assign(site.vices, { busyFor: 1, retryAfter: 3600 });
    expect(await moderngovReader.survey(sourceAt(site.url), contextWith())).toEqual({ ok: false, error: 'busy' });
    expect(site.asked).toHaveLength(1);
  });

  it.each(['quietly', 'connection'] as const)('does not take half an answer for a whole one: %s', async cutsOff => {
    const { site } = await furnished();
    site.vices.cutsOff = cutsOff;
    expect(await moderngovReader.survey(sourceAt(site.url), contextWith())).toEqual({ ok: false, error: 'cut-off' });
  });

  it.each(['on', 'missing'] as const)(
    'does not take for withdrawn what half a page leaves out (service %s)',
    async service => {
      const { site } = await furnished();
      site.vices.service = service;
      const first = await surveyOf(site);
      expect(first.files).toHaveLength(3);
      const { http } = contextWith();
      const halving: typeof http = {
        ...http,
        ask: async request => {
          const answer = await http.ask(request);
          if (!answer.ok || !request.url.includes('ieListDocuments')) return answer;
          return {
            ok: true,
            value: { ...answer.value, body: answer.value.body.slice(0, answer.value.body.length / 2) },
          };
        },
      };
      const second = await surveyOf(site, { kept: first.keep, http: halving });
      expect(second.problem).toBe('cut-off');
      expect(second.withdrawn).toEqual([]);
      expect(told(second.files)).toEqual(told(first.files));
    },
  );

  it('is refused without a proper name, and let in with one', async () => {
    const { site } = await furnished();
    const http = openHttpClient(nodeTransport(), { userAgent: '-' });
    expect(await moderngovReader.survey(sourceAt(site.url), contextWith({ http }))).toEqual({
      ok: false,
      error: 'refused',
    });
    expect((await surveyOf(site)).problem).toBeNull();
  });

  it('reads entities that are written once as it reads those written twice', async () => {
    const { site } = await furnished();
    site.vices.doubleEncodes = false;
    expect((await surveyOf(site)).meetings[0]?.items[0]?.title).toBe("Residents' parking");
    site.vices.doubleEncodes = true;
    expect((await surveyOf(site)).meetings[0]?.items[0]?.title).toBe("Residents' parking");
  });

  it('follows a site that has moved, and gives addresses where it is now', async () => {
    const { site } = await furnished();
    const old = await openSite();
    old.vices.movedTo = site.url;
    const { meetings, files } = await surveyOf(old);
    expect(meetings).toHaveLength(3);
    expect(files.every(({ address }) => address.startsWith(site.url))).toBe(true);
  });

  it('waits for slow answers', async () => {
    const { site } = await furnished();
    site.vices.slowMs = 50;
    expect((await surveyOf(site)).problem).toBeNull();
  });

  it('narrows down itself what a server that takes no notice of the days answers', async () => {
    const { site, committee } = await furnished();
    for (let year = 2000; year < 2020; year += 1) site.council.addMeeting({ committee, date: `${year}-05-05` });
    const all = await fetch(
      `${site.url}mgWebService.asmx/GetAllMeetingsByDate?lCommitteeId=-1&sFromDate=2026-11-01&sToDate=2026-12-31&bIsAscendingDateOrder=true`,
      {
        headers: { 'user-agent': 'Test/1.0' },
      },
    );
    expect((await all.text()).match(/<meeting>/g)).toHaveLength(23);
    expect((await surveyOf(site)).meetings).toHaveLength(3);
  });

  it('stops at every step where it is told to', async () => {
    const { site } = await furnished();
    const steps = 6;
    for (let step = 1; step <= steps; step += 1) {
      const stop = new AbortController();
      const before = site.asked.length;
      let pauses = 0;
      const pause = (): Promise<void> => {
        pauses += 1;
        if (pauses === step) stop.abort();
        return Promise.resolve();
      };
      await moderngovReader.survey(sourceAt(site.url), contextWith({ signal: stop.signal, pause }));
      expect(site.asked.length - before).toBe(step);
    }
  });

  it('never asks for a document that is restricted', async () => {
    const { site, meetings } = await furnished();
    const item = site.council.addItem(meetings[0] ?? 0, '8', 'A matter of staff', { isRestricted: true });
    const secret = site.council.publishReport(item, { title: 'Names', bytes: pdf('secret'), isRestricted: true });
    const { files, withdrawn } = await surveyOf(site);
    expect(JSON.stringify([files, withdrawn])).not.toContain(`s${secret}`);
    expect(site.asked.some(({ url }) => url.includes(String(secret)))).toBe(false);
  });
});
