import { describe, expect, it } from 'vitest';
import {
  keyFile,
  memberFolder,
  readBucket,
  readDeviceFolder,
  readMemberFolder,
  recoveryFile,
  segmentPath,
} from '../../../../electron/sync/layout.ts';
import { memberIdSchema } from '../../../../shared/ids.ts';
import { deviceId } from '../../../support/made-up.ts';

const MEMBER = memberIdSchema.parse('mmmmmmmmmmmmmmmm');
const DRAW = 'aaaaaaaaaaaaaaaa';

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

describe('the folder of a member', () => {
  it('tells the keys, the latest first, what wraps them, the devices, and what is none of it', () => {
    const files = [1, 2].flatMap(epoch => [nameOf(keyFile(MEMBER, epoch)), nameOf(recoveryFile(MEMBER, epoch, DRAW))]);
    const listing = { files: [...files, 'notes.txt', 'key-2.age'], folders: [deviceId(0), 'New folder'] };
    expect(readMemberFolder(MEMBER, listing)).toEqual({
      devices: [deviceId(0)],
      epochs: [2, 1],
      recovery: new Map([1, 2].map(epoch => [epoch, [recoveryFile(MEMBER, epoch, DRAW)]])),
      isEnded: false,
      foreign: ['notes.txt', 'key-2.age', 'New folder'].map(name => `${memberFolder(MEMBER)}/${name}`),
    });
    expect(readMemberFolder(MEMBER, { files: [], folders: [] })).toMatchObject({ epochs: [], devices: [] });
  });
});

describe('a bucket', () => {
  it('holds the segments whose place it is, and whatever else lies there is told of', () => {
    const path = segmentPath(MEMBER, { device: deviceId(0), number: 101 });
    expect(path).toBe(`members/${MEMBER}/${deviceId(0)}/0001/000101.age`);
    const files = [
      '000102.age',
      nameOf(path),
      '000001.age',
      '101.age',
      '000101 (conflicted copy).age',
      '0000101.age',
      '000201.age',
    ];
    const read = readBucket(MEMBER, deviceId(0), 1, { files, folders: [] });
    expect(read.numbers).toEqual([101, 102]);
    expect(read.foreign.map(nameOf)).toEqual(files.slice(2));
  });

  it('is found in the folder of its device, whatever else lies there', () => {
    expect(readDeviceFolder({ files: ['x'], folders: ['0002', '0000', 'old', '2'] })).toEqual([0, 2]);
  });
});
