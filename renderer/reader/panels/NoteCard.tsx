import { Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { readableQuote } from '../../../shared/anchoring/quote.ts';
import type { Annotation } from '../../../shared/annotations/model.ts';
import { markedWords } from '../../../shared/annotations/shape.ts';
import { IconButton } from '../../components/Button.tsx';
import { classNames } from '../../components/class-names.ts';
import { ConflictChoice } from '../../components/ConflictChoice.tsx';
import { ColourSwatches } from '../marks/ColourSwatches.tsx';
import { recolour, removeMark, setComment } from '../marks/mark-actions.ts';
import { CommentBox } from './CommentBox.tsx';
import './note-card.css';

type NoteCardProps = {
  readonly annotation: Annotation;
  readonly place: string;
  readonly isActive: boolean;
  readonly takesFocus: boolean;
  readonly deviceNames: ReadonlyMap<string, string> | undefined;
  readonly onGoTo: () => void;
};

/** One mark in the list: its words, its note, and what can be done with it. */
export function NoteCard({ annotation, place, isActive, takesFocus, deviceNames, onGoTo }: NoteCardProps) {
  const card = useRef<HTMLLIElement>(null);
  useEffect(
    function keepActiveInView() {
      if (isActive) card.current?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    },
    [isActive],
  );
  // The box is not taken from under the member's hands: the choice between versions waits until they have written.
  const [isWriting, setIsWriting] = useState(false);
  const hasVersions = annotation.commentAlternatives.length > 1;
  const quote = readableQuote(markedWords(annotation));
  return (
    <li
      ref={card}
      className={classNames('note', `note--${annotation.colour}`, isActive && 'note--active')}
      data-note={annotation.id}
    >
      <button type="button" className="note__place" onClick={onGoTo} aria-label={`Go to ${place}: ${quote}`}>
        <span className="note__page figures">{place}</span>
        <span className="note__quote">“{quote}”</span>
      </button>
      {hasVersions && !isWriting ? (
        <ConflictChoice
          alternatives={annotation.commentAlternatives}
          deviceNames={deviceNames}
          onChoose={text => setComment(annotation, text)}
        />
      ) : (
        <CommentBox annotation={annotation} takesFocus={takesFocus} onWriting={setIsWriting} />
      )}
      {hasVersions && isWriting && (
        <p className="note__hint" role="status">
          Another version of this note came in. You choose between the two when you have finished writing.
        </p>
      )}
      {isActive && (
        <div className="note__tools">
          <ColourSwatches
            label="Colour"
            verb="Change to"
            chosen={annotation.colour}
            onChoose={colour => void recolour(annotation, colour)}
          />
          <IconButton
            icon={Trash2}
            label="Delete this mark"
            shortcut="Delete"
            onClick={() => void removeMark(annotation)}
          />
        </div>
      )}
    </li>
  );
}
