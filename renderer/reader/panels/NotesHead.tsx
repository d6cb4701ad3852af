import { ChevronDown, NotebookText } from 'lucide-react';
import { useId, useState, type Ref } from 'react';
import type { NoteFilter } from '../../../shared/notes/filter-notes.ts';
import { GROUPINGS, type Grouping } from '../../../shared/notes/group-notes.ts';
import type { ListedNote } from '../../../shared/notes/listed-note.ts';
import { Chip } from '../../components/Chip.tsx';
import { IconButton } from '../../components/Button.tsx';
import { NoteFilters } from '../../notes/NoteFilters.tsx';
import { NoteSearch } from '../../notes/NoteSearch.tsx';
import { changeGrouping, usePreferences } from '../../state/preferences.ts';

const GROUPING_WORDS: Readonly<Record<Grouping, string>> = {
  place: 'by place',
  item: 'by item',
  kind: 'by kind',
  colour: 'by colour',
  tag: 'by tag',
};

type NotesHeadProps = {
  readonly ref: Ref<HTMLDivElement>;
  /** How many there are on the item the member is in, in all, and shown. */
  readonly counts: { readonly here: number; readonly all: number; readonly shown: number };
  readonly filter: NoteFilter;
  /** All of them: what can be filtered by. */
  readonly notes: readonly ListedNote[];
  readonly isFiltered: boolean;
  readonly onFilter: (filter: NoteFilter) => void;
  readonly onShowAll: () => void;
  /** Shows the notes of the whole meeting. */
  readonly onMeeting: () => void;
};

/** How many notes there are, what they are listed by, and which of them are shown. */
export function NotesHead(props: NotesHeadProps) {
  const { ref, counts, filter, notes, isFiltered, onFilter, onShowAll, onMeeting } = props;
  const grouping = usePreferences(state => state.grouping);
  const [isOpen, setIsOpen] = useState(false);
  const filtersId = useId();
  return (
    <>
      <div ref={ref} className="notes__head">
        <div className="notes__titles">
          <h2 className="notes__title">Notes</h2>
          {counts.all > 0 && (
            <span className="chips">
              <Chip>{counts.here} here</Chip>
              <Chip>{counts.all} in all</Chip>
            </span>
          )}
          <IconButton
            icon={NotebookText}
            label="All notes of this meeting"
            size={17}
            className="notes__meeting"
            onClick={onMeeting}
          />
        </div>
        {counts.all > 0 && (
          <div className="notes__find">
            <NoteSearch
              filter={filter}
              onChange={onFilter}
              filtersId={filtersId}
              isOpen={isOpen}
              onToggle={() => setIsOpen(!isOpen)}
            />
            <span className="notes__by">
              <select
                aria-label="List notes"
                value={grouping}
                onChange={event => {
                  const chosen = GROUPINGS.find(by => by === event.target.value);
                  if (chosen) changeGrouping(chosen);
                }}
              >
                {GROUPINGS.map(by => (
                  <option key={by} value={by}>
                    {GROUPING_WORDS[by]}
                  </option>
                ))}
              </select>
              <ChevronDown size={14} aria-hidden />
            </span>
          </div>
        )}
      </div>
      {isOpen && counts.all > 0 && (
        <div className="notes__filters">
          <NoteFilters id={filtersId} filter={filter} notes={notes} onChange={onFilter} />
        </div>
      )}
      <p className="notes__shown" role="status">
        {isFiltered && (
          <>
            <span className="figures">
              {counts.shown} of {counts.all} notes
            </span>
            <button type="button" className="notes__show-all" onClick={onShowAll}>
              Show all
            </button>
          </>
        )}
      </p>
    </>
  );
}
