import { useRef } from 'react';
import { usePane } from '../pane/pane-store.ts';
import { useReading } from '../pane/reading.ts';
import { OutlineTree } from '../panels/OutlineTree.tsx';
import { useCurrentInView } from '../panels/use-current-in-view.ts';
import { SidebarEmpty } from './SidebarEmpty.tsx';

/** The outline that the file of a paper brings with it. */
export function OutlineTab() {
  const { paper, detail, jump } = useReading();
  const currentPage = usePane(state => state.currentPage);
  const panel = useRef<HTMLElement>(null);
  useCurrentInView(panel);
  if (detail.outline.length === 0) {
    return (
      <SidebarEmpty title="No outline">
        This file has none of its own. The agenda and the pages lead through the paper too.
      </SidebarEmpty>
    );
  }
  return (
    <nav ref={panel} className="sidebar__outline" aria-label="Outline">
      <OutlineTree
        entries={detail.outline}
        labels={detail.labels}
        currentPage={currentPage}
        onGoTo={(pageIndex, isBeside) => jump(paper.sha256, { pageIndex, down: 0 }, isBeside)}
      />
    </nav>
  );
}
