import { Minus, PanelLeft, PanelRight, Plus } from 'lucide-react';
import { useState, type FormEvent, type Ref } from 'react';
import type { Colour } from '../../shared/annotations/model.ts';
import { findPage } from '../../shared/pack/page-label.ts';
import { pageName } from '../../shared/pack/page-words.ts';
import type { Paper, PaperDetail } from '../../shared/pack/paper.ts';
import { Button, IconButton } from '../components/Button.tsx';
import { notify } from '../state/notices.ts';
import { useToday } from '../time/use-today.ts';
import { ColourSwatches } from './marks/ColourSwatches.tsx';
import { paperWords } from './paper-words.ts';
import './toolbar.css';
import { percentOf } from './viewer/zoom-steps.ts';

type ToolbarProps = {
  readonly paper: Paper;
  readonly detail: PaperDetail;
  readonly currentPage: number;
  readonly scale: number;
  readonly fitsWidth: boolean;
  readonly colour: Colour;
  readonly agendaOpen: boolean;
  readonly notesOpen: boolean;
  readonly pageInput: Ref<HTMLInputElement>;
  readonly onGoTo: (pageIndex: number) => void;
  readonly onZoomStep: (direction: 1 | -1) => void;
  readonly onFitWidth: () => void;
  readonly onColour: (colour: Colour) => void;
  readonly onToggleAgenda: () => void;
  readonly onToggleNotes: () => void;
};

/** Where the member is in the paper, how large it is shown, and what can be opened beside it. */
export function Toolbar(props: ToolbarProps) {
  const { paper, detail, currentPage, scale, fitsWidth, colour, agendaOpen, notesOpen } = props;
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
        <PaperName paper={paper} />
      </div>
      <div className="reader__place">
        <PageField detail={detail} currentPage={currentPage} input={props.pageInput} onGoTo={props.onGoTo} />
        <div className="reader__zoom" role="group" aria-label="Size">
          <IconButton icon={Minus} label="Smaller" shortcut="Ctrl+-" size={16} onClick={() => props.onZoomStep(-1)} />
          <output className="figures" aria-label="Size of pages">
            {percentOf(scale)} %
          </output>
          <IconButton icon={Plus} label="Larger" shortcut="Ctrl++" size={16} onClick={() => props.onZoomStep(1)} />
          <Button look="quiet" aria-pressed={fitsWidth} onClick={props.onFitWidth}>
            Fit width
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

/** The body that meets above the day it meets. A name too long for its place is told whole where the mouse rests on it. */
function PaperName({ paper }: { readonly paper: Paper }) {
  const { title, day, kind } = paperWords(paper, useToday());
  return (
    <div className="reader__name">
      <h1 className="reader__title" tabIndex={-1} title={title}>
        {title}
      </h1>
      {(day ?? kind) && (
        <p className="reader__subtitle">
          {day && <span className="reader__day figures">{day}</span>}
          {day && kind && <span className="reader__dot"> · </span>}
          {kind && (
            <span className="reader__kind" title={kind}>
              {kind}
            </span>
          )}
        </p>
      )}
    </div>
  );
}

type PageFieldProps = {
  readonly detail: PaperDetail;
  readonly currentPage: number;
  readonly input: Ref<HTMLInputElement>;
  readonly onGoTo: (pageIndex: number) => void;
};

/** The page the member is on, as printed; typing another goes there. */
function PageField({ detail, currentPage, input, onGoTo }: PageFieldProps) {
  const [typed, setTyped] = useState<string>();
  const count = detail.pages.length;
  const last = pageName(detail.labels, count - 1);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const wanted = typed?.trim() ?? '';
    const pageIndex = findPage(wanted, detail.labels, count);
    setTyped(undefined);
    if (pageIndex !== undefined) onGoTo(pageIndex);
    else if (wanted !== '') {
      const lastMeant = /^pdf/i.test(wanted) ? `PDF ${count}` : last;
      notify({ tone: 'look', text: `There is no page ${wanted}. The last page is ${lastMeant}.` });
    }
  };
  return (
    <form className="reader__page" onSubmit={submit}>
      <label htmlFor="reader-page">Page</label>
      <input
        ref={input}
        id="reader-page"
        className="input figures"
        autoComplete="off"
        title={`Page ${currentPage + 1} of ${count} in the file`}
        value={typed ?? pageName(detail.labels, currentPage)}
        onFocus={event => event.target.select()}
        onChange={event => setTyped(event.target.value)}
        onBlur={() => setTyped(undefined)}
      />
      <span className="reader__count figures">of {last}</span>
    </form>
  );
}
