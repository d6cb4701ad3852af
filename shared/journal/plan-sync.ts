import { segmentKey, type SegmentName } from './segment.ts';

/** A segment in this device's journal folder. Only closed segments can travel. */
export type LocalSegment = SegmentName & { readonly closed: boolean };

export type SyncPlan = {
  /** Closed segments here that the target lacks, whoever wrote them, oldest first. */
  readonly put: readonly SegmentName[];
  /** Segments on the target that this device lacks, its own included (it may have been restored from a backup). */
  readonly get: readonly SegmentName[];
};

/**
 * What has to travel so that the target and this device hold the same segments. Absence is never read as deletion:
 * what one side lacks is brought to it. That holds for segments of other devices too: a device that is gone, or a target
 * that was changed for another, must not keep work from the rest. A segment has one name and one content, so it does not
 * matter who brings it.
 */
export function planSync(local: readonly LocalSegment[], onTarget: readonly SegmentName[]): SyncPlan {
  const here = new Set(local.map(segmentKey));
  const there = new Set(onTarget.map(segmentKey));
  const put = local.filter(segment => segment.closed && !there.has(segmentKey(segment)));
  const get = onTarget.filter(segment => !here.has(segmentKey(segment)));
  return { put: put.toSorted(bySegment), get: get.toSorted(bySegment) };
}

function bySegment(a: SegmentName, b: SegmentName): number {
  return a.device < b.device ? -1 : a.device > b.device ? 1 : a.number - b.number;
}
