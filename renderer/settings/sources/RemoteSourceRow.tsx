import { Globe, Landmark, RefreshCw, Server, Square, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { leftOutWords, sourceProblemWords, type RemoteState } from '../../../shared/sources/remote-state.ts';
import type { RemoteKind, RemoteSource } from '../../../shared/sources/source.ts';
import { ask } from '../../bridge/bridge.ts';
import { Button } from '../../components/Button.tsx';
import { Chip } from '../../components/Chip.tsx';
import { Progress } from '../../components/Progress.tsx';
import { whenWords } from '../../time/when-words.ts';
import { ChooseCommitteesDialog } from './ChooseCommitteesDialog.tsx';
import { FailedFiles } from './FailedFiles.tsx';
import {
  committeesWords,
  doingWords,
  kindWords,
  partWord,
  progressShare,
  progressWords,
} from './remote-source-words.ts';
import { SignInDialog } from './SignInDialog.tsx';
import './sources.css';

const ICONS: Readonly<Record<RemoteKind, LucideIcon>> = {
  moderngov: Landmark,
  webdav: Server,
  'web-folder': Globe,
  oparl: Landmark,
};

export type RemoteSourceRowProps = {
  readonly source: RemoteSource;
  /** Undefined until it is known. */
  readonly state: RemoteState | undefined;
  /** Milliseconds since 1970 */
  readonly nowMs: number;
  readonly onRemove: () => void;
};

/** A source on a network: what is taken from it, how it stands with it, and what can be done about that. */
export function RemoteSourceRow({ source, state, nowMs, onRemove }: RemoteSourceRowProps) {
  const [dialog, setDialog] = useState<'committees' | 'sign-in'>();
  const { name, kind } = source;
  const Icon = ICONS[kind];
  const problem = state?.problem ?? null;
  const sinceMs = state?.problemSinceMs ?? null;
  const isBusy = state !== undefined && state.doing !== 'waiting';
  const close = (): void => setDialog(undefined);
  return (
    <li className="settings__row source card__row">
      <Icon size={20} strokeWidth={1.75} aria-hidden />
      <div className="settings__words">
        <p className="settings__name">
          {name} {problem && <Chip tone="amber">{problem === 'offline' ? 'Offline' : 'Needs a look'}</Chip>}
        </p>
        <p className="settings__path">
          {kindWords(kind)} · {source.address}
        </p>
        <p className="source__committees">
          {committeesWords(source)}
          <button
            type="button"
            className="source__change"
            aria-label={`Change the ${partWord(kind)}s of ${name}`}
            onClick={() => setDialog('committees')}
          >
            Change…
          </button>
        </p>
        <p className="settings__status figures">{doingWords(state, nowMs)}</p>
        {state?.doing === 'fetching' && state.progress && (
          <div className="source__progress">
            <Progress
              label={`Fetching papers from ${name}`}
              value={progressShare(state.progress)}
              valueText={progressWords(state.progress)}
            />
          </div>
        )}
        {problem && (
          <p className="settings__trouble">
            {sourceProblemWords(problem)}
            {sinceMs !== null && ` It has been so since ${whenWords(sinceMs, nowMs)}.`}
          </p>
        )}
        {!problem && state?.leftOut && <p className="settings__status">{leftOutWords(state.leftOut)}</p>}
        {state && state.failures.length > 0 && <FailedFiles failures={state.failures} />}
        <p className="unseen" role="status">
          {spokenWords(name, state)}
        </p>
      </div>
      <div className="source__actions">
        {(problem === 'sign-in' || source.userName !== null) && (
          <Button
            look={problem === 'sign-in' ? 'primary' : 'quiet'}
            aria-label={`Sign in again at ${name}`}
            onClick={() => setDialog('sign-in')}
          >
            Sign in again…
          </Button>
        )}
        <Button
          icon={isBusy ? Square : RefreshCw}
          aria-label={isBusy ? `Stop looking for papers of ${name}` : `Look now for papers of ${name}`}
          onClick={() => void (isBusy ? ask('sources.stopLook', source.id) : ask('sources.look', source.id))}
        >
          {isBusy ? 'Stop' : 'Look now'}
        </Button>
        <Button look="quiet" aria-label={`Remove ${name} from the sources`} onClick={onRemove}>
          Remove
        </Button>
      </div>
      {dialog === 'committees' && <ChooseCommitteesDialog source={source} onClose={close} />}
      {dialog === 'sign-in' && <SignInDialog source={source} wasRefused={problem === 'sign-in'} onClose={close} />}
    </li>
  );
}

/** What is worth saying aloud: that something began or went wrong, not how far it is. */
function spokenWords(name: string, state: RemoteState | undefined): string {
  if (state?.doing === 'looking') return `Looking for papers of ${name}.`;
  if (state?.doing === 'fetching') return `Fetching papers of ${name}.`;
  return state?.problem ? `${name}: ${sourceProblemWords(state.problem)}` : '';
}
