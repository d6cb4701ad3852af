import { useId, useState } from 'react';
import type { TargetOffer } from '../../../shared/sync/joining.ts';
import { ask } from '../../bridge/bridge.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { TextField } from '../../components/Field.tsx';
import { DialogNews } from './DialogNews.tsx';
import { placeProblem } from './join-problem-words.ts';
import { AS_TYPED, SecretField } from './SecretField.tsx';
import { credentialsIn, isReadOnTheWay, NO_SERVER, serverErrors } from './server-answer.ts';
import { useLongAsk } from './use-long-ask.ts';

type ServerDialogProps = { readonly onOffer: (offer: TargetOffer) => void; readonly onClose: () => void };

/** Asks for a folder on a WebDAV server, and looks whether it is there. */
export function ServerDialog({ onOffer, onClose }: ServerDialogProps) {
  const id = useId();
  const [answer, setAnswer] = useState(NO_SERVER);
  const [wasTried, setWasTried] = useState(false);
  const { isUnderWay, problem, run, stop } = useLongAsk();
  const said = placeProblem(problem, ['address', 'password']);
  const errors = { ...said, ...(wasTried && serverErrors(answer)) };
  const change = (changed: Partial<typeof answer>): void => setAnswer(before => ({ ...before, ...changed }));

  const look = async (): Promise<void> => {
    setWasTried(true);
    if (Object.keys(serverErrors(answer)).length > 0) return;
    const offered = await run(() => ask('sync.offerServer', answer.address.trim(), credentialsIn(answer)));
    if (offered) onOffer(offered.value);
  };
  const close = (): void => {
    stop();
    onClose();
  };
  return (
    <Dialog
      title="A folder on a WebDAV server"
      onClose={close}
      onSubmit={() => void look()}
      actions={
        <>
          <Button onClick={isUnderWay ? stop : close}>{isUnderWay ? 'Stop' : 'Cancel'}</Button>
          <Button look="primary" type="submit" aria-disabled={isUnderWay}>
            Next
          </Button>
        </>
      }
    >
      <TextField
        {...AS_TYPED}
        label="Address of the folder"
        hint="In Nextcloud: open Files, then Files settings at the lower left, and copy the address under WebDAV. Put the name of a folder that is there behind it, such as /Lectern."
        error={errors.address}
        inputMode="url"
        placeholder="https://"
        value={answer.address}
        onChange={event => change({ address: event.target.value })}
      />
      <TextField
        {...AS_TYPED}
        label="Name"
        hint="As you sign in there. Leave both empty where nobody has to sign in."
        error={errors.userName}
        value={answer.userName}
        onChange={event => change({ userName: event.target.value })}
      />
      <SecretField
        label="Password"
        hint="Where the server offers passwords for single apps, make one for Lectern. It is kept on this computer alone."
        error={errors.password}
        value={answer.password}
        onChange={password => change({ password })}
      />
      {isReadOnTheWay(answer) && (
        <p className="sync-warning">
          With an address in http:// your name and password can be read on the way. Use https:// if the server has it.
        </p>
      )}
      <DialogNews id={id} errors={errors} underWay={isUnderWay ? 'Looking at the folder…' : undefined} />
    </Dialog>
  );
}
