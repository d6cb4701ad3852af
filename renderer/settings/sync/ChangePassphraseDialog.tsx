import { ask } from '../../bridge/bridge.ts';
import { NewKeyDialog } from './NewKeyDialog.tsx';

/** Asks for another passphrase, and says what it does and does not do. */
export function ChangePassphraseDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <NewKeyDialog
      title="Change passphrase"
      action="Change passphrase"
      look="primary"
      make={passphrase => ask('sync.changePassphrase', passphrase)}
      onClose={onClose}
    >
      <p>
        What you write from now on opens with the new passphrase alone, or with the new recovery code that you are shown
        next. Your other devices ask once for the new passphrase.
      </p>
      <p>
        Somebody who knows the old passphrase, and kept a copy of the folder, can still open what was synced until now.
      </p>
    </NewKeyDialog>
  );
}
