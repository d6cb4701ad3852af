import { Volume2 } from 'lucide-react';
import { useCallback, useRef, type ReactNode } from 'react';
import type { Place } from '../../../shared/reading/place.ts';
import { Button } from '../../components/Button.tsx';
import { useCommand } from '../../state/commands.ts';
import type { FindSession } from '../find/find-session.ts';
import { usePane, usePaneStore } from '../pane/pane-store.ts';
import { useReading } from '../pane/reading.ts';
import { selectedPlaceOnPages } from '../speech/place-on-pages.ts';
import { SpeechBar } from '../speech/SpeechBar.tsx';
import { SpokenOnPage } from '../speech/SpokenOnPage.tsx';
import { useReadAloud, useSpokenInView } from '../speech/use-read-aloud.ts';
import { usePageTheme, type ShownTheme } from '../theme/use-page-theme.ts';
import type { PageOnScreen } from '../viewer/PageBoxView.tsx';
import type { FlowPlace } from './flow-place.ts';
import { ReflowArea } from './ReflowArea.tsx';
import { toggleReflow } from './toggle-reflow.ts';

type PagesProps = {
  /** The place to begin at, when the paper is opened. */
  readonly startAt: Place;
  readonly onCurrent: (pageIndex: number, scale: number) => void;
  readonly onRest: (place: Place, seen: readonly number[]) => void;
  /** What was found in the paper. */
  readonly session: FindSession;
};

/** How a pane shows its paper: in which colours, as pages or as text in one column, and read aloud. */
export type ReadingView = {
  readonly shown: ShownTheme;
  /** Where the pages are to begin. */
  readonly startAt: Place;
  /** The text in one column, in the place of the pages; undefined where they are to be shown. */
  readonly column: ReactNode;
  /** What is read aloud on a page; to be laid over it. */
  readonly spokenOn: (page: PageOnScreen) => ReactNode;
  /** What can be done while the paper is read aloud. */
  readonly bar: ReactNode;
};

/** Takes the commands that turn a pane to text in one column and that read it aloud, while it is the active one. */
export function useReadingView({ startAt, onCurrent, onRest, session }: PagesProps): ReadingView {
  const { paneId, paper, detail, meeting, viewer, isShown } = useReading();
  const pane = usePaneStore();
  const isColumn = usePane(state => state.mode === 'reflow');
  const stood = usePane(state => state.stood);
  const shown = usePageTheme();
  const hereInColumn = useRef<() => FlowPlace | undefined>(null);
  const here = useCallback(
    () => (hereInColumn.current ? hereInColumn.current() : selectedPlaceOnPages(viewer.current?.pagesInView() ?? [])),
    [viewer],
  );
  const aloud = useReadAloud({ paneId, paper, detail, contents: meeting.contents, viewer, here });
  const { owner, isOn, toggle } = aloud;
  useSpokenInView(owner, viewer, !isColumn);
  useCommand('toggle-reflow', () => toggleReflow(pane, viewer), isShown);
  useCommand('read-aloud', toggle, isShown);
  const spokenOn = useCallback((page: PageOnScreen) => <SpokenOnPage owner={owner} page={page} />, [owner]);
  return {
    shown,
    startAt: stood ?? startAt,
    column: isColumn ? (
      <ReflowArea
        ref={viewer}
        here={hereInColumn}
        startAt={stood ?? startAt}
        onCurrent={onCurrent}
        onRest={onRest}
        session={session}
        owner={owner}
        tools={
          <Button look="quiet" icon={Volume2} aria-pressed={isOn} onClick={toggle}>
            Read aloud
          </Button>
        }
      />
    ) : undefined,
    spokenOn,
    bar: <SpeechBar owner={owner} />,
  };
}
