import { randomBytes } from 'node:crypto';
import type { MemberId } from '../../shared/ids.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { JoinProblem } from '../../shared/sync/joining.ts';
import { readRecoveryCode, recoveryCodeFrom } from '../../shared/sync/recovery-code.ts';
import { randomId } from '../files/random-id.ts';
import type { SyncTarget, TargetProblem } from '../targets/sync-target.ts';
import { identityFile, readIdentityFile, type KeyRing } from './keys/key-ring.ts';
import { openWithSecret, sealWithCode, sealWithPassphrase } from './keys/seal.ts';
import { keyFile, memberFolder, readMemberFolder, recoveryFile, type MemberListing } from './layout.ts';
import { problemOf } from './problems.ts';

/**
 * Puts the newest key of a ring on a target, wrapped by the passphrase and by a recovery code that is drawn for it.
 * `changed-elsewhere`: another device has made a key of this epoch first; this one is then of no use.
 *
 * @param work what each try at the passphrase costs, where it is not the usual; see {@link sealWithPassphrase}
 * @returns the recovery code
 */
export async function putKey(
  target: SyncTarget,
  member: MemberId,
  ring: KeyRing,
  passphrase: string,
  signal: AbortSignal,
  work?: number,
): Promise<Result<string, JoinProblem>> {
  const code = recoveryCodeFrom(randomBytes(32));
  const text = identityFile(ring);
  // The passphrase's file comes last: from then on the epoch holds, and all that belongs to it must be there.
  const forCode = await sealWithCode(code, text);
  const recovery = await target.put(recoveryFile(member, ring.epoch, randomId()), forCode, signal);
  if (!recovery.ok) return err(recovery.error === 'exists' ? 'failed' : joinProblemOf(recovery.error));
  const forPassphrase = await sealWithPassphrase(passphrase, text, work);
  if (signal.aborted) return err('cancelled');
  const place = keyFile(member, ring.epoch);
  const key = await target.put(place, forPassphrase, signal);
  if (!key.ok) return err(key.error === 'exists' ? 'changed-elsewhere' : joinProblemOf(key.error));
  // Of two that come within a moment a server may let both through; what lies there is what holds.
  const kept = await target.get(place, signal);
  if (!kept.ok) return err(kept.error === 'missing' ? 'failed' : joinProblemOf(kept.error));
  return Buffer.from(forPassphrase).equals(kept.value) ? ok(code) : err('changed-elsewhere');
}

/** What lies in a member's folder; `unreachable` where no key does, as the folder is not the one that was joined. */
export async function findKeys(
  target: SyncTarget,
  member: MemberId,
  signal: AbortSignal,
): Promise<Result<MemberListing, JoinProblem>> {
  const listed = await target.list(memberFolder(member), signal);
  if (!listed.ok) return err(joinProblemOf(listed.error));
  const found = readMemberFolder(member, listed.value);
  return found.epoch === 0 ? err('unreachable') : ok(found);
}

/** Opens the latest key of a member by passphrase or recovery code. `wrong-secret`: neither of them is this. */
export async function openKey(
  target: SyncTarget,
  member: MemberId,
  { epoch, recovery }: Pick<MemberListing, 'epoch' | 'recovery'>,
  secret: string,
  signal: AbortSignal,
): Promise<Result<KeyRing, JoinProblem>> {
  const code = readRecoveryCode(secret);
  const tries = [
    ...(code === undefined ? [] : recovery.map(path => ({ path, by: code }))),
    { path: keyFile(member, epoch), by: secret },
  ];
  for (const { path, by } of tries) {
    if (signal.aborted) return err('cancelled');
    const file = await target.get(path, signal);
    if (!file.ok && file.error !== 'missing') return err(joinProblemOf(file.error));
    const opened = file.ok ? await openWithSecret(by, file.value) : undefined;
    const ring = opened?.ok ? readIdentityFile(opened.value) : undefined;
    if (ring) return ok(ring);
  }
  return err('wrong-secret');
}

/** What the member is told of a problem of a target while they join it. */
export function joinProblemOf(problem: TargetProblem): JoinProblem {
  return problemOf(problem) ?? 'cancelled';
}
