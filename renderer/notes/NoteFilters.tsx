import { useId, useMemo } from 'react';
import { ANNOTATION_TYPES, COLOURS } from '../../shared/annotations/model.ts';
import { colourLabel } from '../../shared/notes/colour-name.ts';
import { choicesIn, facetsOf, NO_FILTER, type NoteFilter } from '../../shared/notes/filter-notes.ts';
import { KIND_WORDS } from '../../shared/notes/kind-words.ts';
import type { ListedNote } from '../../shared/notes/listed-note.ts';
import { toggled } from '../../shared/notes/pick-notes.ts';
import { Button } from '../components/Button.tsx';
import { usePreferences } from '../state/preferences.ts';
import './note-filters.css';

type NoteFiltersProps = {
  readonly id?: string;
  readonly filter: NoteFilter;
  readonly notes: readonly ListedNote[];
  readonly onChange: (filter: NoteFilter) => void;
};

/** Kinds, colours and tags to show, of those that there are. Several of a row: any of them. */
export function NoteFilters({ id, filter, notes, onChange }: NoteFiltersProps) {
  const facets = useMemo(() => facetsOf(notes), [notes]);
  const names = usePreferences(state => state.colourNames);
  return (
    <div id={id} className="note-filters">
      <FilterRow
        label="Kinds"
        options={ANNOTATION_TYPES.filter(type => facets.types.has(type) || filter.types.has(type)).map(type => ({
          value: type,
          words: KIND_WORDS[type].many,
          count: facets.types.get(type) ?? 0,
        }))}
        chosen={filter.types}
        onChange={types => onChange({ ...filter, types })}
      />
      <FilterRow
        label="Colours"
        options={COLOURS.filter(colour => facets.colours.has(colour) || filter.colours.has(colour)).map(colour => ({
          value: colour,
          words: colourLabel(colour, names[colour]),
          count: facets.colours.get(colour) ?? 0,
          dot: colour,
        }))}
        chosen={filter.colours}
        onChange={colours => onChange({ ...filter, colours })}
      />
      <FilterRow
        label="Tags"
        options={[...new Set([...facets.tags.keys(), ...filter.tags])].map(tag => ({
          value: tag,
          words: tag,
          count: facets.tags.get(tag) ?? 0,
        }))}
        chosen={filter.tags}
        onChange={tags => onChange({ ...filter, tags })}
      />
      {choicesIn(filter) > 0 && (
        <Button
          look="quiet"
          className="note-filters__clear"
          onClick={() => onChange({ ...NO_FILTER, words: filter.words })}
        >
          Clear filters
        </Button>
      )}
    </div>
  );
}

type FilterRowProps<T extends string> = {
  readonly label: string;
  readonly options: readonly {
    readonly value: T;
    readonly words: string;
    readonly count: number;
    readonly dot?: string;
  }[];
  readonly chosen: ReadonlySet<T>;
  readonly onChange: (chosen: ReadonlySet<T>) => void;
};

function FilterRow<T extends string>({ label, options, chosen, onChange }: FilterRowProps<T>) {
  const id = useId();
  if (options.length === 0) return null;
  return (
    <div className="note-filters__row" role="group" aria-labelledby={id}>
      <span id={id} className="note-filters__label">
        {label}
      </span>
      {options.map(({ value, words, count, dot }) => (
        <button
          key={value}
          type="button"
          className="note-filters__option figures"
          aria-pressed={chosen.has(value)}
          onClick={() => onChange(toggled(chosen, value))}
        >
          {dot && <span className={`colour-dot colour-dot--${dot}`} aria-hidden />}
          <span className="note-filters__words">{words}</span>
          <span className="note-filters__count">{count}</span>
        </button>
      ))}
    </div>
  );
}
