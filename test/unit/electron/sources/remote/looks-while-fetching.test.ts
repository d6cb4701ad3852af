import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { BIG_FILE } from '../../../../../shared/sources/fetch-lanes.ts';
import type { RemoteSources } from '../../../../../electron/sources/remote/remote-sources.ts';
import { sourceId } from '../../../../support/made-up.ts';
import { paperServer } from '../../../../support/servers/paper-server.ts';
import { paperBytes } from '../papers.ts';
import { computer, councilWith, offeredAt, remoteSource, rested, servedPaper, soon } from './council.ts';

const [ONE, OTHER] = [sourceId(0), sourceId(1)];
const PACK = { bytes: paperBytes(BIG_FILE + 10), etag: '"pack"', holdsAfter: 2000 };
const pathsOf = (remote: RemoteSources, id = ONE): readonly string[] => remote.files(id).map(file => file.ref.path);

/** A source whose pack does not come to its end until the server releases it. */
async function slowPack(names: readonly string[] = []) {
  const council = await councilWith(['pack.pdf', ...names]);
  council.server.serve('/pack.pdf', PACK);
  return council;
}

describe('a big file on its way', () => {
  it('holds up no other source of the same server', async () => {
    const server = await paperServer({ '/pack.pdf': PACK, '/small.pdf': servedPaper() });
    const { open, reader, others } = computer([
      remoteSource(server.url),
      remoteSource(`${server.url}/x`, { id: OTHER, kind: 'web-folder' }),
    ]);
    reader.finds = { files: offeredAt(server.url, ['pack.pdf']) };
    others.finds = { files: offeredAt(server.url, ['small.pdf']) };
    const remote = await open();
    await expect.poll(() => pathsOf(remote, OTHER), soon).toEqual(['small.pdf']);
    expect(pathsOf(remote)).toEqual([]);
    server.release();
    await rested(remote, reader.surveyed, 1);
    expect(pathsOf(remote)).toEqual(['pack.pdf']);
  });

  it.each([
    ['a look that the member asks for', { lookEveryMs: 1e6 }, (remote: RemoteSources) => remote.look(ONE)],
    ['the looks at the interval', { lookEveryMs: 20 }, () => undefined],
  ])('does not hold up %s: what is found then joins in', async (_, pace, call) => {
    const { open, server, reader } = await slowPack();
    const remote = await open({ pace });
    await expect.poll(() => remote.states()[0]?.progress?.bytes, soon).toBe(PACK.bytes.length);
    server.serve('/late.pdf', servedPaper());
    reader.finds = { files: offeredAt(server.url, ['pack.pdf', 'late.pdf']) };
    call(remote);
    await expect.poll(() => pathsOf(remote), soon).toEqual(['late.pdf']);
    expect(remote.states()[0]).toMatchObject({ doing: 'fetching', progress: { files: 2, filesDone: 1 } });
    expect(server.paths().filter(path => path === '/pack.pdf')).toHaveLength(1);
    server.release();
    await expect.poll(() => pathsOf(remote).toSorted(), soon).toEqual(['late.pdf', 'pack.pdf']);
  });

  it('does not keep what comes meanwhile from being noted on the disk', async () => {
    const names = ['a.pdf', 'b.pdf', 'c.pdf'];
    const { open, server, profile } = await slowPack(names);
    const remote = await open({ pace: { saveEveryMs: 50 } });
    await expect.poll(() => pathsOf(remote).length, soon).toBe(names.length);
    const noted = async (): Promise<readonly string[]> => {
      const index = await readFile(path.join(profile, 'fetched', ONE, 'index.json'), 'utf8');
      return names.filter(name => index.includes(`"${name}"`));
    };
    await expect.poll(noted, soon).toEqual(names);
    expect(remote.states()[0]?.doing).toBe('fetching');
    server.release();
    await expect.poll(() => pathsOf(remote).length, soon).toBe(4);
  });

  it('does not keep a failure of the server untold, nor the looks after it from fetching what came back', async () => {
    const names = ['a.pdf', 'b.pdf', 'c.pdf', 'd.pdf', 'e.pdf'];
    const { open, server, reader, clock } = await slowPack(names);
    const pack = offeredAt(server.url, ['pack.pdf'], { date: '2026-11-24' });
    reader.finds = { files: [...pack, ...offeredAt(server.url, names)] };
    for (const name of names) server.serve(`/${name}`, { bytes: Buffer.alloc(0), status: 503 });
    const remote = await open({ pace: { firstRetryMs: 1e6 } });
    await expect.poll(() => remote.states()[0], soon).toMatchObject({ problem: 'busy', doing: 'fetching' });
    const refused = server.asked.length;
    clock.nowMs += 5000;
    remote.look(ONE);
    await expect.poll(() => server.asked.length, soon).toBeGreaterThan(refused + 2);
    await expect.poll(() => remote.states()[0], soon).toMatchObject({ problem: 'busy', doing: 'fetching' });
    for (const name of names) server.serve(`/${name}`, servedPaper());
    // A look that began before the last failure was seen to leaves what it found to the next one.
    const lookedAgain = (): readonly string[] => {
      clock.nowMs += 5000;
      remote.look(ONE);
      return pathsOf(remote).toSorted();
    };
    await expect.poll(lookedAgain, soon).toEqual(names);
    await expect.poll(() => remote.states()[0], soon).toMatchObject({ problem: null, doing: 'fetching', failures: [] });
    server.release();
    await expect.poll(() => pathsOf(remote).length, soon).toBe(names.length + 1);
    expect(server.paths().filter(path => path === '/pack.pdf')).toHaveLength(1);
  });

  it('goes on when a look meanwhile fails, and ends with all else when the member stops', async () => {
    const { open, server, reader, mirrored } = await slowPack();
    const remote = await open();
    await expect.poll(() => remote.states()[0]?.progress?.bytes, soon).toBe(PACK.bytes.length);
    reader.fails = 'unreachable';
    remote.look(ONE);
    await expect.poll(() => remote.states()[0]?.problem, soon).toBe('unreachable');
    expect(remote.states()[0]?.doing).toBe('fetching');
    remote.stopLook(ONE);
    await expect.poll(() => remote.states()[0]?.doing, soon).toBe('waiting');
    expect(await mirrored()).toContain('parts');
    reader.fails = null;
    remote.look(ONE);
    server.release();
    await expect.poll(() => pathsOf(remote), soon).toEqual(['pack.pdf']);
    expect(remote.states()[0]?.problem).toBeNull();
  });
});

describe('a look that is called for while another is under way', () => {
  it('is done after it, once, however often it was called for', async () => {
    const { open, reader, server, clock } = await councilWith();
    let release = (): void => undefined;
    reader.holds = new Promise(resolve => (release = resolve));
    const remote = await open();
    await expect.poll(() => reader.surveyed.length, soon).toBe(1);
    clock.nowMs += 5000;
    for (let times = 0; times < 3; times += 1) remote.look(null);
    server.serve('/late.pdf', servedPaper(3));
    release();
    await rested(remote, reader.surveyed, 2);
    expect(reader.surveyed).toHaveLength(2);
  });

  it('is not done any more when the member stops', async () => {
    const { open, reader, clock } = await councilWith();
    let release = (): void => undefined;
    reader.holds = new Promise(resolve => (release = resolve));
    const remote = await open();
    await expect.poll(() => reader.surveyed.length, soon).toBe(1);
    clock.nowMs += 5000;
    remote.look(ONE);
    await new Promise(resolve => setImmediate(resolve));
    remote.stopLook(ONE);
    release();
    await rested(remote, reader.surveyed, 1);
    await new Promise(resolve => setTimeout(resolve, 50));
    expect(reader.surveyed).toHaveLength(1);
  });

  it('begins when what was stopped has come to its end', async () => {
    const { open, reader, server } = await slowPack();
    const remote = await open();
    await expect.poll(() => remote.states()[0]?.progress?.bytes, soon).toBe(PACK.bytes.length);
    remote.stopLook(ONE);
    remote.look(ONE);
    server.release();
    await expect.poll(() => pathsOf(remote), soon).toEqual(['pack.pdf']);
    expect(reader.surveyed).toHaveLength(2);
  });
});
