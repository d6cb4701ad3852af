import { readdirSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { hasServerTools } from '../../../../build/runtime/server-tools.ts';
import { nodeTransport } from '../../../../electron/http/node-transport.ts';
import { openHttpClient } from '../../../../electron/http/open-http-client.ts';
import { webdavTarget } from '../../../../electron/targets/webdav-target.ts';
import { MEMBER, startApache } from '../../../support/servers/apache.ts';
import { startCountingWay, type CountingWay } from '../../../support/servers/counting-way.ts';
import { startRclone } from '../../../support/servers/rclone.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import type { Pace } from '../../../../electron/sync/pace.ts';
import { startDevice, type OpenTarget, type TestDevice } from './device-on.ts';
import { PASSPHRASE, soon } from './joining.ts';
import { draft } from '../journal/drafts.ts';
import { BUCKET_SIZE } from '../../../../shared/journal/segment.ts';

/** A server, the way to it, and the address below that way that devices sync with. */
type Ground = {
  readonly way: CountingWay;
  readonly address: string;
  readonly folder: string;
  readonly at: (name: string) => string;
};

const SERVERS = {
  Apache: async (folder: string) => {
    const apache = await startApache({ folder });
    return { url: apache.url, path: '/digest/', stop: apache.stop };
  },
  rclone: async (folder: string) => {
    const rclone = await startRclone({ folder, credentials: MEMBER });
    return { url: rclone.url, path: '/', stop: rclone.stop };
  },
};

async function setUp(server: keyof typeof SERVERS): Promise<Ground> {
  const root = temporaryFolder();
  const folder = path.join(root, 'served');
  await mkdir(folder);
  const running = await SERVERS[server](folder);
  onTestFinished(running.stop);
  const way = await startCountingWay(running.url);
  onTestFinished(way.stop);
  return { way, address: `${way.url}${running.path}`, folder, at: name => path.join(root, name) };
}

const http = openHttpClient(nodeTransport(), { userAgent: 'Lectern/0.1.0 (+https://lectern.invalid)' });
const openServer: OpenTarget = (place, credentials) => {
  if (place.kind !== 'webdav') throw new Error('Only a server in this test.');
  return webdavTarget({ http, address: place.address, credentials });
};

/** Looks of its own accord would be counted too: these devices look when they are told to. */
const PATIENT = { lookMs: 600_000 };

async function start(ground: Ground, name: string, pace: Partial<Pace> = PATIENT): Promise<TestDevice> {
  const device = await startDevice(ground.at(name), pace, openServer);
  const offer = await device.sync.offerServer(ground.address, MEMBER);
  if (!offer.ok) throw new Error(offer.error);
  const choice =
    offer.value.members === 0
      ? ({ as: 'new', passphrase: PASSPHRASE } as const)
      : ({ as: 'known', secret: PASSPHRASE } as const);
  expect(await device.sync.join(choice)).toMatchObject({ ok: true });
  await rests(device);
  return device;
}

function rests(device: TestDevice): Promise<void> {
  return expect.poll(() => device.sync.status(), soon).toMatchObject({ state: 'idle', waiting: 0 });
}

/** Where the one member's device keeps its work on the server. */
function deviceFolderOf(folder: string, { journal }: TestDevice): string {
  const [member = ''] = readdirSync(path.join(folder, 'members'));
  return path.join(folder, 'members', member, journal.device);
}

/** Has a device look, and waits until it has. */
async function sync(device: TestDevice): Promise<void> {
  device.sync.now();
  expect(device.sync.status().state).toBe('working');
  await rests(device);
}

describe.skipIf(!hasServerTools()).each(['Apache', 'rclone'] as const)('three devices and %s', server => {
  it('come to the same work, with at most three requests when there is nothing new', async () => {
    const ground = await setUp(server);
    const a = await start(ground, 'a');
    await a.write('of a');
    await rests(a);
    const b = await start(ground, 'b');
    await b.write('of b');
    await rests(b);
    const c = await start(ground, 'c');
    await c.write('of c');
    await rests(c);
    for (const device of [a, b, c]) await sync(device);
    for (const device of [a, b, c]) expect(await device.comments()).toEqual(['of a', 'of b', 'of c']);
    for (const device of [a, b, c]) {
      ground.way.reset();
      await sync(device);
      expect(ground.way.traffic().requests.length).toBeLessThanOrEqual(3);
    }
    expect([...a.log.lines, ...b.log.lines, ...c.log.lines]).toEqual([]);
  });

  it('move at most 4 KB for one changed note, there and back, with all that is said on the way', async () => {
    const ground = await setUp(server);
    const a = await start(ground, 'a');
    await a.write('a first note, so that folders are there');
    await rests(a);
    ground.way.reset();
    await a.write('This note was changed: ask for the figures by ward, and who signed the contract. '.repeat(4));
    await expect.poll(() => a.sync.status(), soon).toMatchObject({ waiting: 0 });
    const { bytes, requests } = ground.way.traffic();
    expect(requests.filter(request => request.startsWith('PUT'))).toHaveLength(1);
    expect(bytes).toBeLessThanOrEqual(4096);
  });

  it('move little more for one changed note to another device than to see that there is none, however much lies there', async () => {
    const ground = await setUp(server);
    const a = await start(ground, 'a');
    for (let index = 0; index < 80; index += 1) {
      await a.journal.append([draft(`${index}`)]);
      await a.journal.closeCurrent();
    }
    await a.write('the last of many');
    await rests(a);
    const b = await start(ground, 'b');
    await sync(b);
    ground.way.reset();
    await sync(b);
    const withoutNews = ground.way.traffic().bytes;
    await a.write('This note was changed: ask for the figures by ward, and who signed the contract. '.repeat(4));
    await rests(a);
    ground.way.reset();
    await sync(b);
    const { bytes, requests } = ground.way.traffic();
    expect(await b.comments()).toHaveLength(82);
    expect(requests.length).toBeLessThanOrEqual(4);
    expect(bytes - withoutNews).toBeLessThanOrEqual(2048);
    expect(bytes).toBeLessThanOrEqual(5 * 1024);
  });

  it('bring again what somebody deleted on the server, as soon as they are asked to sync', async () => {
    const ground = await setUp(server);
    const a = await start(ground, 'a');
    await a.write('deleted there');
    await rests(a);
    await rm(deviceFolderOf(ground.folder, a), { recursive: true });
    await sync(a);
    expect(await readdir(path.join(deviceFolderOf(ground.folder, a), '0000'))).toEqual(['000001.age']);
  });

  it('begin again at once where they are stopped and then told to sync', async () => {
    const ground = await setUp(server);
    const a = await start(ground, 'a');
    ground.way.reset();
    a.sync.now();
    a.sync.cancel();
    a.sync.now();
    await rests(a);
    expect(ground.way.traffic().requests.length).toBeGreaterThan(0);
  });

  it('hear of what others wrote while they write themselves without a pause', async () => {
    const ground = await setUp(server);
    const a = await start(ground, 'a', { lookMs: 400 });
    const b = await start(ground, 'b');
    await b.write('from b');
    await rests(b);
    for (let index = 0; index < 100 && !(await a.comments()).includes('from b'); index += 1) {
      await a.write(`from a, ${index}`);
      await new Promise(resolve => setTimeout(resolve, 50));
    }
    expect(await a.comments()).toContain('from b');
  });

  it('ask at most three things also where a folder of segments is just full', async () => {
    const ground = await setUp(server);
    const a = await start(ground, 'a');
    for (let index = 0; index < BUCKET_SIZE - 1; index += 1) {
      await a.journal.append([draft(`${index}`)]);
      await a.journal.closeCurrent();
    }
    await a.write('the last in the folder');
    await rests(a);
    expect(a.journal.ownSegments()).toHaveLength(BUCKET_SIZE);
    const b = await start(ground, 'b');
    const c = await start(ground, 'c');
    for (const device of [b, c]) {
      await sync(device);
      ground.way.reset();
      await sync(device);
      expect(ground.way.traffic().requests.length).toBeLessThanOrEqual(3);
      expect(await device.comments()).toHaveLength(BUCKET_SIZE);
    }
    await a.write('the first in the next');
    await rests(a);
    await sync(b);
    expect(await b.comments()).toHaveLength(BUCKET_SIZE + 1);
  });

  it('ask nothing while nothing changes, until it is time to look', async () => {
    const ground = await setUp(server);
    await start(ground, 'a');
    ground.way.reset();
    await new Promise(resolve => setTimeout(resolve, 1500));
    expect(ground.way.traffic().requests).toEqual([]);
  });

  it('can be stopped in the middle of a long joining, and go on where they were', async () => {
    const ground = await setUp(server);
    const a = await start(ground, 'a');
    const written: string[] = [];
    for (let index = 0; index < 30; index += 1) {
      await a.write(`note ${String(index).padStart(2, '0')}`);
      written.push(`note ${String(index).padStart(2, '0')}`);
      await expect.poll(() => a.sync.status(), soon).toMatchObject({ waiting: 0 });
    }
    const b = await startDevice(ground.at('b'), PATIENT, openServer);
    expect(await b.sync.offerServer(ground.address, MEMBER)).toMatchObject({ ok: true });
    expect(await b.sync.join({ as: 'known', secret: PASSPHRASE })).toMatchObject({ ok: true });
    await expect
      .poll(() => b.statuses.some(status => status.state === 'working' && (status.progress?.done ?? 0) > 0), {
        timeout: 10_000,
        interval: 1,
      })
      .toBe(true);
    b.sync.cancel();
    await expect.poll(() => b.sync.status(), soon).toMatchObject({ state: 'problem', problem: 'stopped' });
    const had = await b.comments();
    await sync(b);
    expect(await b.comments()).toEqual(written);
    expect(had.length).toBeLessThanOrEqual(written.length);
    const steps = b.statuses.flatMap(status => (status.state === 'working' ? (status.progress ?? []) : []));
    expect(steps.some(({ doing, done }) => doing === 'receiving' && done > 0)).toBe(true);
    expect(steps.every(({ done, total }) => done <= total)).toBe(true);
  });

  it('say that the server does not take the password any more, and go on once they are told another', async () => {
    const ground = await setUp(server);
    const a = await start(ground, 'a');
    expect(await a.sync.signIn({ ...MEMBER, password: 'wrong' })).toEqual({ ok: false, error: 'sign-in' });
    await a.write('still goes out');
    await rests(a);
    expect((await readdir(ground.folder, { recursive: true })).some(name => name.endsWith('000001.age'))).toBe(true);
  });
});
