import type { MemberId } from '../../shared/ids.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { SyncTarget, TargetProblem } from '../targets/sync-target.ts';
import { endedFile } from './layout.ts';

/** Whoever begins anew may have no key to what was there before, so this is all that can be asked of the file. */
const TEXT = 'The work in this folder was begun anew in another one.\n';

/** Says on a target that a member has begun anew, and that nothing more comes to their old folder. */
export function putEnded(
  target: SyncTarget,
  member: MemberId,
  signal: AbortSignal,
): Promise<Result<null, TargetProblem | 'exists'>> {
  return target.put(endedFile(member), Buffer.from(TEXT), signal);
}

/** The file that is named as if a member had begun anew: whether it says so, and what it holds if not. */
export async function readEnded(
  target: SyncTarget,
  member: MemberId,
  signal: AbortSignal,
): Promise<Result<{ readonly isEnded: boolean; readonly bytes: Uint8Array }, TargetProblem>> {
  const file = await target.get(endedFile(member), signal);
  if (file.ok) return ok({ isEnded: Buffer.from(file.value).toString() === TEXT, bytes: file.value });
  return file.error === 'missing' ? ok({ isEnded: false, bytes: new Uint8Array() }) : { ok: false, error: file.error };
}
