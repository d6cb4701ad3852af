import { useId } from 'react';
import { placeOfOutcome } from '../../shared/anchoring/carrying/carried.ts';
import { placedOn } from '../../shared/annotations/placement.ts';
import { Button } from '../components/Button.tsx';
import { saidApart } from '../work/decided-apart.ts';
import { Candidates } from './Candidates.tsx';
import { openVersions } from './open-versions.ts';
import { startPlacing } from './placing.ts';
import { accept, keep, remove } from './review-actions.ts';
import { reasonSentence, saidWords } from './review-words.ts';
import { RowOpener } from './RowOpener.tsx';
import { SaidApart } from './SaidApart.tsx';
import { ReviewHead, type ReviewedNoteProps } from './ReviewHead.tsx';
import { ThenAndNow } from './ThenAndNow.tsx';
import { WordsThenAndNow } from './WordsThenAndNow.tsx';

type ReviewRowProps = ReviewedNoteProps & {
  /** Whether the Tab key comes to it: it does to one row of the list. */
  readonly isTabStop: boolean;
  /** Does something that takes the note off the list: the focus goes to the next one. */
  readonly onDecide: (decide: () => Promise<void>) => void;
};

/** A note that needs a look: its words then and now, why it is asked about, and what can be done with it. */
export function ReviewRow({ mark, placeOf, itemOf, isTabStop, onDecide }: ReviewRowProps) {
  const { made, was, outcome, target } = mark;
  const place = placeOfOutcome(outcome);
  const offered = place && placedOn(made, target, place);
  const headId = useId();
  const wordsId = useId();
  const reason = reasonSentence(mark);
  const apart = mark.asks === 'apart' ? saidApart(mark.decision, made.decisions) : [];
  const shared = { tabIndex: isTabStop ? 0 : -1, 'aria-describedby': headId } as const;
  return (
    <article className={`review-row note note--${was.colour}`} aria-labelledby={headId}>
      <RowOpener
        headId={headId}
        describedBy={wordsId}
        isTabStop={isTabStop}
        onOpen={() => openVersions(mark, target, place?.pageIndex)}
      >
        <ReviewHead mark={mark} itemOf={itemOf} />
      </RowOpener>
      <div id={wordsId} className="review-row__words">
        <WordsThenAndNow mark={mark} />
        {reason !== '' && <p className="review-row__reason">{reason}</p>}
        {apart.length > 0 && <SaidApart said={apart} words={saidWords} />}
      </div>
      <p className="review-row__places figures">
        Was on <ThenAndNow mark={{ was, standing: mark.standing ?? offered }} placeOf={placeOf} isTabStop={isTabStop} />
      </p>
      {outcome.kind === 'unsure' && (
        <Candidates
          mark={mark}
          candidates={outcome.candidates}
          placeOf={placeOf}
          isTabStop={isTabStop}
          describedBy={headId}
          onDecide={onDecide}
        />
      )}
      <div className="review-row__actions">
        {place && (
          <Button {...shared} onClick={() => onDecide(() => accept([mark]))}>
            Accept
          </Button>
        )}
        <Button look="quiet" {...shared} onClick={() => void startPlacing(mark)}>
          Place by hand…
        </Button>
        <Button look="quiet" {...shared} onClick={() => onDecide(() => keep([mark]))}>
          Keep on the old version
        </Button>
        <Button look="quiet" {...shared} onClick={() => onDecide(() => remove(mark))}>
          Delete
        </Button>
      </div>
    </article>
  );
}
