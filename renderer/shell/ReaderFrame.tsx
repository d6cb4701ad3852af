import { lazy, Suspense, useEffect } from 'react';
import { useNavigation } from '../state/navigation.ts';
import { useEver } from './use-ever.ts';
import { ViewBoundary } from './ViewBoundary.tsx';

// pdf.js is a megabyte and more: it stays out of the first bundle, so that the library is there at once.
const loadReader = () => import('../reader/ReaderView.tsx');
const ReaderView = lazy(async () => ({ default: (await loadReader()).ReaderView }));

/**
 * The place of the reader. It is there from the first time it is wanted, and then stays: out of sight it keeps its size,
 * so that coming back to a paper takes no time and moves nothing.
 */
export function ReaderFrame() {
  const isCurrent = useNavigation(state => state.view === 'reader');
  const wasWanted = useEver(isCurrent);

  useEffect(() => {
    const idle = requestIdleCallback(() => void loadReader(), { timeout: 5000 });
    return () => cancelIdleCallback(idle);
  }, []);

  return (
    <div
      className={isCurrent ? 'shell__view' : 'shell__view shell__view--unseen'}
      data-view="reader"
      inert={!isCurrent}
    >
      {wasWanted && (
        <ViewBoundary>
          <Suspense fallback={<p className="unseen">Opening the reader…</p>}>
            <ReaderView />
          </Suspense>
        </ViewBoundary>
      )}
    </div>
  );
}
