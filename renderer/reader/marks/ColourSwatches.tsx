import { COLOURS, type Colour } from '../../../shared/annotations/model.ts';
import { COLOUR_WORDS } from './colour-words.ts';
import './colour-swatches.css';

type ColourSwatchesProps = {
  readonly label: string;
  /** What choosing does, before the colour's name: "Highlight in", "Next highlight in". */
  readonly verb: string;
  readonly chosen: Colour | undefined;
  readonly onChoose: (colour: Colour) => void;
};

/** The highlight colours as a row of buttons. */
export function ColourSwatches({ label, verb, chosen, onChoose }: ColourSwatchesProps) {
  return (
    <div className="swatches" role="group" aria-label={label}>
      {COLOURS.map((colour, index) => (
        <button
          key={colour}
          type="button"
          className={`swatch swatch--${colour}`}
          aria-label={`${verb} ${COLOUR_WORDS[colour].toLowerCase()}`}
          aria-pressed={chosen === colour}
          title={`${COLOUR_WORDS[colour]} (${index + 1})`}
          onClick={() => onChoose(colour)}
        />
      ))}
    </div>
  );
}
