import { cp, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ifThere } from '../../../electron/files/if-there.ts';
import { seededRandom } from '../../fixtures/papers/seeded-random.ts';
import { filesIn, isCarried } from './files-in.ts';
import type { MeetingPlace } from './place.ts';

/** How often the service looks at the folders, in milliseconds. */
const ROUND_MS = 12;

/** What the service does with a file for a device, as far as the faults go. */
type Delivery = {
  /** Rounds until it begins. */
  readonly after: number;
  /** Rounds that half of the file lies there under its name. */
  readonly tornFor: number;
  readonly hasCopy: boolean;
};

/**
 * A folder for each device, and a service that carries new files between them: late, in any order, by half at first, and
 * with conflict copies that nobody asked for. What lies in `first` comes from the first of them.
 */
export async function openCloud(root: string, first: string, devices: number, seed: string): Promise<MeetingPlace> {
  const folders = Array.from({ length: devices }, (_, device) => path.join(root, `cloud-${device}`));
  for (const folder of folders) await mkdir(folder, { recursive: true });
  await cp(first, folders[0] ?? '', { recursive: true });
  const seenAt = new Map<string, number>();
  const torn = new Set<string>();
  const away = new Set<number>();
  let round = 0;
  let isCalm = false;
  let isClosed = false;

  async function carryAll(): Promise<void> {
    round += 1;
    const known = await Promise.all(folders.map(folder => filesIn(folder)));
    for (const [from, files] of known.entries()) {
      for (const to of folders.keys()) {
        const there = new Set(known[to]);
        const isWanted = (file: string): boolean => !there.has(file) || torn.has(path.join(folders[to] ?? '', file));
        for (const file of files.filter(isOfTheService).filter(isWanted)) await carry(file, from, to);
      }
    }
  }

  async function carry(file: string, from: number, to: number): Promise<void> {
    const source = path.join(folders[from] ?? '', file);
    const goal = path.join(folders[to] ?? '', file);
    if (away.has(from) || away.has(to) || torn.has(source)) return;
    const isWhole = !torn.has(goal);
    const bytes = await ifThere(readFile(source));
    if (bytes === undefined || (isWhole && (await ifThere(readFile(goal))) !== undefined)) return;
    const begun = seenAt.get(goal) ?? round;
    seenAt.set(goal, begun);
    const { after, tornFor, hasCopy } = isCalm ? AT_ONCE : deliveryOf(`${seed}/${to}/${file}`);
    if (round < begun + after) return;
    await mkdir(path.dirname(goal), { recursive: true });
    if (round < begun + after + tornFor) {
      if (!isWhole) return;
      torn.add(goal);
      await writeFile(goal, bytes.subarray(0, bytes.length / 2));
      return;
    }
    await deliver(goal, bytes);
    torn.delete(goal);
    if (hasCopy) await deliver(copyName(goal), bytes);
  }

  const running = (async () => {
    while (!isClosed) {
      await carryAll();
      await new Promise(resolve => setTimeout(resolve, ROUND_MS));
    }
  })();

  return {
    placeFor: device => ({ kind: 'folder', folder: folders[device] ?? '' }),
    folders,
    onDiskOf: device => [folders[device] ?? ''],
    async vanish() {
      away.add(seededRandom(`${seed}/${round}`).whole(0, devices - 1));
    },
    async comeBack() {
      away.clear();
    },
    async calm() {
      isCalm = true;
      away.clear();
    },
    isTorn: file => torn.has(file),
    async close() {
      isClosed = true;
      await running;
    },
  };
}

const AT_ONCE: Delivery = { after: 0, tornFor: 0, hasCopy: false };

function deliveryOf(seed: string): Delivery {
  const random = seededRandom(seed);
  return {
    after: random.next() < 0.5 ? 0 : random.whole(1, 12),
    tornFor: random.next() < 0.6 ? 0 : random.whole(1, 6),
    hasCopy: random.next() < 0.1,
  };
}

async function deliver(goal: string, bytes: Uint8Array): Promise<void> {
  const draft = path.join(path.dirname(goal), `.delivery-${path.basename(goal)}`);
  await writeFile(draft, bytes);
  await rename(draft, goal);
}

function copyName(file: string): string {
  const { dir, name, ext } = path.parse(file);
  return path.join(dir, `${name} (conflicted copy)${ext}`);
}

/** Copies that the service made itself stay where they are. */
function isOfTheService(file: string): boolean {
  return isCarried(file) && !file.includes('conflicted copy');
}
