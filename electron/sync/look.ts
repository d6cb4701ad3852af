import type { DeviceId } from '../../shared/ids.ts';
import { segmentKey, type SegmentName } from '../../shared/journal/segment.ts';
import { ok, type Result } from '../../shared/result.ts';
import { bucketsToLook, devicesInTurn, isFresh, isPassed, type LookDepth } from '../../shared/sync/plan-look.ts';
import type { TargetProblem } from '../targets/sync-target.ts';
import type { LeftAlone } from './left-alone.ts';
import {
  bucketFolder,
  deviceFolder,
  memberFolder,
  readBucket,
  readDeviceFolder,
  readMemberFolder,
  type MemberListing,
} from './layout.ts';
import type { MemberPlace } from './segment-exchange.ts';

type Looking = MemberPlace & {
  readonly left: LeftAlone;
  readonly signal: AbortSignal;
};

/** What lies in the member's own folder: keys, and which devices there are. */
export async function lookAtMember({
  target,
  member,
  left,
  signal,
}: Looking): Promise<Result<MemberListing, TargetProblem>> {
  const folder = memberFolder(member);
  const listed = await target.list(folder, signal);
  if (!listed.ok) return listed;
  const found = readMemberFolder(member, listed.value);
  left.noteForeign([folder], found.foreign);
  return ok(found);
}

/** Numbers of a device's segments that were found on the target, as far as was looked. */
export type Found = ReadonlyMap<DeviceId, ReadonlySet<number>>;

export type Look = {
  /** The devices whose segments are looked for. */
  readonly devices: readonly DeviceId[];
  readonly depth: LookDepth;
  /** Devices that brought something lately. */
  readonly lively: ReadonlySet<DeviceId>;
  /** Counts the looks, so that each device has its turn. */
  readonly turn: number;
  /** Numbers that are known of a device. */
  readonly known: (device: DeviceId) => ReadonlySet<number>;
};

/** Looks for segments of devices. */
export async function lookForSegments(context: Looking, look: Look): Promise<Result<Found, TargetProblem>> {
  const { depth, lively, turn } = look;
  const devices = depth === 'glance' ? devicesInTurn(look.devices, lively, turn) : look.devices;
  const found = new Map<DeviceId, ReadonlySet<number>>();
  for (const device of devices) {
    const numbers =
      depth === 'everything' ? await allOf(context, device) : await nextOf(context, device, look.known(device), turn);
    if (!numbers.ok) return numbers;
    found.set(device, numbers.value);
  }
  return ok(found);
}

/** All segments of a device that lie on the target, from a bucket on. */
export async function allOf(
  context: Looking,
  device: DeviceId,
  from = 0,
): Promise<Result<ReadonlySet<number>, TargetProblem>> {
  const { target, member, signal } = context;
  const listed = await target.list(deviceFolder(member, device), signal);
  if (!listed.ok) return listed;
  const numbers = new Set<number>();
  for (const bucket of readDeviceFolder(listed.value).filter(bucket => bucket >= from)) {
    const inBucket = await numbersIn(context, device, bucket);
    if (!inBucket.ok) return inBucket;
    inBucket.value.forEach(number => numbers.add(number));
  }
  return ok(numbers);
}

/** The segments where a device's next one must appear, and where one is lacking. */
async function nextOf(
  context: Looking,
  device: DeviceId,
  known: ReadonlySet<number>,
  turn: number,
): Promise<Result<ReadonlySet<number>, TargetProblem>> {
  const numbers = new Set<number>();
  const [next = 0, ...gaps] = bucketsToLook(known, turn);
  for (const gap of gaps) {
    const inBucket = await numbersIn(context, device, gap);
    if (!inBucket.ok) return inBucket;
    inBucket.value.forEach(number => numbers.add(number));
  }
  let isThere = !isFresh(known);
  for (let bucket = next; ; bucket += 1) {
    // Asked for, a bucket that is not there yet would cost two questions: whether it is, or the target itself is away.
    if (!isThere) {
      const listed = await context.target.list(deviceFolder(context.member, device), context.signal);
      if (!listed.ok) return listed;
      if (!readDeviceFolder(listed.value).includes(bucket)) return ok(numbers);
    }
    isThere = false;
    const inBucket = await numbersIn(context, device, bucket);
    if (!inBucket.ok) return inBucket;
    inBucket.value.forEach(number => numbers.add(number));
    if (!isPassed(bucket, new Set([...known, ...numbers]))) return ok(numbers);
  }
}

async function numbersIn(
  { target, member, left, signal }: Looking,
  device: DeviceId,
  bucket: number,
): Promise<Result<readonly number[], TargetProblem>> {
  const folder = bucketFolder(member, device, bucket);
  const listed = await target.list(folder, signal);
  if (!listed.ok) return listed;
  const { numbers, foreign } = readBucket(member, device, bucket, listed.value);
  left.noteForeign([folder], foreign);
  return ok(numbers);
}

/** The segments found that are not known yet, device by device, oldest first. */
export function unknownIn(found: Found, isKnown: (name: SegmentName) => boolean): readonly SegmentName[] {
  return [...found]
    .flatMap(([device, numbers]) => [...numbers].map(number => ({ device, number })))
    .filter(name => !isKnown(name))
    .toSorted((a, b) => (a.device === b.device ? a.number - b.number : segmentKey(a) < segmentKey(b) ? -1 : 1));
}
