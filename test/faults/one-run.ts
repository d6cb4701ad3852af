import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { seededRandom, type SeededRandom } from '../fixtures/papers/seeded-random.ts';
import { compareDevices, type Held } from './checks/compare-devices.ts';
import { filesWith, StoredFiles } from './checks/stored-files.ts';
import { Device } from './device.ts';
import { Ledger } from './ledger.ts';
import { openCloud } from './places/cloud.ts';
import type { MeetingPlace } from './places/place.ts';
import { openOnServer, type WebDavServer } from './places/server.ts';
import { openShare } from './places/share.ts';
import { statusLine } from './status-line.ts';
import { drawClock, STEPS, type World } from './steps.ts';

/** What all runs of a command have in common. */
export type Ground = {
  /** The bundle that devices run. */
  readonly bundle: string;
  /** A folder with the keys of a member, and what opens them. */
  readonly member: { readonly folder: string; readonly secret: string };
  readonly servers: readonly WebDavServer[];
  /** For the files of runs. */
  readonly folder: string;
};

export type RunOutcome = {
  /** What the run was like. */
  readonly about: string;
  /** What is wrong, in whole sentences; nothing where all is as it must be. */
  readonly faults: readonly string[];
  /** What each device did last, for when something is wrong. */
  readonly lines: readonly string[];
};

const DEVICES = 3;
/** Many times as long as devices need that are left alone. */
const LONGEST_SETTLING_MS = 60_000;
const BETWEEN_LOOKS_MS = 15;
/** Faults may keep a device from joining; the others begin without it then. */
const LONGEST_JOINING_MS = 1500;

/** Three devices of one member, and all that can happen to them, until it ends and they must be equal. */
export async function runOnce(ground: Ground, seed: number): Promise<RunOutcome> {
  const random = seededRandom(`run ${seed}`);
  const folder = path.join(ground.folder, `run-${seed}`);
  await mkdir(folder, { recursive: true });
  const stored = new StoredFiles();
  const { place, about } = await drawPlace(ground, random, folder, seed, stored);
  const ledger = new Ledger();
  const profileOf = (device: Pick<Device, 'name'>): string => path.join(folder, device.name);
  const devices = Array.from({ length: DEVICES }, (_, index) => {
    const name = `device-${index + 1}-of-${seed}`;
    const clockMs = drawClock(random);
    const { bundle, member } = ground;
    const profile = profileOf({ name });
    return new Device({ bundle, profile, name, clockMs, place: place.placeFor(index), secret: member.secret, ledger });
  });
  const marker = `palimpsest${seed}`;
  const world: World = { random, devices, place, marker, profileOf };
  try {
    await happen(world, stored);
    const faults = await settle(world, ledger);
    for (const each of place.folders) await stored.look(each, place.isTorn);
    const readable = await Promise.all(place.folders.map(each => filesWith(each, [marker, `-of-${seed}`])));
    return {
      about,
      faults: [
        ...devices.flatMap(device => device.bugs),
        ...faults,
        ...stored.changed.map(change => `A file was written over: ${change}.`),
        ...readable.flat().map(file => `Can be read without the key: ${file}.`),
      ],
      lines: devices.flatMap(device => [`${device.name}:`, ...device.lines.map(line => `  ${line}`)]),
    };
  } finally {
    await Promise.all(devices.map(device => device.kill()));
    await place.close();
    await rm(folder, { recursive: true, force: true });
    for (const each of place.folders) await rm(each, { recursive: true, force: true });
  }
}

/** Chooses where the devices meet. The member's keys lie there already. */
async function drawPlace(
  { servers, member }: Ground,
  random: SeededRandom,
  folder: string,
  seed: number,
  stored: StoredFiles,
): Promise<{ readonly place: MeetingPlace; readonly about: string }> {
  const kind = random.pick(['share', 'cloud', 'server', 'server'] as const);
  if (kind === 'share') return { place: await openShare(folder, member.folder), about: 'a shared folder' };
  if (kind === 'cloud') {
    return { place: await openCloud(folder, member.folder, DEVICES, `${seed}`), about: 'folders in a cloud' };
  }
  const server = random.pick(servers);
  const weathers = Array.from({ length: DEVICES }, (_, device) => ({
    seed: `${seed}/${device}`,
    share: random.pick([0, 0.1, 0.3, 0.5]),
  }));
  const about = `${server.name}, behind faults of ${weathers.map(({ share }) => `${share * 100} %`).join(', ')}`;
  return { place: await openOnServer(server, `run-${seed}`, member.folder, weathers, stored), about };
}

/** Lets things happen for a while: some before the devices have joined, most when they have. */
async function happen(world: World, stored: StoredFiles): Promise<void> {
  const { random, devices, place } = world;
  for (const device of devices) if (random.next() < 0.9) device.start();
  for (let step = random.whole(0, 4); step > 0; step -= 1) await random.pick(STEPS)(world);
  for (const device of devices) device.start();
  await Promise.race([Promise.all(devices.map(device => device.joined())), wait(LONGEST_JOINING_MS)]);
  for (let step = random.whole(12, 30); step > 0; step -= 1) {
    await random.pick(STEPS)(world);
    await wait(random.whole(0, 30));
    // On a busy computer the devices need longer, and so more is left to them to do.
    if (step % 3 === 0) await Promise.all(devices.map(device => device.look()));
    if (step % 8 === 0) for (const folder of place.folders) await stored.look(folder, place.isTorn);
  }
}

/** Ends all faults and waits for the devices to be equal. @returns what is wrong */
async function settle({ random, devices, place }: World, ledger: Ledger): Promise<readonly string[]> {
  await place.calm();
  for (const device of devices) {
    // Some are started anew, some go on from where the faults have left them.
    const end = random.pick(['kill', 'quit', 'stay', 'stay']);
    if (end === 'kill') await device.kill();
    if (end === 'quit') await device.quit();
    device.start();
    await device.fillDisks([]);
    device.rejoin();
    await device.syncNow();
  }
  const late = performance.now() + LONGEST_SETTLING_MS;
  let unsettled = 'nothing was heard of the devices';
  while (performance.now() < late) {
    const looks = await Promise.all(devices.map(device => device.look()));
    const digests = new Set(looks.map(look => look?.digest));
    const isAtRest = looks.every(look => look?.status.state === 'idle' && look.status.waiting === 0);
    if (isAtRest && digests.size === 1) return compareDevices(await holdings(devices), ledger);
    unsettled = looks
      .map((look, index) => {
        const status = look === undefined ? 'does not answer' : `${statusLine(look.status)}, ${look.entries} entries`;
        return `${devices[index]?.name}: ${status}`;
      })
      .join('; ');
    if (devices.some(device => device.bugs.length > 0)) break;
    await wait(BETWEEN_LOOKS_MS);
  }
  return [`The devices do not come to rest: ${unsettled}.`, ...compareDevices(await holdings(devices), ledger)];
}

function holdings(devices: readonly Device[]): Promise<readonly Held[]> {
  return Promise.all(devices.map(async device => ({ device: device.name, entries: (await device.entries()) ?? [] })));
}
