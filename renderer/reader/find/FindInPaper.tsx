import { useMemo } from 'react';
import { pageWords } from '../../../shared/pack/labels/page-words.ts';
import { showView } from '../../state/navigation.ts';
import { usePane } from '../pane/pane-store.ts';
import { useReading } from '../pane/reading.ts';
import { columnShares } from './column-shares.ts';
import './find.css';
import { FindBar } from './FindBar.tsx';
import { FindTicks } from './FindTicks.tsx';
import type { FindInPane } from './use-find.ts';

/** The bar to find by below the pages of a pane or their text in one column, and the ticks beside the scroll bar of the pages. */
export function FindInPaper({ find: { session, close, downOf } }: { readonly find: FindInPane }) {
  const { paper, detail, pages } = useReading();
  const zoom = usePane(state => state.zoom);
  const spread = usePane(state => state.look.spread);
  const mode = usePane(state => state.mode);
  const shares = useMemo(() => columnShares(pages, zoom, spread), [pages, zoom, spread]);
  return (
    <>
      {mode === 'pages' && <FindTicks session={session} shares={shares} pages={pages} downOf={downOf} />}
      <FindBar
        session={session}
        pageCount={paper.pageCount}
        pageWords={pageIndex => pageWords(detail.labels, pageIndex)}
        onClose={close}
        onList={() => showView('find')}
      />
    </>
  );
}
