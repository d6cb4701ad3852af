import { useState } from 'react';
import type { ResultOf } from '../../shared/ipc.ts';
import type { TargetOffer } from '../../shared/sync/status.ts';
import { ask } from '../bridge/bridge.ts';
import { Button } from '../components/Button.tsx';
import { Choice } from '../components/Choice.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { TextField } from '../components/Field.tsx';
import { notify } from '../state/notices.ts';
import { firstAnswer, joinChoice, joinErrors, SOMEBODY_NEW, type JoinAnswer } from './join-choice.ts';

type JoinProblem = Extract<ResultOf<'sync.join'>, { readonly ok: false }>['error'];

const PROBLEM_WORDS: Readonly<Record<JoinProblem, string>> = {
  'no-offer': 'The folder is not known any more. Cancel, and choose it again.',
  'not-writable':
    'Lectern may not write to this folder. Check that your account may add files there, or choose another.',
};

export type JoinDialogProps = { readonly offer: TargetOffer; readonly onClose: () => void };

/** Asks who the member is on the folder they chose: whose work there is theirs. */
export function JoinDialog({ offer, onClose }: JoinDialogProps) {
  const [answer, setAnswer] = useState<JoinAnswer>(() => firstAnswer(offer));
  const [wasTried, setWasTried] = useState(false);
  const [isJoining, setIsJoining] = useState(false);
  const errors = wasTried ? joinErrors(answer) : {};
  const hasMembers = offer.members.length > 0;

  const join = async (): Promise<void> => {
    setWasTried(true);
    const choice = joinChoice(answer);
    if (!choice || isJoining) return;
    setIsJoining(true);
    try {
      const joined = await ask('sync.join', choice);
      if (joined.ok) onClose();
      else notify({ tone: 'loss', text: PROBLEM_WORDS[joined.error] });
    } finally {
      setIsJoining(false);
    }
  };
  return (
    <Dialog
      title={hasMembers ? 'Is this your work?' : 'Who are you?'}
      onClose={onClose}
      onSubmit={() => void join()}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" disabled={isJoining}>
            Start syncing
          </Button>
        </>
      }
    >
      <p>
        {hasMembers
          ? 'There is work in this folder already. If it is yours, this device joins your others.'
          : 'Nobody’s work is in this folder yet. Yours will be kept under your name.'}
      </p>
      <p className="settings__path">{offer.folder}</p>
      {hasMembers && (
        <Choice
          look="list"
          label="You are"
          error={errors.who}
          options={[
            ...offer.members.map(({ id, name }) => ({ value: id as string, label: name })),
            { value: SOMEBODY_NEW, label: 'I’m new here' },
          ]}
          value={answer.who}
          onChange={who => setAnswer(before => ({ ...before, who }))}
        />
      )}
      {answer.who === SOMEBODY_NEW && (
        <TextField
          label="Your name"
          error={errors.name}
          autoComplete="name"
          data-first-focus={hasMembers ? undefined : true}
          value={answer.name}
          onChange={event => setAnswer(before => ({ ...before, name: event.target.value }))}
        />
      )}
    </Dialog>
  );
}
