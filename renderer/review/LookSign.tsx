import { Eye } from 'lucide-react';
import { useId } from 'react';
import { placeOfOutcome } from '../../shared/anchoring/carrying/carried.ts';
import { Button } from '../components/Button.tsx';
import { Chip } from '../components/Chip.tsx';
import type { CarriedMark } from '../work/carried-mark.ts';
import { saidApart } from '../work/decided-apart.ts';
import './look-sign.css';
import { startPlacing } from './placing.ts';
import { accept, keep } from './review-actions.ts';
import { reasonSentence, saidWords } from './review-words.ts';
import { SaidApart } from './SaidApart.tsx';
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
  const apart = mark.asks === 'apart' ? saidApart(mark.decision, mark.made.decisions) : [];
  const shared = { look: 'quiet', tabIndex: isTabStop ? 0 : -1, 'aria-describedby': reasonId } as const;
  return (
    <div className="look-sign">
      <Chip tone="amber" icon={Eye}>
        Look
      </Chip>
      <div id={reasonId} className="look-sign__words">
        {mark.outcome.kind === 'changed' && <WordsThenAndNow mark={mark} />}
        {reason !== '' && <p>{reason}</p>}
        {apart.length > 0 && <SaidApart said={apart} words={saidWords} />}
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
