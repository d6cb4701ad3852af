import { useId, useState, type ReactNode } from 'react';
import type { ResultOf } from '../../../shared/ipc.ts';
import { Button, type ButtonLook } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { NOTHING_CHOSEN, passphraseErrors } from './chosen-passphrase.ts';
import { DialogNews, slowWords } from './DialogNews.tsx';
import { placeProblem } from './join-problem-words.ts';
import { PassphraseFields } from './PassphraseFields.tsx';
import { RecoveryCodeDialog } from './RecoveryCodeDialog.tsx';
import { useLongAsk } from './use-long-ask.ts';

type NewKeyDialogProps = {
  readonly title: string;
  /** What comes of it, in paragraphs. */
  readonly children: ReactNode;
  /** What the button says that does it. */
  readonly action: string;
  readonly look: ButtonLook;
  /** Makes the key under a passphrase. */
  readonly make: (passphrase: string) => Promise<ResultOf<'sync.changePassphrase'>>;
  readonly onClose: () => void;
};

/** Asks for a passphrase for a new key, makes it, and shows its recovery code. */
export function NewKeyDialog({ title, children, action, look, make, onClose }: NewKeyDialogProps) {
  const id = useId();
  const [chosen, setChosen] = useState(NOTHING_CHOSEN);
  const [wasTried, setWasTried] = useState(false);
  const [recoveryCode, setRecoveryCode] = useState<string>();
  const { isUnderWay, problem, run, stop } = useLongAsk();
  const said = placeProblem(problem, ['passphrase']);
  const errors = { ...said, ...(wasTried && passphraseErrors(chosen)) };
  const submit = async (): Promise<void> => {
    setWasTried(true);
    if (Object.keys(passphraseErrors(chosen)).length > 0) return;
    const made = await run(() => make(chosen.passphrase));
    if (made) setRecoveryCode(made.value.recoveryCode);
  };
  const close = (): void => {
    stop();
    onClose();
  };
  if (recoveryCode !== undefined) return <RecoveryCodeDialog code={recoveryCode} onKept={onClose} />;
  return (
    <Dialog
      title={title}
      onClose={close}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button onClick={isUnderWay ? stop : close}>{isUnderWay ? 'Stop' : 'Cancel'}</Button>
          <Button look={look} type="submit" aria-disabled={isUnderWay}>
            {action}
          </Button>
        </>
      }
    >
      <div className="sync-consequences">{children}</div>
      <PassphraseFields label="New passphrase" chosen={chosen} errors={errors} onChange={setChosen} />
      <DialogNews id={id} errors={errors} underWay={isUnderWay ? slowWords('Making a new key.') : undefined} />
    </Dialog>
  );
}
