import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Card } from '../../components/Card.tsx';
import { LeaveDialog } from '../LeaveDialog.tsx';
import { ChangePassphraseDialog } from './ChangePassphraseDialog.tsx';
import { StartOverDialog } from './StartOverDialog.tsx';

type Step = 'change' | 'start-over' | 'leave';

/** What can be done about the key, and about syncing at all. */
export function KeyCard() {
  const [step, setStep] = useState<Step>();
  const close = (): void => setStep(undefined);
  return (
    <Card>
      <div className="settings__row card__row">
        <div className="settings__words">
          <h3 className="settings__name">Passphrase</h3>
          <p className="settings__status">
            It opens your work on a further device. If you have forgotten it or lost the recovery code, or somebody else
            knows them: choose a new one here, and you are shown a new code.
          </p>
        </div>
        <Button onClick={() => setStep('change')}>Change passphrase…</Button>
      </div>
      <div className="settings__row card__row">
        <div className="settings__words">
          <h3 className="settings__name">Start over</h3>
          <p className="settings__status">
            Puts the work of this device into the folder again, under a new key. All your other devices must join again.
          </p>
        </div>
        <Button look="danger" onClick={() => setStep('start-over')}>
          Start over…
        </Button>
      </div>
      <div className="settings__row card__row">
        <div className="settings__words">
          <h3 className="settings__name">Stop syncing</h3>
          <p className="settings__status">This device goes on by itself. Nothing is deleted.</p>
        </div>
        <Button onClick={() => setStep('leave')}>Stop syncing…</Button>
      </div>
      {step === 'change' && <ChangePassphraseDialog onClose={close} />}
      {step === 'start-over' && <StartOverDialog onClose={close} />}
      {step === 'leave' && <LeaveDialog onClose={close} />}
    </Card>
  );
}
