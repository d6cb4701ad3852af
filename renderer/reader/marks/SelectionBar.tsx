import { Copy, MessageSquarePlus, Quote, Strikethrough, Underline } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import type { TextMark } from '../../../shared/annotations/model.ts';
import { isTextMark } from '../../../shared/annotations/shape.ts';
import { Button, IconButton } from '../../components/Button.tsx';
import { usePlacing } from '../../review/placing.ts';
import { runCommand } from '../../state/commands.ts';
import { useLooks } from '../../state/looks.ts';
import { useReading } from '../pane/reading.ts';
import { standBeside } from './beside.ts';
import { ColourSwatches } from './ColourSwatches.tsx';
import type { PageSelection } from './selection.ts';
import type { Marking } from './use-marking.ts';
import './selection-bar.css';

type SelectionBarProps = {
  readonly selection: PageSelection;
  readonly marking: Pick<Marking, 'mark'>;
  readonly onCopy: () => void;
};

/** What can be done with the selected words, beside them. The selection stays while it is used. */
export function SelectionBar({ selection, marking, onCopy }: SelectionBarProps) {
  const bar = useRef<HTMLDivElement>(null);
  const colour = useLooks(state => state.marking.colour);
  const { area, paper } = useReading();
  const isPlacing = usePlacing(({ mark }) => mark?.target === paper.sha256 && isTextMark(mark.made));
  const { bounds } = selection;

  useLayoutEffect(
    function standBesideSelection() {
      const pages = area.current?.querySelector('.viewer') ?? area.current;
      if (bar.current && pages) standBeside(bar.current, bounds, pages);
    },
    [bounds, area],
  );

  const mark = (type: TextMark, withNote = false): void => void marking.mark(type, colour, withNote);
  return (
    <div
      ref={bar}
      className="selection-bar"
      role="toolbar"
      aria-label="Selected words"
      onMouseDown={event => event.preventDefault()}
    >
      {isPlacing ? (
        <Button
          look="primary"
          title="Put the mark here (Ctrl+Shift+H)"
          aria-keyshortcuts="Control+Shift+H"
          onClick={() => mark('highlight')}
        >
          Put the mark here
        </Button>
      ) : (
        <>
          <ColourSwatches
            label="Highlight"
            verb="Highlight in"
            chosen={colour}
            onChoose={chosen => void marking.mark('highlight', chosen, false)}
          />
          <IconButton icon={Underline} label="Underline" shortcut="U" onClick={() => mark('underline')} />
          <IconButton icon={Strikethrough} label="Strike out" shortcut="S" onClick={() => mark('strikeout')} />
          <IconButton
            icon={MessageSquarePlus}
            label="Highlight and write a note"
            shortcut="N"
            onClick={() => mark('highlight', true)}
          />
          <IconButton icon={Copy} label="Copy" shortcut="Ctrl+C" onClick={onCopy} />
          <IconButton
            icon={Quote}
            label="Copy with citation"
            shortcut="Ctrl+Shift+C"
            onClick={() => runCommand('copy-with-citation')}
          />
        </>
      )}
    </div>
  );
}
