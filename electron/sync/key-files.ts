import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { MemberId } from '../../shared/ids.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { JoinProblem } from '../../shared/sync/joining.ts';
import { readRecoveryCode, recoveryCodeFrom } from '../../shared/sync/recovery-code.ts';
import { randomId } from '../files/random-id.ts';
import type { SyncTarget, TargetProblem } from '../targets/sync-target.ts';
import { readEnded } from './ended.ts';
import { identityFile, readIdentityFile, type KeyRing } from './keys/key-ring.ts';
import { openWithSecret, sealWithCode, sealWithPassphrase } from './keys/seal.ts';
import { isWholeKeyFile } from './keys/whole-key-file.ts';
import { keyFile, memberFolder, readMemberFolder, recoveryFile, type MemberListing } from './layout.ts';
import { problemOf } from './problems.ts';

/**
 * Puts the newest key of a ring on a target, wrapped by the passphrase and by a recovery code that is drawn for it.
 * `changed-elsewhere`: another device has made a key of this epoch first; this one is then of no use. `unclear`: the
 * connection broke, so that it is not known whether the key holds.
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
  // Of two that come within a moment a server may let both through, and an answer may be lost: what lies there holds.
  const kept = await readBack(target, place, signal);
  if (kept.ok) return Buffer.from(forPassphrase).equals(kept.value) ? ok(code) : err('changed-elsewhere');
  if (kept.error === 'missing') return err(key.ok || key.error === 'exists' ? 'failed' : joinProblemOf(key.error));
  return err('unclear');
}

/** The connection may break for a moment just when it has to be known what became of a key. */
const READ_BACK_AFTER_MS = [0, 500, 2000];

async function readBack(target: SyncTarget, place: string, signal: AbortSignal): ReturnType<SyncTarget['get']> {
  let kept: Awaited<ReturnType<SyncTarget['get']>> = err('failed');
  for (const afterMs of READ_BACK_AFTER_MS) {
    // Who stops waiting now is told as well as can be what holds.
    if (afterMs > 0) await wait(afterMs, undefined, { signal }).catch(() => undefined);
    kept = await target.get(place, signal);
    if (kept.ok || kept.error === 'missing' || signal.aborted) break;
  }
  return kept;
}

export type FoundKeys = Pick<MemberListing, 'isEnded'> & {
  /** The latest that there is a whole key of. */
  readonly epoch: number;
  /** The key as the passphrase wraps it. */
  readonly key: Uint8Array;
  /** Paths of the same key as recovery codes wrap it. */
  readonly recovery: readonly string[];
  /** All epochs that a file is named by, whatever it holds. */
  readonly named: readonly number[];
};

/** The latest key of a member; null where there is none. `not-whole` where none is whole. */
export async function findKeys(
  target: SyncTarget,
  member: MemberId,
  signal: AbortSignal,
): Promise<Result<FoundKeys | null, JoinProblem>> {
  const listed = await target.list(memberFolder(member), signal);
  if (!listed.ok) return err(joinProblemOf(listed.error));
  const { epochs, recovery, ...named } = readMemberFolder(member, listed.value);
  const ended = named.isEnded ? await readEnded(target, member, signal) : ok({ isEnded: false });
  if (!ended.ok) return err(joinProblemOf(ended.error));
  for (const epoch of epochs) {
    const file = await target.get(keyFile(member, epoch), signal);
    if (!file.ok && file.error !== 'missing') return err(joinProblemOf(file.error));
    if (!file.ok || !isWholeKeyFile(file.value)) continue;
    return ok({
      isEnded: ended.value.isEnded,
      epoch,
      key: file.value,
      recovery: recovery.get(epoch) ?? [],
      named: epochs,
    });
  }
  return epochs.length === 0 ? ok(null) : err('not-whole');
}

/** The latest key of a member who has joined; `unreachable` where there is none: it is not the folder that they joined. */
export async function keysOfMember(
  target: SyncTarget,
  member: MemberId,
  signal: AbortSignal,
): Promise<Result<FoundKeys, JoinProblem>> {
  const found = await findKeys(target, member, signal);
  if (!found.ok) return found;
  return found.value ? ok(found.value) : err('unreachable');
}

/**
 * Opens the latest key of a member by passphrase or recovery code. `wrong-secret`: neither of them is this; `set-aside`: it
 * is, but what it opens was altered.
 */
export async function openKey(
  target: SyncTarget,
  { key, recovery }: Pick<FoundKeys, 'key' | 'recovery'>,
  secret: string,
  signal: AbortSignal,
): Promise<Result<KeyRing, JoinProblem>> {
  const code = readRecoveryCode(secret);
  let isAltered = false;
  const open = async (by: string, bytes: Uint8Array): Promise<KeyRing | undefined> => {
    const opened = await openWithSecret(by, bytes);
    const ring = opened.ok ? readIdentityFile(opened.value) : undefined;
    isAltered ||= !ring && (opened.ok || opened.error === 'altered');
    return ring;
  };
  for (const path of code === undefined ? [] : recovery) {
    const file = await target.get(path, signal);
    if (!file.ok && file.error !== 'missing') return err(joinProblemOf(file.error));
    const ring = file.ok ? await open(code ?? '', file.value) : undefined;
    if (ring) return ok(ring);
  }
  if (signal.aborted) return err('cancelled');
  const ring = await open(secret, key);
  return ring ? ok(ring) : err(isAltered ? 'set-aside' : 'wrong-secret');
}

/** What the member is told of a problem of a target while they join it. */
export function joinProblemOf(problem: TargetProblem): JoinProblem {
  return problemOf(problem) ?? 'cancelled';
}
