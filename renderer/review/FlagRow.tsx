import { useId } from 'react';
import { foundItem, type CarriedFlag } from '../../shared/interests/carried-flag.ts';
import { Difference } from '../changes/Difference.tsx';
import { Button } from '../components/Button.tsx';
import { acceptItem, keepFlagOnOld } from '../interests/decide-flag.ts';
import { flagSaidWords, reasonSentence } from '../interests/flag-outcome-words.ts';
import { removeFlag } from '../interests/remove-flag.ts';
import { saidApart } from '../work/decided-apart.ts';
import { FlagHead } from './FlagHead.tsx';
import { FlagPlaces, ItemLink } from './FlagPlaces.tsx';
import { openItemVersions } from './open-versions.ts';
import { RowOpener } from './RowOpener.tsx';
import { SaidApart } from './SaidApart.tsx';

type FlagRowProps = {
  readonly carried: CarriedFlag;
  /** Whether the Tab key comes to it: it does to one row of the list. */
  readonly isTabStop: boolean;
  /** Does something that takes the interest off the list: the focus goes to the next row. */
  readonly onDecide: (decide: () => Promise<unknown>) => void;
  /** Has the member choose an item. */
  readonly onChoose: () => void;
};

/** An interest that needs a look: its item then and now, why it is asked about, and what can be done with it. */
export function FlagRow({ carried, isTabStop, onDecide, onChoose }: FlagRowProps) {
  const headId = useId();
  const wordsId = useId();
  const { flag, was, outcome, standing } = carried;
  const found = foundItem(outcome);
  const reason = reasonSentence(carried);
  const apart = carried.asks === 'apart' ? saidApart(carried.decision, flag.decisions) : [];
  const shared = { tabIndex: isTabStop ? 0 : -1, 'aria-describedby': headId } as const;
  return (
    <article className="review-row note review-row--interest" aria-labelledby={headId}>
      <RowOpener headId={headId} describedBy={wordsId} isTabStop={isTabStop} onOpen={() => openItemVersions(carried)}>
        <FlagHead carried={carried} />
      </RowOpener>
      <div id={wordsId} className="review-row__words">
        {outcome.kind === 'changed' ? (
          <Difference before={was.title} after={outcome.item.title} />
        ) : (
          <p className="review-row__quote">“{was.title}”</p>
        )}
        {reason !== '' && <p className="review-row__reason">{reason}</p>}
        {apart.length > 0 && <SaidApart said={apart} words={flagSaidWords} />}
      </div>
      <p className="review-row__places figures">
        Was <FlagPlaces was={was} now={standing ?? found} isTabStop={isTabStop} />
      </p>
      {outcome.kind === 'unsure' && (
        <ol className="review-row__candidates" aria-label="Which item it may be">
          {outcome.candidates.map((item, at) => (
            <li key={`${at} ${item.number}`}>
              <span className="review-row__found">
                <ItemLink item={item} isTabStop={isTabStop} />
              </span>
              <Button look="quiet" {...shared} onClick={() => onDecide(() => acceptItem(carried, item))}>
                It is this item
              </Button>
            </li>
          ))}
        </ol>
      )}
      <div className="review-row__actions">
        {found && (
          <Button {...shared} onClick={() => onDecide(() => acceptItem(carried, found))}>
            Accept
          </Button>
        )}
        <Button look="quiet" {...shared} onClick={onChoose}>
          Choose an item…
        </Button>
        <Button look="quiet" {...shared} onClick={() => onDecide(() => keepFlagOnOld(carried))}>
          Keep on the old version
        </Button>
        <Button look="quiet" {...shared} onClick={() => onDecide(() => removeFlag(flag))}>
          Delete
        </Button>
      </div>
    </article>
  );
}
