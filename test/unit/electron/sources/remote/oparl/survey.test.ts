import { describe, expect, it } from 'vitest';
import { QUIET_MS } from '../../../../../../electron/http/open-http-client.ts';
import { oparlReader } from '../../../../../../electron/sources/remote/oparl/oparl-reader.ts';
import { oparlServer } from '../../../../../support/servers/oparl-server.ts';
import { contextWith, fillCouncil, lookAt, pdf, sourceAt } from './council.ts';

describe('a first look at an OParl system', () => {
  it('announces the meetings in the window with their items, and offers their files', async () => {
    const server = await oparlServer();
    fillCouncil(server);
    const { meetings, files, withdrawn, problem } = await lookAt(server.body);
    expect(problem).toBeNull();
    expect(withdrawn).toEqual([]);
    expect(meetings).toEqual([
      {
        key: server.idOf('meeting/1'),
        committee: 'Rat',
        date: '2026-12-08',
        time: '18:30',
        venue: 'Rathaus, Großer Saal',
        standing: 'planned',
        hasAgenda: true,
        items: [
          { number: '1', title: 'Neubau der Schule', isRestricted: false },
          { number: '2', title: 'Grundstück', isRestricted: true },
        ],
        page: null,
      },
      expect.objectContaining({ committee: 'Ausschuss für Bauen', standing: 'cancelled', hasAgenda: false }),
    ]);
    expect(files.map(({ fileName, kind, address }) => [fileName, kind, address])).toEqual([
      ['Einladung (Rat).pdf', 'frontsheet', `${server.origin}/files/1.pdf`],
      ['Beschlussvorlage.pdf', 'report', `${server.origin}/files/2.pdf`],
      ['Anlage Lageplan.pdf', 'report', `${server.origin}/files/3.pdf`],
    ]);
    expect(files[0]).toMatchObject({ meeting: server.idOf('meeting/1'), date: '2026-12-08', committee: 'Rat' });
    expect(new Set(files.map(({ path }) => path)).size).toBe(3);
  });

  it('takes the meetings of the chosen committees only', async () => {
    const server = await oparlServer();
    fillCouncil(server);
    const { meetings } = await lookAt(server.system, {}, [server.idOf('organization/2')]);
    expect(meetings.map(({ committee }) => committee)).toEqual(['Ausschuss für Bauen']);
  });

  it('reads lists that never end once round, and says so', async () => {
    const server = await oparlServer();
    fillCouncil(server);
    server.vices.goesRound = true;
    const { meetings, problem } = await lookAt(server.body);
    expect(meetings).toHaveLength(2);
    expect(problem).toBe('not-understood');
    expect(server.asked.length).toBeLessThan(30);
  });

  it('passes over what is dead, and asks for it once', async () => {
    const server = await oparlServer();
    fillCouncil(server);
    server.vices.broken.set(new URL(server.idOf('consultation/1')).pathname, 404);
    server.vices.broken.set(new URL(server.idOf('location/1')).pathname, 410);
    const { meetings, files, problem, leftOut } = await lookAt(server.body);
    expect(meetings[0]).toMatchObject({ venue: null, items: [{ number: '1' }, { number: '2' }] });
    expect(files.map(({ fileName }) => fileName)).toEqual(['Einladung (Rat).pdf']);
    expect({ problem, leftOut }).toEqual({ problem: null, leftOut: null });
    expect(server.asked.filter(path => path.endsWith('/consultation/1'))).toHaveLength(1);
  });

  it.each([
    [401, 'sign-in'],
    [403, 'refused'],
    [500, 'server-failed'],
  ] as const)('leaves out a single object that answers with %i, and is whole all the same', async (status, leftOut) => {
    const server = await oparlServer();
    fillCouncil(server);
    server.vices.broken.set(new URL(server.idOf('location/1')).pathname, status);
    const survey = await lookAt(server.body);
    expect(survey).toMatchObject({ problem: null, leftOut });
    expect(survey.files).toHaveLength(3);
  });

  it('asks no more once the name given for it is not taken', async () => {
    const server = await oparlServer();
    fillCouncil(server);
    for (const name of ['location/1', 'file/1', 'agendaItem/1']) {
      server.vices.broken.set(new URL(server.idOf(name)).pathname, 401);
    }
    const credentials = { userName: 'jo', password: 'secret' };
    expect((await lookAt(server.body, { credentials })).problem).toBe('sign-in');
    expect(server.asked.filter(path => server.vices.broken.has(path))).toHaveLength(1);
  });

  it('waits as long as a server asks it to, unless that is too long for a look', async () => {
    const server = await oparlServer();
    fillCouncil(server);
    const list = `${new URL(server.body).pathname}/meetings`;
    const waits: number[] = [];
    const pause = async (ms: number): Promise<void> => {
      waits.push(ms);
      if (ms === 7000) server.vices.broken.clear();
    };
    server.vices.broken.set(list, 429);
    server.vices.retryAfter = 7;
    expect(await lookAt(server.body, { pause })).toMatchObject({ problem: null, meetings: [{}, {}] });
    expect(waits).toContain(7000);
    server.vices.broken.set(`${new URL(server.body).pathname}/organizations`, 503);
    server.vices.retryAfter = 3600;
    server.asked.length = 0;
    expect(await oparlReader.survey(sourceAt(server.body), contextWith())).toEqual({ ok: false, error: 'busy' });
    expect(server.asked).toHaveLength(2);
  });

  it('has the patience for an answer that takes a minute', async () => {
    const quietMs: number[] = [];
    const { http } = contextWith();
    const ask: typeof http.ask = request => {
      quietMs.push(request.quietMs ?? QUIET_MS);
      return http.ask(request);
    };
    const server = await oparlServer();
    fillCouncil(server);
    await lookAt(server.body, { http: { ...http, ask } });
    expect(Math.min(...quietMs)).toBeGreaterThan(60_000);
  });

  it('lives with missing fields and wrong types', async () => {
    const server = await oparlServer();
    server.set('meeting/1', {
      start: '2026-12-01T10:00:00+01:00',
      organization: { name: 'Rat' },
      agendaItem: 'x',
      size: {},
    });
    server.set('meeting/2', { start: '2026-12-02', location: 'Im Bürgerhaus', agendaItem: [null, 3, { name: ['a'] }] });
    server.set('meeting/3', { start: 20261203 });
    server.set('meeting/4', { start: '2026-02-30T10:00:00+01:00' });
    server.set('meeting/5', {
      start: '2026-12-05T10:00:00',
      invitation: [{ accessUrl: 'javascript:alert(1)' }, 'file/x'],
    });
    const { meetings } = await lookAt(server.body);
    expect(meetings.map(({ date, time, venue, committee }) => [date, time, venue, committee])).toEqual([
      ['2026-12-01', '10:00', null, 'Rat'],
      ['2026-12-02', null, 'Im Bürgerhaus', 'Gremium'],
      ['2026-12-05', '10:00', null, 'Gremium'],
    ]);
  });

  it('ends with the reason where nothing could be read', async () => {
    const server = await oparlServer();
    fillCouncil(server);
    const list = `${new URL(server.body).pathname}/meetings`;
    for (const [status, error] of [
      [403, 'refused'],
      [500, 'server-failed'],
    ] as const) {
      server.vices.broken.set(list, status);
      expect(await oparlReader.survey(sourceAt(server.body), contextWith())).toEqual({ ok: false, error });
    }
    server.vices.broken.clear();
    server.serve(list, '<html><script src="/_guard"></script></html>');
    expect(await oparlReader.survey(sourceAt(server.body), contextWith())).toEqual({ ok: false, error: 'blocked' });
  });

  it('leaves a server alone that fails again and again', async () => {
    const server = await oparlServer();
    const dead = Array.from({ length: 200 }, (_, index) => `file/${index}`);
    for (const name of dead) server.vices.broken.set(new URL(server.idOf(name)).pathname, 503);
    server.set('meeting/1', { start: '2026-12-01', auxiliaryFile: dead.map(server.idOf) });
    const { meetings, problem } = await lookAt(server.body);
    expect(meetings).toHaveLength(1);
    expect(problem).toBe('busy');
    expect(server.asked.length).toBeLessThan(12);
  });

  it('stops asking when it is called off', async () => {
    const server = await oparlServer();
    fillCouncil(server);
    const controller = new AbortController();
    const pause = (): Promise<void> => {
      controller.abort();
      return Promise.resolve();
    };
    const survey = await oparlReader.survey(sourceAt(server.body), contextWith({ signal: controller.signal, pause }));
    expect(survey.ok).toBe(false);
    expect(server.asked).toHaveLength(1);
  });
});

describe('files of a meeting', () => {
  it('are told apart by what they are to it and by their names; only PDFs are taken', async () => {
    const server = await oparlServer();
    server.set('meeting/1', {
      start: '2026-12-08T18:30:00+01:00',
      invitation: pdf('Gesamtunterlagen', '/1'),
      resultsProtocol: pdf('Niederschrift', '/2'),
      verbatimProtocol: { name: 'Wortprotokoll.pdf', accessUrl: '/3' },
      auxiliaryFile: [
        pdf('1. Nachtrag zur Tagesordnung', '/4'),
        pdf('Sitzungsplan', '/5'),
        { name: 'Tabelle', mimeType: 'application/vnd.ms-excel', accessUrl: '/6.xls' },
        { name: 'Ohne Adresse', mimeType: 'application/pdf' },
      ],
      agendaItem: [{ number: '1', name: 'Bericht', auxiliaryFile: pdf('a/b\\c.PDF', '/7') }],
    });
    const { files } = await lookAt(server.body);
    expect(files.map(({ fileName, kind }) => [fileName, kind])).toEqual([
      ['Gesamtunterlagen.pdf', 'pack'],
      ['1. Nachtrag zur Tagesordnung.pdf', 'supplement'],
      ['Sitzungsplan.pdf', 'other'],
      ['Niederschrift.pdf', 'minutes'],
      ['Wortprotokoll.pdf', 'minutes'],
      ['a-b-c.pdf', 'report'],
    ]);
  });

  it('bring their size, their checksum and a version that changes with them', async () => {
    const server = await oparlServer();
    const sha512 = 'AB'.repeat(64);
    const file = { size: '1234', sha1Checksum: 'c'.repeat(40), sha512Checksum: sha512 };
    server.set('file/1', pdf('Einladung', '/1', file));
    server.set('meeting/1', { start: '2026-12-08T18:30:00+01:00', invitation: server.idOf('file/1') });
    const first = await lookAt(server.body);
    expect(first.files[0]).toMatchObject({
      size: 1234,
      checksum: { algorithm: 'sha512', hex: sha512.toLowerCase() },
      modifiedMs: Date.parse('2026-10-01T08:00:00+02:00'),
    });
    server.set('file/1', pdf('Einladung', '/1', { ...file, sha512Checksum: 'none' }), '2026-11-24T09:00:00+01:00');
    const second = await lookAt(server.body, { kept: first.keep, today: '2026-11-24' });
    expect(second.files[0]).toMatchObject({ path: first.files[0]?.path, checksum: { algorithm: 'sha1' } });
    expect(second.files[0]?.version).not.toBe(first.files[0]?.version);
  });

  it('are one file where several meetings have them: of the next meeting', async () => {
    const server = await oparlServer();
    server.set('file/1', pdf('Vorlage', '/1'));
    for (const [number, day] of [
      [1, '2026-11-30'],
      [2, '2027-02-01'],
      [3, '2026-10-30'],
    ] as const) {
      server.set(`meeting/${number}`, { start: `${day}T10:00:00+01:00`, auxiliaryFile: server.idOf('file/1') });
    }
    const { files } = await lookAt(server.body);
    expect(files.map(({ date }) => date)).toEqual(['2026-11-30']);
  });
});
