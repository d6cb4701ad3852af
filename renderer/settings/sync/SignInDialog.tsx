import { useId, useState } from 'react';
import type { TargetPlace } from '../../../shared/sync/status.ts';
import { ask } from '../../bridge/bridge.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { TextField } from '../../components/Field.tsx';
import { DialogNews } from './DialogNews.tsx';
import { placeProblem } from './join-problem-words.ts';
import { AS_TYPED, SecretField } from './SecretField.tsx';
import { credentialsIn } from './server-answer.ts';
import { useLongAsk } from './use-long-ask.ts';

type SignInDialogProps = {
  readonly place: Extract<TargetPlace, { readonly kind: 'webdav' }>;
  readonly onClose: () => void;
};

/** Asks for another name and password for the server with the sync folder. */
export function SignInDialog({ place, onClose }: SignInDialogProps) {
  const id = useId();
  const [answer, setAnswer] = useState({ userName: place.userName ?? '', password: '' });
  const [wasTried, setWasTried] = useState(false);
  const { isUnderWay, problem, run, stop } = useLongAsk();
  const said = placeProblem(problem, ['password']);
  const credentials = credentialsIn(answer);
  const userName = wasTried && !credentials ? 'Type the name that you sign in with there.' : undefined;
  const errors = { ...said, userName };
  const signIn = async (): Promise<void> => {
    setWasTried(true);
    if (!credentials) return;
    if (await run(() => ask('sync.signIn', credentials))) onClose();
  };
  const close = (): void => {
    stop();
    onClose();
  };
  return (
    <Dialog
      title="Sign in to the server"
      onClose={close}
      onSubmit={() => void signIn()}
      actions={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button look="primary" type="submit" aria-disabled={isUnderWay}>
            Sign in
          </Button>
        </>
      }
    >
      <p className="settings__path">{place.address}</p>
      <TextField
        {...AS_TYPED}
        label="Name"
        error={errors.userName}
        value={answer.userName}
        onChange={event => setAnswer(before => ({ ...before, userName: event.target.value }))}
      />
      <SecretField
        label="Password"
        error={errors.password}
        takesFocus={place.userName !== null}
        value={answer.password}
        onChange={password => setAnswer(before => ({ ...before, password }))}
      />
      <DialogNews id={id} errors={errors} underWay={isUnderWay ? 'Signing in…' : undefined} />
    </Dialog>
  );
}
