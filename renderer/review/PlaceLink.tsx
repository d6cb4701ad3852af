import type { Annotation } from '../../shared/annotations/model.ts';
import { openMark } from './open-versions.ts';

type PlaceLinkProps = {
  readonly annotation: Annotation;
  /** What its page is called; empty where its paper is not here. */
  readonly place: string;
  readonly isTabStop: boolean;
};

/** The page that a note stands on, which opens there. */
export function PlaceLink({ annotation, place, isTabStop }: PlaceLinkProps) {
  return (
    <button
      type="button"
      className="review-row__place"
      tabIndex={isTabStop ? 0 : -1}
      onClick={() => openMark(annotation)}
    >
      {place === '' ? 'a paper that is not on this device' : place}
    </button>
  );
}
