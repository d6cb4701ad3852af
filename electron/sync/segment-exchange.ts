import { createHash } from 'node:crypto';
import type { MemberId } from '../../shared/ids.ts';
import { openSegment, sealSegment, type SegmentName } from '../../shared/journal/segment.ts';
import { err, type Result } from '../../shared/result.ts';
import type { SyncProblem } from '../../shared/sync/status.ts';
import type { SyncTarget, TargetProblem } from '../targets/sync-target.ts';
import { segmentPath } from './layout.ts';

const PROBLEMS: Readonly<Record<TargetProblem, SyncProblem>> = {
  unreachable: 'unreachable',
  'not-writable': 'not-writable',
  full: 'target-full',
  failed: 'failed',
};

export function problemOf(problem: TargetProblem): SyncProblem {
  return PROBLEMS[problem];
}

/** Puts a segment on a target under its seal. `exists`: something lies there already, the same or not. */
export async function putSegment(
  target: SyncTarget,
  member: MemberId,
  name: SegmentName,
  lines: readonly string[],
): Promise<Result<null, SyncProblem | 'exists'>> {
  const sealed = sealSegment(name, lines, sha256Hex);
  const put = await target.put(segmentPath(member, name), new TextEncoder().encode(sealed));
  if (put.ok) return put;
  return err(put.error === 'exists' ? 'exists' : problemOf(put.error));
}

/** The lines of a segment on a target, once its seal proves that they are whole and in their place. */
export async function getSegment(
  target: SyncTarget,
  member: MemberId,
  name: SegmentName,
): Promise<Result<readonly string[], SyncProblem>> {
  const file = await target.get(segmentPath(member, name));
  // Listed but gone: a cloud service is about to bring it, or has just taken it away.
  if (!file.ok) return err(file.error === 'missing' ? 'not-whole' : problemOf(file.error));
  const opened = openSegment(name, new TextDecoder().decode(file.value), sha256Hex);
  if (opened.ok) return opened;
  return err(opened.error.code === 'segment-misplaced' ? 'damaged' : 'not-whole');
}

function sha256Hex(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
