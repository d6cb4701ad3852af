import { useId, useState } from 'react';
import type { TargetOffer } from '../../shared/sync/joining.ts';
import { ask } from '../bridge/bridge.ts';
import { Button } from '../components/Button.tsx';
import { Choice } from '../components/Choice.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { firstAnswer, joinChoice, joinErrors, type JoinAnswer } from './join-choice.ts';
import { DialogNews, slowWords } from './sync/DialogNews.tsx';
import { placeProblem } from './sync/join-problem-words.ts';
import { PassphraseFields } from './sync/PassphraseFields.tsx';
import { placeWords } from './sync/place-words.ts';
import { RecoveryCodeDialog } from './sync/RecoveryCodeDialog.tsx';
import { SecretField } from './sync/SecretField.tsx';
import { useLongAsk } from './sync/use-long-ask.ts';

export type JoinDialogProps = { readonly offer: TargetOffer; readonly onClose: () => void };

/** Asks whose work on the chosen target is the member's, and for what opens it, or will. */
export function JoinDialog({ offer, onClose }: JoinDialogProps) {
  const id = useId();
  const [answer, setAnswer] = useState<JoinAnswer>(() => firstAnswer(offer));
  const [wasTried, setWasTried] = useState(false);
  const [recoveryCode, setRecoveryCode] = useState<string>();
  const { isUnderWay, problem, run, stop } = useLongAsk();
  const said = placeProblem(problem, ['secret', 'passphrase']);
  const errors = { ...said, ...(wasTried && joinErrors(answer)) };
  const hasMembers = offer.members > 0;
  const isNew = answer.as === 'new';

  const join = async (): Promise<void> => {
    setWasTried(true);
    const choice = joinChoice(answer);
    if (!choice) return;
    const joined = await run(() => ask('sync.join', choice));
    if (!joined) return;
    if (joined.value.recoveryCode === null) onClose();
    else setRecoveryCode(joined.value.recoveryCode);
  };
  const close = (): void => {
    stop();
    onClose();
  };
  if (recoveryCode !== undefined) return <RecoveryCodeDialog code={recoveryCode} onKept={onClose} />;
  return (
    <Dialog
      title={hasMembers ? 'Is this your work?' : 'Choose a passphrase'}
      onClose={close}
      onSubmit={() => void join()}
      actions={
        <>
          <Button onClick={isUnderWay ? stop : close}>{isUnderWay ? 'Stop' : 'Cancel'}</Button>
          <Button look="primary" type="submit" aria-disabled={isUnderWay}>
            Start syncing
          </Button>
        </>
      }
    >
      <div>
        <p>
          {hasMembers
            ? 'There is work in this folder already. If it is yours, your passphrase opens it, and this device joins your others.'
            : 'Nobody’s work is in this folder yet. Yours is locked with a passphrase that you alone know before it goes there.'}
        </p>
        <p className="settings__path">{placeWords(offer.place)}</p>
      </div>
      {hasMembers && (
        <Choice
          look="list"
          label="Whose work is there?"
          options={[
            { value: 'known', label: 'Mine', hint: 'I have synced another device with this folder.' },
            { value: 'new', label: 'I’m new here', hint: 'It is somebody else’s. Neither of us can read the other’s.' },
          ]}
          value={answer.as}
          onChange={as => setAnswer(before => ({ ...before, as }))}
        />
      )}
      {isNew ? (
        <>
          <PassphraseFields
            label="Passphrase"
            chosen={answer.chosen}
            errors={errors}
            onChange={chosen => setAnswer(before => ({ ...before, chosen }))}
          />
          <p className="sync-aside">
            You need it on each further device. Nobody can tell you or reset it, neither we nor whoever runs the folder;
            so next you are given a recovery code to keep.
          </p>
        </>
      ) : (
        <SecretField
          label="Passphrase or recovery code"
          error={errors.secret}
          takesFocus
          value={answer.secret}
          onChange={secret => setAnswer(before => ({ ...before, secret }))}
        />
      )}
      <DialogNews
        id={id}
        errors={errors}
        underWay={isUnderWay ? slowWords(isNew ? 'Making your key.' : 'Opening your work.') : undefined}
      />
    </Dialog>
  );
}
