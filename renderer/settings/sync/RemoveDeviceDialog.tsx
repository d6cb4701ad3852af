import type { KnownDevice } from '../../../shared/sync/joining.ts';
import { ask } from '../../bridge/bridge.ts';
import { deviceName } from './device-words.ts';
import { NewKeyDialog } from './NewKeyDialog.tsx';

type RemoveDeviceDialogProps = { readonly device: KnownDevice; readonly onClose: () => void };

/** Asks before a device is said to be the member's no more. */
export function RemoveDeviceDialog({ device, onClose }: RemoveDeviceDialogProps) {
  const name = deviceName(device);
  return (
    <NewKeyDialog
      title={`Remove ${name}?`}
      action="Remove this device"
      look="danger"
      make={passphrase => ask('sync.removeDevice', device.id, passphrase)}
      onClose={onClose}
    >
      <p>
        A new key is made that {name} does not have: it can read nothing that you write here from now on. What it has
        already stays on it, and what you wrote there stays yours.
      </p>
      <p>
        Your other devices ask for the passphrase that you choose here as soon as they look at the folder next, mostly
        within a minute. What they write until then {name} could still read.
      </p>
      <p>
        <strong>If it was lost or stolen:</strong> change your password for the server or share with the sync folder
        too, so that it cannot get there any more.
      </p>
    </NewKeyDialog>
  );
}
