import { useEffect, useEffectEvent, useState } from 'react';
import { sourceProblemWords } from '../../../shared/sources/remote-state.ts';
import type { Credentials, RemoteSource } from '../../../shared/sources/source.ts';
import { ask } from '../../bridge/bridge.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import {
  askedOf,
  choiceError,
  chosenBefore,
  goneSince,
  type ChosenCommittees,
  type OfferedCommittee,
} from './committee-choice.ts';
import { CommitteePicker } from './CommitteePicker.tsx';
import { CredentialFields } from './CredentialFields.tsx';
import { LookingLine } from './LookingLine.tsx';
import { partWord } from './remote-source-words.ts';
import { serverOf } from './server-of.ts';
import './sources.css';
import { useProbe } from './use-probe.ts';

type ChooseCommitteesDialogProps = { readonly source: RemoteSource; readonly onClose: () => void };

/** Changes the committees of a source. Which there are is looked up first: they come and go. */
export function ChooseCommitteesDialog({ source, onClose }: ChooseCommitteesDialogProps) {
  const { state, look } = useProbe({ is: 'looking' });
  const lookAtSource = useEffectEvent((credentials: Credentials | null) => void look(source.address, credentials));
  useEffect(() => lookAtSource(null), []);
  const [wasTried, setWasTried] = useState(false);
  const [credentials, setCredentials] = useState<Credentials>({ userName: source.userName ?? '', password: '' });

  if (state.is === 'found' && state.offer.committees.length > 0) {
    return <Choose source={source} committees={state.offer.committees} onClose={onClose} />;
  }
  const problem = state.is === 'asking' ? state.problem : undefined;
  const submit = (): void => {
    const given = problem === 'sign-in' && credentials.userName !== '' ? credentials : null;
    setWasTried(given !== null);
    void look(source.address, given);
  };
  return (
    <Dialog
      title={`Which ${partWord(source.kind)}s?`}
      eyebrow={source.name}
      onClose={onClose}
      onSubmit={submit}
      wide
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          {state.is === 'asking' && (
            <Button look="primary" type="submit">
              Look again
            </Button>
          )}
        </>
      }
    >
      <LookingLine server={state.is === 'looking' ? serverOf(source.address) : ''} />
      {state.is === 'found' && (
        <p>There are no {partWord(source.kind)}s to choose from now. Papers of all of it are taken.</p>
      )}
      {problem === 'sign-in' ? (
        <CredentialFields
          value={credentials}
          onChange={setCredentials}
          error={wasTried ? sourceProblemWords(problem) : undefined}
        />
      ) : (
        problem && <p role="alert">{sourceProblemWords(problem)}</p>
      )}
    </Dialog>
  );
}

type ChooseProps = ChooseCommitteesDialogProps & { readonly committees: readonly OfferedCommittee[] };

function Choose({ source, committees, onClose }: ChooseProps) {
  const [chosen, setChosen] = useState<ChosenCommittees>(() => chosenBefore(committees, source.committees));
  const [problem, setProblem] = useState<string>();
  const [isSaving, setIsSaving] = useState(false);
  const gone = goneSince(committees, source.committees);

  const save = async (): Promise<void> => {
    const wrong = choiceError(chosen, { kind: source.kind, committees });
    setProblem(wrong);
    if (wrong !== undefined || isSaving) return;
    setIsSaving(true);
    try {
      await ask('sources.chooseCommittees', source.id, askedOf(chosen, committees));
      onClose();
    } finally {
      setIsSaving(false);
    }
  };
  return (
    <Dialog
      title={`Which ${partWord(source.kind)}s?`}
      eyebrow={source.name}
      onClose={onClose}
      onSubmit={() => void save()}
      wide
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" disabled={isSaving}>
            Save
          </Button>
        </>
      }
    >
      <p>Papers of a {partWord(source.kind)} that you take out stay in the library; new ones are not fetched.</p>
      {gone.length > 0 && <p>The source does not list any more: {gone.join(', ')}.</p>}
      <CommitteePicker
        part={partWord(source.kind)}
        committees={committees}
        chosen={chosen}
        onChange={setChosen}
        error={problem}
      />
    </Dialog>
  );
}
