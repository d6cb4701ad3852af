import { memberIdSchema, type MemberId } from '../../shared/ids.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { SHORTEST_PASSPHRASE, type JoinChoice, type JoinProblem } from '../../shared/sync/joining.ts';
import { randomId } from '../files/random-id.ts';
import type { SyncTarget } from '../targets/sync-target.ts';
import { findKeys, joinProblemOf, openKey, putKey } from './key-files.ts';
import { firstKeyRing, type KeyRing } from './keys/key-ring.ts';
import { MEMBERS_FOLDER, membersIn } from './layout.ts';

/** Who the member is on a target now, with the keys to their work. The code is there where a key was made. */
export type Joined = { readonly member: MemberId; readonly ring: KeyRing; readonly recoveryCode: string | null };

/** The members whose work lies on a target. */
export async function findMembers(
  target: SyncTarget,
  signal: AbortSignal,
): Promise<Result<readonly MemberId[], JoinProblem>> {
  const root = await target.list('', signal);
  if (!root.ok) return err(joinProblemOf(root.error));
  const listed = await target.list(MEMBERS_FOLDER, signal);
  return listed.ok ? ok(membersIn(listed.value)) : err(joinProblemOf(listed.error));
}

/** Becomes a member of a target: somebody new, or the one whose work the secret opens. */
export function joinTarget(
  target: SyncTarget,
  choice: JoinChoice,
  signal: AbortSignal,
): Promise<Result<Joined, JoinProblem>> {
  return choice.as === 'new'
    ? joinAsNew(target, choice.passphrase, signal)
    : joinAsKnown(target, choice.secret, signal);
}

/** Begins the work of a member on a target. */
export async function joinAsNew(
  target: SyncTarget,
  passphrase: string,
  signal: AbortSignal,
): Promise<Result<Joined & { readonly recoveryCode: string }, JoinProblem>> {
  if (isTooShort(passphrase)) return err('weak-passphrase');
  const member = memberIdSchema.parse(randomId());
  const ring = await firstKeyRing();
  const put = await putKey(target, member, ring, passphrase, signal);
  return put.ok ? ok({ member, ring, recoveryCode: put.value }) : put;
}

/** Whether a passphrase could be guessed by trying them all. */
export function isTooShort(passphrase: string): boolean {
  return passphrase.length < SHORTEST_PASSPHRASE;
}

async function joinAsKnown(
  target: SyncTarget,
  secret: string,
  signal: AbortSignal,
): Promise<Result<Joined, JoinProblem>> {
  const members = await findMembers(target, signal);
  if (!members.ok) return members;
  const problems: JoinProblem[] = [];
  for (const member of members.value) {
    const ring = await openMember(target, member, secret, signal);
    if (ring.ok) return ok({ member, ring: ring.value, recoveryCode: null });
    if (signal.aborted || OF_ALL.has(ring.error)) return ring;
    problems.push(ring.error);
  }
  return err(MOST_TELLING.find(problem => problems.includes(problem)) ?? problems[0] ?? 'wrong-secret');
}

async function openMember(
  target: SyncTarget,
  member: MemberId,
  secret: string,
  signal: AbortSignal,
): Promise<Result<KeyRing, JoinProblem>> {
  const keys = await findKeys(target, member, signal);
  if (!keys.ok) return keys;
  // The key may be about to arrive.
  if (!keys.value) return err('not-whole');
  return keys.value.isEnded ? err('wrong-secret') : openKey(target, keys.value, secret, signal);
}

/** What the others would meet as well. */
const OF_ALL: ReadonlySet<JoinProblem> = new Set(['unreachable', 'insecure', 'sign-in', 'slow', 'busy', 'cancelled']);
/** A folder that is closed, or lacks its key, may be somebody else's affair; one that was tried by the secret is not. */
const MOST_TELLING: readonly JoinProblem[] = ['set-aside', 'wrong-secret', 'not-whole', 'failed'];
