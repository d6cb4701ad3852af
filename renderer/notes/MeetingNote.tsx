import { memo } from 'react';
import { readableQuote } from '../../shared/anchoring/quote.ts';
import type { Annotation } from '../../shared/annotations/model.ts';
import { markedWords } from '../../shared/annotations/shape.ts';
import { noteHead, noteName } from '../../shared/notes/note-name.ts';
import type { PageGeometry } from '../../shared/pack/page-geometry.ts';
import { KeptSign } from '../review/KeptSign.tsx';
import { LookSign } from '../review/LookSign.tsx';
import { openPaper } from '../state/navigation.ts';
import { usePreferences } from '../state/preferences.ts';
import type { CarriedMark } from '../work/carried-mark.ts';
import './note-card.css';
import { NOTE_ICONS } from './note-icon.ts';
import { NoteComment } from './NoteComment.tsx';
import { NotePicture } from './NotePicture.tsx';
import { TagList } from './TagList.tsx';

type MeetingNoteProps = {
  readonly annotation: Annotation;
  readonly place: string;
  readonly geometry: PageGeometry | undefined;
  readonly deviceNames: ReadonlyMap<string, string> | undefined;
  /** What became of it, where it was carried over and is not the same there, or they decided on it. */
  readonly carried: CarriedMark | undefined;
};

/** One note among those of a meeting. Its words lead to their place; its comment can be written in here. */
export const MeetingNote = memo(function MeetingNote(props: MeetingNoteProps) {
  const { annotation, place, geometry, deviceNames, carried } = props;
  const colourName = usePreferences(state => state.colourNames[annotation.colour]);
  const Icon = NOTE_ICONS[annotation.type];
  const quote = readableQuote(markedWords(annotation));
  const { paper, pageIndex, id } = annotation;
  return (
    <article className={`note meeting-note note--${annotation.colour}`} data-note={id}>
      <button
        type="button"
        className="note__place"
        data-note-place
        aria-label={`Go to ${noteName(annotation, place, colourName)}`}
        onClick={() => openPaper(paper, { pageIndex, annotation: id })}
      >
        <span className="note__page figures">
          <Icon size={13} strokeWidth={2} aria-hidden />
          <span>{noteHead(place, colourName)}</span>
        </span>
        {quote !== '' && <span className="note__quote">“{quote}”</span>}
        <NotePicture annotation={annotation} geometry={geometry} />
      </button>
      {carried?.needsLook && <LookSign mark={carried} isTabStop />}
      {carried?.decision?.choice === 'kept' && <KeptSign mark={carried} />}
      <NoteComment
        annotation={annotation}
        takesFocus={false}
        onTookFocus={nothing}
        onBegin={nothing}
        isTabStop
        deviceNames={deviceNames}
      />
      {annotation.tags.length > 0 && (
        <div className="note__tags">
          <TagList tags={annotation.tags} />
        </div>
      )}
    </article>
  );
});

function nothing(): void {
  // Here no mark is active, and none is written in unasked.
}
