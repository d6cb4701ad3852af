import { showView } from '../state/navigation.ts';
import { useSyncStatus } from '../state/sync.ts';
import { useNow } from '../time/use-now.ts';
import { syncGlance, syncSentence } from './sync-words.ts';

const EVERY_MS = 30_000;

/** How sync stands, at the foot of the rail. Leads to where it is set. */
export function SyncMark() {
  const status = useSyncStatus();
  const now = useNow(EVERY_MS);
  const { dot, state, more } = syncGlance(status, now);
  return (
    <button
      type="button"
      className="sync-mark"
      title={`${syncSentence(status, now)} Opens the settings.`}
      onClick={() => showView('settings')}
    >
      <span className="sync-mark__state">
        <span className={`sync-mark__dot sync-mark__dot--${dot}`} />
        {state}
      </span>
      {more && <span>{more}</span>}
    </button>
  );
}
