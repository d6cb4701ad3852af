import { err, ok } from '../../shared/result.ts';
import { putEnded } from './ended.ts';
import { isTooShort, joinAsNew } from './join.ts';
import { keysOfMember, openKey, putKey } from './key-files.ts';
import { forgetKeys, keptKeys } from './kept-keys.ts';
import { nextKeyRing } from './keys/key-ring.ts';
import type { Membership } from './membership.ts';
import type { NewKey, Sync, SyncOptions } from './sync.ts';

/** What a member does about the keys of the target they have: signing in and unlocking, new keys, and starting over. */
export function keyChanges(
  { openTarget, secrets, log }: Pick<SyncOptions, 'openTarget' | 'secrets' | 'log'>,
  membership: Membership,
): Pick<Sync, 'signIn' | 'unlock' | 'changePassphrase' | 'startOver'> {
  return {
    async signIn(credentials) {
      const current = membership.current();
      if (current?.place.kind !== 'webdav') return err('no-offer');
      const place = { ...current.place, userName: credentials.userName };
      const signal = membership.attempts.begin();
      const found = await keysOfMember(openTarget(place, credentials), current.member, signal);
      return found.ok ? membership.signIn({ ...current, place }, credentials) : found;
    },

    async unlock(secret) {
      const current = membership.current();
      if (!current) return err('no-offer');
      const signal = membership.attempts.begin();
      const target = membership.targetOf(current);
      const found = await keysOfMember(target, current.member, signal);
      if (!found.ok) return found;
      const ring = await openKey(target, found.value, secret, signal);
      return ring.ok ? membership.become(current, ring.value, () => membership.isStill(current)) : ring;
    },

    async changePassphrase(passphrase): Promise<NewKey> {
      const current = membership.current();
      const ring = current && keptKeys(secrets, current.member);
      if (!current) return err('no-offer');
      if (!ring) return err('locked');
      if (isTooShort(passphrase)) return err('weak-passphrase');
      const signal = membership.attempts.begin();
      const target = membership.targetOf(current);
      const found = await keysOfMember(target, current.member, signal);
      if (!found.ok) return found;
      if (found.value.isEnded) return err('ended');
      if (found.value.epoch > ring.epoch) return err('locked');
      const next = await nextKeyRing(ring, found.value.named);
      const put = await putKey(target, current.member, next, passphrase, signal);
      if (!put.ok) return put;
      const lasting = await membership.become(current, next, () => membership.isStill(current));
      return lasting.ok ? ok({ recoveryCode: put.value }) : lasting;
    },

    async startOver(passphrase): Promise<NewKey> {
      const before = membership.current();
      if (!before) return err('no-offer');
      const signal = membership.attempts.begin();
      const target = membership.targetOf(before);
      const joined = await joinAsNew(target, passphrase, signal);
      if (!joined.ok) return joined;
      const { member, ring, recoveryCode } = joined.value;
      const ended = await putEnded(target, before.member, signal);
      if (!ended.ok && ended.error !== 'exists') {
        // Other devices would go on with each other there, unaware; nothing is lost by it.
        log.write(`The old work on the target could not be marked as ended: ${ended.error}`);
      }
      const lasting = await membership.become({ place: before.place, member }, ring, () => membership.isStill(before));
      if (!lasting.ok) return lasting;
      await forgetKeys(secrets, before.member);
      return ok({ recoveryCode });
    },
  };
}
