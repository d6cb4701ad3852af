import type { DeviceId } from '../../shared/ids.ts';
import type { OwnSegment } from './own-segments.ts';
import { readLines, writeWhole } from './segment-files.ts';

/** What somebody else wrote under this device's id: this one is a copy, or was put back from a backup. */
export type ForeignVersion = { readonly number: number; readonly lines: readonly string[] };

export type Rehoming = {
  readonly newDevice: DeviceId;
  /** Whether the target is known to hold this device's segment as it is here. */
  readonly isSent: (number: number) => boolean;
  /** Segments on the target under the old id that are missing here or differ from those here. */
  readonly onTarget: readonly ForeignVersion[];
  /** Makes the new id last. */
  readonly commit: () => Promise<void>;
};

/**
 * Writes the lines that never reached the target into segments of the new device, numbered from 1, and adds the target's
 * versions to the segments of the old one. Lines are only ever added behind those that are there, so whoever has read a
 * segment up to some byte can go on from it. Can be repeated after a failure or a crash at any point: lines may then be
 * there twice, which changes nothing, but never not at all.
 *
 * @returns the lines of the new device's segments
 */
export async function rehome(
  root: string,
  oldDevice: DeviceId,
  own: readonly OwnSegment[],
  { newDevice, isSent, onTarget, commit }: Rehoming,
): Promise<readonly (readonly string[])[]> {
  const there = new Set(onTarget.flatMap(version => version.lines));
  const moved: (readonly string[])[] = [];
  for (const { number } of own) {
    if (isSent(number)) continue;
    const lines = (await readLines(root, { device: oldDevice, number })).filter(line => !there.has(line));
    if (lines.length === 0) continue;
    moved.push(lines);
    await writeWhole(root, { device: newDevice, number: moved.length }, lines);
  }
  for (const { number, lines } of onTarget) {
    const here = await readLines(root, { device: oldDevice, number });
    const known = new Set(here);
    await writeWhole(root, { device: oldDevice, number }, [...here, ...lines.filter(line => !known.has(line))]);
  }
  await commit();
  return moved;
}
