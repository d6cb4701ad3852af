import type { PDFDocumentProxy } from 'pdfjs-dist';
import {
  useCallback,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
} from 'react';
import type { EmbeddedMark } from '../../../shared/annotations/embedded.ts';
import type { Annotation } from '../../../shared/annotations/model.ts';
import type { RecordId } from '../../../shared/ids.ts';
import { EMBEDDED_GROUP, type NoteGroup } from '../../../shared/notes/group-notes.ts';
import type { ListedNote } from '../../../shared/notes/listed-note.ts';
import { keysBetween, toggled } from '../../../shared/notes/pick-notes.ts';
import type { PageGeometry } from '../../../shared/pack/page-geometry.ts';
import { Button } from '../../components/Button.tsx';
import { rowKey } from '../../components/grouped-entries.ts';
import { GroupedList, type GroupedListHandle } from '../../components/GroupedList.tsx';
import { useRowFocus } from '../../components/row-focus.ts';
import { rowForKey } from '../../components/row-for-key.ts';
import { deleteAll } from '../../notes/note-actions.ts';
import { useMarksToLookAt } from '../../review/use-marks-to-look-at.ts';
import { useDeviceNames } from '../../state/queries.ts';
import { usePane, usePaneStore } from '../pane/pane-store.ts';
import { useReading } from '../pane/reading.ts';
import { EmbeddedCard } from './EmbeddedCard.tsx';
import { NoteCard } from './NoteCard.tsx';

/** CSS pixels: of a card with a line or two, between cards. */
const CARD_HEIGHT = 104;
const GAP = 10;

export type NoteListProps = {
  readonly groups: readonly NoteGroup[];
  readonly scroller: RefObject<HTMLElement | null>;
  /** CSS pixels that cover the top of the scroller. */
  readonly covered: number;
  readonly placeOf: (note: ListedNote) => string;
  readonly geometryOf: (note: ListedNote) => PageGeometry | undefined;
  readonly pdf: PDFDocumentProxy | undefined;
  readonly onGoTo: (annotation: Annotation) => void;
  readonly onGoToEmbedded: (mark: EmbeddedMark) => void;
  readonly onAdopt: (marks: readonly EmbeddedMark[]) => void;
  readonly onCopy: (annotations: readonly Annotation[]) => void;
};

type Row = { readonly key: string; readonly note: ListedNote };

/**
 * The notes as a list that the keys move in: arrows go from note to note, Enter to the mark, F2 or typing to its comment,
 * Delete deletes, Space picks, Shift with an arrow picks on, Ctrl+A picks all, Escape none.
 */
export function NoteList(props: NoteListProps) {
  const { groups, scroller, covered, placeOf, geometryOf, pdf, onGoTo, onGoToEmbedded, onAdopt, onCopy } = props;
  const pane = usePaneStore();
  const activeMark = usePane(state => state.activeMark);
  const picked = usePane(state => state.picked);
  const writing = usePane(state => state.writing);
  const deviceNames = useDeviceNames();
  const { here } = useReading().meeting;
  const toLookAt = useMarksToLookAt(here.replacedBy === null ? [here.paper.sha256] : []);
  const box = useRef<HTMLDivElement>(null);
  const list = useRef<GroupedListHandle>(null);
  const [current, setCurrent] = useState<string>();
  const focusRow = useRowFocus(box, '.note__place');
  const anchor = useRef<string>(undefined);

  const listed = useMemo(() => groups.map(({ key, title, notes }) => ({ key, title, rows: notes })), [groups]);
  /** All rows in order; made when a key or a click asks for them, for there may be thousands. */
  const rowsNow = (): readonly Row[] =>
    groups.flatMap(group => group.notes.map((note): Row => ({ key: rowKey(group.key, note.key), note })));
  /** The first row of a note: one with several tags has more. */
  const rowOf = (note: string | undefined): string | undefined => {
    const group = note === undefined ? undefined : groups.find(({ notes }) => notes.some(({ key }) => key === note));
    return group && note !== undefined ? rowKey(group.key, note) : undefined;
  };
  const isThere = (row: string): boolean =>
    groups.some(({ key, notes }) => {
      const own = row.startsWith(`${key} `) ? row.slice(key.length + 1) : undefined;
      return own !== undefined && notes.some(note => note.key === own);
    });
  const [firstGroup] = groups;
  const first = firstGroup?.notes[0] && rowKey(firstGroup.key, firstGroup.notes[0].key);
  const stop = current !== undefined && isThere(current) ? current : first;

  const activeRow = rowOf(activeMark);
  const writingRow = writing === 'soon' ? undefined : rowOf(writing);
  const hasActive = activeRow !== undefined;
  const followActive = useEffectEvent((chosen: RecordId | undefined) => {
    if (activeRow === undefined) return;
    // Where it stands under several tags, the member stays with the one they are at.
    const isAtIt = current !== undefined && isThere(current) && current.endsWith(` ${chosen}`);
    if (!isAtIt) setCurrent(activeRow);
    list.current?.show(isAtIt ? current : activeRow);
  });
  useEffect(
    function followActiveMark() {
      // Only when another mark is chosen, or it has come into the list: nothing else moves the list.
      if (hasActive) followActive(activeMark);
    },
    [activeMark, hasActive],
  );
  useEffect(
    function showWhatIsWritten() {
      if (writingRow === undefined) return;
      setCurrent(writingRow);
      list.current?.show(writingRow);
    },
    [writingRow],
  );

  const own = (row: Row | undefined): Annotation | undefined => (row?.note.is === 'own' ? row.note.mark : undefined);
  const moveTo = useCallback(
    (row: Row | undefined): void => {
      if (!row) return;
      setCurrent(row.key);
      list.current?.show(row.key);
      focusRow(row.key);
      if (row.note.is === 'own') pane.setState({ activeMark: row.note.mark.id });
    },
    [pane, focusRow],
  );
  const pickUpTo = (row: Row | undefined): void => {
    if (!row) return;
    const rows = rowsNow();
    const keys = rows.map(({ key }) => key);
    anchor.current ??= stop;
    const between = new Set(keysBetween(keys, anchor.current, row.key));
    const ids = rows.flatMap(other => (between.has(other.key) ? (own(other)?.id ?? []) : []));
    pane.setState({ picked: new Set(ids) });
  };
  const pick = (row: Row): void => {
    const mark = own(row);
    if (!mark) return;
    anchor.current = row.key;
    pane.setState(state => ({ picked: toggled(state.picked, mark.id), activeMark: mark.id }));
  };
  const remove = (row: Row): void => {
    const ids = pane.getState().picked;
    const rows = rowsNow();
    const marks = rows.flatMap(other => own(other) ?? []);
    const mark = own(row);
    const gone = ids.size > 0 ? marks.filter(({ id }) => ids.has(id)) : mark ? [mark] : [];
    if (gone.length === 0) return;
    const goneIds = new Set<string>(gone.map(({ id }) => id));
    const stays = (other: Row): boolean => !goneIds.has(other.note.key);
    const at = rows.findIndex(({ key }) => key === row.key);
    moveTo(rows.slice(at).find(stays) ?? rows.slice(0, at).findLast(stays));
    pane.setState({ picked: new Set<RecordId>() });
    void deleteAll([...new Map(gone.map(other => [other.id, other])).values()]);
  };
  const write = (target: Element): void => {
    const area = target.closest('.note')?.querySelector('textarea');
    area?.focus();
    area?.setSelectionRange(area.value.length, area.value.length);
  };

  const handleKey = (event: KeyboardEvent<HTMLDivElement>): void => {
    const { target, key, shiftKey, altKey } = event;
    if (!(target instanceof HTMLElement) || !target.matches('.note__place, .note__pick > input')) return;
    const rows = rowsNow();
    const rowUnder = target.closest<HTMLElement>('[data-row]')?.dataset['row'];
    const at = rows.findIndex(row => row.key === rowUnder);
    const row = rows[at];
    if (!row || altKey) return;
    const isMod = event.ctrlKey || event.metaKey;
    const to = rowForKey(key, at, rows.length);
    if (to !== undefined) {
      if (shiftKey) pickUpTo(rows[to]);
      else anchor.current = undefined;
      moveTo(rows[to]);
    } else if (isMod && key.toLowerCase() === 'a') {
      pane.setState({ picked: new Set(rows.flatMap(other => own(other)?.id ?? [])) });
    } else if (isMod) return;
    else if (key === 'F2') write(target);
    else if (key === 'Delete') remove(row);
    else if (key === ' ') pick(row);
    else if (key === 'Escape' && picked.size > 0) pane.setState({ picked: new Set<RecordId>() });
    else {
      // What is typed goes on in the comment; the figures choose a colour, as they do elsewhere.
      if (row.note.is === 'own' && key.length === 1 && !/[1-9]/.test(key) && target.matches('.note__place')) {
        write(target);
        event.stopPropagation();
      }
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div ref={box} onKeyDown={handleKey}>
      <GroupedList
        ref={list}
        label="Notes"
        groups={listed}
        keyOf={keyOfNote}
        scroller={scroller}
        rowHeight={CARD_HEIGHT}
        gap={GAP}
        covered={covered}
        kept={stop}
        renderHeading={({ key, title, rows: notes }, id) => (
          <div className="notes__group">
            <h3 id={id} className="notes__group-title">
              {title}
            </h3>
            <span className="notes__group-count figures">{notes.length}</span>
            {key === EMBEDDED_GROUP && (
              <Button
                look="quiet"
                onClick={() => onAdopt(notes.flatMap(note => (note.is === 'embedded' ? note.mark : [])))}
              >
                Adopt all
              </Button>
            )}
          </div>
        )}
        renderRow={(note, key) => (
          <div data-row={key}>
            {note.is === 'own' ? (
              <NoteCard
                annotation={note.mark}
                place={placeOf(note)}
                geometry={geometryOf(note)}
                pdf={pdf}
                isActive={note.mark.id === activeMark}
                isTabStop={key === stop}
                isPicked={picked.has(note.mark.id)}
                arePicked={picked.size > 0}
                takesFocus={key === writingRow}
                toLookAt={toLookAt.get(note.mark.id)}
                deviceNames={deviceNames}
                onGoTo={(event: MouseEvent) => {
                  setCurrent(key);
                  if (event.ctrlKey || event.metaKey) pick({ key, note });
                  else if (event.shiftKey) pickUpTo({ key, note });
                  else {
                    anchor.current = key;
                    onGoTo(note.mark);
                  }
                }}
                onPick={() => pick({ key, note })}
                onCopy={() => onCopy([note.mark])}
              />
            ) : (
              <EmbeddedCard
                mark={note.mark}
                place={placeOf(note)}
                geometry={geometryOf(note)}
                isTabStop={key === stop}
                onGoTo={() => {
                  setCurrent(key);
                  onGoToEmbedded(note.mark);
                }}
                onAdopt={() => onAdopt([note.mark])}
              />
            )}
          </div>
        )}
      />
    </div>
  );
}

function keyOfNote(note: ListedNote): string {
  return note.key;
}
