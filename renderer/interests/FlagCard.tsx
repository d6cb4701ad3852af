import { BookOpen, Pencil, Trash2 } from 'lucide-react';
import {
  INTEREST_ACTION_WORDS,
  INTEREST_HOLDER_WORDS,
  INTEREST_KIND_WORDS,
  type InterestFlag,
} from '../../shared/interests/flag.ts';
import { Button, IconButton } from '../components/Button.tsx';
import { ConflictChoice } from '../components/ConflictChoice.tsx';
import { openPaper } from '../state/navigation.ts';
import { useDeviceNames } from '../state/queries.ts';
import { makeStep } from '../work/work.ts';
import { itemWords } from './flag-subject.ts';
import { removeFlag } from './remove-flag.ts';

export type FlagCardProps = {
  readonly flag: InterestFlag;
  /** Whether the paper is on this device and can be opened. */
  readonly isPaperHere: boolean;
  readonly onEdit: () => void;
};

/** One interest: the item, what it is, and what the member means to do. */
export function FlagCard({ flag, isPaperHere, onEdit }: FlagCardProps) {
  const { item, interestKind, whose, nature, action, natureAlternatives } = flag;
  const name = `${itemWords(item)}, ${item.title}`;
  return (
    <li className="flag card__row">
      <div className="flag__words">
        <p className="flag__number">{itemWords(item)}</p>
        <h3 className="flag__title">{item.title}</h3>
        <p className="flag__kind">
          {INTEREST_KIND_WORDS[interestKind]} · {INTEREST_HOLDER_WORDS[whose]}
        </p>
        {natureAlternatives.length > 1 ? (
          <NatureConflict flag={flag} />
        ) : (
          <p className={nature ? 'flag__nature' : 'flag__nature flag__nature--none'}>
            {nature || 'You have not said yet what the interest is.'}
          </p>
        )}
      </div>
      <div className="flag__side">
        <div className={action === 'undecided' ? 'flag__action flag__action--open' : 'flag__action'}>
          <p className="flag__action-label">At this item</p>
          <p className="flag__action-words">{INTEREST_ACTION_WORDS[action]}</p>
        </div>
        <div className="flag__buttons">
          {isPaperHere ? (
            <Button icon={BookOpen} onClick={() => openPaper(flag.paper, { pageIndex: item.pageIndex })}>
              Open item
            </Button>
          ) : (
            <p className="flag__absent">Its paper is not on this device.</p>
          )}
          <IconButton icon={Pencil} label={`Edit the interest in ${name}`} onClick={onEdit} />
          <IconButton icon={Trash2} label={`Remove the interest in ${name}`} onClick={() => void removeFlag(flag)} />
        </div>
      </div>
    </li>
  );
}

function NatureConflict({ flag }: { readonly flag: InterestFlag }) {
  const deviceNames = useDeviceNames();
  const choose = (nature: string): Promise<unknown> =>
    makeStep('choice of text', [{ record: flag.id, kind: 'flag', fields: { nature } }]);
  return (
    <div className="flag__conflict">
      <ConflictChoice alternatives={flag.natureAlternatives} deviceNames={deviceNames} onChoose={choose} />
    </div>
  );
}
