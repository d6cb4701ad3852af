import { useId } from 'react';
import { Card } from '../components/Card.tsx';
import { Field } from '../components/Field.tsx';
import { ColourNameFields } from '../notes/ColourNameFields.tsx';
import { NameField } from '../notes/NameField.tsx';
import { changeName, usePreferences } from '../state/preferences.ts';
import './marks-section.css';
import { TagNames } from './TagNames.tsx';

/** How the member signs their marks, and what they call their colours and tags. */
export function MarksSection() {
  const id = useId();
  const name = usePreferences(state => state.name);
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
      </Card>
    </section>
  );
}
