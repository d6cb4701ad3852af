import type { SeededRandom } from '../fixtures/papers/seeded-random.ts';
import type { Device } from './device.ts';
import type { Edit } from './device/orders.ts';
import type { MeetingPlace } from './places/place.ts';

/** A run as it stands: devices, the place they meet in, and the chance that drives them. */
export type World = {
  readonly random: SeededRandom;
  readonly devices: readonly Device[];
  readonly place: MeetingPlace;
  /** A word that stands in all texts of the run and nowhere else. */
  readonly marker: string;
  /** Folders on the disk of a device that hold its own files. */
  readonly profileOf: (device: Device) => string;
};

/** Something that happens in a run. What it begins need not be over when it answers. */
export type Step = (world: World) => Promise<void>;

const DAY_MS = 24 * 60 * 60_000;
const YEAR_MS = 365 * DAY_MS;

/** A clock: right, a little off, or years off. */
export function drawClock(random: SeededRandom): number {
  const years = random.whole(1, 15) * YEAR_MS;
  return random.pick([0, 0, 0, random.whole(-60_000, 60_000), -2 * DAY_MS, 3 * DAY_MS, -years, years]);
}

/** What happens next, the more often the more often it is in here. */
export const STEPS: readonly Step[] = [
  ...times(12, edits),
  ...times(3, sameNote),
  ...times(3, killed),
  restarted,
  ...times(2, startAll),
  gone,
  ...times(2, back),
  clockSet,
  left,
  ...times(2, rejoined),
  diskFull,
  ...times(2, disksFreed),
  asked,
  stopped,
];

/** A few changes on one device, as fast as they come. */
async function edits({ random, devices, marker }: World): Promise<void> {
  const device = random.pick(devices);
  for (let count = random.whole(1, 4); count > 0; count -= 1) void device.write(anyEdit(random, marker));
}

/** The same note is changed on several devices that have not heard of each other. */
async function sameNote({ random, devices, marker }: World): Promise<void> {
  const choice = random.next();
  for (const device of devices) {
    void device.write({ what: 'comment', record: recordId(random, marker), choice, words: words(random, marker) });
  }
}

/** A device is cut off in the middle of something; it comes back at once or later. */
async function killed({ random, devices, marker }: World): Promise<void> {
  const device = random.pick(devices);
  if (random.next() < 0.5) void device.write(anyEdit(random, marker));
  await pause(random.whole(0, 30));
  await device.kill();
  if (random.next() < 0.5) device.start();
}

async function restarted({ random, devices }: World): Promise<void> {
  const device = random.pick(devices);
  await device.quit();
  device.start();
}

async function startAll({ devices }: World): Promise<void> {
  for (const device of devices) device.start();
}

function gone({ place }: World): Promise<void> {
  return place.vanish();
}

function back({ place }: World): Promise<void> {
  return place.comeBack();
}

async function clockSet({ random, devices }: World): Promise<void> {
  await random.pick(devices).setClock(drawClock(random));
}

async function left({ random, devices }: World): Promise<void> {
  await random.pick(devices).leave();
}

async function rejoined({ devices }: World): Promise<void> {
  for (const device of devices) device.rejoin();
}

async function diskFull({ random, devices, place, profileOf }: World): Promise<void> {
  const index = random.whole(0, devices.length - 1);
  const device = devices[index];
  if (!device) return;
  await device.fillDisks(random.pick([place.onDiskOf(index), [profileOf(device)]]));
}

async function disksFreed({ devices }: World): Promise<void> {
  for (const device of devices) void device.fillDisks([]);
}

async function asked({ random, devices }: World): Promise<void> {
  void random.pick(devices).syncNow();
}

async function stopped({ random, devices }: World): Promise<void> {
  void random.pick(devices).cancel();
}

function anyEdit(random: SeededRandom, marker: string): Edit {
  const what = random.pick([
    'new',
    'new',
    'new',
    'comment',
    'comment',
    'comment',
    'colour',
    'colour',
    'delete',
    'restore',
    'unknown-kind',
  ] as const);
  return { what, record: recordId(random, marker), choice: random.next(), words: words(random, marker) };
}

function recordId(random: SeededRandom, marker: string): string {
  return `note:${marker}:${random.whole(0, 2 ** 31)}`;
}

function words(random: SeededRandom, marker: string): string {
  return `${marker} ${random.whole(0, 2 ** 31)} ${'objection '.repeat(random.pick([0, 1, 2, 40]))}`;
}

function pause(ms: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, ms));
}

function times(count: number, step: Step): readonly Step[] {
  return Array.from({ length: count }, () => step);
}
