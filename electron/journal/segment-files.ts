import { mkdir, open, readdir, readFile, stat, truncate } from 'node:fs/promises';
import path from 'node:path';
import { deviceIdSchema } from '../../shared/ids.ts';
import { parseSegmentFileName, segmentFileName, splitLines, type SegmentName } from '../../shared/journal/segment.ts';
import { atomicWrite } from '../files/atomic-write.ts';
import { ifThere } from '../files/if-there.ts';
import { mapBounded } from '../files/map-bounded.ts';
import { syncDirectory } from '../files/sync-directory.ts';

/**
 * The one place that reads and writes the bytes of the journal: `<root>/<device>/<000001>.jsonl`. All functions throw the
 * system's errors.
 */
export type SegmentFile = SegmentName & { readonly bytes: number };

/** What a segment is written through. */
export type SegmentHandle = {
  readonly write: (
    bytes: Uint8Array,
    offset: number,
    length: number,
    position: number,
  ) => Promise<{ readonly bytesWritten: number }>;
  readonly datasync: () => Promise<void>;
  readonly truncate: (length: number) => Promise<void>;
  readonly close: () => Promise<void>;
};
export type OpenSegment = (root: string, name: SegmentName) => Promise<SegmentHandle>;

const SET_ASIDE = 'set-aside';
const AT_ONCE = 8;

/** All segments of all devices, in no order. Folders and files with other names are no part of the journal. */
export async function listSegments(root: string): Promise<readonly SegmentFile[]> {
  const names: SegmentName[] = [];
  for (const folder of await namesIn(root)) {
    const device = deviceIdSchema.safeParse(folder).data;
    if (device === undefined) continue;
    for (const fileName of await namesIn(path.join(root, device))) {
      const number = parseSegmentFileName(fileName);
      if (number !== undefined) names.push({ device, number });
    }
  }
  const sizes = await mapBounded(names, AT_ONCE, name => segmentBytes(root, name));
  return names.flatMap((name, index) => {
    const bytes = sizes[index];
    return bytes === undefined ? [] : [{ ...name, bytes }];
  });
}

/** The length of a segment's file, undefined when there is none. */
export async function segmentBytes(root: string, name: SegmentName): Promise<number | undefined> {
  return (await ifThere(stat(fileOf(root, name))))?.size;
}

/** Bytes of a segment from `from` on, at most `length`; fewer at its end. */
export async function readBytes(root: string, name: SegmentName, from: number, length: number): Promise<Uint8Array> {
  const handle = await open(fileOf(root, name), 'r');
  try {
    const bytes = new Uint8Array(length);
    let filled = 0;
    while (filled < length) {
      const { bytesRead } = await handle.read(bytes, filled, length - filled, from + filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return bytes.subarray(0, filled);
  } finally {
    await handle.close();
  }
}

/** The whole lines of a segment; none when there is no such segment. */
export async function readLines(root: string, name: SegmentName): Promise<readonly string[]> {
  const text = await ifThere(readFile(fileOf(root, name), 'utf8'));
  return text === undefined ? [] : splitLines(text).lines;
}

/**
 * Makes the lines the whole content of a segment, all or nothing, and sure to be found after a power cut.
 * @returns its length in bytes
 */
export async function writeWhole(root: string, name: SegmentName, lines: readonly string[]): Promise<number> {
  const content = Buffer.from(lines.map(line => `${line}\n`).join(''));
  await makeDeviceFolder(root, name);
  await atomicWrite(fileOf(root, name), content);
  return content.length;
}

/** Opens a segment for writing, making it when there is none. Its content stays. */
export const openSegmentFile: OpenSegment = async (root, name) => {
  await makeDeviceFolder(root, name);
  const file = fileOf(root, name);
  const known = await ifThere(open(file, 'r+'));
  if (known) return known;
  const handle = await open(file, 'wx+');
  try {
    await syncDirectory(path.dirname(file));
    return handle;
  } catch (error) {
    await handle.close();
    throw error;
  }
};

/** Moves what follows byte `from` of a segment into a file of its own; the segment then ends there. */
export async function setAside(root: string, name: SegmentName, from: number, time: string): Promise<string> {
  const { size } = await stat(fileOf(root, name));
  const tail = await readBytes(root, name, from, size - from);
  const folder = path.join(root, SET_ASIDE);
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, `${name.device}-${name.number}-${time}.txt`);
  await atomicWrite(file, tail);
  await truncate(fileOf(root, name), from);
  return file;
}

function fileOf(root: string, name: SegmentName): string {
  return path.join(root, name.device, segmentFileName(name.number));
}

async function makeDeviceFolder(root: string, name: SegmentName): Promise<void> {
  const made = await mkdir(path.join(root, name.device), { recursive: true });
  if (made !== undefined) await syncDirectory(root);
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return (await ifThere(readdir(folder))) ?? [];
}
