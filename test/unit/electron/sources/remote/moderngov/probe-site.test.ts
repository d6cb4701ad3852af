import { describe, expect, it } from 'vitest';
import { nodeServer } from '../../../../../support/servers/node-server.ts';
import type { ModernGovSite } from '../../../../../support/servers/moderngov/moderngov.ts';
import { contextWith, openSite, probeAt } from './reading-desk.ts';

function furnish(site: ModernGovSite): { cabinet: number; planning: number; meeting: number; member: number } {
  const { council } = site;
  const planning = council.addCommittee("Planning & Members' Committee");
  const cabinet = council.addCommittee('Cabinet');
  council.addCommittee('Bonfire Working Party', { isExpired: true });
  council.addCommittee('Deleted Panel', { isDeleted: true });
  const meeting = council.addMeeting({ committee: planning, date: '2026-12-01' });
  const member = council.addCouncillor('Councillor A. Reed', [cabinet]);
  return { cabinet, planning, meeting, member };
}

describe('probing for a ModernGov site', () => {
  it.each(['/', '/modern.gov/', '/a/mgov/'])('finds it at %s from any page of it', async basePath => {
    const site = await openSite({ basePath });
    const { planning, meeting, member } = furnish(site);
    const pages = [
      '',
      'mgListCommittees.aspx?bcr=1',
      `ieListDocuments.aspx?CId=${planning}&MId=${meeting}&Ver=4`,
      `ieListMeetings.aspx?CommitteeId=${planning}`,
      `mgUserInfo.aspx?UID=${member}`,
      `documents/s123/Some report.pdf`,
      `documents/g${meeting}/Public reports pack.pdf?T=10`,
      'mgWebService.asmx',
      'mgWebService.asmx/GetCommittees',
      'Published/C00000101/M00000104/AI00001/$Agenda.docx.pdf',
      'Data/Cabinet/202001211800/Agenda/$Item 5.doc.pdf',
      ...(basePath === '/modern.gov/' ? [`../${basePath.slice(1, -1)}`] : []),
    ];
    for (const page of pages) {
      const offer = await probeAt(`${site.url}${page}`);
      expect([page, offer.ok && offer.value.kind, offer.ok && offer.value.address]).toEqual([
        page,
        'moderngov',
        site.url,
      ]);
    }
  });

  it('offers the committees that still meet, by title, with their entities decoded twice', async () => {
    const site = await openSite();
    furnish(site);
    const offer = await probeAt(site.url);
    expect(offer.ok && offer.value.committees.map(({ title }) => title)).toEqual([
      'Cabinet',
      "Planning & Members' Committee",
    ]);
  });

  it('names the site by its pages, and by its host where they do not tell', async () => {
    const site = await openSite({ council: 'Saltmarsh District Council' });
    furnish(site);
    expect(await probeAt(`${site.url}mgWebService.asmx`)).toMatchObject({
      value: { name: 'Saltmarsh District Council' },
    });
  });

  it.each(['pages', 'service'] as const)('reads it where a guard refuses the %s alone', async guards => {
    const site = await openSite();
    const { member } = furnish(site);
    site.vices.guards = guards;
    const offer = await probeAt(`${site.url}mgUserInfo.aspx?UID=${member}`);
    expect(offer.ok && offer.value.committees.map(({ title, isMine }) => [title, isMine])).toEqual([
      ['Cabinet', true],
      ["Planning & Members' Committee", false],
    ]);
  });

  it("marks the committees of the councillor whose page was pasted, by the service or by the page's links", async () => {
    const site = await openSite();
    const { member } = furnish(site);
    const page = `${site.url}mgUserInfo.aspx?UID=${member}`;
    const mine = async (): Promise<readonly string[]> => {
      const offer = await probeAt(page);
      return offer.ok ? offer.value.committees.flatMap(({ title, isMine }) => (isMine ? [title] : [])) : [];
    };
    expect(await mine()).toEqual(['Cabinet']);
    site.vices.service = 'missing';
    expect(await mine()).toEqual(['Cabinet']);
  });

  it.each(['CId', 'no-committee', 'file'] as const)(
    'marks the committee of the meeting whose page was pasted (%s)',
    async how => {
      const site = await openSite();
      const { planning, meeting } = furnish(site);
      const pages = {
        CId: `ieListDocuments.aspx?CId=${planning}&MId=${meeting}`,
        'no-committee': `ieListDocuments.aspx?MId=${meeting}`,
        file: `documents/g${meeting}/Pack.pdf?T=10`,
      };
      const offer = await probeAt(`${site.url}${pages[how]}`);
      expect(offer.ok && offer.value.committees.map(({ isMine }) => isMine)).toEqual([false, true]);
    },
  );

  it('follows a site to another host and another path', async () => {
    const site = await openSite({ basePath: '/modern.gov/' });
    furnish(site);
    const old = await openSite();
    old.vices.movedTo = site.url;
    const offer = await probeAt(`${old.url}mgListCommittees.aspx?bcr=1`);
    expect(offer).toMatchObject({ ok: true, value: { address: site.url } });
  });

  it("finds the site that links on the council's own pages lead to", async () => {
    const site = await openSite({ basePath: '/mgov/' });
    furnish(site);
    const council = await nodeServer((_, response) => {
      response.setHeader('content-type', 'text/html');
      response.end(`<a href="/bins">Bins</a><a href="${site.url}mgCalendarMonthView.aspx?GL=1">Meetings</a>`);
    });
    expect(await probeAt(`${council.url}/your-council`)).toMatchObject({ ok: true, value: { address: site.url } });
  });

  it('mends the double slashes of an address', async () => {
    const site = await openSite({ basePath: '/mgov/' });
    furnish(site);
    expect(await probeAt(site.url.replace(/\/mgov\/$/, '//mgov//mgListCommittees.aspx'))).toMatchObject({
      ok: true,
      value: { address: site.url },
    });
  });

  it.each(['missing', 'a-page', 'failing'] as const)('reads the pages where the service is off: %s', async service => {
    const site = await openSite();
    furnish(site);
    site.vices.service = service;
    const offer = await probeAt(`${site.url}ieListMeetings.aspx?CId=1`);
    expect(offer.ok && offer.value.committees.map(({ title }) => title)).toEqual([
      'Cabinet',
      "Planning & Members' Committee",
    ]);
  });

  it('tells a guard, a refusal, a busy server, a broken answer and a page of anything else apart', async () => {
    const site = await openSite();
    furnish(site);
    const page = `${site.url}mgListCommittees.aspx`;
    site.vices.guardPage = true;
    expect(await probeAt(page)).toEqual({ ok: false, error: 'blocked' });
    site.vices.guardPage = false;
    site.vices.refusesAll = true;
    expect(await probeAt(page)).toEqual({ ok: false, error: 'refused' });
    site.vices.refusesAll = false;
    site.vices.busyFor = 1;
    expect(await probeAt(page)).toEqual({ ok: false, error: 'busy' });
    site.vices.cutsOff = 'quietly';
    expect(await probeAt(page)).toEqual({ ok: false, error: 'cut-off' });
    site.vices.cutsOff = 'connection';
    expect(await probeAt(page)).toEqual({ ok: false, error: 'cut-off' });
    const other = await nodeServer((_, response) => void response.end('<html><body><a href="/x">X</a></body></html>'));
    expect(await probeAt(`${other.url}/papers/`)).toEqual({ ok: false, error: 'not-a-source' });
  });

  it('asks a server that is no ModernGov only a few things', async () => {
    const paths: string[] = [];
    const other = await nodeServer((request, response) => {
      paths.push(request.url ?? '');
      response.writeHead(404).end('Not found');
    });
    expect(await probeAt(`${other.url}/a/b/c/d/`)).toEqual({ ok: false, error: 'not-a-source' });
    expect(paths.length).toBeLessThanOrEqual(5);
  });

  it('gives name and password to the site of the pasted address alone', async () => {
    const heard: (string | undefined)[] = [];
    const asking = await nodeServer((request, response) => {
      heard.push(request.headers.authorization);
      response.writeHead(401, { 'www-authenticate': 'Basic realm="x"' }).end();
    });
    const first = await nodeServer((_, response) => {
      response.end(`<a href="${asking.url}/mgListCommittees.aspx">Committees</a>`);
    });
    const credentials = { userName: 'reed', password: 'secret' };
    expect(await probeAt(`${first.url}/home`, contextWith({ credentials }))).toEqual({ ok: false, error: 'sign-in' });
    expect(heard.every(told => told === undefined)).toBe(true);
    heard.length = 0;
    await probeAt(`${asking.url}/mgListCommittees.aspx`, contextWith({ credentials }));
    // Asked once without, once with the password, and never again with one that is not taken.
    expect(heard).toEqual([undefined, expect.stringMatching(/^Basic /)]);
  });

  it('stops where it is told to', async () => {
    const site = await openSite();
    furnish(site);
    const stop = new AbortController();
    const pause = (): Promise<void> => {
      stop.abort();
      return Promise.resolve();
    };
    await probeAt(`${site.url}mgListCommittees.aspx`, contextWith({ signal: stop.signal, pause }));
    expect(site.asked).toHaveLength(1);
  });
});
