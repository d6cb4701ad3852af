import { useEffect, useState } from 'react';
import type { SyncProgress } from '../../../shared/sync/status.ts';
import { ask } from '../../bridge/bridge.ts';
import { Button } from '../../components/Button.tsx';
import { Progress } from '../../components/Progress.tsx';
import { progressWords } from '../../shell/sync-words.ts';

/** Shorter runs come and go without a bar. */
const LONG_RUN_MS = 700;

/** How far a long run has come, and the way to end it. Mounted for as long as the run goes on. */
export function RunProgress({ progress }: { readonly progress: SyncProgress | null }) {
  const [isLong, setIsLong] = useState(false);
  const [isStopping, setIsStopping] = useState(false);
  useEffect(function wait() {
    const timer = setTimeout(() => setIsLong(true), LONG_RUN_MS);
    return () => clearTimeout(timer);
  }, []);
  const stop = async (): Promise<void> => {
    setIsStopping(true);
    await ask('sync.cancel');
  };
  if (!isLong) return null;
  return (
    <div className="sync-run">
      <div className="sync-run__bar">
        {progress && (
          <Progress value={progress.done / progress.total} label="Syncing" valueText={progressWords(progress)} />
        )}
        <p className="settings__status">{isStopping ? 'Stopping…' : 'You can go on working meanwhile.'}</p>
      </div>
      <Button look="quiet" aria-disabled={isStopping} onClick={() => !isStopping && void stop()}>
        Stop
      </Button>
    </div>
  );
}
