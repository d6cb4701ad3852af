import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { SIDEBAR_TABS, type SidebarTab } from '../../../shared/session/window-view.ts';
import { useReader } from '../reader-state.ts';
import { AgendaTab } from './AgendaTab.tsx';
import { BookmarkList } from './BookmarkList.tsx';
import { OutlineTab } from './OutlineTab.tsx';
import { PagesTab } from './PagesTab.tsx';
import './sidebar.css';
import { tabAfter } from './tab-keys.ts';

/** The ways through a paper, at the left of it: its meeting's agenda, its own outline, its pages, the member's bookmarks. */
export function Sidebar() {
  const tab = useReader(state => state.sidebarTab);
  const id = useId();
  const tabs = useRef<HTMLDivElement>(null);
  const choose = (chosen: SidebarTab): void => useReader.setState({ sidebarTab: chosen });
  const handleKey = (event: KeyboardEvent): void => {
    const next = tabAfter(tab, event.key);
    if (!next) return;
    event.preventDefault();
    choose(next);
    tabs.current?.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus();
  };
  const { Content } = TABS[tab];
  return (
    <div className="sidebar">
      <div
        ref={tabs}
        className="sidebar__tabs"
        role="tablist"
        aria-label="Ways through the paper"
        onKeyDown={handleKey}
      >
        {SIDEBAR_TABS.map(name => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`${id}-${name}`}
            data-tab={name}
            className="sidebar__tab"
            aria-selected={name === tab}
            aria-controls={name === tab ? `${id}-panel` : undefined}
            tabIndex={name === tab ? 0 : -1}
            onClick={() => choose(name)}
          >
            {TABS[name].words}
          </button>
        ))}
      </div>
      <div key={tab} className="sidebar__panel" role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${tab}`}>
        <Content />
      </div>
    </div>
  );
}

const TABS: Readonly<Record<SidebarTab, { readonly words: string; readonly Content: () => ReactNode }>> = {
  agenda: { words: 'Agenda', Content: AgendaTab },
  outline: { words: 'Outline', Content: OutlineTab },
  pages: { words: 'Pages', Content: PagesTab },
  bookmarks: { words: 'Bookmarks', Content: BookmarkList },
};
