import { describe, expect, it } from 'vitest';
import type { OparlServer } from '../../../../../support/servers/oparl.ts';
import { oparlServer } from '../../../../../support/servers/oparl-server.ts';
import { fillCouncil, lookAt, pdf } from './council.ts';

async function council(version: '1.0' | '1.1' = '1.1'): Promise<OparlServer> {
  const server = await oparlServer(version);
  fillCouncil(server);
  return server;
}

const sinceTheDayBefore = (list: string): string =>
  `/oparl/body/1/${list}?modified_since=2026-11-22T00%3A00%3A00%2B00%3A00&limit=100&elementsPerPage=100`;

const TOMORROW = '2026-11-24';

describe('a later look at an OParl system', () => {
  it('asks only for what was changed since the day before the last, and announces everything again', async () => {
    const server = await council();
    const first = await lookAt(server.body);
    server.asked.length = 0;
    const second = await lookAt(server.body, { kept: first.keep, today: TOMORROW });
    expect(second).toMatchObject({ meetings: first.meetings, files: first.files, withdrawn: [], problem: null });
    const lists = ['meetings', 'organizations', 'papers', 'agendaItems', 'consultations', 'files'];
    expect(server.asked).toEqual(['/oparl/body/1', ...lists.map(sinceTheDayBefore)]);
  });

  it.each(['heeds', 'ignores'])('comes to the same where the system %s modified_since', async way => {
    const server = await council();
    const first = await lookAt(server.body);
    server.vices.ignoresSince = way === 'ignores';
    server.set(
      'meeting/2',
      { start: '2027-01-13T17:00:00+01:00', organization: [server.idOf('organization/2')] },
      `${TOMORROW}T09:00:00Z`,
    );
    server.set('file/3', pdf('Anlage neu', '/files/3b.pdf'), `${TOMORROW}T09:00:00Z`);
    const second = await lookAt(server.body, { kept: first.keep, today: TOMORROW });
    expect(second.meetings.map(({ date, standing }) => [date, standing])).toEqual([
      ['2026-12-08', 'planned'],
      ['2027-01-13', 'planned'],
    ]);
    expect(second.files.map(({ fileName }) => fileName)).toEqual([
      'Einladung (Rat).pdf',
      'Beschlussvorlage.pdf',
      'Anlage neu.pdf',
    ]);
    expect(second.files.map(({ path }) => path)).toEqual(first.files.map(({ path }) => path));
  });

  it.each([
    ['file/2', ['Beschlussvorlage.pdf']],
    ['paper/1', ['Beschlussvorlage.pdf', 'Anlage Lageplan.pdf']],
    ['consultation/1', ['Beschlussvorlage.pdf', 'Anlage Lageplan.pdf']],
    ['agendaItem/1', ['Beschlussvorlage.pdf', 'Anlage Lageplan.pdf']],
    ['meeting/1', ['Einladung (Rat).pdf', 'Beschlussvorlage.pdf', 'Anlage Lageplan.pdf']],
  ])('withdraws the files that hung on %s when it is deleted, and says so at every look', async (name, gone) => {
    const server = await council();
    const first = await lookAt(server.body);
    server.remove(name, `${TOMORROW}T09:00:00Z`);
    const paths = first.files.filter(({ fileName }) => gone.includes(fileName)).map(({ path }) => path);
    const second = await lookAt(server.body, { kept: first.keep, today: TOMORROW });
    expect(new Set(second.withdrawn)).toEqual(new Set(paths));
    expect(second.files.map(({ path }) => path)).toEqual(
      first.files.map(({ path }) => path).filter(path => !paths.includes(path)),
    );
    const third = await lookAt(server.body, { kept: second.keep, today: '2026-12-05' });
    expect(new Set(third.withdrawn)).toEqual(new Set(paths));
  });

  it('does not withdraw a file that another meeting still has', async () => {
    const server = await council();
    server.set('meeting/2', { start: '2027-01-12T17:00:00+01:00', auxiliaryFile: [server.idOf('file/2')] });
    const first = await lookAt(server.body);
    server.remove('meeting/1', `${TOMORROW}T09:00:00Z`);
    const second = await lookAt(server.body, { kept: first.keep, today: TOMORROW });
    expect(second.files.map(({ fileName, date }) => [fileName, date])).toEqual([
      ['Beschlussvorlage.pdf', '2027-01-12'],
    ]);
    expect(second.withdrawn).toHaveLength(2);
  });

  it('withdraws nothing that is merely not told of any more', async () => {
    const server = await council();
    const first = await lookAt(server.body);
    server.set(
      'meeting/1',
      { start: '2026-12-08T18:30:00+01:00', organization: [server.idOf('organization/1')] },
      `${TOMORROW}T09:00:00Z`,
    );
    const second = await lookAt(server.body, { kept: first.keep, today: TOMORROW });
    expect(second.files).toEqual([]);
    expect(second.withdrawn).toEqual([]);
  });

  it('offers a file again that was deleted and came back', async () => {
    const server = await council();
    const first = await lookAt(server.body);
    server.remove('file/1', `${TOMORROW}T09:00:00Z`);
    const second = await lookAt(server.body, { kept: first.keep, today: TOMORROW });
    expect(second.withdrawn).toHaveLength(1);
    server.set('file/1', pdf('Einladung (Rat)', '/files/1.pdf'), '2026-11-25T09:00:00Z');
    const third = await lookAt(server.body, { kept: second.keep, today: '2026-11-25' });
    expect(third.withdrawn).toEqual([]);
    expect(third.files).toHaveLength(3);
  });

  it('asks from the same day on again after a look that was not complete', async () => {
    const server = await council();
    const first = await lookAt(server.body);
    server.vices.broken.set('/oparl/body/1/papers', 500);
    const second = await lookAt(server.body, { kept: first.keep, today: TOMORROW });
    expect(second).toMatchObject({ problem: 'server-failed', meetings: first.meetings, files: first.files });
    server.vices.broken.clear();
    server.asked.length = 0;
    await lookAt(server.body, { kept: second.keep, today: '2026-11-26' });
    expect(server.asked).toContain(sinceTheDayBefore('papers'));
  });

  it('reads all meetings anew where the system cannot tell changes', async () => {
    const server = await council();
    const first = await lookAt(server.body);
    server.vices.failsOnSince = true;
    server.set('meeting/5', { start: '2026-12-20T10:00:00+01:00' }, `${TOMORROW}T09:00:00Z`);
    const second = await lookAt(server.body, { kept: first.keep, today: TOMORROW });
    expect(second.problem).toBe('server-failed');
    expect(second.meetings.map(({ date }) => date)).toEqual(['2026-12-08', '2026-12-20', '2027-01-12']);
  });

  it('announces a meeting that has come near without being changed', async () => {
    const server = await council();
    server.set('meeting/4', { start: '2027-09-01T10:00:00+02:00', organization: [server.idOf('organization/1')] });
    const first = await lookAt(server.body);
    expect(first.meetings.map(({ date }) => date)).not.toContain('2027-09-01');
    server.vices.broken.set('/oparl/body/1/meetings', 500);
    const later = await lookAt(server.body, { kept: first.keep, today: '2027-03-20' });
    expect(later.meetings.map(({ date }) => date)).toEqual(['2027-09-01', '2027-01-12']);
  });

  it('hears of changed files from a system that has no list of them', async () => {
    const server = await council('1.0');
    const first = await lookAt(server.body);
    server.set('file/1', pdf('Einladung neu', '/files/1.pdf'), `${TOMORROW}T09:00:00Z`);
    const second = await lookAt(server.body, { kept: first.keep, today: TOMORROW });
    expect(second.files[0]?.fileName).toBe('Einladung neu.pdf');
  });

  it('reads all meetings anew when other committees are chosen', async () => {
    const server = await council();
    const first = await lookAt(server.body, {}, [server.idOf('organization/1')]);
    expect(first.meetings).toHaveLength(1);
    const second = await lookAt(server.body, { kept: first.keep }, [
      server.idOf('organization/1'),
      server.idOf('organization/2'),
    ]);
    expect(second.meetings).toHaveLength(2);
  });

  it('does not mind what was kept by something else', async () => {
    const server = await council();
    for (const kept of [null, 3, { address: server.body, things: [{}] }, { address: 'https://elsewhere.invalid/' }]) {
      expect((await lookAt(server.body, { kept })).meetings).toHaveLength(2);
    }
  });
});
