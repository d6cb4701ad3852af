import { createHash } from 'node:crypto';
import type { MemberId } from '../../shared/ids.ts';
import { openSegment, sealSegment, type SegmentName } from '../../shared/journal/segment.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { AsideReason } from '../../shared/sync/status.ts';
import type { SyncTarget, TargetProblem } from '../targets/sync-target.ts';
import type { KeyRing } from './keys/key-ring.ts';
import { openWithKey, sealWithKey } from './keys/seal.ts';
import { segmentPath } from './layout.ts';

/** The member's place on a target, and the key to what lies there. */
export type MemberPlace = { readonly target: SyncTarget; readonly member: MemberId; readonly ring: KeyRing };

/** Puts a segment on a target, sealed. `exists`: something lies there already, the same or not. */
export async function putSegment(
  { target, member, ring }: MemberPlace,
  name: SegmentName,
  lines: readonly string[],
  signal: AbortSignal,
): Promise<Result<null, TargetProblem | 'exists'>> {
  const sealed = await sealWithKey(ring, sealSegment(name, lines, sha256Hex));
  return target.put(segmentPath(member, name), sealed, signal);
}

/** Why a segment's lines could not be had. With the bytes, where there are any: they are not what they should be. */
export type SegmentTrouble =
  | { readonly code: 'target'; readonly problem: TargetProblem }
  /** Listed but gone: a cloud service is about to bring it, or has just taken it away. */
  | { readonly code: 'missing' }
  | { readonly code: 'aside'; readonly reason: AsideReason; readonly bytes: Uint8Array };

/** The lines of a segment on a target, once key and seal prove that they are whole and in their place. */
export async function getSegment(
  { target, member, ring }: MemberPlace,
  name: SegmentName,
  signal: AbortSignal,
): Promise<Result<readonly string[], SegmentTrouble>> {
  const file = await target.get(segmentPath(member, name), signal);
  if (!file.ok) return err(file.error === 'missing' ? { code: 'missing' } : { code: 'target', problem: file.error });
  const bytes = file.value;
  const text = await openWithKey(ring, bytes);
  if (!text.ok) return err({ code: 'aside', reason: text.error, bytes });
  const opened = openSegment(name, text.value, sha256Hex);
  if (opened.ok) return ok(opened.value);
  const reason = opened.error.code === 'segment-misplaced' ? 'misplaced' : 'altered';
  return err({ code: 'aside', reason, bytes });
}

function sha256Hex(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
