import { deviceIdSchema, memberIdSchema, type DeviceId, type MemberId } from '../../shared/ids.ts';
import { bucketOf, type SegmentName } from '../../shared/journal/segment.ts';
import type { TargetListing } from '../targets/sync-target.ts';

/**
 * How a target is laid out. Each member has a folder; in it lie the member's keys, each wrapped by a passphrase and by a
 * recovery code, and for each device a folder with what it alone writes: sealed segments, a hundred to a folder, so that no
 * listing grows with the years.
 *
 *     members/<member>/key-000001.age
 *     members/<member>/recovery-000001-<draw>.age
 *     members/<member>/<device>/<0000>/<000001>.age
 */
export const MEMBERS_FOLDER = 'members';
const ENDED_FILE = 'ended';
const SEGMENT_FILE = /^(\d{6,9})\.age$/;
const KEY_FILE = /^key-(\d{6})\.age$/;
const RECOVERY_FILE = /^recovery-(\d{6})-[a-z2-7]{16}\.age$/;

export function memberFolder(member: MemberId): string {
  return `${MEMBERS_FOLDER}/${member}`;
}

/** The file that says that the member began anew elsewhere, and that nothing more comes here. */
export function endedFile(member: MemberId): string {
  return `${memberFolder(member)}/${ENDED_FILE}`;
}

/** The key of an epoch, wrapped by the passphrase: whoever puts it there first has made the epoch. */
export function keyFile(member: MemberId, epoch: number): string {
  return `${memberFolder(member)}/key-${sixDigits(epoch)}.age`;
}

/** The key of an epoch, wrapped by a recovery code. `draw`: sixteen characters drawn at random. */
export function recoveryFile(member: MemberId, epoch: number, draw: string): string {
  return `${memberFolder(member)}/recovery-${sixDigits(epoch)}-${draw}.age`;
}

export function deviceFolder(member: MemberId, device: DeviceId): string {
  return `${memberFolder(member)}/${device}`;
}

export function bucketFolder(member: MemberId, device: DeviceId, bucket: number): string {
  return `${deviceFolder(member, device)}/${String(bucket).padStart(4, '0')}`;
}

export function segmentPath(member: MemberId, { device, number }: SegmentName): string {
  return `${bucketFolder(member, device, bucketOf(number))}/${sixDigits(number)}.age`;
}

/** The members whose folders lie on a target. */
export function membersIn(listing: TargetListing): readonly MemberId[] {
  return listing.folders.flatMap(name => memberIdSchema.safeParse(name).data ?? []);
}

/** What lies in a member's folder. */
export type MemberListing = {
  readonly devices: readonly DeviceId[];
  /** The epochs that there is a key of, the latest first. */
  readonly epochs: readonly number[];
  /** Paths of the keys as recovery codes wrap them, by epoch. */
  readonly recovery: ReadonlyMap<number, readonly string[]>;
  /** Whether a file is there that says so by its name. */
  readonly isEnded: boolean;
  /** Paths of what is nothing of Lectern's. */
  readonly foreign: readonly string[];
};

export function readMemberFolder(member: MemberId, { files, folders }: TargetListing): MemberListing {
  const folder = memberFolder(member);
  const epochs = files.map(name => Number(KEY_FILE.exec(name)?.[1] ?? 0)).filter(epoch => epoch > 0);
  const recovery = new Map<number, string[]>();
  for (const name of files) {
    const epoch = Number(RECOVERY_FILE.exec(name)?.[1] ?? 0);
    if (epoch > 0) recovery.set(epoch, [...(recovery.get(epoch) ?? []), `${folder}/${name}`]);
  }
  const isOurs = (name: string): boolean => name === ENDED_FILE || KEY_FILE.test(name) || RECOVERY_FILE.test(name);
  return {
    devices: folders.flatMap(name => deviceIdSchema.safeParse(name).data ?? []),
    epochs: epochs.toSorted((a, b) => b - a),
    recovery,
    isEnded: files.includes(ENDED_FILE),
    foreign: [
      ...files.filter(name => !isOurs(name)),
      ...folders.filter(name => !deviceIdSchema.safeParse(name).success),
    ].map(name => `${folder}/${name}`),
  };
}

/** The buckets in a device's folder, lowest first. */
export function readDeviceFolder({ folders }: TargetListing): readonly number[] {
  return folders.flatMap(name => (/^\d{4,}$/.test(name) ? [Number(name)] : [])).toSorted((a, b) => a - b);
}

/** Numbers of the segments in a bucket, lowest first, and the paths of what is none. */
export function readBucket(
  member: MemberId,
  device: DeviceId,
  bucket: number,
  { files }: TargetListing,
): { readonly numbers: readonly number[]; readonly foreign: readonly string[] } {
  const numbers = new Map(files.map(name => [name, numberOf(name, bucket)]));
  const folder = bucketFolder(member, device, bucket);
  return {
    numbers: [...numbers.values()].filter(number => number !== undefined).toSorted((a, b) => a - b),
    foreign: files.filter(name => numbers.get(name) === undefined).map(name => `${folder}/${name}`),
  };
}

function numberOf(fileName: string, bucket: number): number | undefined {
  const number = Number(SEGMENT_FILE.exec(fileName)?.[1]);
  const isInPlace = number > 0 && bucketOf(number) === bucket && `${sixDigits(number)}.age` === fileName;
  return isInPlace ? number : undefined;
}

function sixDigits(number: number): string {
  return String(number).padStart(6, '0');
}
