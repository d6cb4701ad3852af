import { useId, useState } from 'react';
import { ask } from '../../bridge/bridge.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { DialogNews, slowWords } from './DialogNews.tsx';
import { placeProblem } from './join-problem-words.ts';
import { SecretField } from './SecretField.tsx';
import { useLongAsk } from './use-long-ask.ts';

/** Asks for what opens the key that was made anew on another device. */
export function UnlockDialog({ onClose }: { readonly onClose: () => void }) {
  const id = useId();
  const [secret, setSecret] = useState('');
  const [wasTried, setWasTried] = useState(false);
  const { isUnderWay, problem, run, stop } = useLongAsk();
  const said = placeProblem(problem, ['secret']);
  const isMissing = secret.trim() === '';
  const missing = wasTried && isMissing ? 'Type your passphrase, or your recovery code.' : undefined;
  const errors = { ...said, secret: missing ?? said.secret };
  const unlock = async (): Promise<void> => {
    setWasTried(true);
    if (!isMissing && (await run(() => ask('sync.unlock', secret)))) onClose();
  };
  const close = (): void => {
    stop();
    onClose();
  };
  return (
    <Dialog
      title="Enter your passphrase"
      onClose={close}
      onSubmit={() => void unlock()}
      actions={
        <>
          <Button onClick={isUnderWay ? stop : close}>{isUnderWay ? 'Stop' : 'Cancel'}</Button>
          <Button look="primary" type="submit" aria-disabled={isUnderWay}>
            Go on syncing
          </Button>
        </>
      }
    >
      <p>
        The key to your synced work was changed on another of your devices, or this computer does not hold it any more.
        With the passphrase that you chose last, or the recovery code that you were shown last, this device goes on
        where it was.
      </p>
      <SecretField label="Passphrase or recovery code" error={errors.secret} value={secret} onChange={setSecret} />
      <DialogNews id={id} errors={errors} underWay={isUnderWay ? slowWords('Opening your work.') : undefined} />
    </Dialog>
  );
}
