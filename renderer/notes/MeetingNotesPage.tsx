import { Highlighter, Printer, Share } from 'lucide-react';
import { useDeferredValue, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Annotation } from '../../shared/annotations/model.ts';
import type { RecordId } from '../../shared/ids.ts';
import { filterNotes, NO_FILTER, showsAll } from '../../shared/notes/filter-notes.ts';
import { ownNote } from '../../shared/notes/listed-note.ts';
import { notesByItem, type NotesOfItem } from '../../shared/notes/notes-of-meeting.ts';
import { notesTitle } from '../../shared/notes/notes-title.ts';
import type { Meeting } from '../../shared/pack/meeting/meetings.ts';
import { BackButton } from '../components/BackButton.tsx';
import { Check } from '../components/Check.tsx';
import { Button } from '../components/Button.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { GroupedList } from '../components/GroupedList.tsx';
import { counted } from '../../shared/counted.ts';
import { useCommand } from '../state/commands.ts';
import { openMeeting, openPaper, useNavigation } from '../state/navigation.ts';
import { useDeviceNames } from '../state/queries.ts';
import { timeWords, wholeDayWords } from '../time/day.ts';
import { ExportNotes } from './ExportNotes.tsx';
import { groupTitle } from './group-title.ts';
import { MeetingNote } from './MeetingNote.tsx';
import { NoteFilters } from './NoteFilters.tsx';
import { NoteSearch } from './NoteSearch.tsx';
import { PrintedNotes } from './PrintedNotes.tsx';
import { useMeetingNotes } from './use-meeting-notes.ts';
import { usePrinting } from './use-printing.ts';

/** CSS pixels: of a note with a line or two, and between notes. */
const NOTE_HEIGHT = 108;
const GAP = 10;

/** The notes on one meeting's papers: found and filtered, item by item, written in, and printed. */
export function MeetingNotesPage({ meeting }: { readonly meeting: Meeting }) {
  const notes = useMeetingNotes(meeting);
  const deviceNames = useDeviceNames();
  const [filter, setFilter] = useState(NO_FILTER);
  const [isOpen, setIsOpen] = useState(false);
  const [showsEmpty, setShowsEmpty] = useState(false);
  const [kept, setKept] = useState<string>();
  const top = useRef<HTMLElement>(null);
  const scroller = useRef<HTMLElement>(null);
  const filtersId = useId();
  const [isExporting, setIsExporting] = useState(false);
  const { isPrinting, print } = usePrinting();
  const isShown = useNavigation(state => state.view === 'notes');
  useCommand('print', print, isShown);
  useCommand('export', () => setIsExporting(true), isShown);
  useLayoutEffect(() => {
    scroller.current = top.current?.closest<HTMLElement>('.shell__view') ?? null;
    scroller.current?.scrollTo({ top: 0, behavior: 'instant' });
  }, []);

  const listed = useMemo(() => notes?.annotations.map(ownNote) ?? [], [notes]);
  const wanted = useDeferredValue(filter);
  const groups = useMemo(() => {
    if (!notes) return [];
    const shown = filterNotes(listed, wanted).flatMap(note => (note.is === 'own' ? note.mark : []));
    const withEmpty = showsEmpty && showsAll(wanted);
    return notesByItem(notes.noted, shown).filter(group => group.notes.length > 0 || withEmpty);
  }, [notes, listed, wanted, showsEmpty]);
  const lists = useMemo(
    () => groups.map(group => ({ key: group.key, title: groupTitle(group), rows: group.notes })),
    [groups],
  );
  const count = groups.reduce((sum, group) => sum + group.notes.length, 0);
  const all = listed.length;
  const when =
    meeting.date === null
      ? ''
      : [wholeDayWords(meeting.date), meeting.time && timeWords(meeting.time)].filter(Boolean).join(' at ');
  const lead = notes?.lead.here.paper ?? meeting.papers[0];
  const title = lead ? notesTitle(lead) : 'Notes';
  return (
    <>
      <header ref={top}>
        <BackButton onClick={() => openMeeting(meeting.key)}>Meeting page</BackButton>
        <div className="page__head">
          <h1 className="page__title" tabIndex={-1}>
            {title}
          </h1>
          {all > 0 && (
            <div className="page__actions">
              <Button icon={Share} onClick={() => setIsExporting(true)}>
                Export…
              </Button>
              <Button icon={Printer} onClick={print}>
                Print…
              </Button>
            </div>
          )}
        </div>
        <p className="notes-page__when">{[when, notes && counted(all, 'note')].filter(Boolean).join(' · ')}</p>
      </header>
      {notes && all === 0 && (
        <EmptyState
          picture={<Highlighter size={44} strokeWidth={1.25} />}
          title="No notes on these papers yet"
          actions={
            lead && (
              <Button look="primary" onClick={() => openPaper(lead.sha256)}>
                Open the papers
              </Button>
            )
          }
        >
          <p>Select words on a page and choose a colour. Your marks and notes are then listed here, item by item.</p>
        </EmptyState>
      )}
      {notes && all > 0 && (
        <>
          <div className="notes-page__find">
            <NoteSearch
              filter={filter}
              onChange={setFilter}
              filtersId={filtersId}
              isOpen={isOpen}
              onToggle={() => setIsOpen(!isOpen)}
            />
            <Check label="Show items without notes" checked={showsEmpty} onChange={setShowsEmpty} />
          </div>
          {isOpen && <NoteFilters id={filtersId} filter={filter} notes={listed} onChange={setFilter} />}
          <p className="notes-page__shown figures" role="status">
            {!showsAll(filter) && `${count} of ${counted(all, 'note')}`}
          </p>
          <div onFocus={({ target }) => setKept(target.closest<HTMLElement>('[data-row]')?.dataset['row'])}>
            <GroupedList
              label="Notes"
              groups={lists}
              keyOf={keyOfNote}
              scroller={scroller}
              rowHeight={NOTE_HEIGHT}
              gap={GAP}
              covered={0}
              kept={kept}
              renderHeading={({ title, rows }, id) => (
                <div className="notes-page__group">
                  <h2 id={id}>{title}</h2>
                  <span className="figures">{rows.length === 0 ? 'no notes' : counted(rows.length, 'note')}</span>
                </div>
              )}
              renderRow={(note, key) => (
                <div data-row={key}>
                  <MeetingNote
                    annotation={note}
                    place={notes.placeOf(note)}
                    geometry={notes.geometryOf(note)}
                    deviceNames={deviceNames}
                    carried={notes.carried.get(note.id)}
                  />
                </div>
              )}
            />
          </div>
          {isExporting && (
            <ExportNotes
              notes={notes}
              shown={count === all ? undefined : shownIn(groups)}
              onClose={() => setIsExporting(false)}
            />
          )}
          {isPrinting && (
            <PrintedNotes
              title={title}
              when={when}
              selection={showsAll(filter) ? undefined : `${count} of ${counted(all, 'note')}`}
              groups={groups}
              placeOf={notes.placeOf}
              geometryOf={notes.geometryOf}
            />
          )}
        </>
      )}
    </>
  );
}

function shownIn(groups: readonly NotesOfItem[]): ReadonlySet<RecordId> | undefined {
  const ids = groups.flatMap(({ notes }) => notes.map(({ id }) => id));
  return ids.length > 0 ? new Set(ids) : undefined;
}

function keyOfNote({ id }: Annotation): string {
  return id;
}
