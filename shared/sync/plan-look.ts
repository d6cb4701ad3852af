import type { DeviceId } from '../ids.ts';
import { BUCKET_SIZE, bucketOf } from '../journal/segment.ts';

/** How far a look at a target goes. */
export type LookDepth =
  /** What is likely to be new, with as few questions as can be. */
  | 'glance'
  /** What is new of every device. */
  | 'all-devices'
  /** Everything that lies there. */
  | 'everything';

/** Of so many looks one lists what there is: a number may be skipped, and what it would be asked by never comes. */
const LISTED_EVERY = 10;

/** How a look where listings are dear goes about it. */
export type Thrift = {
  /** Whether it asks for the next segment of a device by its name, which is a small question, and not for a list. */
  readonly isByName: boolean;
  /** Counts the looks of its kind, so that each device and each gap has its turn in both. */
  readonly turn: number;
};

/** @param turn counts all looks */
export function thriftAt(turn: number): Thrift {
  const isByName = turn % LISTED_EVERY !== 0;
  const lists = Math.floor(turn / LISTED_EVERY);
  return { isByName, turn: isByName ? turn - lists : lists };
}

/** Devices looked at in a glance: with the member's folder these are three questions. */
const IN_A_GLANCE = 2;

/**
 * The devices to look at in a glance: those that brought something last time, then the others in turn.
 *
 * @param turn counts the glances
 */
export function devicesInTurn(
  others: readonly DeviceId[],
  lively: ReadonlySet<DeviceId>,
  turn: number,
): readonly DeviceId[] {
  if (others.length <= IN_A_GLANCE) return others;
  const awake = others.filter(device => lively.has(device)).slice(0, IN_A_GLANCE - 1);
  const rest = others.filter(device => !awake.includes(device)).toSorted();
  const wanted = IN_A_GLANCE - awake.length;
  const from = (turn * wanted) % rest.length;
  return [...awake, ...[...rest, ...rest].slice(from, from + Math.min(wanted, rest.length))];
}

/**
 * The bucket in which the next segment of a device must appear, and one of those in which a lower one is lacking: a listing
 * may have missed it.
 *
 * @param known numbers of its segments that were read, or left alone
 * @param turn chooses among several that lack one
 */
export function bucketsToLook(known: ReadonlySet<number>, turn: number): readonly number[] {
  const highest = highestOf(known);
  const next = bucketOf(highest + 1);
  const lacking = new Set<number>();
  for (let number = 1; number < highest; number += 1) if (!known.has(number)) lacking.add(bucketOf(number));
  const gaps = [...lacking].filter(bucket => bucket !== next);
  const gap = gaps[turn % Math.max(1, gaps.length)];
  return gap === undefined ? [next] : [next, gap];
}

/** Whether the next segment begins a bucket, which need not be there yet. */
export function isFresh(known: ReadonlySet<number>): boolean {
  return known.size > 0 && highestOf(known) % BUCKET_SIZE === 0;
}

/** Whether the look goes on in the following bucket: this one is full, as far as is known now. */
export function isPassed(bucket: number, known: ReadonlySet<number>): boolean {
  return bucketOf(highestOf(known) + 1) > bucket;
}

/** The highest of some numbers; 0 where there are none. */
export function highestOf(numbers: Iterable<number>): number {
  let highest = 0;
  // After years there are more of them than a call can take.
  for (const number of numbers) highest = Math.max(highest, number);
  return highest;
}
