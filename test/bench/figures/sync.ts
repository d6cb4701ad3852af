import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { recordIdSchema } from '../../../shared/ids.ts';
import type { Draft } from '../../../shared/journal/entry.ts';
import { segmentFileName } from '../../../shared/journal/segment.ts';
import type { Figure } from '../figure.ts';
import { madeUpJournal } from '../made-up-journal.ts';
import { look, rests, startDevice, type BenchDevice } from '../sync/device.ts';
import { withGround, type Ground } from '../sync/ground.ts';
import { rcloneCopy } from '../sync/rclone-copy.ts';
import type { Workshop } from '../workshop.ts';

const DEVICES = ['laptop', 'tablet', 'desktop'];
const NOTE = 'Ask for the figures by ward, and who signed the contract; see page 59 of the pack.';
const [FEW, MANY] = [10_000, 50_000];
/** Entries of a segment: what a member changes within some seconds, or on a train in one go. */
const ENTRIES_EACH = 25;
/** Files that lie there of each device: some weeks of work, but not so many that a folder of them is full. */
const SEGMENTS = 60;
const LOOK_MS = 1000;
const LOOKS = 5;

/** What three devices ask of a server when there is nothing new, against `rclone copy` of a folder that is there already. */
export const syncIdle: Figure = {
  name: 'sync-idle',
  unit: 'requests',
  limits: { value: 3 },
  warmUp: false,
  mostRuns: 3,
  prepare: async workshop => ({
    ours: () =>
      withThree(workshop, async ({ way }, [laptop]) => {
        way.reset();
        await look(laptop);
        return way.traffic().requests.length;
      }),
    baseline: () =>
      withCopied(workshop, async ({ way }, folder) => {
        way.reset();
        await rcloneCopy(folder, way.url);
        return way.traffic().requests.length;
      }),
    note: 'requests of a device, one of three, that looks at a WebDAV server with nothing new, against rclone copy',
  }),
};

/** What the other device moves to have it, against the same copy. */
export const syncNoteIn: Figure = {
  name: 'sync-note-in',
  unit: 'KB',
  limits: { value: 4 },
  warmUp: false,
  mostRuns: 3,
  prepare: async workshop => ({
    ours: () =>
      withThree(workshop, async ({ way }, [laptop, tablet]) => {
        await write(laptop, NOTE);
        way.reset();
        await look(tablet);
        return way.traffic().bytes / 1024;
      }),
    baseline: () => bytesOfCopy(workshop),
    note: 'the same where the note comes in, with what it takes to look for it',
  }),
};

/** All that goes over the wire for one changed note, both ways, against `rclone copy` of a changed file of its length. */
export const syncNote: Figure = {
  name: 'sync-note',
  unit: 'KB',
  limits: { value: 4 },
  warmUp: false,
  mostRuns: 3,
  prepare: async workshop => ({
    ours: () =>
      withThree(workshop, async ({ way }, [laptop]) => {
        way.reset();
        await write(laptop, NOTE);
        return way.traffic().bytes / 1024;
      }),
    baseline: () => bytesOfCopy(workshop),
    note: 'bytes over the wire, heads and bodies, both ways, for one changed note, against rclone copy of one changed file',
  }),
};

/** Requests while nothing changes, for each time that it is time to look, against one `rclone copy` at such a time. */
export const syncQuiet: Figure = {
  name: 'sync-quiet',
  unit: 'requests',
  limits: { value: 3 },
  warmUp: false,
  mostRuns: 1,
  prepare: async workshop => ({
    ours: () =>
      withThree(
        workshop,
        async ({ way }, [laptop]) => {
          await look(laptop);
          way.reset();
          await new Promise(resolve => setTimeout(resolve, LOOKS * LOOK_MS));
          return way.traffic().requests.length / LOOKS;
        },
        LOOK_MS,
      ),
    baseline: () =>
      withCopied(workshop, async ({ way }, folder) => {
        way.reset();
        await rcloneCopy(folder, way.url);
        return way.traffic().requests.length;
      }),
    note: `requests of a device for each interval in which nothing changes (${LOOKS} of ${LOOK_MS} ms), against rclone copy`,
  }),
};

/** Joining as a new device: five times the entries against five times the time, which is 1 where it grows linearly. */
export const syncJoin: Figure = {
  name: 'sync-join',
  unit: 'ms',
  limits: { ratio: 1.25 },
  warmUp: false,
  mostRuns: 1,
  prepare: async workshop => ({
    ours: () => timeJoin(workshop, MANY),
    baseline: async () => (MANY / FEW) * (await timeJoin(workshop, FEW)),
    note: `a device that joins with ${MANY} entries on a WebDAV server, against ${MANY / FEW} times what it takes with ${FEW}; progress was told all the time`,
  }),
};

type Three = readonly [BenchDevice, BenchDevice, ...BenchDevice[]];

/** Three devices that have synced for some weeks. `lookMs`: how often the first of them looks by itself. */
async function withThree<T>(
  { newFolder }: Workshop,
  act: (ground: Ground, devices: Three) => Promise<T>,
  lookMs?: number,
): Promise<T> {
  return withGround(await newFolder('sync'), async ground => {
    const devices: BenchDevice[] = [];
    try {
      for (const name of DEVICES) {
        const pace = lookMs !== undefined && devices.length === 0 ? { lookMs } : {};
        const device = await startDevice(ground.newProfile(name), `${ground.way.url}/`, pace);
        devices.push(device);
        for (let segment = 1; segment < SEGMENTS; segment += 1) {
          await device.journal.append([draftOf(`Note ${segment} on ${name}.`)]);
          await device.journal.closeCurrent();
        }
        await write(device, `The last note on ${name}.`);
      }
      for (const device of devices) await look(device);
      for (const device of devices) await look(device);
      const [first, second, ...others] = devices;
      if (!first || !second) throw new Error('No devices were started.');
      return await act(ground, [first, second, ...others]);
    } finally {
      for (const device of devices) await device.end();
    }
  });
}

/** Kilobytes that `rclone copy` moves for one changed file. */
function bytesOfCopy(workshop: Workshop): Promise<number> {
  return withCopied(workshop, async ({ way }, folder) => {
    way.reset();
    await writeFile(path.join(folder, 'changed.txt'), NOTE);
    await rcloneCopy(folder, way.url);
    return way.traffic().bytes / 1024;
  });
}

async function withCopied<T>({ newFolder }: Workshop, act: (ground: Ground, folder: string) => Promise<T>): Promise<T> {
  const folder = await newFolder('plain');
  for (const name of DEVICES) {
    await mkdir(path.join(folder, name));
    await writeFile(path.join(folder, name, 'note.txt'), NOTE);
  }
  return withGround(await newFolder('copied'), async ground => {
    await rcloneCopy(folder, ground.way.url);
    return act(ground, folder);
  });
}

function draftOf(comment: string): Draft {
  return { record: recordIdSchema.parse('annotation:bench'), kind: 'annotation', fields: { comment }, base: [] };
}

async function write(device: BenchDevice, comment: string): Promise<void> {
  const written = await device.journal.append([draftOf(comment)]);
  if (!written.ok) throw new Error(written.error);
  device.sync.entriesAppended();
  await device.until(status => status.state !== 'off' && status.waiting === 0);
  await device.until(rests);
}

/** Milliseconds from the answer of the server's address until a new device holds everything. */
async function timeJoin({ newFolder }: Workshop, count: number): Promise<number> {
  return withGround(await newFolder('join'), async ground => {
    const first = await startDevice(await profileWith(count, ground.newProfile('first')), `${ground.way.url}/`);
    await first.until(rests);
    await first.end();
    const beganAt = performance.now();
    const second = await startDevice(ground.newProfile('second'), `${ground.way.url}/`);
    await second.until(rests);
    const tookMs = performance.now() - beganAt;
    const segments = await second.journal.localSegments();
    const steps = second.statuses.flatMap(status => (status.state === 'working' ? (status.progress?.done ?? []) : []));
    await second.end();
    if (segments.length < count / ENTRIES_EACH) throw new Error(`Only ${segments.length} segments came in.`);
    if (steps.length < segments.length / 2) throw new Error('Too little was told of how far it is.');
    return tookMs;
  });
}

/** A profile whose journal holds this many entries of its own device. */
async function profileWith(count: number, profile: string): Promise<string> {
  const device = 'benchbenchbenchb';
  const journal = path.join(profile, 'journal', device);
  await mkdir(journal, { recursive: true });
  await writeFile(
    path.join(profile, 'device.json'),
    JSON.stringify({ version: 1, id: device, name: 'first', announced: null }),
  );
  const entries = madeUpJournal(count, device);
  for (let at = 0; at < count; at += ENTRIES_EACH) {
    const lines = entries.slice(at, at + ENTRIES_EACH).map(entry => `${JSON.stringify(entry)}\n`);
    await writeFile(path.join(journal, segmentFileName(at / ENTRIES_EACH + 1)), lines.join(''));
  }
  return profile;
}
