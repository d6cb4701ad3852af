import { useId } from 'react';
import type { CarriedFlag } from '../../shared/interests/carried-flag.ts';
import { Button } from '../components/Button.tsx';
import { leaveDecided } from './leave-decided.ts';
import { decideFlagAgain } from '../interests/decide-flag.ts';
import { FlagHead } from './FlagHead.tsx';
import { FlagPlaces } from './FlagPlaces.tsx';
import { decisionWords } from './review-words.ts';

/** An interest that the member has decided on: what they decided, and the way to think again. */
export function DecidedFlagRow({ carried }: { readonly carried: CarriedFlag }) {
  const headId = useId();
  return (
    <li className="review-row card__row" aria-labelledby={headId}>
      <p id={headId} className="review-row__head">
        <FlagHead carried={carried} />
      </p>
      <p className="review-row__quote">“{carried.was.title}”</p>
      <p className="review-row__places figures">
        {decisionWords(carried)} · was <FlagPlaces was={carried.was} now={carried.standing} isTabStop />
      </p>
      <div className="review-row__actions">
        <Button
          look="quiet"
          aria-describedby={headId}
          onClick={event => leaveDecided(event.currentTarget, () => decideFlagAgain(carried))}
        >
          Decide again
        </Button>
      </div>
    </li>
  );
}
