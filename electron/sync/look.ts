import type { DeviceId } from '../../shared/ids.ts';
import { segmentKey, type SegmentName } from '../../shared/journal/segment.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import {
  bucketsToLook,
  devicesInTurn,
  highestOf,
  isFresh,
  isPassed,
  thriftAt,
  type LookDepth,
} from '../../shared/sync/plan-look.ts';
import type { TargetProblem } from '../targets/sync-target.ts';
import type { LeftAlone } from './left-alone.ts';
import {
  bucketFolder,
  deviceFolder,
  memberFolder,
  readBucket,
  readDeviceFolder,
  readMemberFolder,
  segmentPath,
  type MemberListing,
} from './layout.ts';
import type { Peeking } from './peek.ts';
import { isOfTheWay, problemOf } from './problems.ts';
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
  /** Whether a segment need not be looked for now. */
  readonly isKnown: (name: SegmentName) => boolean;
  /** Where listings are dear: most looks then ask for segments by their names. */
  readonly peek: Peeking['peek'] | undefined;
};

/**
 * Looks for segments of devices. What ails one device's folder holds up no other.
 *
 * @param note told of each problem; one that all devices would meet ends the look
 */
export async function lookForSegments(
  context: Looking,
  look: Look,
  note: (problem: TargetProblem) => void,
): Promise<Found> {
  const { depth, lively, peek } = look;
  const { isByName, turn } = peek ? thriftAt(look.turn) : { isByName: false, turn: look.turn };
  const devices = depth === 'glance' ? devicesInTurn(look.devices, lively, turn) : look.devices;
  const found = new Map<DeviceId, ReadonlySet<number>>();
  for (const device of devices) {
    const numbers =
      depth === 'everything'
        ? await allOf(context, device)
        : peek && isByName
          ? await nextByName(context, device, look, peek)
          : await nextOf(context, device, look.known(device), turn);
    if (numbers.ok) {
      found.set(device, numbers.value);
      continue;
    }
    note(numbers.error);
    if (endsLook(numbers.error)) break;
  }
  return found;
}

/** Whether whatever is asked next would meet the same. */
function endsLook(problem: TargetProblem): boolean {
  const known = problemOf(problem);
  return known === undefined || isOfTheWay(known);
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

/** So many segments are asked for one by one; where there are more, a list leads to them sooner. */
const MOST_BY_NAME = 3;

/** The segments that a device has put behind those that are known, found by asking for the next one. */
async function nextByName(
  context: Looking,
  device: DeviceId,
  { known, isKnown, turn }: Look,
  peek: Peeking['peek'],
): Promise<Result<ReadonlySet<number>, TargetProblem>> {
  const { member, signal } = context;
  const numbers = new Set<number>();
  let number = highestOf(known(device)) + 1;
  while (numbers.size < MOST_BY_NAME) {
    while (isKnown({ device, number })) number += 1;
    const found = await peek(segmentPath(member, { device, number }), signal);
    if (!found.ok) {
      if (found.error === 'missing') return ok(numbers);
      if (endsLook(found.error)) return err(found.error);
      // Of a file that cannot be had, or of what a server says of one that is not there, only a list tells more.
      break;
    }
    numbers.add(number);
    number += 1;
  }
  return nextOf(context, device, known(device), turn);
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
