import { Copy, MessageSquarePlus } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { readableQuote } from '../../../shared/anchoring/quote.ts';
import type { Colour } from '../../../shared/annotations/model.ts';
import { IconButton } from '../../components/Button.tsx';
import { ColourSwatches } from './ColourSwatches.tsx';
import type { PageSelection } from './selection.ts';
import './selection-bar.css';

const DISTANCE = 10;

type SelectionBarProps = {
  readonly selection: PageSelection;
  readonly colour: Colour;
  readonly onHighlight: (colour: Colour, withNote: boolean) => void;
};

/** What can be done with the selected words, beside them. The selection stays while it is used. */
export function SelectionBar({ selection, colour, onHighlight }: SelectionBarProps) {
  const bar = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ left: 0, top: 0 });
  const { bounds } = selection;

  useLayoutEffect(
    function standBesideSelection() {
      const { width, height } = bar.current?.getBoundingClientRect() ?? { width: 0, height: 0 };
      const above = bounds.top - height - DISTANCE;
      const below = Math.min(bounds.bottom + DISTANCE, window.innerHeight - height - DISTANCE);
      const middle = bounds.left + bounds.width / 2 - width / 2;
      const left = Math.min(Math.max(middle, DISTANCE), window.innerWidth - width - DISTANCE);
      setPlace({ left, top: above > 64 ? above : below });
    },
    [bounds],
  );

  const copy = (): void => {
    const text = selection.parts.map(part => readableQuote(part.quote.exact)).join('\n\n');
    void navigator.clipboard.writeText(text);
  };
  return (
    <div
      ref={bar}
      className="selection-bar"
      role="toolbar"
      aria-label="Selected words"
      style={place}
      onMouseDown={event => event.preventDefault()}
    >
      <ColourSwatches
        label="Highlight"
        verb="Highlight in"
        chosen={colour}
        onChoose={chosen => onHighlight(chosen, false)}
      />
      <IconButton
        icon={MessageSquarePlus}
        label="Highlight and write a note"
        shortcut="N"
        onClick={() => onHighlight(colour, true)}
      />
      <IconButton icon={Copy} label="Copy" onClick={copy} />
    </div>
  );
}
