import { Connection } from './connection.ts';
import { joining } from './joining.ts';
import { keyChanges } from './key-changes.ts';
import { knownDevices } from './known-devices.ts';
import { Membership } from './membership.ts';
import type { Sync, SyncOptions } from './sync.ts';

/** Goes on with the target the member has, if they have one. */
export async function startSync(options: SyncOptions): Promise<Sync> {
  const connection = new Connection(options);
  const membership = new Membership(options, connection);
  const keys = keyChanges(options, membership);
  const settings = membership.current();
  if (settings) await connection.open(settings);

  return {
    status: () => connection.status(),
    now: () => connection.engine?.syncNow(),
    cancel: () => connection.engine?.cancel(),
    reconnected: () => connection.engine?.reconnected(),
    entriesAppended: () => connection.entriesAppended(),
    ...joining(options, membership),
    leave: () => membership.leave(),
    ...keys,
    devices: () => knownDevices(options.journal),
    async removeDevice(device, passphrase) {
      // A new key under the passphrase is had by who knows it, and by nobody else.
      const made = await keys.changePassphrase(passphrase);
      if (made.ok) await connection.tellOfDevice(device, true);
      return made;
    },
    finish: async () => connection.engine?.finish(),
    end: async () => connection.engine?.stop(),
  };
}
