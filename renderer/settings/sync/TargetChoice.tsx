import { FolderSync, Server } from 'lucide-react';
import { useState } from 'react';
import type { TargetOffer } from '../../../shared/sync/joining.ts';
import { ask } from '../../bridge/bridge.ts';
import { Button } from '../../components/Button.tsx';
import { Card } from '../../components/Card.tsx';
import { syncSentence } from '../../shell/sync-words.ts';
import { joinProblemWords } from './join-problem-words.ts';
import { ServerDialog } from './ServerDialog.tsx';
import { useLongAsk } from './use-long-ask.ts';

type TargetChoiceProps = { readonly onOffer: (offer: TargetOffer) => void };

/** The ways to a target, for a device that has none. */
export function TargetChoice({ onOffer }: TargetChoiceProps) {
  const { isUnderWay, problem, run } = useLongAsk();
  const [isAtServer, setIsAtServer] = useState(false);
  const chooseFolder = async (): Promise<void> => {
    const offered = await run(async () => (await ask('sync.offerFolder')) ?? { ok: false, error: 'cancelled' });
    if (offered) onOffer(offered.value);
  };
  return (
    <Card>
      <p className="settings__none card__row">{syncSentence({ state: 'off' }, 0)}</p>
      <div className="settings__row card__row">
        <FolderSync size={20} strokeWidth={1.75} aria-hidden />
        <div className="settings__words">
          <p className="settings__name">A folder on this computer or a share</p>
          <p className="settings__status">
            In OneDrive or Dropbox, on a network drive of the council’s, or on a USB stick that you carry.
          </p>
          <div role="alert">{problem && <p className="settings__trouble">{joinProblemWords(problem)}</p>}</div>
        </div>
        <Button aria-disabled={isUnderWay} onClick={() => void chooseFolder()}>
          Choose a folder…
        </Button>
      </div>
      <div className="settings__row card__row">
        <Server size={20} strokeWidth={1.75} aria-hidden />
        <div className="settings__words">
          <p className="settings__name">A folder on a WebDAV server</p>
          <p className="settings__status">On Nextcloud, ownCloud or another server that speaks WebDAV.</p>
        </div>
        <Button onClick={() => setIsAtServer(true)}>Enter its address…</Button>
      </div>
      {isAtServer && (
        <ServerDialog
          onOffer={offer => {
            setIsAtServer(false);
            onOffer(offer);
          }}
          onClose={() => setIsAtServer(false)}
        />
      )}
    </Card>
  );
}
