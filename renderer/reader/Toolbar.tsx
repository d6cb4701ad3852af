import {
  ArrowDown,
  ArrowUp,
  ChevronLeft,
  ChevronRight,
  Minus,
  MoveHorizontal,
  PanelLeft,
  PanelRight,
  Plus,
} from 'lucide-react';
import type { Ref } from 'react';
import type { Colour } from '../../shared/annotations/model.ts';
import type { Sha256 } from '../../shared/ids.ts';
import type { PagePlace } from '../../shared/pack/agenda/item.ts';
import type { Paper, PaperDetail } from '../../shared/pack/paper.ts';
import type { ContentsItem } from '../../shared/reading/contents.ts';
import { NO_HISTORY } from '../../shared/reading/place-history.ts';
import { neighbourReport } from '../../shared/reading/next-report.ts';
import { Button, IconButton } from '../components/Button.tsx';
import { activeSpot, goBack, goForward, useNavigation } from '../state/navigation.ts';
import { useToday } from '../time/use-today.ts';
import { itemLine } from './item-words.ts';
import { ColourSwatches } from './marks/ColourSwatches.tsx';
import { PageField } from './PageField.tsx';
import { paperWords } from './paper-words.ts';
import './toolbar.css';
import type { OpenMeeting } from './use-meeting.ts';
import { percentOf } from './viewer/zoom-steps.ts';

type ToolbarProps = {
  readonly paper: Paper;
  readonly detail: PaperDetail;
  readonly meeting: OpenMeeting;
  /** The item the member is in; undefined between items. */
  readonly current: ContentsItem | undefined;
  readonly currentPage: number;
  readonly scale: number;
  readonly fitsWidth: boolean;
  readonly colour: Colour;
  readonly agendaOpen: boolean;
  readonly notesOpen: boolean;
  readonly pageInput: Ref<HTMLInputElement>;
  readonly onGoTo: (paper: Sha256, place: PagePlace) => void;
  readonly onGoToReport: (direction: 1 | -1) => void;
  readonly onZoomStep: (direction: 1 | -1) => void;
  readonly onFitWidth: () => void;
  readonly onColour: (colour: Colour) => void;
  readonly onToggleAgenda: () => void;
  readonly onToggleNotes: () => void;
};

/** Where the member is in the paper, how large it is shown, and what can be opened beside it. */
export function Toolbar(props: ToolbarProps) {
  const { paper, detail, meeting, current, currentPage, scale, fitsWidth, colour, agendaOpen, notesOpen } = props;
  return (
    <header className="reader__bar">
      <div className="reader__where">
        <IconButton
          icon={PanelLeft}
          label="Agenda"
          shortcut="Ctrl+Shift+A"
          pressed={agendaOpen}
          onClick={props.onToggleAgenda}
        />
        <BackAndForward />
        <PaperName paper={paper} name={meeting.here.name} current={current} />
      </div>
      <div className="reader__place">
        <ReportSteps meeting={meeting} paper={paper} currentPage={currentPage} onGoToReport={props.onGoToReport} />
        <PageField
          paper={paper}
          detail={detail}
          meeting={meeting}
          currentPage={currentPage}
          input={props.pageInput}
          onGoTo={props.onGoTo}
        />
        <div className="reader__zoom" role="group" aria-label="Size">
          <IconButton icon={Minus} label="Smaller" shortcut="Ctrl+-" size={16} onClick={() => props.onZoomStep(-1)} />
          <output className="figures" aria-label="Size of pages">
            {percentOf(scale)} %
          </output>
          <IconButton icon={Plus} label="Larger" shortcut="Ctrl++" size={16} onClick={() => props.onZoomStep(1)} />
          <Button
            look="quiet"
            icon={MoveHorizontal}
            aria-pressed={fitsWidth}
            title="Fit width"
            onClick={props.onFitWidth}
          >
            <span className="reader__fit">Fit width</span>
          </Button>
        </div>
      </div>
      <div className="reader__tools">
        <ColourSwatches label="Colour of highlights" verb="Highlight in" chosen={colour} onChoose={props.onColour} />
        <IconButton
          icon={PanelRight}
          label="Notes"
          shortcut="Ctrl+Shift+N"
          pressed={notesOpen}
          onClick={props.onToggleNotes}
        />
      </div>
    </header>
  );
}

/** Back to where the member jumped from, and forward again. */
function BackAndForward() {
  const { back, forward } = useNavigation(state => activeSpot(state)?.history) ?? NO_HISTORY;
  return (
    <div className="reader__steps" role="group" aria-label="Places">
      <IconButton icon={ChevronLeft} label="Back" shortcut="Alt+Left" disabled={back.length === 0} onClick={goBack} />
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

type ReportStepsProps = Pick<ToolbarProps, 'meeting' | 'paper' | 'currentPage' | 'onGoToReport'>;

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

type PaperNameProps = {
  readonly paper: Paper;
  /** What the paper is called in its meeting. */
  readonly name: string;
  readonly current: ContentsItem | undefined;
};

/** The body that meets and the day it meets, above the item the member is in. What is cut is told whole by the mouse. */
function PaperName({ paper, name, current }: PaperNameProps) {
  const { title, day } = paperWords(paper, useToday());
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
