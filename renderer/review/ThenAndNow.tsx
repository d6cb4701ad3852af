import type { CarriedMark } from '../work/carried-mark.ts';
import { PlaceLink } from './PlaceLink.tsx';
import type { ReviewedNoteProps } from './ReviewHead.tsx';

type ThenAndNowProps = {
  readonly mark: Pick<CarriedMark, 'was' | 'standing'>;
  readonly placeOf: ReviewedNoteProps['placeOf'];
  readonly isTabStop: boolean;
};

/** The page that a note was on and the one that it is on, as the end of a sentence: `page 12, now on page 14`. */
export function ThenAndNow({ mark: { was, standing }, placeOf, isTabStop }: ThenAndNowProps) {
  return (
    <>
      <PlaceLink annotation={was} place={placeOf(was)} isTabStop={isTabStop} />
      {standing && (
        <>
          , now on <PlaceLink annotation={standing} place={placeOf(standing)} isTabStop={isTabStop} />
        </>
      )}
    </>
  );
}
