import { deviceIdSchema, memberIdSchema, type MemberId } from '../../shared/ids.ts';
import { parseSegmentFileName, segmentFileName, type SegmentName } from '../../shared/journal/segment.ts';

/**
 * How a target is laid out: `members/<member>/member.json` says who the member is, and beside it each device has a folder
 * of sealed segments that it alone writes.
 */
export const MEMBERS_FOLDER = 'members';
const MEMBER_FILE = 'member.json';

export function memberFolder(member: MemberId): string {
  return `${MEMBERS_FOLDER}/${member}`;
}

export function memberFile(member: MemberId): string {
  return `${memberFolder(member)}/${MEMBER_FILE}`;
}

export function segmentPath(member: MemberId, name: SegmentName): string {
  return `${memberFolder(member)}/${name.device}/${segmentFileName(name.number)}`;
}

/** The member whose file this is; undefined for any other path. */
export function memberOfFile(path: string): MemberId | undefined {
  const [folder, member, fileName, ...more] = path.split('/');
  if (folder !== MEMBERS_FOLDER || fileName !== MEMBER_FILE || more.length > 0) return undefined;
  return memberIdSchema.safeParse(member).data;
}

/** The segment of this member that lies at a path; undefined for anything else, such as copies a cloud service made. */
export function segmentAt(member: MemberId, path: string): SegmentName | undefined {
  const [folder, owner, deviceFolder, fileName, ...more] = path.split('/');
  if (folder !== MEMBERS_FOLDER || owner !== member || more.length > 0) return undefined;
  const device = deviceIdSchema.safeParse(deviceFolder).data;
  const number = parseSegmentFileName(fileName ?? '');
  return device === undefined || number === undefined ? undefined : { device, number };
}
