import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { SIDEBAR_TABS, type SidebarTab } from '../../../shared/session/window-view.ts';
import { AgendaPanel } from '../panels/AgendaPanel.tsx';
import { usePane } from '../pane/pane-store.ts';
import { useReading } from '../pane/reading.ts';
import { useReader } from '../reader-state.ts';
import { BookmarkList } from './BookmarkList.tsx';
import { OutlineTab } from './OutlineTab.tsx';
import './sidebar.css';
import { tabAfter } from './tab-keys.ts';

type SidebarProps = {
  /** Small pictures of the pages of the paper. */
  readonly thumbnails: ReactNode;
};

/** The ways through a paper, at the left of it: its meeting's agenda, its own outline, its pages, the member's bookmarks. */
export function Sidebar({ thumbnails }: SidebarProps) {
  const { meeting, detail, jump } = useReading();
  const currentPage = usePane(state => state.currentPage);
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
  const content: Readonly<Record<SidebarTab, () => ReactNode>> = {
    agenda: () => <AgendaPanel meeting={meeting} detail={detail} currentPage={currentPage} onGoTo={jump} />,
    outline: () => <OutlineTab />,
    pages: () => thumbnails,
    bookmarks: () => <BookmarkList />,
  };
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
            {TAB_WORDS[name]}
          </button>
        ))}
      </div>
      <div key={tab} className="sidebar__panel" role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${tab}`}>
        {content[tab]()}
      </div>
    </div>
  );
}

const TAB_WORDS: Readonly<Record<SidebarTab, string>> = {
  agenda: 'Agenda',
  outline: 'Outline',
  pages: 'Pages',
  bookmarks: 'Bookmarks',
};
