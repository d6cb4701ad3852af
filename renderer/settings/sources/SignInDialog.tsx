import { useState } from 'react';
import { sourceProblemWords } from '../../../shared/sources/remote-state.ts';
import type { Credentials, RemoteSource } from '../../../shared/sources/source.ts';
import { ask } from '../../bridge/bridge.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { CredentialFields } from './CredentialFields.tsx';
import { serverOf } from './server-of.ts';

type SignInDialogProps = {
  readonly source: RemoteSource;
  /** Whether the server did not take the name and password it was given last. */
  readonly wasRefused: boolean;
  readonly onClose: () => void;
};

/** Gives a source another name and password; papers are looked for with them at once. */
export function SignInDialog({ source, wasRefused, onClose }: SignInDialogProps) {
  const [credentials, setCredentials] = useState<Credentials>({ userName: source.userName ?? '', password: '' });
  const [isEmpty, setIsEmpty] = useState(false);
  const signIn = async (): Promise<void> => {
    setIsEmpty(credentials.userName === '');
    if (credentials.userName === '') return;
    await ask('sources.signIn', source.id, credentials);
    onClose();
  };
  const error = isEmpty
    ? 'Enter the name that the server knows you by.'
    : wasRefused
      ? sourceProblemWords('sign-in')
      : undefined;
  return (
    <Dialog
      title={`Sign in at ${serverOf(source.address)}`}
      eyebrow={source.name}
      onClose={onClose}
      onSubmit={() => void signIn()}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit">
            Sign in
          </Button>
        </>
      }
    >
      <CredentialFields value={credentials} onChange={setCredentials} error={error} />
    </Dialog>
  );
}
