import { useEffect, useState, type ReactNode } from 'react';
import { useNavigation } from '../state/navigation.ts';
import { ViewBoundary } from './ViewBoundary.tsx';

/** The library has this long to be at rest before the reader is loaded unasked. */
const IDLE_MS = 5000;

/**
 * The place of the reader. pdf.js is a megabyte and more: it stays out of the first bundle, so that the library is there
 * at once, and comes when the window is idle or the reader is wanted. Then it stays: out of sight it keeps its size, so
 * that opening a paper waits for no script, and coming back to one takes no time and moves nothing.
 */
export function ReaderFrame() {
  const isCurrent = useNavigation(state => state.view === 'reader');
  return (
    <div
      className={isCurrent ? 'shell__view' : 'shell__view shell__view--unseen'}
      data-view="reader"
      inert={!isCurrent}
    >
      <ViewBoundary>
        <Reader isWanted={isCurrent} />
      </ViewBoundary>
    </div>
  );
}

/**
 * Not `lazy` in a `Suspense`: React holds what was suspended back for 300 ms once it has shown a fallback, also when the
 * script has long been there.
 */
function Reader({ isWanted }: { readonly isWanted: boolean }) {
  const [loaded, setLoaded] = useState<{ readonly ReaderView: () => ReactNode }>();
  useEffect(() => {
    const load = (): void => {
      import('../reader/ReaderView.tsx').then(setLoaded, (reason: unknown) => {
        // Thrown while rendering, so that the boundary tells the member.
        setLoaded(() => {
          throw reason;
        });
      });
    };
    if (isWanted) {
      load();
      return undefined;
    }
    const idle = requestIdleCallback(load, { timeout: IDLE_MS });
    return () => cancelIdleCallback(idle);
  }, [isWanted]);
  if (loaded) return <loaded.ReaderView />;
  return isWanted ? <p className="unseen">Opening the reader…</p> : null;
}
