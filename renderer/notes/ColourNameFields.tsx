import { useId } from 'react';
import { COLOURS, type Colour } from '../../shared/annotations/model.ts';
import { colourLabel } from '../../shared/notes/colour-name.ts';
import { changeColourName, usePreferences } from '../state/preferences.ts';
import './colour-names.css';
import { NameField } from './NameField.tsx';

const EXAMPLES: Readonly<Record<Colour, string>> = {
  yellow: 'for example: worth knowing',
  green: 'for example: I agree',
  blue: 'for example: question',
  pink: 'for example: figures to check',
};

/** What the member uses each colour for, to be typed. */
export function ColourNameFields() {
  const id = useId();
  const names = usePreferences(state => state.colourNames);
  return (
    <ul className="colour-names">
      {COLOURS.map(colour => (
        <li key={colour} className="colour-names__row">
          <span className={`colour-dot colour-dot--${colour}`} aria-hidden />
          <label htmlFor={`${id}-${colour}`} className="colour-names__label">
            {colourLabel(colour, '')}
          </label>
          <NameField
            id={`${id}-${colour}`}
            value={names[colour]}
            placeholder={EXAMPLES[colour]}
            onChange={name => changeColourName(colour, name)}
          />
        </li>
      ))}
    </ul>
  );
}
