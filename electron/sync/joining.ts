import { err, ok } from '../../shared/result.ts';
import type { Credentials } from '../../shared/sources/source.ts';
import type { TargetPlace } from '../../shared/sync/status.ts';
import { findMembers, joinTarget } from './join.ts';
import type { Membership } from './membership.ts';
import { readServerAddress } from './server-address.ts';
import type { Sync, SyncOptions } from './sync.ts';

type Offered = { readonly place: TargetPlace; readonly credentials: Credentials | null };

/** Choosing a target: first what lies there is offered, then the member joins what was offered last. */
export function joining(
  { openTarget }: Pick<SyncOptions, 'openTarget'>,
  membership: Membership,
): Pick<Sync, 'offerFolder' | 'offerServer' | 'join' | 'stopJoining'> {
  let offered: Offered | undefined;

  async function offer(place: TargetPlace, credentials: Credentials | null): ReturnType<Sync['offerFolder']> {
    offered = undefined;
    const signal = membership.attempts.begin();
    const members = await findMembers(openTarget(place, credentials ?? undefined), signal);
    if (!members.ok) return members;
    offered = { place, credentials };
    return ok({ place, members: members.value.length });
  }

  return {
    offerFolder: folder => offer({ kind: 'folder', folder }, null),
    async offerServer(address, credentials) {
      const read = readServerAddress(address, credentials);
      if (!read) return err('bad-address');
      const { url, credentials: given } = read;
      return offer({ kind: 'webdav', address: url, userName: given?.userName ?? null }, given);
    },
    async join(choice) {
      if (!offered) return err('no-offer');
      const { place, credentials } = offered;
      const signal = membership.attempts.begin();
      const joined = await joinTarget(openTarget(place, credentials ?? undefined), choice, signal);
      if (!joined.ok) return signal.aborted ? err('cancelled') : joined;
      const { member, ring, recoveryCode } = joined.value;
      const lasting = await membership.become({ place, member }, ring, () => !signal.aborted, credentials);
      if (!lasting.ok) return lasting;
      offered = undefined;
      return ok({ recoveryCode });
    },
    stopJoining: () => membership.attempts.end(),
  };
}
