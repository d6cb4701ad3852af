import { ListFilter, Search } from 'lucide-react';
import { choicesIn, type NoteFilter } from '../../shared/notes/filter-notes.ts';
import './note-search.css';

type NoteSearchProps = {
  readonly filter: NoteFilter;
  readonly onChange: (filter: NoteFilter) => void;
  /** The id of the filters that the button shows, and whether it does. */
  readonly filtersId: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
};

/** The field that looks for words in notes, and the button for further filters. */
export function NoteSearch({ filter, onChange, filtersId, isOpen, onToggle }: NoteSearchProps) {
  const count = choicesIn(filter);
  return (
    <div className="note-search">
      <span className="note-search__box">
        <Search size={15} aria-hidden />
        <input
          type="search"
          className="note-search__field"
          aria-label="Search notes"
          placeholder="Search notes"
          value={filter.words}
          onChange={event => onChange({ ...filter, words: event.target.value })}
          onKeyDown={event => {
            if (event.key !== 'Escape' || filter.words === '') return;
            event.preventDefault();
            event.stopPropagation();
            onChange({ ...filter, words: '' });
          }}
        />
      </span>
      <button
        type="button"
        className="icon-button note-search__filter"
        aria-label={count === 0 ? 'Filter notes' : `Filter notes, ${count} chosen`}
        title="Filter notes"
        aria-expanded={isOpen}
        aria-controls={isOpen ? filtersId : undefined}
        onClick={onToggle}
      >
        <ListFilter size={17} aria-hidden />
        {count > 0 && (
          <span className="note-search__chosen figures" aria-hidden>
            {count}
          </span>
        )}
      </button>
    </div>
  );
}
