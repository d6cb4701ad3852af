import { Eye } from 'lucide-react';
import { useId } from 'react';
import { placeOfOutcome } from '../../shared/anchoring/carrying/carried.ts';
import { Button } from '../components/Button.tsx';
import { Chip } from '../components/Chip.tsx';
import type { CarriedMark } from '../work/carried-mark.ts';
import './look-sign.css';
import { startPlacing } from './placing.ts';
import { accept, keep } from './review-actions.ts';
import { reasonSentence } from './review-words.ts';
import { WordsThenAndNow } from './WordsThenAndNow.tsx';

type LookSignProps = {
  readonly mark: CarriedMark;
  /** Whether the Tab key comes to it. */
  readonly isTabStop: boolean;
};

/** On the card of a note that was carried over and waits for the member: what was edited, or why it is asked about. */
export function LookSign({ mark, isTabStop }: LookSignProps) {
  const reasonId = useId();
  const reason = reasonSentence(mark);
  const shared = { look: 'quiet', tabIndex: isTabStop ? 0 : -1, 'aria-describedby': reasonId } as const;
  return (
    <div className="look-sign">
      <Chip tone="amber" icon={Eye}>
        Look
      </Chip>
      <div id={reasonId} className="look-sign__words">
        {mark.outcome.kind === 'changed' && <WordsThenAndNow mark={mark} />}
        {reason !== '' && <p>{reason}</p>}
      </div>
      {placeOfOutcome(mark.outcome) ? (
        <Button {...shared} onClick={() => void accept([mark])}>
          Accept
        </Button>
      ) : (
        <div className="look-sign__actions">
          <Button {...shared} onClick={() => void startPlacing(mark)}>
            Place by hand…
          </Button>
          <Button {...shared} onClick={() => void keep([mark])}>
            Keep on the old version
          </Button>
        </div>
      )}
    </div>
  );
}
