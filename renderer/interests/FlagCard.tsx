import { BookOpen, Eye, Pencil, Trash2 } from 'lucide-react';
import {
  INTEREST_ACTION_WORDS,
  INTEREST_HOLDER_WORDS,
  INTEREST_KIND_WORDS,
  type InterestFlag,
} from '../../shared/interests/flag.ts';
import type { FlagInMeeting } from '../../shared/interests/flags-in-meetings.ts';
import { startOf } from '../../shared/reading/contents.ts';
import { Button, IconButton } from '../components/Button.tsx';
import { classNames } from '../components/class-names.ts';
import { ConflictChoice } from '../components/ConflictChoice.tsx';
import { openAt } from '../meeting/open-at.ts';
import { openPaper, openReview } from '../state/navigation.ts';
import { useDeviceNames } from '../state/queries.ts';
import { makeStep } from '../work/work.ts';
import { itemWords } from './flag-subject.ts';
import { lookWords, wasWords } from './flag-outcome-words.ts';
import { removeFlag } from './remove-flag.ts';

export type FlagCardProps = {
  readonly flag: InterestFlag;
  /** As it stands in its meeting now; undefined where no paper of that is on this device. */
  readonly inMeeting: FlagInMeeting | undefined;
  /** Whether the paper that it was on last is on this device and can be opened. */
  readonly isPaperHere: boolean;
  readonly onEdit: () => void;
};

/** One interest: the item as it is now, what it is, and what the member means to do. */
export function FlagCard({ flag, inMeeting, isPaperHere, onEdit }: FlagCardProps) {
  const { interestKind, whose, nature, action, natureAlternatives } = flag;
  const item = inMeeting?.standing ?? inMeeting?.was ?? flag.item;
  const name = `${itemWords(item)}, ${item.title}`;
  return (
    <li className="flag card__row">
      <div className="flag__words">
        <p className="flag__number">
          {inMeeting && !inMeeting.standing && item.number !== '' ? `Was item ${item.number}` : itemWords(item)}
          {inMeeting && wasWords(inMeeting) !== '' && <span className="flag__was"> · {wasWords(inMeeting)}</span>}
        </p>
        <h3 className="flag__title">{item.title}</h3>
        {inMeeting && <FlagLook inMeeting={inMeeting} />}
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
          <OpenItem flag={flag} inMeeting={inMeeting} isPaperHere={isPaperHere} />
          <IconButton icon={Pencil} label={`Edit the interest in ${name}`} onClick={onEdit} />
          <IconButton icon={Trash2} label={`Remove the interest in ${name}`} onClick={() => void removeFlag(flag)} />
        </div>
      </div>
    </li>
  );
}

/** What became of the item, where that is not plain, and the way to decide. */
function FlagLook({ inMeeting }: { readonly inMeeting: FlagInMeeting }) {
  const words = lookWords(inMeeting);
  if (words === '') return null;
  return (
    <p className={classNames('flag__look', inMeeting.needsLook && 'flag__look--open')}>
      {words}
      {inMeeting.needsLook && (
        <Button look="quiet" icon={Eye} onClick={() => openReview(inMeeting.meetingKey)}>
          Look
        </Button>
      )}
    </p>
  );
}

/** Opens the item in the paper in force; where it is on none, as it was. */
function OpenItem({ flag, inMeeting, isPaperHere }: Omit<FlagCardProps, 'onEdit'>) {
  const start = inMeeting?.standing && startOf(inMeeting.standing);
  if (start) {
    return (
      <Button icon={BookOpen} onClick={() => openAt(start.paper, start.place)}>
        Open item
      </Button>
    );
  }
  if (!isPaperHere) return <p className="flag__absent">Its paper is not on this device.</p>;
  const { paper, pageIndex } = inMeeting?.was ?? { ...flag.item, paper: flag.paper };
  return (
    <Button icon={BookOpen} onClick={() => openPaper(paper, { pageIndex })}>
      {inMeeting && !inMeeting.standing ? 'Open it as it was' : 'Open item'}
    </Button>
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
