import { CloudAlert, FolderSync, RefreshCw, Server } from 'lucide-react';
import { useState } from 'react';
import type { SyncProblem } from '../../../shared/sync/status.ts';
import { ask } from '../../bridge/bridge.ts';
import { Button } from '../../components/Button.tsx';
import { Card } from '../../components/Card.tsx';
import { Chip, type ChipTone } from '../../components/Chip.tsx';
import { syncSentence, waitingSentence, type JoinedStatus } from '../../shell/sync-words.ts';
import { useNow } from '../../time/use-now.ts';
import { whenWords } from '../../time/when-words.ts';
import { LeaveDialog } from '../LeaveDialog.tsx';
import { placeWords } from './place-words.ts';
import { RunProgress } from './RunProgress.tsx';
import { SetAside } from './SetAside.tsx';
import { SignInDialog } from './SignInDialog.tsx';
import { UnlockDialog } from './UnlockDialog.tsx';

const STATE_CHIPS: Readonly<Record<JoinedStatus['state'], { readonly tone: ChipTone; readonly text: string }>> = {
  idle: { tone: 'accent', text: 'On' },
  working: { tone: 'accent', text: 'Syncing' },
  offline: { tone: 'amber', text: 'Offline' },
  problem: { tone: 'amber', text: 'Needs a look' },
};

const CURES: Partial<Readonly<Record<SyncProblem, string>>> = {
  'sign-in': 'Enter name and password…',
  locked: 'Enter the passphrase…',
  ended: 'Stop syncing here…',
};

/** How it stands with the target: in words, what waits, since when, and what the member can do. */
export function SyncState({ status }: { readonly status: JoinedStatus }) {
  const now = useNow(30_000);
  const [cured, setCured] = useState<SyncProblem>();
  const chip = STATE_CHIPS[status.state];
  const { place } = status;
  const Icon = status.state === 'problem' ? CloudAlert : place.kind === 'folder' ? FolderSync : Server;
  const isWorking = status.state === 'working';
  const cure = status.state === 'problem' ? CURES[status.problem] : undefined;
  return (
    <Card>
      <div className="settings__row">
        <Icon size={20} strokeWidth={1.75} aria-hidden />
        <div className="settings__words">
          <p className="settings__name sync-state">
            Sync folder <Chip tone={chip.tone}>{chip.text}</Chip>
          </p>
          <p className="settings__path">{placeWords(place)}</p>
          <p className={status.state === 'problem' ? 'settings__trouble' : 'settings__status'}>
            {syncSentence(status, now)}
          </p>
          {status.state === 'problem' && (
            <p className="settings__status">
              Since {whenWords(status.problemSinceMs, now)}. {waitingSentence(status, now)}
            </p>
          )}
          {status.state !== 'idle' && status.lastSyncedMs !== null && (
            <p className="settings__status">Last synced {whenWords(status.lastSyncedMs, now)}.</p>
          )}
        </div>
        {status.state === 'problem' && cure && (
          <Button look="primary" onClick={() => setCured(status.problem)}>
            {cure}
          </Button>
        )}
        <Button icon={RefreshCw} aria-disabled={isWorking} onClick={() => !isWorking && void ask('sync.now')}>
          Sync now
        </Button>
      </div>
      {isWorking && <RunProgress progress={status.progress} />}
      <SetAside files={status.setAside} />
      {cured === 'sign-in' && place.kind === 'webdav' && (
        <SignInDialog place={place} onClose={() => setCured(undefined)} />
      )}
      {cured === 'ended' && <LeaveDialog onClose={() => setCured(undefined)} />}
      {cured === 'locked' && <UnlockDialog onClose={() => setCured(undefined)} />}
    </Card>
  );
}
