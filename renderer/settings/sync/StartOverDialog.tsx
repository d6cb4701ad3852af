import { ask } from '../../bridge/bridge.ts';
import { NewKeyDialog } from './NewKeyDialog.tsx';

/** Asks before syncing begins anew. */
export function StartOverDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <NewKeyDialog
      title="Start over in this folder?"
      action="Start over"
      look="danger"
      make={passphrase => ask('sync.startOver', passphrase)}
      onClose={onClose}
    >
      <p>
        A new key is made, and all work that this device holds goes into the folder again under it. What lies there now
        is not read any more, so let your other devices sync first.
      </p>
      <p>
        Your other devices have to join again: stop syncing on each, choose this folder, and enter the new passphrase.
        Until then what they write stays on them.
      </p>
      <p>Nothing is deleted, here, there or in the folder.</p>
    </NewKeyDialog>
  );
}
