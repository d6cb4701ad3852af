import type { DeviceId } from '../ids.ts';
import { segmentKey, type SegmentName } from './segment.ts';

/** A segment in this device's journal folder. Only closed segments can travel. */
export type LocalSegment = SegmentName & { readonly closed: boolean };

export type SyncPlan = {
  /** Closed segments of this device that the target lacks, oldest first. */
  readonly put: readonly SegmentName[];
  /** Segments on the target that this device lacks, its own included (it may have been restored from a backup). */
  readonly get: readonly SegmentName[];
};

/**
 * What has to travel so that the target and this device hold the same segments. Absence is never read as deletion:
 * what one side lacks is brought to it. Segments of other devices are not put: each device writes only its own.
 */
export function planSync(device: DeviceId, local: readonly LocalSegment[], onTarget: readonly SegmentName[]): SyncPlan {
  const here = new Set(local.map(segmentKey));
  const there = new Set(onTarget.map(segmentKey));
  const put = local.filter(segment => segment.device === device && segment.closed && !there.has(segmentKey(segment)));
  const get = onTarget.filter(segment => !here.has(segmentKey(segment)));
  return { put: put.toSorted(bySegment), get: get.toSorted(bySegment) };
}

function bySegment(a: SegmentName, b: SegmentName): number {
  return a.device < b.device ? -1 : a.device > b.device ? 1 : a.number - b.number;
}
