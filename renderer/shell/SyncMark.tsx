import { useEffect, useState } from 'react';
import { showView } from '../state/navigation.ts';
import { useSyncStatus } from '../state/sync.ts';
import { useNow } from '../time/use-now.ts';
import { NO_SYNC_NEWS, syncNews } from './sync-news.ts';
import { syncGlance, syncSentence } from './sync-words.ts';

const EVERY_MS = 30_000;
/** Time alone brings what had to be held back. */
const NEWS_EVERY_MS = 10_000;

/** How sync stands, at the foot of the rail. Leads to where it is set. */
export function SyncMark() {
  const status = useSyncStatus();
  const now = useNow(EVERY_MS);
  const { dot, state, more } = syncGlance(status, now);
  return (
    <>
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
      <SyncNewsLine />
    </>
  );
}

/** Says to screen readers what those who see the mark cannot miss. */
function SyncNewsLine() {
  const status = useSyncStatus();
  const now = useNow(NEWS_EVERY_MS);
  const [news, setNews] = useState(NO_SYNC_NEWS);
  useEffect(
    function tell() {
      setNews(before => syncNews(before, status, now));
    },
    [status, now],
  );
  return (
    <span className="unseen" role="status">
      {news.words}
    </span>
  );
}
