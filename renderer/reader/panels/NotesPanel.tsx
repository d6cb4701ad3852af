import { Highlighter } from 'lucide-react';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import {
  useDeferredValue,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type ReactNode,
} from 'react';
import type { EmbeddedMark } from '../../../shared/annotations/embedded.ts';
import type { Annotation } from '../../../shared/annotations/model.ts';
import { citedNote } from '../../../shared/notes/cited-note.ts';
import { filterNotes, NO_FILTER, showsAll, type NoteFilter } from '../../../shared/notes/filter-notes.ts';
import { groupNotes, type ItemHeading } from '../../../shared/notes/group-notes.ts';
import { embeddedNote, ownNote, pageOfNote, type ListedNote } from '../../../shared/notes/listed-note.ts';
import { entryFinder } from '../../../shared/notes/notes-of-meeting.ts';
import { paperRangeWords } from '../../../shared/pack/labels/page-words.ts';
import { shapesOf } from '../../../shared/annotations/shape.ts';
import type { Paper, PaperDetail } from '../../../shared/pack/paper.ts';
import { KeyboardKey } from '../../components/KeyboardKey.tsx';
import { counted } from '../../../shared/counted.ts';
import { copyWords } from '../../notes/note-actions.ts';
import { openNotes } from '../../state/navigation.ts';
import { usePreferences } from '../../state/preferences.ts';
import { itemLine } from '../item-words.ts';
import { usePane, usePaneStore } from '../pane/pane-store.ts';
import type { OpenMeeting } from '../use-meeting.ts';
import { adoptMarks } from './adopt-marks.ts';
import { NoteList } from './NoteList.tsx';
import { NotesHead } from './NotesHead.tsx';
import './notes-panel.css';
import { PickedBar } from './PickedBar.tsx';

type NotesPanelProps = {
  readonly paper: Paper;
  readonly detail: PaperDetail;
  readonly meeting: OpenMeeting;
  /** Undefined until the paper is open. */
  readonly pdf: PDFDocumentProxy | undefined;
  /** In reading order. */
  readonly annotations: readonly Annotation[];
  /** Marks that the PDF itself holds and that are not adopted, in the order of its pages. */
  readonly embedded: readonly EmbeddedMark[];
  /** The pages of the item the member is in. */
  readonly here: { readonly first: number; readonly last: number };
  readonly onGoTo: (annotation: Annotation) => void;
  readonly onGoToEmbedded: (mark: EmbeddedMark) => void;
  /** What stands above the notes. */
  readonly children: ReactNode;
};

const NOWHERE: ItemHeading = { key: 'none', title: 'On no item', order: Infinity };

/** All marks of the paper: its own head with search and filters, the list, and what can be done with those picked. */
export function NotesPanel(props: NotesPanelProps) {
  const { paper, detail, meeting, pdf, annotations, embedded, here, onGoTo, onGoToEmbedded, children } = props;
  const pane = usePaneStore();
  const filter = usePane(state => state.noteFilter);
  const writing = usePane(state => state.writing);
  const picked = usePane(state => state.picked);
  const colourNames = usePreferences(state => state.colourNames);
  const grouping = usePreferences(state => state.grouping);
  const scroller = useRef<HTMLElement>(null);
  const head = useRef<HTMLDivElement>(null);
  const covered = useHeight(head);
  /** A note that is written in though the filter would not show it: it stays until another filter is chosen. */
  const [kept, setKept] = useState<string>();
  if (writing !== undefined && writing !== 'soon' && writing !== kept && !showsAll(filter)) setKept(writing);

  const notes = useMemo(
    (): readonly ListedNote[] => [...annotations.map(ownNote), ...embedded.map(embeddedNote)],
    [annotations, embedded],
  );
  // What is typed is there at once; a list of thousands may come a moment later.
  const wanted = useDeferredValue(filter);
  const shown = useMemo(() => {
    const found = new Set(filterNotes(notes, wanted));
    return found.size === notes.length ? notes : notes.filter(note => found.has(note) || note.key === kept);
  }, [notes, wanted, kept]);
  const itemOf = useMemo(() => {
    const entryOf = entryFinder({ contents: meeting.contents, papers: [] });
    return (note: ListedNote): ItemHeading => {
      const entry = entryOf(paper.sha256, pageOfNote(note));
      if (!entry) return NOWHERE;
      const order = meeting.contents.indexOf(entry);
      return { key: `${order}`, title: itemLine(entry), order };
    };
  }, [meeting.contents, paper.sha256]);
  const groups = useMemo(
    () => groupNotes(shown, grouping, { itemOf, colourNames }),
    [shown, grouping, itemOf, colourNames],
  );

  const setFilter = (next: NoteFilter): void => {
    setKept(undefined);
    pane.setState({ noteFilter: next });
  };
  const placeOf = (note: ListedNote): string => {
    const last = note.is === 'own' ? Math.max(...shapesOf(note.mark).map(shape => shape.pageIndex)) : pageOfNote(note);
    return paperRangeWords(paper, detail.labels, pageOfNote(note), last);
  };
  const copy = (marks: readonly Annotation[]): void => {
    const words = marks.map(mark => {
      const entry = entryFinder({ contents: meeting.contents, papers: [] })(paper.sha256, mark.pageIndex);
      return citedNote(mark, { paper, labels: detail.labels, item: entry?.number ?? '' });
    });
    void copyWords(words.join('\n\n'), `${counted(marks.length, 'note')} copied with citation`);
  };
  const chosen = picked.size === 0 ? [] : annotations.filter(({ id }) => picked.has(id));
  const isFiltered = !showsAll(filter);
  const countHere = annotations.filter(({ pageIndex }) => pageIndex >= here.first && pageIndex <= here.last).length;
  return (
    <aside
      ref={scroller}
      className="notes"
      aria-label="Notes"
      style={{ '--grouped-top': `${covered}px`, scrollPaddingTop: covered } as CSSProperties}
    >
      <div className="notes__content">
        {children}
        <NotesHead
          ref={head}
          counts={{ here: countHere, all: notes.length, shown: shown.length }}
          filter={filter}
          notes={notes}
          isFiltered={isFiltered}
          onFilter={setFilter}
          onShowAll={() => setFilter(NO_FILTER)}
          onMeeting={() => openNotes(meeting.key)}
        />
        {notes.length === 0 && <NoNotes />}
        {notes.length > 0 && shown.length === 0 && (
          <p className="notes__none">No note has what you are looking for. Try other words, or show all.</p>
        )}
        {shown.length > 0 && (
          <NoteList
            groups={groups}
            scroller={scroller}
            covered={covered}
            placeOf={placeOf}
            geometryOf={note => detail.pages[pageOfNote(note)]}
            pdf={pdf}
            onGoTo={onGoTo}
            onGoToEmbedded={onGoToEmbedded}
            onAdopt={marks => void adoptMarks(detail, marks)}
            onCopy={copy}
          />
        )}
      </div>
      {chosen.length > 0 && (
        <PickedBar marks={chosen} onCopy={copy} onDone={() => pane.setState({ picked: new Set() })} />
      )}
    </aside>
  );
}

function NoNotes() {
  return (
    <div className="notes__empty">
      <Highlighter size={20} aria-hidden />
      <p>Select words on a page and choose a colour to mark them. Your marks and notes are listed here.</p>
      <p>
        By keyboard: <KeyboardKey keys="F7" /> puts a caret in the text, <KeyboardKey keys="1" /> to{' '}
        <KeyboardKey keys="4" /> mark what is selected.
      </p>
    </div>
  );
}

/** CSS pixels that an element is high, as long as it is there. */
function useHeight(element: { readonly current: HTMLElement | null }): number {
  const [height, setHeight] = useState(0);
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return undefined;
    const measure = (): void => setHeight(Math.round(current.getBoundingClientRect().height));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return height;
}
