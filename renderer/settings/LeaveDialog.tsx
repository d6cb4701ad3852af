import { ask } from '../bridge/bridge.ts';
import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';

/** Asks before syncing is stopped: going on again takes choosing the folder anew, and the passphrase. */
export function LeaveDialog({ onClose }: { readonly onClose: () => void }) {
  const leave = async (): Promise<void> => {
    await ask('sync.leave');
    onClose();
  };
  return (
    <Dialog
      title="Stop syncing this device?"
      onClose={onClose}
      actions={
        <>
          <Button data-first-focus onClick={onClose}>
            Go on syncing
          </Button>
          <Button look="danger" onClick={() => void leave()}>
            Stop syncing
          </Button>
        </>
      }
    >
      <p>
        Nothing is deleted, here or in the folder. What you do from now on stays on this device until you choose the
        folder again; you need your passphrase or your recovery code then.
      </p>
    </Dialog>
  );
}
