import { useState } from 'react';
import type { TargetOffer } from '../../shared/sync/joining.ts';
import { useSyncStatus } from '../state/sync.ts';
import { JoinDialog } from './JoinDialog.tsx';
import { DevicesCard } from './sync/DevicesCard.tsx';
import { KeyCard } from './sync/KeyCard.tsx';
import './sync/sync.css';
import { SyncState } from './sync/SyncState.tsx';
import { TargetChoice } from './sync/TargetChoice.tsx';

/** The folder that a member's devices meet in. */
export function SyncSection() {
  const status = useSyncStatus();
  const [offer, setOffer] = useState<TargetOffer>();
  return (
    <section className="page__section" aria-labelledby="settings-sync">
      <div className="settings__head">
        <div>
          <h2 id="settings-sync">Sync between your devices</h2>
          <p className="settings__intro">
            Your notes, highlights, interests and the pages you left meet in a folder that all your devices reach. They
            are encrypted before they leave this computer: whoever runs the folder can read nothing, and no server of
            ours is involved. Papers do not travel.
          </p>
        </div>
      </div>
      {status.state === 'off' ? (
        <TargetChoice onOffer={setOffer} />
      ) : (
        <div className="sync-cards">
          <SyncState status={status} />
          <DevicesCard />
          <KeyCard />
        </div>
      )}
      {offer && <JoinDialog offer={offer} onClose={() => setOffer(undefined)} />}
    </section>
  );
}
