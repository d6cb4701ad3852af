import { useState } from 'react';
import type { Annotation } from '../../shared/annotations/model.ts';
import { ConflictChoice } from '../components/ConflictChoice.tsx';
import { setComment } from '../reader/marks/mark-actions.ts';
import { CommentBox, type CommentBoxProps } from '../reader/panels/CommentBox.tsx';

type NoteCommentProps = Omit<CommentBoxProps, 'onWriting'> & {
  readonly deviceNames: ReadonlyMap<string, string> | undefined;
};

/** The comment of a mark to write in; or the choice between versions of it, where there are several. */
export function NoteComment({ deviceNames, ...box }: NoteCommentProps) {
  const annotation: Annotation = box.annotation;
  // The box is not taken from under the member's hands: the choice between versions waits until they have written.
  const [isWriting, setIsWriting] = useState(false);
  const hasVersions = annotation.commentAlternatives.length > 1;
  if (hasVersions && !isWriting) {
    return (
      <ConflictChoice
        alternatives={annotation.commentAlternatives}
        deviceNames={deviceNames}
        onChoose={text => setComment(annotation, text)}
      />
    );
  }
  return (
    <>
      <CommentBox {...box} onWriting={setIsWriting} />
      {hasVersions && (
        <p className="note__hint" role="status">
          Another version of this note came in. You choose between the two when you have finished writing.
        </p>
      )}
    </>
  );
}
