import { AArrowDown, AArrowUp, ALargeSmall } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '../../components/Button.tsx';
import { SelectField } from '../../components/Field.tsx';
import { Popover } from '../../components/Popover.tsx';
import {
  changeReflow,
  COLUMN_WIDTHS,
  FACES,
  LETTER_SPACINGS,
  LINE_SPACINGS,
  TEXT_SIZES,
  useLooks,
  type Face,
} from '../../state/looks.ts';
import { PageThemeChoiceList } from '../theme/PageThemeChoiceList.tsx';
import { stepTextSize } from './reflow-style.ts';

/** How the text is set, and what else can be done with it. */
export function ReflowBar({ children }: { readonly children: ReactNode }) {
  const size = useLooks(({ reflow }) => reflow.size);
  return (
    <div className="reflow__bar" role="toolbar" aria-label="Text">
      <div className="reflow__sizes" role="group" aria-label="Size of the text">
        <IconButton
          icon={AArrowDown}
          label="Smaller text"
          shortcut="Ctrl+-"
          disabled={size === TEXT_SIZES[0]}
          onClick={() => stepTextSize(-1)}
        />
        <output className="figures" aria-label="Size of the text">
          {size} px
        </output>
        <IconButton
          icon={AArrowUp}
          label="Larger text"
          shortcut="Ctrl++"
          disabled={size === TEXT_SIZES.at(-1)}
          onClick={() => stepTextSize(1)}
        />
      </div>
      <Popover label="How the text is set" icon={ALargeSmall} words="Text">
        <div className="reflow__settings">
          <TextChoices />
          <PageThemeChoiceList />
        </div>
      </Popover>
      <span className="reflow__spring" />
      {children}
    </div>
  );
}

const FACE_NAMES: Readonly<Record<Face, string>> = {
  inter: 'Inter',
  serif: 'Serif, as in print',
  atkinson: 'Atkinson Hyperlegible',
  dyslexic: 'OpenDyslexic',
};
const LINE_NAMES: Readonly<Record<(typeof LINE_SPACINGS)[number], string>> = {
  1.3: 'Close',
  1.5: 'Usual',
  1.75: 'Open',
  2: 'Double',
  2.5: 'Wide',
};
const LETTER_NAMES: Readonly<Record<(typeof LETTER_SPACINGS)[number], string>> = {
  0: 'Usual',
  0.03: 'A little more',
  0.06: 'More',
  0.12: 'Wide',
};
const WIDTH_NAMES: Readonly<Record<(typeof COLUMN_WIDTHS)[number], string>> = {
  45: 'Narrow',
  60: 'Slim',
  75: 'Usual',
  100: 'Wide',
  999: 'As wide as the window',
};

function TextChoices() {
  const { face, line, letters, width } = useLooks(({ reflow }) => reflow);
  return (
    <>
      <SelectField
        label="Typeface"
        value={face}
        onChange={event => changeReflow({ face: chosen(FACES, event.target.value) })}
      >
        {FACES.map(value => (
          <option key={value} value={value}>
            {FACE_NAMES[value]}
          </option>
        ))}
      </SelectField>
      <SelectField
        label="Space between lines"
        value={line}
        onChange={event => changeReflow({ line: chosen(LINE_SPACINGS, event.target.value) })}
      >
        {LINE_SPACINGS.map(value => (
          <option key={value} value={value}>
            {LINE_NAMES[value]}
          </option>
        ))}
      </SelectField>
      <SelectField
        label="Space between letters and words"
        value={letters}
        onChange={event => changeReflow({ letters: chosen(LETTER_SPACINGS, event.target.value) })}
      >
        {LETTER_SPACINGS.map(value => (
          <option key={value} value={value}>
            {LETTER_NAMES[value]}
          </option>
        ))}
      </SelectField>
      <SelectField
        label="Width of the column"
        value={width}
        onChange={event => changeReflow({ width: chosen(COLUMN_WIDTHS, event.target.value) })}
      >
        {COLUMN_WIDTHS.map(value => (
          <option key={value} value={value}>
            {WIDTH_NAMES[value]}
          </option>
        ))}
      </SelectField>
    </>
  );
}

/** The value of a list that an option stands for; its first where there is none such. */
function chosen<const T extends readonly (string | number)[]>(values: T, option: string): T[number] {
  return values.find(value => String(value) === option) ?? (values[0] as T[number]);
}
