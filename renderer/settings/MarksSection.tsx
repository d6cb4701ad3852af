import { useId } from 'react';
import { Card } from '../components/Card.tsx';
import { Check } from '../components/Check.tsx';
import { Field } from '../components/Field.tsx';
import { ColourNameFields } from '../notes/ColourNameFields.tsx';
import { NameField } from '../notes/NameField.tsx';
import { changeName, usePreferences } from '../state/preferences.ts';
import { changeMarking, useLooks } from '../state/looks.ts';
import './marks-section.css';
import { TagNames } from './TagNames.tsx';

/** How the member signs their marks, and what they call their colours and tags. */
export function MarksSection() {
  const id = useId();
  const name = usePreferences(state => state.name);
  const byLetters = useLooks(({ marking }) => marking.byLetters);
  return (
    <section className="page__section" aria-labelledby={id}>
      <div className="settings__head">
        <div>
          <h2 id={id}>Your marks</h2>
          <p className="settings__intro">The same on all your devices, once they sync.</p>
        </div>
      </div>
      <Card className="marks-section">
        <Field label="Your name" hint="Stands as the author of your notes in what you print and export.">
          {control => (
            <NameField
              id={control.id}
              describedBy={control['aria-describedby']}
              value={name}
              placeholder=""
              onChange={changeName}
            />
          )}
        </Field>
        <div role="group" aria-labelledby={`${id}-colours`}>
          <h3 id={`${id}-colours`} className="marks-section__title">
            Names for your colours
          </h3>
          <ColourNameFields />
        </div>
        <TagNames />
        <Check
          label="Mark by single letters and digits"
          hint="H, 1 to 4, N and others, in the reader. Turn it off if you speak to your computer, or press keys by accident: buttons, and keys with Ctrl, do the same. For this device."
          checked={byLetters}
          onChange={changed => changeMarking({ byLetters: changed })}
        />
      </Card>
    </section>
  );
}
