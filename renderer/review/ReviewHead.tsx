import type { Annotation } from '../../shared/annotations/model.ts';
import { KIND_WORDS } from '../../shared/notes/kind-words.ts';
import { NOTE_ICONS } from '../notes/note-icon.ts';
import type { MeetingPlaces } from '../notes/use-meeting-places.ts';
import type { CarriedMark } from '../work/carried-mark.ts';
import { firstLine } from './review-words.ts';

export type ReviewedNoteProps = {
  readonly mark: CarriedMark;
  readonly placeOf: MeetingPlaces['placeOf'];
  /** What a note's page belongs to; empty where that is nothing. */
  readonly itemOf: (annotation: Annotation) => string;
};

/** What kind of mark it is, what the member wrote beside it, and the item it belongs to. */
export function ReviewHead({ mark: { was, standing }, itemOf }: Omit<ReviewedNoteProps, 'placeOf'>) {
  const Icon = NOTE_ICONS[was.type];
  const comment = firstLine(was.comment);
  const item = itemOf(standing ?? was);
  return (
    <span className="review-head">
      <Icon size={14} strokeWidth={2} aria-hidden />
      <span className="review-head__kind">{KIND_WORDS[was.type].one}</span>
      {item !== '' && <span className="review-head__item">{item}</span>}
      {comment !== '' && <span className="review-head__comment">{comment}</span>}
    </span>
  );
}
