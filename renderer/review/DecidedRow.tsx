import { useId } from 'react';
import { Button } from '../components/Button.tsx';
import { leaveDecided } from './leave-decided.ts';
import { reconsider } from './review-actions.ts';
import { decisionWords } from './review-words.ts';
import { ReviewHead, type ReviewedNoteProps } from './ReviewHead.tsx';
import { ThenAndNow } from './ThenAndNow.tsx';
import { WordsThenAndNow } from './WordsThenAndNow.tsx';

/** A note that the member has decided on: what they decided, and the way to think again. */
export function DecidedRow({ mark, placeOf, itemOf }: ReviewedNoteProps) {
  const headId = useId();
  return (
    <article className="review-row" aria-labelledby={headId}>
      <p id={headId} className="review-row__head">
        <ReviewHead mark={mark} itemOf={itemOf} />
      </p>
      <WordsThenAndNow mark={mark} />
      <p className="review-row__places figures">
        {decisionWords(mark)} · was on <ThenAndNow mark={mark} placeOf={placeOf} isTabStop />
      </p>
      <div className="review-row__actions">
        <Button
          look="quiet"
          aria-describedby={headId}
          onClick={event => leaveDecided(event.currentTarget, () => reconsider(mark))}
        >
          Decide again
        </Button>
      </div>
    </article>
  );
}
