import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { BIG_FILE } from '../../../../../shared/sources/fetch-lanes.ts';
import type { RemoteSources } from '../../../../../electron/sources/remote/remote-sources.ts';
import { sourceId } from '../../../../support/made-up.ts';
import { publishedMeeting } from '../../../../support/published.ts';
import { paperServer } from '../../../../support/servers/paper-server.ts';
import { paperBytes } from '../papers.ts';
import { computer, councilWith, offeredAt, remoteSource, rested, servedPaper, soon } from './council.ts';
import { testClient } from './downloads/desk.ts';

const ID = sourceId(0);
const pathsOf = (remote: RemoteSources, id = ID): readonly string[] => remote.files(id).map(file => file.ref.path);

describe('RemoteSources', () => {
  it('looks at the start, fetches what is published, and tells how far it is', async () => {
    const { open, reader, told, counted, clock } = await councilWith(['a.pdf', 'b.pdf']);
    const remote = await open();
    await rested(remote, reader.surveyed, 1);
    expect(pathsOf(remote).toSorted()).toEqual(['a.pdf', 'b.pdf']);
    expect(await readFile(remote.fetchedFile({ source: ID, path: 'b.pdf' }) ?? '')).toEqual(paperBytes(2000, 1));
    expect(remote.fetchedFile({ source: sourceId(1), path: 'b.pdf' })).toBeUndefined();
    expect(remote.states()).toEqual([
      {
        source: ID,
        doing: 'waiting',
        problem: null,
        problemSinceMs: null,
        leftOut: null,
        lookedMs: clock.nowMs,
        progress: null,
        failures: [],
      },
    ]);
    const doings = told.map(([state]) => state?.doing);
    expect(doings[0]).toBe('looking');
    expect(doings.at(-1)).toBe('waiting');
    await expect.poll(() => counted.files, soon).toBeGreaterThan(0);
  });

  it('fetches nothing twice, also after a new start', async () => {
    const { open, server, reader } = await councilWith();
    const remote = await open();
    await rested(remote, reader.surveyed, 1);
    await remote.stop();
    const again = await open();
    expect(pathsOf(again)).toEqual(['a.pdf']);
    await rested(again, reader.surveyed, 2);
    expect(server.paths()).toEqual(['/a.pdf']);
  });

  it('fetches a file that is published anew, and gives it another time', async () => {
    const { open, server, reader, clock, mirrored } = await councilWith();
    const remote = await open();
    await rested(remote, reader.surveyed, 1);
    const [before] = remote.files(ID);
    server.serve('/a.pdf', servedPaper(9));
    reader.finds = { files: offeredAt(server.url, ['a.pdf'], { version: 'two' }) };
    clock.nowMs += 1000;
    remote.look(ID);
    await rested(remote, reader.surveyed, 2);
    const [after] = remote.files(ID);
    expect(after?.modifiedMs).not.toBe(before?.modifiedMs);
    expect(await readFile(remote.fetchedFile({ source: ID, path: 'a.pdf' }) ?? '')).toEqual(paperBytes(2000, 9));
    expect((await mirrored()).filter(name => name.endsWith('.pdf'))).toHaveLength(1);
  });

  it('asks a server after a file of no told version in a few bytes', async () => {
    const { open, server, reader, clock } = await councilWith();
    reader.finds = { files: offeredAt(server.url, ['a.pdf'], { version: null, date: '2026-11-24' }) };
    const remote = await open();
    await rested(remote, reader.surveyed, 1);
    clock.nowMs += 2 * 3_600_000;
    remote.look(null);
    await rested(remote, reader.surveyed, 2);
    expect(server.asked.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, '"0"']);
    server.serve('/a.pdf', servedPaper(5));
    clock.nowMs += 2 * 3_600_000;
    remote.look(null);
    await rested(remote, reader.surveyed, 3);
    expect(await readFile(remote.fetchedFile({ source: ID, path: 'a.pdf' }) ?? '')).toEqual(paperBytes(2000, 5));
  });

  it('asks for the size of a file where a server gives nothing to ask by, and reads it again once a day', async () => {
    const { open, server, reader, clock } = await councilWith();
    server.serve('/a.pdf', { bytes: paperBytes(2000) });
    reader.finds = { files: offeredAt(server.url, ['a.pdf'], { version: null, date: '2026-11-24' }) };
    const remote = await open();
    await rested(remote, reader.surveyed, 1);
    const [before] = remote.files(ID);
    for (const hours of [2, 24]) {
      clock.nowMs += hours * 3_600_000;
      remote.reconnected();
      await rested(remote, reader.surveyed, hours === 2 ? 2 : 3);
    }
    expect(server.asked.map(({ method }) => method)).toEqual(['GET', 'HEAD', 'GET']);
    expect(remote.files(ID)).toEqual([before]);
    server.serve('/a.pdf', { bytes: paperBytes(2001) });
    clock.nowMs += 2 * 3_600_000;
    remote.reconnected();
    await rested(remote, reader.surveyed, 4);
    expect(remote.files(ID)[0]?.size).toBe(2001);
  });

  it('does not fetch a file again and again from a server that calls it changed every time', async () => {
    const { open, server, reader, clock } = await councilWith();
    reader.finds = { files: offeredAt(server.url, ['a.pdf'], { version: null, date: '2026-11-24' }) };
    server.serve('/a.pdf', { bytes: paperBytes(2000), lastModified: new Date(0).toUTCString() });
    const remote = await open();
    await rested(remote, reader.surveyed, 1);
    for (const looks of [2, 3, 4]) {
      server.serve('/a.pdf', { bytes: paperBytes(2000), lastModified: new Date(looks * 1000).toUTCString() });
      clock.nowMs += 2 * 3_600_000;
      remote.reconnected();
      await rested(remote, reader.surveyed, looks);
    }
    expect(server.asked.map(({ method }) => method)).toEqual(['GET', 'GET', 'HEAD', 'HEAD']);
  });

  it('tells of a file that could not be fetched and fetches the others; it is tried again and then told of no more', async () => {
    const { open, server, reader } = await councilWith(['a.pdf', 'b.pdf', 'c.pdf']);
    server.serve('/b.pdf', { bytes: Buffer.from('no'), status: 500 });
    const remote = await open();
    await rested(remote, reader.surveyed, 1);
    expect(pathsOf(remote).toSorted()).toEqual(['a.pdf', 'c.pdf']);
    expect(remote.states()[0]).toMatchObject({
      problem: null,
      failures: [{ fileName: 'b.pdf', problem: 'server-failed' }],
    });
    server.serve('/b.pdf', servedPaper(1));
    remote.look(ID);
    await rested(remote, reader.surveyed, 2);
    expect(remote.states()[0]?.failures).toEqual([]);
    expect(pathsOf(remote)).toHaveLength(3);
  });

  it('ends a run when the server is the trouble, and leaves the other files for the next look', async () => {
    const names = Array.from({ length: 20 }, (_, index) => `${index}.pdf`);
    const { open, server, reader } = await councilWith(names);
    for (const name of names) server.serve(`/${name}`, { bytes: Buffer.alloc(0), status: 429 });
    const remote = await open();
    await rested(remote, reader.surveyed, 1);
    expect(remote.states()[0]?.problem).toBe('busy');
    expect(server.asked.length).toBeLessThan(8);
  });

  it('takes out what the source has withdrawn, and leaves what it merely does not name', async () => {
    const { open, reader, mirrored } = await councilWith(['a.pdf', 'b.pdf']);
    const remote = await open();
    await rested(remote, reader.surveyed, 1);
    reader.finds = { files: [], withdrawn: ['a.pdf', 'never-here.pdf'] };
    remote.look(ID);
    await rested(remote, reader.surveyed, 2);
    expect(pathsOf(remote)).toEqual(['b.pdf']);
    expect((await mirrored()).filter(name => name.endsWith('.pdf'))).toHaveLength(1);
  });

  it('keeps everything when a source cannot be read, says since when, and goes on by itself', async () => {
    const { open, reader, clock } = await councilWith();
    const remote = await open({ pace: { firstRetryMs: 30 } });
    await rested(remote, reader.surveyed, 1);
    const lookedMs = clock.nowMs;
    clock.nowMs += 1000;
    reader.fails = 'unreachable';
    remote.look(ID);
    await rested(remote, reader.surveyed, 2);
    const problemSinceMs = clock.nowMs;
    clock.nowMs += 1000;
    await expect.poll(() => reader.surveyed.length, soon).toBeGreaterThan(3);
    expect(remote.states()[0]).toMatchObject({ problem: 'unreachable', problemSinceMs, lookedMs });
    expect(pathsOf(remote)).toEqual(['a.pdf']);
    reader.fails = null;
    await expect.poll(() => remote.states()[0]?.problem, soon).toBeNull();
    expect(remote.states()[0]?.problemSinceMs).toBeNull();
  });

  it('looks again at an interval, and not before', async () => {
    const { open, reader } = await councilWith();
    await open({ pace: { lookEveryMs: 60 } });
    await expect.poll(() => reader.surveyed.length, soon).toBeGreaterThan(2);
    const calm = await councilWith();
    const remote = await calm.open();
    await rested(remote, calm.reader.surveyed, 1);
    await new Promise(resolve => setTimeout(resolve, 150));
    expect(calm.reader.surveyed).toHaveLength(1);
  });

  it('looks when the computer is connected again, but not for every flicker of the line', async () => {
    const { open, reader, clock } = await councilWith();
    const remote = await open();
    await rested(remote, reader.surveyed, 1);
    remote.reconnected();
    remote.reconnected();
    clock.nowMs += 60_000;
    remote.reconnected();
    await rested(remote, reader.surveyed, 2);
    remote.reconnected();
    expect(reader.surveyed).toHaveLength(2);
  });

  it('tries at once what failed on the old line, but not a password that was not taken', async () => {
    const { open, server, reader, clock } = await councilWith();
    server.serve('/a.pdf', { bytes: Buffer.alloc(0), status: 500 });
    const remote = await open();
    await rested(remote, reader.surveyed, 1);
    server.serve('/a.pdf', servedPaper());
    clock.nowMs += 60_000;
    remote.reconnected();
    await rested(remote, reader.surveyed, 2);
    expect(pathsOf(remote)).toEqual(['a.pdf']);
    reader.fails = 'sign-in';
    remote.look(ID);
    await rested(remote, reader.surveyed, 3);
    clock.nowMs += 60_000;
    remote.reconnected();
    await new Promise(resolve => setTimeout(resolve, 50));
    expect(reader.surveyed).toHaveLength(3);
  });

  it('fetches what did not fit on the disk as soon as there is space', async () => {
    const { open, reader } = await councilWith();
    let free = 0;
    const remote = await open({ freeBytes: async () => free, pace: { lookEveryMs: 20 } });
    await expect.poll(() => remote.states()[0]?.failures, soon).toEqual([{ fileName: 'a.pdf', problem: 'disk-full' }]);
    free = 1e12;
    await expect.poll(() => pathsOf(remote), soon).toEqual(['a.pdf']);
    expect(reader.surveyed.length).toBeGreaterThan(1);
  });

  it('gives the reader what it kept, and announces its meetings, also after a new start', async () => {
    const { open, reader, counted } = await councilWith();
    reader.finds = { meetings: [publishedMeeting('m1')], keep: { since: 5 } };
    const remote = await open();
    await rested(remote, reader.surveyed, 1);
    expect(remote.announced()).toEqual([{ ...publishedMeeting('m1'), source: ID }]);
    expect(counted.announced).toBe(1);
    await remote.stop();
    const again = await open();
    expect(again.announced()).toHaveLength(1);
    await rested(again, reader.surveyed, 2);
    expect(reader.surveyed.map(({ context }) => context.kept)).toEqual([undefined, { since: 5 }]);
    expect(counted.announced).toBe(1);
  });

  it('goes on announcing what a survey with a problem did not come to', async () => {
    const { open, reader } = await councilWith();
    reader.finds = { meetings: [publishedMeeting('m1'), publishedMeeting('m2')] };
    const remote = await open();
    await rested(remote, reader.surveyed, 1);
    reader.finds = { meetings: [publishedMeeting('m2', { time: '19:00' })], problem: 'slow' };
    remote.look(ID);
    await rested(remote, reader.surveyed, 2);
    expect(remote.announced().map(({ key, time }) => [key, time])).toEqual([
      ['m1', '18:30'],
      ['m2', '19:00'],
    ]);
    expect(remote.states()[0]?.problem).toBe('slow');
    reader.finds = { meetings: [publishedMeeting('m2')] };
    remote.look(ID);
    await rested(remote, reader.surveyed, 3);
    expect(remote.announced().map(({ key }) => key)).toEqual(['m2']);
  });

  it('counts a source as looked through when only parts of it were left out, and says that they were', async () => {
    const { open, reader, clock, profile } = await councilWith(['a.pdf', 'b.pdf']);
    reader.finds = { ...reader.finds, meetings: [publishedMeeting('m1'), publishedMeeting('m2')] };
    const remote = await open({ pace: { lookEveryMs: 50 } });
    await rested(remote, reader.surveyed, 1);
    clock.nowMs += 60_000;
    reader.finds = { ...reader.finds, meetings: [publishedMeeting('m2')], leftOut: 'refused' };
    // By the timer: what needs a person would hold it off for hours.
    await expect
      .poll(() => remote.states()[0], soon)
      .toMatchObject({
        problem: null,
        leftOut: 'refused',
        lookedMs: clock.nowMs,
      });
    expect(remote.announced().map(({ key }) => key)).toEqual(['m2']);
    await writeFile(path.join(profile, 'fetched', ID, 'parts', `${'0'.repeat(64)}.part`), 'half');
    const looks = reader.surveyed.length;
    await expect.poll(() => reader.surveyed.length, soon).toBeGreaterThan(looks + 1);
    const parts = (): Promise<readonly string[]> => readdir(path.join(profile, 'fetched', ID, 'parts'));
    expect(await parts()).toHaveLength(1);
    reader.finds = { ...reader.finds, leftOut: null };
    await expect.poll(() => remote.states()[0]?.leftOut, soon).toBeNull();
    await expect.poll(parts, soon).toEqual([]);
  });

  it('keeps what has come of a file, and that it failed, while the part of the source it lies in is left out', async () => {
    const { open, server, reader } = await councilWith(['pack.pdf']);
    const pack = { bytes: paperBytes(600_000), etag: '"pack"' };
    server.serve('/pack.pdf', { ...pack, breaksAfter: 300_000, length: 'untold', ranges: 'none' });
    const remote = await open();
    await rested(remote, reader.surveyed, 1);
    const failures = [{ fileName: 'pack.pdf', problem: 'cut-off' }];
    expect(remote.states()[0]?.failures).toEqual(failures);
    const { finds } = reader;
    reader.finds = { leftOut: 'server-failed' };
    remote.look(ID);
    await rested(remote, reader.surveyed, 2);
    expect(remote.states()[0]).toMatchObject({ leftOut: 'server-failed', failures });
    server.serve('/pack.pdf', pack);
    reader.finds = finds;
    remote.look(ID);
    await rested(remote, reader.surveyed, 3);
    expect(pathsOf(remote)).toEqual(['pack.pdf']);
    expect(server.asked.at(-1)?.headers.range).toMatch(/^bytes=\d+-$/);
  });

  it('takes nothing of a survey that does not keep to the contract, and all the rest', async () => {
    const { open, server, reader } = await councilWith();
    const tooLong = offeredAt(server.url, ['b.pdf'], { fileName: 'x'.repeat(301) });
    reader.finds = { files: [...offeredAt(server.url, ['a.pdf']), ...tooLong] };
    const remote = await open();
    await rested(remote, reader.surveyed, 1);
    expect(pathsOf(remote)).toEqual(['a.pdf']);
    expect(remote.states()[0]).toMatchObject({ problem: null, leftOut: 'not-understood' });
    await remote.stop();
    expect(pathsOf(await open())).toEqual(['a.pdf']);
  });

  it('tells a member’s password to no other server than the source’s', async () => {
    const { open, server, reader, settings, secrets } = await councilWith([]);
    const other = await paperServer({ '/b.pdf': servedPaper() });
    const source = remoteSource(server.url, { userName: 'jo' });
    await settings.update(current => ({ ...current, sources: [source] }));
    await secrets.set(`source:${ID}`, 'secret');
    const challenge = { bytes: Buffer.alloc(0), status: 401 };
    server.serve('/a.pdf', challenge);
    other.serve('/b.pdf', challenge);
    reader.finds = { files: [...offeredAt(server.url, ['a.pdf']), ...offeredAt(other.url, ['b.pdf'])] };
    const asked: [string, string | undefined][] = [];
    const remote = await open({
      http: {
        ...testClient,
        stream(request, take) {
          asked.push([new URL(request.url).pathname, request.credentials?.password]);
          return testClient.stream(request, take);
        },
      },
    });
    await rested(remote, reader.surveyed, 1);
    expect(asked.toSorted(([a], [b]) => (a < b ? -1 : 1))).toEqual([
      ['/a.pdf', 'secret'],
      ['/b.pdf', undefined],
    ]);
    expect(reader.surveyed[0]?.context.credentials).toEqual({ userName: 'jo', password: 'secret' });
  });

  it('fetches small papers while big ones are on their way, never more than two of these', async () => {
    const names = ['big1', 'big2', 'big3', 'small1', 'small2', 'small3'];
    const { open, server, reader } = await councilWith(names);
    const big = { bytes: paperBytes(BIG_FILE + 10), holdsAfter: 2000 };
    for (const name of ['big1', 'big2', 'big3']) server.serve(`/${name}`, big);
    // The source does not tell sizes: that they are big turns out when they come.
    reader.finds = {
      files: [
        ...offeredAt(server.url, ['big1', 'big2', 'big3'], { kind: 'pack', date: '2026-11-24' }),
        ...offeredAt(server.url, ['small1', 'small2', 'small3'], { kind: 'report', date: '2026-11-24' }),
      ],
    };
    const remote = await open();
    await expect.poll(() => pathsOf(remote).toSorted(), soon).toEqual(['small1', 'small2', 'small3']);
    expect(remote.states()[0]).toMatchObject({ doing: 'fetching', progress: { files: 6, filesDone: 3 } });
    server.release();
    await rested(remote, reader.surveyed, 1);
    expect(pathsOf(remote)).toHaveLength(6);
  });

  it('ends a look at once when told to, keeps what came, and goes on there', async () => {
    const { open, server, reader } = await councilWith();
    server.serve('/a.pdf', { ...servedPaper(), bytes: paperBytes(400_000), holdsAfter: 100_000 });
    const remote = await open();
    await expect.poll(() => remote.states()[0]?.progress?.bytesDone, soon).toBe(100_000);
    remote.stopLook(ID);
    await expect.poll(() => remote.states()[0]?.doing, soon).toBe('waiting');
    expect(remote.states()[0]).toMatchObject({ problem: null, failures: [] });
    server.release();
    remote.look(ID);
    await rested(remote, reader.surveyed, 2);
    expect(remote.files(ID)[0]?.size).toBe(400_000);
    expect(server.asked.at(-1)?.headers.range).toBe('bytes=100000-');
  });

  it('ends a look also while the reader waits, and while another source of the same server has its turn', async () => {
    const server = await paperServer();
    const { open, reader } = computer([remoteSource(server.url), remoteSource(`${server.url}/x`, { id: sourceId(1) })]);
    let release = (): void => undefined;
    reader.holds = new Promise(resolve => (release = resolve));
    const remote = await open();
    await expect.poll(() => reader.surveyed.length, soon).toBe(1);
    await new Promise(resolve => setTimeout(resolve, 50));
    expect(reader.surveyed).toHaveLength(1);
    expect(remote.states().map(state => state.doing)).toEqual(['looking', 'waiting']);
    remote.stopLook(sourceId(1));
    remote.stopLook(ID);
    expect(reader.surveyed[0]?.context.signal.aborted).toBe(true);
    release();
    await expect.poll(() => remote.states()[0]?.doing, soon).toBe('waiting');
    expect(reader.surveyed).toHaveLength(1);
  });

  it('looks at different servers at once', async () => {
    const servers = [await paperServer(), await paperServer()];
    const { open, reader } = computer(servers.map(({ url }, index) => remoteSource(url, { id: sourceId(index) })));
    let release = (): void => undefined;
    reader.holds = new Promise(resolve => (release = resolve));
    await open();
    await expect.poll(() => reader.surveyed.length, soon).toBe(2);
    release();
  });

  it('removes what was fetched when a source is forgotten, and what was left of one', async () => {
    const { open, settings, secrets, profile, reader, server } = await councilWith();
    server.serve('/a.pdf', { ...servedPaper(), holdsAfter: 1500 });
    await secrets.set(`source:${ID}`, 'secret');
    const leftOver = path.join(profile, 'fetched', sourceId(7));
    await mkdir(leftOver, { recursive: true });
    await writeFile(path.join(leftOver, 'index.json'), '{}');
    const remote = await open();
    expect(await readdir(path.join(profile, 'fetched'))).toEqual([ID]);
    await expect.poll(() => remote.states()[0]?.doing, soon).toBe('fetching');
    await settings.update(current => ({ ...current, sources: [] }));
    await remote.forget(ID);
    expect(await readdir(path.join(profile, 'fetched'))).toEqual([]);
    expect([...secrets.all]).toEqual([]);
    expect([remote.states(), remote.files(ID), remote.announced()]).toEqual([[], [], []]);
    remote.look(ID);
    await new Promise(resolve => setTimeout(resolve, 50));
    expect(reader.surveyed).toHaveLength(1);
  });

  it('looks once when it is told to many times in a row, and forgets a source that is just being opened', async () => {
    const { open, settings, reader, server, profile } = await councilWith();
    await settings.update(current => ({ ...current, sources: [] }));
    const remote = await open();
    await settings.update(current => ({ ...current, sources: [remoteSource(server.url)] }));
    for (let times = 0; times < 5; times += 1) remote.look(null);
    await rested(remote, reader.surveyed, 1);
    expect(reader.surveyed).toHaveLength(1);
    expect(pathsOf(remote)).toEqual(['a.pdf']);

    const other = remoteSource(server.url, { id: sourceId(1) });
    await settings.update(current => ({ ...current, sources: [...current.sources, other] }));
    remote.look(other.id);
    await settings.update(current => ({ ...current, sources: current.sources.filter(({ id }) => id === ID) }));
    await remote.forget(other.id);
    expect(await readdir(path.join(profile, 'fetched'))).toEqual([ID]);
    expect(remote.states().map(({ source }) => source)).toEqual([ID]);
  });

  it('says when the folder of a source cannot be used, and goes on when it can', async () => {
    const { open, profile, reader, log } = await councilWith();
    await mkdir(path.join(profile, 'fetched'));
    await writeFile(path.join(profile, 'fetched', ID), 'in the way');
    const remote = await open();
    expect(remote.states()).toMatchObject([{ source: ID, problem: 'disk-failed', doing: 'waiting' }]);
    expect(log.lines).toHaveLength(1);
    await rm(path.join(profile, 'fetched', ID));
    remote.look(null);
    await rested(remote, reader.surveyed, 1);
    expect(pathsOf(remote)).toEqual(['a.pdf']);
  });

  it('says when what came cannot be noted, holds it all the same, and notes it when it can', async () => {
    const { open, profile, reader } = await councilWith();
    const remote = await open({ pace: { startAfterMs: 1e6 } });
    const inTheWay = path.join(profile, 'fetched', ID, 'index.json', 'x');
    await mkdir(inTheWay, { recursive: true });
    remote.look(ID);
    await rested(remote, reader.surveyed, 1);
    expect(remote.states()[0]).toMatchObject({ problem: 'disk-failed', failures: [] });
    expect(pathsOf(remote)).toEqual(['a.pdf']);
    await rm(path.dirname(inTheWay), { recursive: true });
    remote.look(ID);
    await rested(remote, reader.surveyed, 2);
    expect(remote.states()[0]?.problem).toBeNull();
    await remote.stop();
    expect(pathsOf(await open())).toEqual(['a.pdf']);
  });

  it('survives a reader that throws, and says that the answer was not understood', async () => {
    const { open, reader, log } = await councilWith();
    reader.survey = () => Promise.reject(new TypeError('a bug'));
    const remote = await open();
    await expect.poll(() => remote.states()[0]?.problem, soon).toBe('not-understood');
    expect(log.lines).toEqual(['Looking at a source failed']);
  });
});
