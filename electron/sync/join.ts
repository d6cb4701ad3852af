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
  let problem: JoinProblem = 'wrong-secret';
  for (const member of members.value) {
    const keys = await findKeys(target, member, signal);
    if (keys.ok && keys.value.isEnded) continue;
    const ring = keys.ok ? await openKey(target, keys.value, secret, signal) : keys;
    if (ring.ok) return ok({ member, ring: ring.value, recoveryCode: null });
    if (signal.aborted || OF_ALL.has(ring.error)) return ring;
    // A folder without a key may be about to arrive, or, like one that is closed, be somebody else's affair.
    if (OF_THIS_ONE.has(ring.error)) problem = ring.error;
  }
  return err(problem);
}

/** What the others would meet as well. */
const OF_ALL: ReadonlySet<JoinProblem> = new Set(['insecure', 'sign-in', 'slow', 'busy', 'cancelled']);
/** What may be why nobody's work is opened. */
const OF_THIS_ONE: ReadonlySet<JoinProblem> = new Set(['set-aside', 'not-whole', 'failed']);
