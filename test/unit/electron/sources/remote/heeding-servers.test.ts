import type { ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { BIG_FILE } from '../../../../../shared/sources/fetch-lanes.ts';
import { RESERVE_BYTES } from '../../../../../electron/sources/remote/downloads/disk-problem.ts';
import type { RemoteSourcesOptions } from '../../../../../electron/sources/remote/open-remote-sources.ts';
import type { RemoteSources } from '../../../../../electron/sources/remote/remote-sources.ts';
import { sourceId } from '../../../../support/made-up.ts';
import { nodeServer } from '../../../../support/servers/node-server.ts';
import { paperServer } from '../../../../support/servers/paper-server.ts';
import { paperBytes } from '../papers.ts';
import { computer, offeredAt, remoteSource, rested, servedPaper, soon } from './council.ts';

const ID = sourceId(0);
const NAMES = Array.from({ length: 12 }, (_, index) => `${index}.pdf`);
/** Looks by the timer come at once, unless something holds them off. */
const EAGER = { lookEveryMs: 100, firstRetryMs: 100 };
const JO = { userName: 'jo', password: 'old' };
const pathsOf = (remote: RemoteSources): readonly string[] => remote.files(ID).map(file => file.ref.path);
const aWhile = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 250));

/** A server on which everybody has to sign in; `lets` says whom it answers what. */
async function guarded(lets: (path: string, password: string) => boolean) {
  const sent: string[] = [];
  const { url } = await nodeServer(({ url: path = '', headers, method }, response) => {
    const [, password] = Buffer.from(headers.authorization?.slice(6) ?? '', 'base64')
      .toString()
      .split(':');
    if (password !== undefined && password !== '') sent.push(path);
    if (password !== undefined && lets(path, password)) sendPaper(response, method);
    else response.writeHead(401, { 'www-authenticate': 'Basic realm="x"' }).end();
  });
  return { url, sent };
}

function sendPaper(response: ServerResponse, method: string | undefined): void {
  const bytes = paperBytes(2000);
  response.writeHead(200, { 'content-length': bytes.length });
  response.end(method === 'HEAD' ? undefined : bytes);
}

async function signedIn(url: string, options: Partial<RemoteSourcesOptions> = {}) {
  const desk = computer([remoteSource(`${url}/`, { userName: JO.userName })], options);
  await desk.secrets.set(`source:${ID}`, JO.password);
  desk.reader.finds = { files: offeredAt(url, NAMES) };
  return desk;
}

describe('a name and password that the server takes no more', () => {
  it('end the fetching at once, and are not sent again by the timer', async () => {
    const { url, sent } = await guarded(() => false);
    const { open, reader } = await signedIn(url, { pace: EAGER });
    const remote = await open();
    await expect.poll(() => remote.states()[0]?.problem, soon).toBe('sign-in');
    const looks = reader.surveyed.length;
    await aWhile();
    expect(reader.surveyed).toHaveLength(looks);
    // The lanes of the server, and the question whether it is the file or the password.
    expect(sent.length).toBeLessThanOrEqual(4);
  });

  it('are told from a single file that is closed to a member whom the server knows', async () => {
    const { url } = await guarded((path, password) => path !== '/3.pdf' && password === JO.password);
    const { open, reader } = await signedIn(url);
    const remote = await open();
    await rested(remote, reader.surveyed, 1);
    expect(pathsOf(remote)).toHaveLength(NAMES.length - 1);
    expect(remote.states()[0]).toMatchObject({
      problem: null,
      failures: [{ fileName: '3.pdf', problem: 'sign-in' }],
    });
  });
});

describe('a server that asks to be left alone while papers are fetched', () => {
  it('is asked for nothing more, and not looked at before the time it named', async () => {
    const asked: string[] = [];
    const { url } = await nodeServer(({ url: path = '' }, response) => {
      asked.push(path);
      response.writeHead(429, { 'retry-after': '3600' }).end();
    });
    const { open, others, clock } = computer([remoteSource(url, { kind: 'moderngov' })], { pace: EAGER });
    others.finds = { files: offeredAt(url, NAMES) };
    const remote = await open();
    await expect.poll(() => remote.states()[0]?.problem, soon).toBe('busy');
    clock.nowMs += 1_800_000;
    remote.reconnected();
    await aWhile();
    expect([asked.length, others.surveyed.length]).toEqual([1, 1]);
    clock.nowMs += 1_800_000;
    remote.reconnected();
    await rested(remote, others.surveyed, 2);
  });

  it('is waited for where it wants a short rest, and then handed out the rest', async () => {
    const asked: number[] = [];
    const { url } = await nodeServer((request, response) => {
      asked.push(performance.now());
      if (asked.length === 3) response.writeHead(429, { 'retry-after': '1' }).end();
      else sendPaper(response, request.method);
    });
    const { open, others } = computer([remoteSource(url, { kind: 'moderngov' })], {
      pace: { betweenPoliteFilesMs: 1 },
    });
    others.finds = { files: offeredAt(url, NAMES) };
    const remote = await open();
    await rested(remote, others.surveyed, 1);
    expect(remote.states()[0]).toMatchObject({ problem: null, failures: [] });
    expect(pathsOf(remote)).toHaveLength(NAMES.length);
    expect((asked[3] ?? 0) - (asked[2] ?? 0)).toBeGreaterThan(990);
  });

  it('is also left alone when it says so to a look', async () => {
    const { url } = await nodeServer((_, response) => response.writeHead(503, { 'retry-after': '3600' }).end());
    const { open, reader } = computer([remoteSource(url)], { pace: EAGER });
    const survey = reader.survey.bind(reader);
    reader.survey = async (source, context) => {
      await context.http.ask({ url, signal: context.signal });
      return survey(source, context);
    };
    reader.fails = 'busy';
    const remote = await open();
    await expect.poll(() => remote.states()[0]?.problem, soon).toBe('busy');
    await aWhile();
    expect(reader.surveyed).toHaveLength(1);
  });

  it('is asked for no papers by a look that found some before it said so, nor for those that waited already', async () => {
    let isTired = false;
    const fetched: string[] = [];
    const { url } = await nodeServer((request, response) => {
      if (request.url !== '/') {
        fetched.push(request.url ?? '');
        sendPaper(response, request.method);
      } else if (isTired) response.writeHead(429, { 'retry-after': '3600' }).end();
      else response.end();
    });
    const { open, reader, clock } = computer([remoteSource(url)], { pace: { betweenFilesMs: 100 } });
    const survey = reader.survey.bind(reader);
    reader.survey = async (source, context) => {
      await context.http.ask({ url: `${url}/`, signal: context.signal });
      return survey(source, context);
    };
    const files = offeredAt(url, NAMES);
    reader.finds = { files };
    const remote = await open();
    await expect.poll(() => pathsOf(remote).length, soon).toBeGreaterThan(1);
    isTired = true;
    reader.finds = { files, problem: 'busy' };
    clock.nowMs += 5000;
    remote.look(ID);
    await expect.poll(() => remote.states()[0], soon).toMatchObject({ problem: 'busy', doing: 'waiting' });
    const before = fetched.length;
    expect(before).toBeLessThan(NAMES.length);
    await aWhile();
    expect(fetched).toHaveLength(before);
    isTired = false;
    reader.finds = { files };
    clock.nowMs += 5000;
    remote.look(ID);
    await expect.poll(() => pathsOf(remote).length, soon).toBe(NAMES.length);
    expect(fetched).toHaveLength(NAMES.length);
  });
});

describe('a server that failed while papers were fetched', () => {
  it('is looked at in the usual time again once it hands them out', async () => {
    const server = await paperServer(
      Object.fromEntries(NAMES.map(name => [`/${name}`, { bytes: Buffer.alloc(0), status: 429 }])),
    );
    const { open, reader, clock } = computer([remoteSource(server.url)], {
      pace: { lookEveryMs: 100, firstRetryMs: 1e6 },
    });
    reader.finds = { files: offeredAt(server.url, NAMES) };
    const remote = await open();
    await expect.poll(() => remote.states()[0]?.problem, soon).toBe('busy');
    for (const name of NAMES) server.serve(`/${name}`, servedPaper());
    clock.nowMs += 5000;
    remote.look(ID);
    await expect.poll(() => pathsOf(remote).length, soon).toBe(NAMES.length);
    await expect.poll(() => remote.states()[0]?.problem, soon).toBeNull();
    const looks = reader.surveyed.length;
    await expect.poll(() => reader.surveyed.length, soon).toBeGreaterThan(looks);
  });
});

describe('a look that began before the server failed', () => {
  it('leaves what it found to one that begins after that', async () => {
    let [asked, fail, release] = [0, (): void => undefined, (): void => undefined];
    const failing = new Promise<void>(resolve => (fail = resolve));
    const { url } = await nodeServer((_, response) => {
      asked += 1;
      void failing.then(() => response.writeHead(503).end());
    });
    const { open, reader, clock } = computer([remoteSource(url)], { pace: { firstRetryMs: 1e6 } });
    reader.finds = { files: offeredAt(url, NAMES) };
    const remote = await open();
    await expect.poll(() => asked, soon).toBe(3);
    reader.holds = new Promise(resolve => (release = resolve));
    clock.nowMs += 5000;
    remote.look(ID);
    await expect.poll(() => reader.surveyed.length, soon).toBe(2);
    fail();
    await expect.poll(() => remote.states()[0]?.problem, soon).toBe('busy');
    await aWhile();
    const before = asked;
    release();
    await rested(remote, reader.surveyed, 2);
    await aWhile();
    expect(asked).toBe(before);
    clock.nowMs += 5000;
    remote.look(ID);
    await expect.poll(() => asked, soon).toBeGreaterThan(before);
  });
});

describe('a server that refuses papers', () => {
  const MANY = Array.from({ length: 40 }, (_, index) => `${index}.pdf`);
  const CLOSED = { bytes: Buffer.alloc(0), status: 403 };
  const closed = (names: readonly string[]) => Object.fromEntries(names.map(name => [`/${name}`, CLOSED]));

  it('is not asked for all of them when it hands out none, and is left for a person to see to', async () => {
    const server = await paperServer(closed(MANY));
    const { open, reader } = computer([remoteSource(server.url)], { pace: EAGER });
    reader.finds = { files: offeredAt(server.url, MANY) };
    const remote = await open();
    await expect.poll(() => remote.states()[0], soon).toMatchObject({ problem: 'refused', doing: 'waiting' });
    const looks = reader.surveyed.length;
    await aWhile();
    // Those in a row, and what was on its way beside the last of them.
    expect(server.asked.length).toBeLessThanOrEqual(10);
    expect(reader.surveyed).toHaveLength(looks);
  });

  it('is asked for those behind them at the next look', async () => {
    const names = MANY.slice(0, 12);
    const server = await paperServer({ ...closed(names), '/open.pdf': servedPaper() });
    const { open, reader, clock } = computer([remoteSource(server.url)], { pace: EAGER });
    const [last] = offeredAt(server.url, ['open.pdf'], { date: '2026-12-24' });
    if (!last) throw new Error('No file was offered.');
    reader.finds = { files: [...offeredAt(server.url, names, { date: '2026-11-24' }), last] };
    const remote = await open();
    await expect.poll(() => remote.states()[0]?.problem, soon).toBe('refused');
    clock.nowMs += 5000;
    remote.look(ID);
    await expect.poll(() => pathsOf(remote), soon).toEqual(['open.pdf']);
  });

  it('may keep many single ones closed among those it hands out', async () => {
    const server = await paperServer({ ...closed(MANY), '/open.pdf': servedPaper() });
    const { open, reader, clock } = computer([remoteSource(server.url)]);
    const first = offeredAt(server.url, ['open.pdf'], { date: '2026-11-24' });
    reader.finds = { files: first };
    const remote = await open();
    await rested(remote, reader.surveyed, 1);
    reader.finds = { files: [...first, ...offeredAt(server.url, MANY)] };
    clock.nowMs += 5000;
    remote.look(ID);
    await rested(remote, reader.surveyed, 2);
    expect(remote.states()[0]?.problem).toBeNull();
    expect(remote.states()[0]?.failures).toHaveLength(MANY.length);
  });
});

describe('a site that is to be asked for one thing at a time', () => {
  it('is asked for one document after the other, with a pause after each, and for none while it is looked at', async () => {
    let [open, most, lastEndMs, looks] = [0, 0, -Infinity, 0];
    const pauses: number[] = [];
    const whileLooking: number[] = [];
    const { url } = await nodeServer((request, response) => {
      open += 1;
      most = Math.max(most, open);
      whileLooking.push(looks);
      pauses.push(performance.now() - lastEndMs);
      setTimeout(() => {
        open -= 1;
        lastEndMs = performance.now();
        sendPaper(response, request.method);
      }, 10);
    });
    const desk = computer([remoteSource(url, { kind: 'moderngov' })], { pace: { betweenPoliteFilesMs: 30 } });
    const { others, clock } = desk;
    others.finds = { files: offeredAt(url, NAMES) };
    const survey = others.survey.bind(others);
    others.survey = async (source, context) => {
      looks += 1;
      await aWhile();
      looks -= 1;
      return survey(source, context);
    };
    const remote = await desk.open();
    await expect.poll(() => pathsOf(remote).length, soon).toBeGreaterThan(2);
    clock.nowMs += 5000;
    remote.look(ID);
    await expect.poll(() => pathsOf(remote).length, soon).toBe(NAMES.length);
    expect(most).toBe(1);
    expect(Math.min(...pauses)).toBeGreaterThan(25);
    // One may have been on its way when the second look began.
    expect(whileLooking.filter(looking => looking > 0).length).toBeLessThanOrEqual(1);
    expect(others.surveyed).toHaveLength(2);
  });

  it('is asked for small documents while a big one is on its way', async () => {
    const big = { bytes: paperBytes(BIG_FILE + 10), holdsAfter: 2000 };
    const server = await paperServer({ '/big.pdf': big, '/a.pdf': servedPaper(1), '/b.pdf': servedPaper(2) });
    const { open, others } = computer([remoteSource(server.url, { kind: 'moderngov' })], {
      pace: { betweenPoliteFilesMs: 5 },
    });
    others.finds = { files: offeredAt(server.url, ['big.pdf', 'a.pdf', 'b.pdf']) };
    const remote = await open();
    await expect.poll(() => pathsOf(remote).toSorted(), soon).toEqual(['a.pdf', 'b.pdf']);
    server.release();
    await rested(remote, others.surveyed, 1);
  });
});

describe('room on the disk', () => {
  it('is promised to one file only, also across sources', async () => {
    const paper = { bytes: paperBytes(6_000_000), holdsAfter: 2000 };
    const server = await paperServer({ '/a.pdf': paper, '/b.pdf': paper });
    const other = await paperServer({ '/c.pdf': paper });
    const { open, reader, others } = computer([
      remoteSource(server.url),
      remoteSource(other.url, { id: sourceId(1), kind: 'web-folder' }),
    ]);
    reader.finds = { files: offeredAt(server.url, ['a.pdf', 'b.pdf'], { size: 6_000_000 }) };
    others.finds = { files: offeredAt(other.url, ['c.pdf']) };
    const remote = await open({ freeBytes: async () => RESERVE_BYTES + 10_000_000 });
    await expect.poll(() => remote.states().flatMap(({ failures }) => failures), soon).toHaveLength(2);
    server.release();
    other.release();
    await rested(remote, others.surveyed, 1);
    expect(remote.states().flatMap(({ failures }) => failures.map(({ problem }) => problem))).toEqual([
      'disk-full',
      'disk-full',
    ]);
    expect(remote.files(ID).length + remote.files(sourceId(1)).length).toBe(1);
  });
});
