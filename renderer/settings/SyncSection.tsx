import { FolderSync, RefreshCw } from 'lucide-react';
import { useState } from 'react';
import type { SyncStatus, TargetOffer } from '../../shared/sync/status.ts';
import { ask } from '../bridge/bridge.ts';
import { Button } from '../components/Button.tsx';
import { Card } from '../components/Card.tsx';
import { Chip, type ChipTone } from '../components/Chip.tsx';
import { whenWords } from '../time/when-words.ts';
import { syncSentence } from '../shell/sync-words.ts';
import { useNow } from '../time/use-now.ts';
import { useSyncStatus } from '../state/sync.ts';
import { JoinDialog } from './JoinDialog.tsx';
import { LeaveDialog } from './LeaveDialog.tsx';

/** The folder that a member's devices meet in. */
export function SyncSection() {
  const status = useSyncStatus();
  const [offer, setOffer] = useState<TargetOffer>();
  const choose = async (): Promise<void> => setOffer((await ask('sync.offerFolder')) ?? undefined);
  return (
    <section className="page__section" aria-labelledby="settings-sync">
      <div className="settings__head">
        <div>
          <h2 id="settings-sync">Sync between your devices</h2>
          <p className="settings__intro">
            Your notes, highlights, interests and the pages you left meet in a folder that all your devices reach, such
            as one in OneDrive or on a council share. Papers do not travel, and no other server is involved. What lies
            in the folder is not encrypted yet: choose one that only you can open.
          </p>
        </div>
      </div>
      {status.state === 'off' ? (
        <Card className="settings__row">
          <FolderSync size={20} strokeWidth={1.75} aria-hidden />
          <p className="settings__words">{syncSentence(status, 0)}</p>
          <Button onClick={() => void choose()}>Choose a folder…</Button>
        </Card>
      ) : (
        <Joined status={status} />
      )}
      {offer && <JoinDialog offer={offer} onClose={() => setOffer(undefined)} />}
    </section>
  );
}

type JoinedStatus = Exclude<SyncStatus, { readonly state: 'off' }>;

const STATE_CHIPS: Readonly<Record<JoinedStatus['state'], { readonly tone: ChipTone; readonly text: string }>> = {
  idle: { tone: 'accent', text: 'On' },
  working: { tone: 'accent', text: 'Syncing' },
  offline: { tone: 'amber', text: 'Offline' },
  problem: { tone: 'amber', text: 'Needs a look' },
};

function Joined({ status }: { readonly status: JoinedStatus }) {
  const [isLeaving, setIsLeaving] = useState(false);
  const now = useNow(30_000);
  const chip = STATE_CHIPS[status.state];
  return (
    <Card>
      <div className="settings__row">
        <FolderSync size={20} strokeWidth={1.75} aria-hidden />
        <div className="settings__words">
          <p className="settings__name" role="status">
            Sync folder <Chip tone={chip.tone}>{chip.text}</Chip>
          </p>
          <p className="settings__path">{status.folder}</p>
          <p className={status.state === 'problem' ? 'settings__trouble' : 'settings__status'}>
            {syncSentence(status, now)}
          </p>
          {status.state !== 'idle' && status.lastSyncedMs !== null && (
            <p className="settings__status">Last synced {whenWords(status.lastSyncedMs, now)}.</p>
          )}
        </div>
        <Button icon={RefreshCw} disabled={status.state === 'working'} onClick={() => void ask('sync.now')}>
          Sync now
        </Button>
        <Button look="quiet" onClick={() => setIsLeaving(true)}>
          Stop syncing…
        </Button>
      </div>
      {isLeaving && <LeaveDialog onClose={() => setIsLeaving(false)} />}
    </Card>
  );
}
