import { Activity, useState, type ReactNode } from 'react';
import { Notices } from './components/Notices.tsx';
import { SkipLink } from './components/SkipLink.tsx';
import { beginFinding } from './search/find-everything.ts';
import { FindView } from './search/FindView.tsx';
import { InterestsView } from './interests/InterestsView.tsx';
import { LibraryView } from './library/LibraryView.tsx';
import { ChangesView } from './changes/ChangesView.tsx';
import { useChangeCommands } from './changes/use-change-commands.ts';
import { MeetingView } from './meeting/MeetingView.tsx';
import { ReviewView } from './review/ReviewView.tsx';
import { NotesView } from './notes/NotesView.tsx';
import { SettingsView } from './settings/SettingsView.tsx';
import { DropZone } from './shell/DropZone.tsx';
import { Rail } from './shell/Rail.tsx';
import { ReaderFrame } from './shell/ReaderFrame.tsx';
import './shell/shell.css';
import { ShortcutsDialog } from './shell/ShortcutsDialog.tsx';
import { useHistoryCommands } from './shell/use-history-commands.ts';
import { useSideButtons } from './shell/use-side-buttons.ts';
import { useViewFocus } from './shell/use-view-focus.ts';
import { ViewBoundary } from './shell/ViewBoundary.tsx';
import { useCommand } from './state/commands.ts';
import { showView, useNavigation, type View } from './state/navigation.ts';

const CONTENT_ID = 'content';

const PAGES: readonly { readonly view: Exclude<View, 'reader'>; readonly Page: () => ReactNode }[] = [
  { view: 'meetings', Page: LibraryView },
  { view: 'meeting', Page: MeetingView },
  { view: 'changes', Page: ChangesView },
  { view: 'review', Page: ReviewView },
  { view: 'notes', Page: NotesView },
  { view: 'find', Page: FindView },
  { view: 'interests', Page: InterestsView },
  { view: 'settings', Page: SettingsView },
];

/** The window: the rail, the views, and what may appear over them. */
export function App() {
  const current = useNavigation(state => state.view);
  const [shortcutsOpen, setShortcutsOpen] = useState(false);
  useViewFocus(CONTENT_ID);
  useHistoryCommands();
  useSideButtons();
  useCommand('show-meetings', () => showView('meetings'));
  useCommand('find-everywhere', beginFinding);
  useCommand('show-reader', () => showView('reader'));
  useCommand('show-interests', () => showView('interests'));
  useCommand('show-notes', () => showView('notes'));
  useCommand('show-changes', () => showView('changes'));
  useCommand('show-review', () => showView('review'));
  useChangeCommands();
  useCommand('show-settings', () => showView('settings'));
  useCommand('show-shortcuts', () => setShortcutsOpen(true));

  return (
    <>
      <SkipLink target={CONTENT_ID} />
      <div className="shell">
        <Rail />
        <main id={CONTENT_ID} className="shell__main" tabIndex={-1}>
          {PAGES.map(({ view, Page }) => (
            <Activity key={view} mode={view === current ? 'visible' : 'hidden'}>
              <div className="shell__view" data-view={view}>
                <ViewBoundary>
                  <Page />
                </ViewBoundary>
              </div>
            </Activity>
          ))}
          <ReaderFrame />
        </main>
      </div>
      {shortcutsOpen && <ShortcutsDialog onClose={() => setShortcutsOpen(false)} />}
      <DropZone />
      <Notices />
    </>
  );
}
