import { useId, useState } from 'react';
import { flushSync } from 'react-dom';
import { foundItem, type CarriedFlag } from '../../shared/interests/carried-flag.ts';
import type { ContentsItem } from '../../shared/reading/contents.ts';
import { Difference } from '../changes/Difference.tsx';
import { Button } from '../components/Button.tsx';
import { acceptItem, chooseItem, keepFlagOnOld } from '../interests/decide-flag.ts';
import { reasonSentence } from '../interests/flag-outcome-words.ts';
import { removeFlag } from '../interests/remove-flag.ts';
import { ChooseItem } from './ChooseItem.tsx';
import { FlagHead } from './FlagHead.tsx';
import { FlagPlaces, ItemLink } from './FlagPlaces.tsx';

type FlagRowProps = {
  readonly carried: CarriedFlag;
  readonly items: readonly ContentsItem[];
  /** Does something that takes the interest off the list. */
  readonly onDecide: (decide: () => Promise<unknown>) => void;
};

/** An interest that needs a look: its item then and now, why it is asked about, and what can be done with it. */
export function FlagRow({ carried, items, onDecide }: FlagRowProps) {
  const [isChoosing, setIsChoosing] = useState(false);
  const headId = useId();
  const { flag, was, outcome } = carried;
  const found = foundItem(outcome);
  const reason = reasonSentence(carried);
  const choose = (item: ContentsItem): void => {
    // While the dialog is open nothing outside of it takes the focus.
    flushSync(() => setIsChoosing(false));
    onDecide(() => chooseItem(carried, item));
  };
  return (
    <li className="review-row card__row" aria-labelledby={headId}>
      <p id={headId} className="review-row__head">
        <FlagHead carried={carried} />
      </p>
      {outcome.kind === 'changed' ? (
        <Difference before={was.title} after={outcome.item.title} />
      ) : (
        <p className="review-row__quote">“{was.title}”</p>
      )}
      {reason !== '' && <p className="review-row__reason">{reason}</p>}
      <p className="review-row__places figures">
        <FlagPlaces carried={carried} />
      </p>
      {outcome.kind === 'unsure' && (
        <ol className="review-row__candidates" aria-label="Which item it may be">
          {outcome.candidates.map((item, at) => (
            <li key={`${at} ${item.number}`}>
              <span className="review-row__found">
                <ItemLink item={item} />
              </span>
              <Button look="quiet" aria-describedby={headId} onClick={() => onDecide(() => acceptItem(carried, item))}>
                It is this item
              </Button>
            </li>
          ))}
        </ol>
      )}
      <div className="review-row__actions">
        {found && (
          <Button aria-describedby={headId} onClick={() => onDecide(() => acceptItem(carried, found))}>
            Accept
          </Button>
        )}
        <Button look="quiet" aria-describedby={headId} onClick={() => setIsChoosing(true)}>
          Choose an item…
        </Button>
        <Button look="quiet" aria-describedby={headId} onClick={() => onDecide(() => keepFlagOnOld(carried))}>
          Keep on the old version
        </Button>
        <Button look="quiet" aria-describedby={headId} onClick={() => onDecide(() => removeFlag(flag))}>
          Delete
        </Button>
      </div>
      {isChoosing && <ChooseItem was={was} items={items} onChoose={choose} onClose={() => setIsChoosing(false)} />}
    </li>
  );
}
