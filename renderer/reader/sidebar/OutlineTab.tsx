import { useRef } from 'react';
import { useCurrentPage } from '../pane/pane-store.ts';
import { useReading } from '../pane/reading.ts';
import { PaperOutline } from '../panels/PaperOutline.tsx';
import { useCurrentInView } from '../panels/use-current-in-view.ts';
import { SidebarEmpty } from './SidebarEmpty.tsx';

/** The outline that the file of a paper brings with it. */
export function OutlineTab() {
  const { detail } = useReading();
  const currentPage = useCurrentPage();
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
      <PaperOutline currentPage={currentPage} />
    </nav>
  );
}
