import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { COLOURS, type Colour } from '../../../shared/annotations/model.ts';
import { colourInWords, colourLabel } from '../../../shared/notes/colour-name.ts';
import { IconButton } from '../../components/Button.tsx';
import { ColourNamesDialog } from '../../notes/ColourNamesDialog.tsx';
import { usePreferences } from '../../state/preferences.ts';
import './colour-swatches.css';

type ColourSwatchesProps = {
  readonly label: string;
  /** What choosing does, before the colour's name: "Highlight in", "Next highlight in". */
  readonly verb: string;
  readonly chosen: Colour | undefined;
  readonly onChoose: (colour: Colour) => void;
  /** Whether the member can say here what they use the colours for. */
  readonly canName?: boolean;
  /** Why no colour can be chosen now. */
  readonly resting?: string | undefined;
};

/** The highlight colours as a row of buttons, each with the member's name for it. */
export function ColourSwatches({ label, verb, chosen, onChoose, canName = false, resting }: ColourSwatchesProps) {
  const names = usePreferences(state => state.colourNames);
  const [isNaming, setIsNaming] = useState(false);
  return (
    <div className="swatches" role="group" aria-label={label}>
      {COLOURS.map((colour, index) => (
        <button
          key={colour}
          type="button"
          className={`swatch swatch--${colour}`}
          aria-label={`${verb} ${colourInWords(colour, names[colour])}`}
          aria-pressed={chosen === colour}
          aria-disabled={resting !== undefined || undefined}
          title={resting ?? `${colourLabel(colour, names[colour])} (${index + 1})`}
          onClick={() => onChoose(colour)}
        />
      ))}
      {canName && <IconButton icon={Pencil} label="Name the colours…" size={14} onClick={() => setIsNaming(true)} />}
      {isNaming && <ColourNamesDialog onClose={() => setIsNaming(false)} />}
    </div>
  );
}
