import { useEffect, useRef, useState } from 'react';
import { sourceProblemWords, type SourceOffer } from '../../../shared/sources/remote-state.ts';
import type { Credentials } from '../../../shared/sources/source.ts';
import { ask } from '../../bridge/bridge.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { TextField } from '../../components/Field.tsx';
import { notify } from '../../state/notices.ts';
import { askedOf, choiceError, firstChoice, type ChosenCommittees } from './committee-choice.ts';
import { CommitteePicker } from './CommitteePicker.tsx';
import { CredentialFields } from './CredentialFields.tsx';
import { LookingLine } from './LookingLine.tsx';
import { kindWords, partWord } from './remote-source-words.ts';
import { serverOf } from './server-of.ts';
import './sources.css';
import { useProbe, type Probe } from './use-probe.ts';

type AddWebsiteDialogProps = { readonly onClose: () => void };

/** Adds a source on a network: asks for an address, looks what lies behind it, and asks which committees are wanted. */
export function AddWebsiteDialog({ onClose }: AddWebsiteDialogProps) {
  const probe = useProbe();
  const [typed, setTyped] = useState('');
  return probe.state.is === 'found' ? (
    <Offer key="offer" offer={probe.state.offer} onBack={probe.stop} onClose={onClose} />
  ) : (
    <AskAddress key="address" probe={probe} typed={typed} onType={setTyped} onClose={onClose} />
  );
}

type AskAddressProps = AddWebsiteDialogProps & {
  readonly probe: Probe;
  readonly typed: string;
  readonly onType: (typed: string) => void;
};

const NOBODY: Credentials = { userName: '', password: '' };

function AskAddress({ probe: { state, look, stop }, typed, onType, onClose }: AskAddressProps) {
  const [credentials, setCredentials] = useState<Credentials>();
  const [isEmpty, setIsEmpty] = useState(false);
  const [wasTried, setWasTried] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const isLooking = state.is === 'looking';
  const problem = state.is === 'asking' ? state.problem : undefined;
  const asksToSignIn = problem === 'sign-in';
  if (asksToSignIn && !credentials) setCredentials(NOBODY);

  useEffect(
    function goToWhatIsWrong() {
      // The words of the problem belong to the field, and are read with it.
      if (problem !== undefined && problem !== 'sign-in') field.current?.focus();
    },
    [problem],
  );
  const change = (address: string): void => {
    onType(address);
    setIsEmpty(false);
    // A name and password are for the server that asked for them.
    if (serverOf(address) !== serverOf(typed)) setCredentials(undefined);
    if (state.is !== 'asking' || problem !== undefined) stop();
  };
  const stopLooking = (): void => {
    stop();
    field.current?.focus();
  };
  const submit = (): void => {
    const address = typed.trim();
    setIsEmpty(address === '');
    if (address === '' || isLooking) return;
    const given = credentials && credentials.userName !== '' ? credentials : null;
    setWasTried(given !== null);
    void look(address, given);
  };
  const wrong = isEmpty
    ? 'Paste an address first.'
    : problem !== undefined && !asksToSignIn
      ? sourceProblemWords(problem)
      : undefined;
  return (
    <Dialog
      title="Add from the council’s website"
      onClose={onClose}
      onSubmit={submit}
      wide
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          {isLooking ? (
            // Buttons of their own: one that became the other while it is pressed would look again.
            <Button key="stop" onClick={stopLooking}>
              Stop looking
            </Button>
          ) : (
            <Button key="look" look="primary" type="submit">
              Look for papers
            </Button>
          )}
        </>
      }
    >
      <TextField
        ref={field}
        label="Address"
        hint="Any page of your council’s site about its meetings: a committee’s, a meeting’s, or your own page as a councillor. The address of a folder on a server (WebDAV), or of a list of files, does too."
        error={wrong}
        inputMode="url"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        placeholder="https://"
        maxLength={4000}
        value={typed}
        onChange={event => change(event.target.value)}
      />
      {credentials && (
        <CredentialFields
          value={credentials}
          onChange={setCredentials}
          error={asksToSignIn && wasTried ? sourceProblemWords('sign-in') : undefined}
          disabled={isLooking}
        />
      )}
      <LookingLine server={isLooking ? serverOf(typed) : ''} />
    </Dialog>
  );
}

type OfferProps = AddWebsiteDialogProps & { readonly offer: SourceOffer; readonly onBack: () => void };

function Offer({ offer, onBack, onClose }: OfferProps) {
  const { committees, name } = offer;
  const [chosen, setChosen] = useState<ChosenCommittees>(() => firstChoice(offer));
  const [problem, setProblem] = useState<string>();
  const [isAdding, setIsAdding] = useState(false);

  const add = async (): Promise<void> => {
    const wrong = choiceError(chosen, offer);
    setProblem(wrong);
    if (wrong !== undefined || isAdding) return;
    setIsAdding(true);
    try {
      const added = await ask('sources.addOffered', askedOf(chosen, committees));
      if (!added) {
        setProblem('What was found here is not known any more. Go back, and look again.');
        return;
      }
      notify({ tone: 'quiet', text: `Papers are taken from “${name}” from now on.` });
      onClose();
    } finally {
      setIsAdding(false);
    }
  };
  return (
    <Dialog
      title={name}
      eyebrow={kindWords(offer.kind)}
      onClose={onClose}
      onSubmit={() => void add()}
      wide
      actions={
        <>
          <Button className="dialog__apart" onClick={onBack}>
            Back
          </Button>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            look="primary"
            type="submit"
            disabled={isAdding}
            data-first-focus={committees.length === 0 || undefined}
          >
            Add
          </Button>
        </>
      }
    >
      <p className="settings__path">{offer.address}</p>
      {committees.length > 0 ? (
        <CommitteePicker
          part={partWord(offer.kind)}
          committees={committees}
          chosen={chosen}
          onChange={those => {
            setChosen(those);
            setProblem(undefined);
          }}
          error={problem}
        />
      ) : (
        <>
          <p>Every paper in it is taken into the library, and new ones as they are published.</p>
          {problem && <p role="alert">{problem}</p>}
        </>
      )}
    </Dialog>
  );
}
