import { afterEach, describe, expect, it, vi } from 'vitest';
import { oparlReader } from '../../../../../../electron/sources/remote/oparl/oparl-reader.ts';
import type { OparlServer, Vices } from '../../../../../support/servers/oparl.ts';
import { oparlServer } from '../../../../../support/servers/oparl-server.ts';
import { contextWith, lookAt, sourceAt, TODAY } from './council.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const NEXT_DAY = '2026-11-24';

/** A council that has met on so many days up to a month from today, the oldest first and long not changed. */
async function councilOf(meetings: number, vices: Partial<Vices> = {}): Promise<OparlServer> {
  const server = await oparlServer();
  Object.assign(server.vices, vices);
  for (let number = 0; number < meetings; number += 1) {
    const day = new Date(Date.parse(TODAY) + (30 - (meetings - 1 - number)) * DAY_MS).toISOString().slice(0, 10);
    server.set(`meeting/${number}`, { start: `${day}T18:00:00+01:00` }, '2020-01-01T00:00:00+01:00');
  }
  return server;
}

const pagesAsked = (server: OparlServer): number => server.asked.filter(path => path.includes('/meetings')).length;

afterEach(() => vi.restoreAllMocks());

describe('a list of meetings', () => {
  it.each(['by its query', 'by its last part', 'not at all'] as const)(
    'is read to its end where a page names the next %s',
    async naming => {
      const { meetings, problem } = await lookAt((await councilOf(7, { naming })).body);
      expect({ count: meetings.length, problem }).toEqual({ count: 7, problem: null });
    },
  );

  it('is not taken for whole where nobody can tell how it goes on', async () => {
    const server = await councilOf(7);
    const first = await lookAt(server.body);
    server.vices.naming = 'not at all';
    server.serve('/oparl/body/1/meetings', JSON.stringify({ data: [], pagination: { currentPage: 1, totalPages: 4 } }));
    const second = await lookAt(server.body, { kept: first.keep, today: '2026-12-01' });
    expect(second.problem).toBe('not-understood');
    expect(second.meetings).toHaveLength(7);
  });

  it('is read by a hundred where the server is so kind', async () => {
    const server = await councilOf(120, { heedsLimit: true });
    expect((await lookAt(server.body)).meetings).toHaveLength(120);
    expect(pagesAsked(server)).toBe(2);
  });

  it('that is too long for one look is gone on with where that ended, and what was read is there', async () => {
    const server = await councilOf(1040, { ignoresSince: true });
    const first = await lookAt(server.body);
    expect(first).toMatchObject({ problem: 'cut-off' });
    server.asked.length = 0;
    const second = await lookAt(server.body, { kept: first.keep, today: NEXT_DAY });
    expect(second.problem).toBeNull();
    expect(second.meetings.filter(({ date }) => date >= TODAY)).toHaveLength(31);
    expect(pagesAsked(server)).toBe(20);
  });

  it('that is too long is read from what was changed lately on, too', async () => {
    const server = await councilOf(1040);
    server.set('meeting/1039', { start: '2026-12-23T18:00:00+01:00' }, '2026-11-01T00:00:00+01:00');
    const { meetings, problem } = await lookAt(server.body);
    expect(meetings.filter(({ date }) => date >= TODAY).map(({ date }) => date)).toEqual(['2026-12-23']);
    expect(problem).toBe('cut-off');
  });

  it('that is slow, too, leaves time for what was changed lately, which is gone on with at the next look', async () => {
    const server = await councilOf(200, { goesByDays: true });
    for (let number = 180; number < 200; number += 1) {
      const day = new Date(Date.parse(TODAY) + (number - 169) * DAY_MS).toISOString().slice(0, 10);
      server.set(`meeting/${number}`, { start: `${day}T18:00:00+01:00` }, '2025-05-22T00:00:00+01:00');
    }
    let answers = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => answers * 40_000);
    const { http } = contextWith();
    const ask: typeof http.ask = request => {
      answers += 1;
      return http.ask(request);
    };
    const first = await lookAt(server.body, { http: { ...http, ask } });
    expect(first.problem).toBe('cut-off');
    server.asked.length = 0;
    const second = await lookAt(server.body, { http: { ...http, ask }, kept: first.keep });
    expect(second.meetings.filter(({ date }) => date >= TODAY)).toHaveLength(20);
    expect(pagesAsked(server)).toBeLessThan(14);
  });

  it('is gone on with at the page that failed, and asked for changes from the day on when it was begun', async () => {
    const server = await councilOf(7);
    const third = '/oparl/body/1/meetings?limit=100&elementsPerPage=100&page=3';
    server.vices.broken.set(third, 500);
    const first = await lookAt(server.body);
    expect(first).toMatchObject({ problem: 'server-failed', meetings: [{}, {}, {}, {}] });
    server.vices.broken.clear();
    server.asked.length = 0;
    const second = await lookAt(server.body, { kept: first.keep, today: NEXT_DAY });
    expect(second.meetings).toHaveLength(7);
    expect(server.asked.find(path => path.includes('/meetings'))).toBe(third);
    server.asked.length = 0;
    await lookAt(server.body, { kept: second.keep, today: '2026-11-26' });
    expect(server.asked[1]).toMatch(/modified_since=2026-11-22T/);
  });

  it('is begun anew where the page to go on with is no more', async () => {
    const server = await councilOf(7);
    const third = '/oparl/body/1/meetings?limit=100&elementsPerPage=100&page=3';
    server.vices.broken.set(third, 404);
    const first = await lookAt(server.body);
    const source = sourceAt(server.body);
    const second = await oparlReader.survey(source, contextWith({ kept: first.keep }));
    const keep = second.ok ? second.value.keep : undefined;
    server.vices.broken.clear();
    server.asked.length = 0;
    expect((await lookAt(server.body, { kept: keep })).meetings).toHaveLength(7);
    expect(pagesAsked(server)).toBe(4);
  });

  it.each([0, 1])('whose elements are only named loses none that could not be had at look %i', async failing => {
    const server = await councilOf(3, { namesOnly: true });
    const counts: number[] = [];
    let kept: unknown;
    for (const [look, today] of [TODAY, '2026-12-01', '2026-12-01'].entries()) {
      server.vices.broken.clear();
      if (look === failing) server.vices.broken.set(new URL(server.idOf('meeting/2')).pathname, 500);
      const { meetings, keep } = await lookAt(server.body, { kept, today });
      kept = keep;
      counts.push(meetings.length);
    }
    expect(counts).toEqual(failing === 0 ? [2, 3, 3] : [3, 3, 3]);
    server.vices.broken.set(new URL(server.idOf('meeting/2')).pathname, 404);
    expect((await lookAt(server.body, { kept, today: '2026-12-09' })).meetings).toHaveLength(2);
  });

  it('loses no meeting by a reading of two looks, and lets go of those that neither met', async () => {
    const server = await councilOf(7);
    const first = await lookAt(server.body);
    server.set('meeting/6', { deleted: true }, '2020-01-01T00:00:00+01:00');
    const third = '/oparl/body/1/meetings?limit=100&elementsPerPage=100&page=3';
    server.vices.broken.set(third, 500);
    const second = await lookAt(server.body, { kept: first.keep, today: '2026-12-01' });
    expect(second.meetings).toHaveLength(7);
    server.vices.broken.clear();
    const last = await lookAt(server.body, { kept: second.keep, today: '2026-12-02' });
    expect(last.meetings).toHaveLength(6);
  });
});
