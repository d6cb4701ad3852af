import { createPortal } from 'react-dom';
import { readableQuote } from '../../shared/anchoring/quote.ts';
import type { Annotation } from '../../shared/annotations/model.ts';
import { markedWords } from '../../shared/annotations/shape.ts';
import { commentWords } from '../../shared/export/mark-words.ts';
import { colourLabel } from '../../shared/notes/colour-name.ts';
import { KIND_WORDS } from '../../shared/notes/kind-words.ts';
import type { NotesOfItem } from '../../shared/notes/notes-of-meeting.ts';
import { usePreferences } from '../state/preferences.ts';
import { CommentView } from './CommentView.tsx';
import { groupTitle } from './group-title.ts';
import { NotePicture } from './NotePicture.tsx';
import './printed-notes.css';
import type { MeetingNotes } from './use-meeting-notes.ts';

type PrintedNotesProps = Pick<MeetingNotes, 'placeOf' | 'geometryOf'> & {
  readonly title: string;
  readonly when: string;
  /** Which notes these are, where they are not all. */
  readonly selection: string | undefined;
  readonly groups: readonly NotesOfItem[];
};

/** The notes of a meeting as they are printed: all of them, on white, in place of the window. */
export function PrintedNotes({ title, when, selection, groups, placeOf, geometryOf }: PrintedNotesProps) {
  const { name, colourNames } = usePreferences();
  const kindWords = ({ type, colour }: Annotation): string =>
    `${KIND_WORDS[type].one}, ${colourLabel(colour, colourNames[colour]).toLowerCase()}`;
  return createPortal(
    <div className="print-sheet">
      <h1>{title}</h1>
      <p className="print-sheet__when">{[when, name, selection].filter(Boolean).join(' · ')}</p>
      {groups.map(group => (
        <section key={group.key}>
          <h2>{groupTitle(group)}</h2>
          {group.notes.length === 0 && <p className="print-sheet__none">No notes</p>}
          {group.notes.map(note => (
            <article key={note.id} className={`print-note print-note--${note.colour}`}>
              <p className="print-note__place">
                <strong>{placeOf(note)}</strong> · {kindWords(note)}
                {note.tags.length > 0 && ` · ${note.tags.map(tag => `#${tag}`).join(' ')}`}
              </p>
              {markedWords(note) !== '' && <blockquote>“{readableQuote(markedWords(note))}”</blockquote>}
              <NotePicture annotation={note} geometry={geometryOf(note)} />
              {note.comment !== '' && <CommentView comment={commentWords(note)} />}
            </article>
          ))}
        </section>
      ))}
    </div>,
    document.body,
  );
}
