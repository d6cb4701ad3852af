import {
  ArrowDown,
  ArrowUp,
  BookOpenText,
  ChevronLeft,
  ChevronRight,
  Columns2,
  Highlighter,
  PanelLeft,
  PanelRight,
  Search,
  Share,
} from 'lucide-react';
import { useEffect, type ReactNode, type Ref } from 'react';
import type { Sha256 } from '../../shared/ids.ts';
import type { PagePlace } from '../../shared/pack/agenda/item.ts';
import type { Paper, PaperDetail } from '../../shared/pack/paper.ts';
import type { ContentsItem } from '../../shared/reading/contents.ts';
import { neighbourReport } from '../../shared/reading/next-report.ts';
import { NO_HISTORY } from '../../shared/reading/place-history.ts';
import { IconButton } from '../components/Button.tsx';
import { Popover } from '../components/Popover.tsx';
import { runCommand } from '../state/commands.ts';
import { activeSpot, canGoBack, goBack, goForward, useNavigation } from '../state/navigation.ts';
import { useWindowTitle } from '../state/window-title.ts';
import { useToday } from '../time/use-today.ts';
import { itemLine } from './item-words.ts';
import { PageField } from './PageField.tsx';
import { useCurrentPage, usePane } from './pane/pane-store.ts';
import { paperWords } from './paper-words.ts';
import { useReader } from './reader-state.ts';
import { SizeControls } from './SizeControls.tsx';
import './toolbar.css';
import type { OpenMeeting } from './use-meeting.ts';

type ToolbarProps = {
  readonly paper: Paper;
  readonly detail: PaperDetail;
  readonly meeting: OpenMeeting;
  /** The item the member is in; undefined between items. */
  readonly current: ContentsItem | undefined;
  readonly pageInput: Ref<HTMLInputElement>;
  readonly onGoTo: (paper: Sha256, place: PagePlace) => void;
  readonly onGoToReport: (direction: 1 | -1) => void;
  /** Colours and tools to mark with. */
  readonly markTools: ReactNode;
  /** The menu of how pages look. */
  readonly viewMenu: ReactNode;
};

/** Where the member is in the paper, how it is shown, and what can be opened beside it. */
export function Toolbar({
  paper,
  detail,
  meeting,
  current,
  pageInput,
  onGoTo,
  onGoToReport,
  markTools,
  viewMenu,
}: ToolbarProps) {
  const currentPage = useCurrentPage();
  const agendaOpen = useReader(state => state.agendaOpen);
  return (
    <header className="reader__bar">
      <div className="reader__where">
        <IconButton
          icon={PanelLeft}
          label="Agenda"
          shortcut="Ctrl+Shift+A"
          pressed={agendaOpen}
          onClick={() => runCommand('toggle-agenda')}
        />
        <BackAndForward />
        <PaperName paper={paper} name={meeting.here.name} current={current} />
      </div>
      <div className="reader__place">
        <ReportSteps meeting={meeting} paper={paper} currentPage={currentPage} onGoToReport={onGoToReport} />
        <PageField
          paper={paper}
          detail={detail}
          meeting={meeting}
          currentPage={currentPage}
          input={pageInput}
          onGoTo={onGoTo}
        />
        <SizeControls />
      </div>
      <div className="reader__tools">
        <div className="reader__marks">{markTools}</div>
        <div className="reader__marks-menu">
          <Popover label="Marks" icon={Highlighter}>
            {markTools}
          </Popover>
        </div>
        <Ways viewMenu={viewMenu} />
      </div>
    </header>
  );
}

/** Back to where the member jumped from, and forward again. */
function BackAndForward() {
  const spot = useNavigation(activeSpot);
  const { forward } = spot?.history ?? NO_HISTORY;
  const isBackThere = spot !== undefined && canGoBack(spot);
  return (
    <div className="reader__steps" role="group" aria-label="Places">
      <IconButton icon={ChevronLeft} label="Back" shortcut="Alt+Left" disabled={!isBackThere} onClick={goBack} />
      <IconButton
        icon={ChevronRight}
        label="Forward"
        shortcut="Alt+Right"
        disabled={forward.length === 0}
        onClick={goForward}
      />
    </div>
  );
}

type ReportStepsProps = Pick<ToolbarProps, 'meeting' | 'paper' | 'onGoToReport'> & { readonly currentPage: number };

/** From the papers of one item to those of the next, in whichever file they are. */
function ReportSteps({ meeting, paper, currentPage, onGoToReport }: ReportStepsProps) {
  const isThere = (direction: 1 | -1): boolean =>
    neighbourReport(meeting.contents, { paper: paper.sha256, pageIndex: currentPage }, direction) !== undefined;
  return (
    <div className="reader__steps" role="group" aria-label="Reports">
      <IconButton
        icon={ArrowUp}
        label="Previous report"
        shortcut="Alt+Up"
        disabled={!isThere(-1)}
        onClick={() => onGoToReport(-1)}
      />
      <IconButton
        icon={ArrowDown}
        label="Next report"
        shortcut="Alt+Down"
        disabled={!isThere(1)}
        onClick={() => onGoToReport(1)}
      />
    </div>
  );
}

/** Ways of reading, and what can be opened. */
function Ways({ viewMenu }: Pick<ToolbarProps, 'viewMenu'>) {
  const isReflowed = usePane(state => state.mode === 'reflow');
  const isSplit = useNavigation(state => state.panes.length > 1);
  const notesOpen = useReader(state => state.notesOpen === true);
  return (
    <div className="reader__steps">
      <IconButton icon={Search} label="Find in this paper" shortcut="Ctrl+F" onClick={() => runCommand('find')} />
      <IconButton
        icon={BookOpenText}
        label="Reading view"
        shortcut="Ctrl+Shift+R"
        pressed={isReflowed}
        onClick={() => runCommand('toggle-reflow')}
      />
      {viewMenu}
      <IconButton
        icon={Columns2}
        label="Side by side"
        shortcut="Ctrl+\"
        pressed={isSplit}
        onClick={() => runCommand('toggle-beside')}
      />
      <IconButton
        icon={Share}
        label="Save a copy or notes"
        shortcut="Ctrl+Shift+E"
        onClick={() => runCommand('export')}
      />
      <IconButton
        icon={PanelRight}
        label="Notes"
        shortcut="Ctrl+Shift+N"
        pressed={notesOpen}
        onClick={() => runCommand('toggle-notes')}
      />
    </div>
  );
}

type PaperNameProps = {
  readonly paper: Paper;
  /** What the paper is called in its meeting. */
  readonly name: string;
  readonly current: ContentsItem | undefined;
};

/** The body that meets and the day it meets, above the item the member is in. What is cut is told whole by the mouse. */
function PaperName({ paper, name, current }: PaperNameProps) {
  const { title, day } = paperWords(paper, useToday());
  useEffect(
    function nameWindow() {
      useWindowTitle.setState({ paper: day ? `${title}, ${day}` : title });
      return () => useWindowTitle.setState({ paper: undefined });
    },
    [title, day],
  );
  const item = current && current.is !== 'paper' ? itemLine(current) : undefined;
  const isNamed = name !== '' && name !== title && name !== item;
  return (
    <div className="reader__name">
      <h1 className="reader__title" tabIndex={-1} title={title}>
        {title}
      </h1>
      {day && <p className="reader__day figures">{day}</p>}
      {(item !== undefined || isNamed) && (
        <p className="reader__subtitle">
          {item && (
            <span className="reader__item" title={item}>
              {item}
            </span>
          )}
          {isNamed && (
            <span className="reader__kind" title={name}>
              {item ? ` · ${name}` : name}
            </span>
          )}
        </p>
      )}
    </div>
  );
}
